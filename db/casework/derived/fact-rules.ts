/**
 * The facts that no single question holds (statistics/RULES.md, Countries; One type of exploitation; Instance of assistance). Each is a pure
 * function of the case; the codes they sort by are data of the codebook.
 */
import { isChildBand } from '../../codebook/age-bands.ts';
import { AFTER_EVERY_DAY, byDay, byLastDay, earliest, firstOf, latest } from '../../codebook/date.ts';
import { EXCLUSIVE_TYPE_RULE, exclusiveType } from '../../codebook/exclusive-type.ts';
import { form } from '../../codebook/forms/index.ts';
import { list } from '../../codebook/lists/index.ts';
import { memoize } from '../../codebook/memoize.ts';
import { countedIn, REINTEGRATION_TABLE } from '../../codebook/service-groups.ts';
import {
  ELIGIBILITY,
  HELP_GROUPS,
  HELP_TABLES,
  PURPOSE_AS_TYPE,
  type Rule,
  VARIABLES,
  type Variable,
} from '../../codebook/variables.ts';
import type { QuestionOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { hasCome, isDone } from '../record/counted-day.ts';
import { helpWasGiven } from '../record/help-given.ts';
import type { AgeAtIdentification } from '../rules/age.ts';
import { endOfPart } from '../rules/case-stage.ts';
import { eligibilityIn } from '../rules/eligibility.ts';
import { arrivalsHome, departuresHome, journeysHome } from '../rules/journeys.ts';
import { paymentsMade } from '../rules/payments.ts';
import { outcomesOfReferrals, referralsAsked } from '../rules/referrals.ts';
import { unclassifiedRecords } from '../rules/unclassified.ts';
import {
  allCodes,
  answersTogether,
  byKind,
  type Found,
  firstKnown,
  NOTHING,
  newestAnswer,
  newestOfSources,
  type OfficeAnswers,
  openCodes,
  openText,
  recordsOf,
  sourceKinds,
} from './fact-answers.ts';
import { requestWord } from './request-told.ts';
import { gravestOfSteps } from './risk-facts.ts';
import {
  ageBandWhenRecruited,
  ageWhenRecruited,
  citizenWhereExploited,
  countriesOfExploitation,
  exploitations,
  foreignOrNational,
  monthsExploited,
  officeRole,
} from './what-happened-facts.ts';

/** What is true of the whole case, worked out once. */
export interface CaseFacts {
  readonly kind: 'case' | 'intake' | 'anonymous';
  /** The office that opened the case; undefined where no `case` record is here. */
  readonly opener: string | undefined;
  readonly subject: string;
  readonly sharing: string;
  /** `not-kept`: the person does not want anything kept, and is counted nowhere but as held back. */
  readonly held: 'no' | 'held' | 'not-kept';
  readonly minor: boolean;
  /** Perhaps under 18 when identified, also where they have turned 18 since. */
  readonly minorThen: boolean;
  readonly age: AgeAtIdentification;
  readonly nationalities: readonly string[];
}

export interface RuleInput {
  readonly own: OfficeAnswers;
  /** The answers of the office that first knew; undefined where it is the same one or not known. */
  readonly first: OfficeAnswers | undefined;
  readonly whole: CaseFacts;
  /** What was told of a variable that no rule works out. */
  readonly told: (variable: Variable) => Found;
  /** {@link helpDates} of `own`. */
  readonly help: readonly string[];
  /** The row's place among the case's: the opener's is 0, then by first help. */
  readonly place: number;
  /** The office whose rows they are. */
  readonly here: string | undefined;
}

/** What is read from the kinds of which this office, or the one that first knew, wrote a record; what several of them tell may come again. */
export function readFrom<T>(things: ReadonlyMap<string, readonly T[]>, { own, first }: RuleInput): readonly T[] {
  const found: T[] = [];
  const take = (kind: string): void => {
    const same = things.get(kind);
    if (same !== undefined) found.push(...same);
  };
  for (const kind of own.kinds.keys()) take(kind);
  if (first !== undefined) {
    for (const kind of first.kinds.keys()) {
      if (!own.kinds.has(kind)) take(kind);
    }
  }
  return found;
}

const value = (of: string | number | undefined): Found => (of === undefined ? NOTHING : { value: of });
const yes = (of: boolean): Found => ({ value: of ? 1 : 0 });

/** The own office's fact, else that of the office that first knew. */
function inherited(input: RuleInput, fact: (answers: OfficeAnswers) => Found): Found {
  const own = fact(input.own);
  return input.first === undefined ? own : firstKnown(own, fact(input.first));
}

const HELD = { no: 0, held: 1, 'not-kept': 2 } as const;

export const FACT_RULES: Readonly<Record<Rule, (input: RuleInput) => Found>> = {
  'case-kind': ({ whole }) => ({ value: whole.kind }),
  opener: ({ whole }) => value(whole.opener),
  place: ({ place }) => ({ value: place }),
  subject: ({ whole }) => ({ value: whole.subject }),
  sharing: ({ whole }) => ({ value: whole.sharing }),
  held: ({ whole }) => ({ value: HELD[whole.held] }),
  minor: ({ whole }) => yes(whole.minor),
  instance: ({ help }) => yes(help.length > 0),
  partition: ({ own }) => partition(own),
  eligible: ({ own }) => eligible(own),
  'found-eligible': ({ own }) => value(firstOf(dates(own, foundEligible(own)))),
  unclassified: ({ own, here }) => ({ value: unclassifiedRecords([...own.kinds.values()].flat(), here) }),
  unanswered,
  'first-help': ({ help }) => value(help[0]),
  'first-help-from': ({ help }) => value(firstDay(help[0])),
  // The first help was given at the latest on the last day that any of them can mean.
  'first-help-to': ({ help }) => value(lastDay(help.toSorted(byLastDay)[0])),
  'last-help': ({ help }) => value(help.toSorted(byLastDay).at(-1)),
  'help-days': ({ help }) => days(help),
  'service-days': ({ own }) => days(dates(own, given(own))),
  'stay-days': ({ own }) => days(dates(own, stays(own))),
  'referral-days': ({ own }) => days(dates(own, ofOffice(own, referralsAsked(own.all)))),
  'payment-days': ({ own }) => days(dates(own, ofOffice(own, paymentsMade(own.all)))),
  'payments-made': ({ own }) => ({ value: ofOffice(own, paymentsMade(own.all)).length }),
  'services-given': ({ own }) => ({ value: given(own).length }),
  'help-groups': ({ own }) => groupBits(own, HELP_GROUPS),
  'service-groups': ({ own }) => groupBits(own, HELP_TABLES),
  'help-rows': ({ own }) => helpRows(own),
  'reintegration-started': ({ own }) => value(firstOf(dates(own, given(own).filter(reintegrates(own))))),
  age: ({ whole }) => value(whole.age.years),
  'age-band': ({ whole: { age } }) => (age.missing === undefined ? value(age.band) : { missing: age.missing }),
  'age-counted': ({ whole }) => ageCounted(whole),
  nationalities: ({ whole }) => value(whole.nationalities.join(' ') || undefined),
  'age-when-recruited': (input) => inherited(input, ageWhenRecruited),
  'age-band-when-recruited': (input) => inherited(input, ageBandWhenRecruited),
  'exploitation-countries': (input) =>
    inherited(input, (answers) => value(countriesOfExploitation(answers).join(' ') || undefined)),
  destination,
  exploitation: (input) => inherited(input, exploitation),
  'exclusive-type': (input) => inherited(input, oneType),
  'main-exploitation': (input) => inherited(input, mainType),
  'means-told': (input) => inherited(input, meansTold),
  'months-exploited': (input) => inherited(input, monthsExploited),
  'citizen-where-exploited': (input) =>
    inherited(input, (answers) => citizenWhereExploited(answers, input.whole.nationalities)),
  'office-role': ({ own, first, whole }) =>
    officeRole(own, first === undefined ? [own] : [own, first], whole.nationalities),
  'foreign-or-national': ({ own, first, whole }) =>
    foreignOrNational(own, first === undefined ? [own] : [own, first], whole.nationalities),
  'referrals-told': ({ own }) => referralsTold(own),
  'referrals-asked': ({ own }) => ({ value: ofOffice(own, referralsAsked(own.all)).length }),
  'referred-to': ({ own }) => referredTo(own),
  'risk-level': ({ own }) => gravestOfSteps(own, 'level'),
  'risk-mitigated': ({ own }) => gravestOfSteps(own, 'mitigated'),
  'departure-planned': ({ own }) => departurePlanned(own),
  departed: ({ own }) => value(firstOf(dates(own, ofOffice(own, departuresHome(own.all))))),
  arrived: ({ own }) => value(firstOf(dates(own, ofOffice(own, arrivalsHome(own.all))))),
  're-trafficked': (input) => inherited(input, reTrafficked),
  closed: ({ own }) => partEnded(own, 'closed'),
  'part-ended': ({ own }) => partEnded(own),
};

/**
 * Days, months or years of help by this office, in the order of their first days (statistics/RULES.md, Instance of assistance): dated services
 * that were given, stays, done follow-ups, each on a day that had come when it was written. An office without any helped nobody in this case.
 */
export function helpDates(answers: OfficeAnswers): readonly string[] {
  return [given, stays, followUpsDone].flatMap((helped) => dates(answers, helped(answers))).toSorted(byDay);
}

const followUpsDone = memoize((answers: OfficeAnswers): readonly CaseRecord[] =>
  recordsOf(answers, 'follow-up').filter(
    (record) => openText(answers, record, 'state') === 'done' && isDone(record, answers.all),
  ),
);

/**
 * How far the person came at this office: help was given, of which nobody may have noted the day, reintegration among it; else whether help was
 * refused to them as ineligible. Nothing where neither is so.
 */
function partition(answers: OfficeAnswers): Found {
  const services = given(answers);
  if (services.some(reintegrates(answers))) return { value: 'reintegration' };
  if (services.length > 0 || dates(answers, stays(answers)).length > 0 || followUpsDone(answers).length > 0) {
    return { value: 'assisted' };
  }
  return eligible(answers).value === 'no' ? { value: 'ineligible' } : NOTHING;
}

/** What the projects say to this office together; where none says yes or no, its newest answer. */
function eligible(answers: OfficeAnswers): Found {
  const together = eligibilityIn(recordsOf(answers, 'decision'), answers.all);
  return together === undefined ? newestOfSources(answers, OF_ELIGIBILITY) : { value: together.result };
}

const OF_ELIGIBILITY = { from: ['decision.result'], only: ELIGIBILITY } as const;

/** Columns of numbers, bits and several codes hold no reason why they are empty: `<variable>=<reason>` of each that has one, a space between. */
function unanswered(input: RuleInput): Found {
  const reasons: (string | undefined)[] = [];
  for (const { variable, place } of [...OF_ANY_OFFICE, ...readFrom(WITHOUT_REASON_BY_KIND, input)]) {
    const { value, missing } = answeredOrWhy(variable, input);
    if (value === undefined && missing !== undefined) reasons[place] = `${variable.id}=${missing}`;
  }
  return value(reasons.filter((reason) => reason !== undefined).join(' ') || undefined);
}

/** A value where there is an answer, else why there is none; of the case as a whole by any office. */
function answeredOrWhy(variable: Variable, input: RuleInput): Found {
  if (variable.id === 'nationalities') {
    return input.whole.nationalities.length > 0 ? yes(true) : newestOfSources(answersTogether(input.own.all), variable);
  }
  if (variable.id !== 'exploitation') return input.told(variable);
  return inherited(input, (answers) =>
    typesOf(answers).some((type) => TYPES.includes(type)) ? yes(true) : newestOfSources(answers, variable),
  );
}

/** The variables of which {@link unanswered} says why they are empty. */
export const WITHOUT_REASON = VARIABLES.filter(
  ({ id, column, how }) =>
    how === 'several' ||
    (column === 'INTEGER' && (how === 'bits' || how === 'newest')) ||
    id === 'nationalities' ||
    id === 'exploitation',
);

const IN_PLACES = WITHOUT_REASON.map((variable, place) => ({ variable, place }));
/** What is asked of the case as a whole any other office may have been told. */
const OF_ANY_OFFICE = IN_PLACES.filter(({ variable }) => variable.about === 'case');
const WITHOUT_REASON_BY_KIND = byKind(
  IN_PLACES.filter(({ variable }) => variable.about !== 'case'),
  ({ variable }) => sourceKinds(variable),
);

/** Decisions of this office by which somebody is eligible, whole or in part, on a day that had come. */
function foundEligible(answers: OfficeAnswers): readonly CaseRecord[] {
  return recordsOf(answers, 'decision').filter(
    (record) =>
      ELIGIBILITY.in.some((matter) => matter === openText(answers, record, ELIGIBILITY.question)) &&
      FOUND.has(openText(answers, record, 'result')) &&
      isDone(record, answers.all),
  );
}
const FOUND: ReadonlySet<string | undefined> = new Set(['yes', 'partly']);

/** Days in a column of their own, each as far as it is known. */
function days(of: readonly string[]): Found {
  return value(of.join(' ') || undefined);
}

function ofOffice({ office }: OfficeAnswers, records: readonly CaseRecord[]): readonly CaseRecord[] {
  return records.filter((record) => record.office === office);
}

const stays = memoize((answers: OfficeAnswers): readonly CaseRecord[] =>
  recordsOf(answers, 'stay').filter((record) => helpWasGiven(record, answers.all)),
);

/** The days of records, each by the question that dates its form. */
function dates(answers: OfficeAnswers, records: readonly CaseRecord[]): readonly string[] {
  return records.flatMap((record) => dayGiven(answers, record) ?? []).toSorted(byDay);
}

function dayGiven(answers: OfficeAnswers, record: CaseRecord): string | undefined {
  const dated = form(record.kind)?.date as QuestionOf<string> | undefined;
  return dated === undefined ? undefined : openText(answers, record, dated);
}

function firstDay(date: string | undefined): string | undefined {
  return date === undefined ? undefined : earliest(date);
}
function lastDay(date: string | undefined): string | undefined {
  return date === undefined ? undefined : latest(date);
}

const given = memoize((answers: OfficeAnswers): readonly CaseRecord[] =>
  recordsOf(answers, 'service').filter((record) => helpWasGiven(record, answers.all)),
);

/** Where each service that was given counts, by what it was and when. */
const placesGiven = memoize(
  (answers: OfficeAnswers): ReadonlyMap<CaseRecord, ReturnType<typeof countedIn>> =>
    new Map(
      given(answers).map((record) => {
        const phase = openText(answers, record, 'phase');
        return [record, openCodes(answers, record, 'service').flatMap((service) => countedIn(service, phase))];
      }),
    ),
);

/** `<group>/<row>` of all help that was given, each once, a space between. */
function helpRows(answers: OfficeAnswers): Found {
  const rows = [...placesGiven(answers).values()].flat().map(({ group, row }) => `${group}/${row}`);
  return value([...new Set(rows)].sort().join(' ') || undefined);
}

function groupBits(answers: OfficeAnswers, groups: readonly string[]): Found {
  const places = placesGiven(answers);
  if (places.size === 0) return NOTHING;
  return {
    value: maskOf(
      groups,
      [...places.values()].flat().map(({ group }) => group),
    ),
  };
}

/** Whom this office made requests to, as bits. */
function referredTo(answers: OfficeAnswers): Found {
  const asked = ofOffice(answers, referralsAsked(answers.all)).flatMap((record) =>
    openCodes(answers, record, 'to-kind'),
  );
  return asked.length === 0 ? NOTHING : { value: maskOf(PROVIDER_KINDS, asked) };
}

/** Each request of this office, a {@link requestWord}: by their day, those that nobody dated last. */
function referralsTold(answers: OfficeAnswers): Found {
  const outcomes = outcomesOfReferrals(answers.all);
  const requests = ofOffice(answers, referralsAsked(answers.all)).map((record) => {
    const [toKind] = openCodes(answers, record, 'to-kind');
    const [what] = openCodes(answers, record, 'for');
    const [service] = openCodes(answers, record, 'service');
    const day = dayGiven(answers, record);
    return { day, 'to-kind': toKind, for: what, service, outcome: outcomes.get(record.id) };
  });
  const inOrder = requests.toSorted((a, b) => byDay(a.day ?? AFTER_EVERY_DAY, b.day ?? AFTER_EVERY_DAY));
  return value(inOrder.map(requestWord).join(' ') || undefined);
}

const PROVIDER_KINDS: readonly string[] = list('provider-kind').codes.map(({ code }) => code);

function reintegrates(answers: OfficeAnswers): (record: CaseRecord) => boolean {
  const places = placesGiven(answers);
  return (record) => places.get(record)?.some(({ group }) => group === REINTEGRATION_TABLE) === true;
}

/** Not a band: who may have been under 18, whose age nobody told. */
export const UNDER_18 = 'under-18';
/** Not a band: who may have been under 18, and is told to be older. */
export const DISPUTED = 'disputed';

/** The band of a table: whoever may have been a child by any ground is none of the adults (statistics/RULES.md, Age). */
function ageCounted({ age, minorThen }: CaseFacts): Found {
  if (!minorThen || (age.band !== undefined && isChildBand(age.band))) {
    return age.missing === undefined ? value(age.band) : { missing: age.missing };
  }
  return { value: age.band === undefined ? UNDER_18 : DISPUTED };
}

/** Codes as bits, the first of the list being 1. Codes that are not in the list set none. */
export function maskOf(order: readonly string[], codes: readonly string[]): number {
  return [...new Set(codes)].reduce((mask, code) => {
    const bit = order.indexOf(code);
    return bit < 0 ? mask : mask + 2 ** bit;
  }, 0);
}

/**
 * The country of last exploitation; if intercepted before it the intended one, else the country of identification (statistics/RULES.md, Countries).
 * Each is that office's own answer, else that of the office that first knew. Only stored answers count: nothing is guessed.
 */
function destination(input: RuleInput): Found {
  const last = inherited(input, lastExploitedIn);
  // Who was exploited, nobody knows where, was not stopped before it.
  if (last.missing === 'unknown') return last;
  const steps = [
    last,
    inherited(input, (answers) => newestAnswer(answers, 'screening.destination-intended')),
    inherited(input, (answers) => newestAnswer(answers, 'screening.country-of-identification')),
  ];
  return steps.find((step) => step.value !== undefined) ?? steps.find((step) => step.missing !== undefined) ?? NOTHING;
}

/**
 * Where it was last: of the dated forms the latest, of the undated the last written, and unknown where that one names no country; where no form
 * does, the last country told at screening, which are told in their order.
 */
function lastExploitedIn(answers: OfficeAnswers): Found {
  const month = (record: CaseRecord): string | undefined =>
    (['ended.month', 'started.month'] as const)
      .map((asked) => openText(answers, record, asked))
      .find((told) => told !== undefined && hasCome(record, told));
  const country = (record: CaseRecord) => openText(answers, record, 'country');
  // A form that says neither when nor where says nothing of the last.
  const placed = exploitations(answers).filter(
    (record) => record.open.country !== undefined || month(record) !== undefined,
  );
  const last = placed.reduce<CaseRecord | undefined>(
    (latestYet, record) =>
      latestYet === undefined || !isEarlier(month(record), month(latestYet)) ? record : latestYet,
    undefined,
  );
  if (last !== undefined && placed.some((record) => country(record) !== undefined)) {
    const named = country(last);
    return named === undefined ? { missing: 'unknown' } : { value: named };
  }
  const told = recordsOf(answers, 'screening').findLast(
    (record) => openCodes(answers, record, 'countries-of-exploitation').length > 0,
  );
  if (told !== undefined) return value(openCodes(answers, told, 'countries-of-exploitation').at(-1));
  return newestAnswer(answers, 'screening.countries-of-exploitation');
}

/** What nobody dated comes before every day. */
function isEarlier(one: string | undefined, other: string | undefined): boolean {
  if (other === undefined) return false;
  return one === undefined || byDay(one, other) < 0;
}

/** Codes of the list `exploitation-type`: from forms of that kind, else from what was coded at first contact. */
const typesOf = memoize((answers: OfficeAnswers): readonly string[] => {
  const types = allCodes(answers, OF_TYPES);
  if (types.length > 0) return types;
  return allCodes(answers, OF_PURPOSES).map((purpose) => PURPOSE_AS_TYPE[purpose] ?? purpose);
});
const OF_TYPES = { from: ['exploitation.types'] } as const;
const OF_PURPOSES = { from: ['screening.purposes'] } as const;

const TYPES: readonly string[] = list('exploitation-type').codes.map((code) => code.code);

function exploitation(answers: OfficeAnswers): Found {
  const mask = maskOf(TYPES, typesOf(answers));
  return mask === 0 ? NOTHING : { value: mask };
}

function oneType(answers: OfficeAnswers): Found {
  const type = exclusiveType(typesOf(answers), EXCLUSIVE_TYPE_RULE);
  return type === 'unknown' ? NOTHING : { value: type };
}

/** The type that was told to be the main one, else the only one. */
function mainType(answers: OfficeAnswers): Found {
  const [only, ...others] = new Set(typesOf(answers));
  return firstKnown(newestAnswer(answers, 'exploitation.main-type'), others.length > 0 ? NOTHING : value(only));
}

const OF_MEANS = { from: ['screening.means', 'screening.means-protocol', 'exploitation.means'] } as const;

/** Whether any means was told of: `any`, `none` where it was asked and nothing told, nothing where it was not. */
function meansTold(answers: OfficeAnswers): Found {
  const means = allCodes(answers, OF_MEANS);
  if (means.some((code) => code !== 'nothing-told')) return { value: 'any' };
  return means.length > 0 ? { value: 'none' } : newestAnswer(answers, 'screening.means');
}

/** The gravest answer ever given, on whatever day: once exploited again stays so. */
function reTrafficked(answers: OfficeAnswers): Found {
  const said = recordsOf(answers, 'follow-up').flatMap((record) => openCodes(answers, record, 're-trafficked'));
  const gravest = ['yes', 'suspected', 'no'].find((code) => said.includes(code));
  return gravest === undefined ? newestAnswer(answers, 'follow-up.re-trafficked') : { value: gravest };
}

/** The last day for which a journey home was planned, whatever became of it. */
function departurePlanned(answers: OfficeAnswers): Found {
  const journeys = ofOffice(answers, journeysHome(answers.all));
  return value(
    journeys
      .flatMap((record) => openText(answers, record, 'planned-for') ?? [])
      .toSorted(byLastDay)
      .at(-1),
  );
}

/** The day on which this office’s part ended, `how` where that is asked. */
function partEnded({ office, all }: OfficeAnswers, how?: 'closed'): Found {
  const end = endOfPart(office, all);
  return end === undefined || (how !== undefined && end.how !== how) ? NOTHING : value(end.day);
}
