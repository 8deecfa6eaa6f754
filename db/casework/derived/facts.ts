/**
 * From records to facts: one flat row a case and office, which statistics, lists and filters read (casework/RULES.md, Facts).
 * One pure function, of open halves only: the same rows at every office that holds the same records, in whatever order they came, and
 * again after every rebuild.
 */

import { AFTER_EVERY_DAY, byDay, byLastDay, firstOf } from '../../codebook/date.ts';
import { form } from '../../codebook/forms/index.ts';
import { list } from '../../codebook/lists/index.ts';
import { memoize } from '../../codebook/memoize.ts';
import { compareText } from '../../codebook/order.ts';
import { MISSING } from '../../codebook/types.ts';
import { VARIABLES, type Variable } from '../../codebook/variables.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { fileKind } from '../record/file-kind.ts';
import { openingRecord } from '../record/opening-record.ts';
import { ageOf } from '../rules/age.ts';
import { sharingWith } from '../rules/consent.ts';
import { storyStaysClosed } from '../rules/consent-given.ts';
import { mayBeUnder18, mayHaveBeenUnder18 } from '../rules/minor.ts';
import { nationalitiesOf } from '../rules/nationality.ts';
import { saidNo } from '../rules/said-no.ts';
import { sharingGate } from '../rules/sharing.ts';
import { asWritten } from '../rules/told-here.ts';
import {
  allCodes,
  allDays,
  answered,
  answersByOffice,
  byKind,
  type Found,
  firstKnown,
  hasSources,
  NOTHING,
  newestOfSources,
  type OfficeAnswers,
  openHalves,
  sourceKinds,
} from './fact-answers.ts';
import { type CaseFacts, FACT_RULES, helpDates, maskOf, type RuleInput, readFrom } from './fact-rules.ts';

/** Text columns hold a code, a date or why there is none (`unknown`, `declined`, `not-asked`); numbers and bits hold numbers. */
export type FactValue = string | number | null;

/** One office's part in one case. */
export interface FactRow {
  readonly caseId: string;
  readonly office: string;
  /** In the order of the variables: every one of the codebook, or those that were asked for. */
  readonly inOrder: readonly FactValue[];
  /** The same by variable id. */
  readonly values: Readonly<Record<string, FactValue>>;
}

/** `inOrder`: the values of `variables`. By their names they are put together when somebody asks: whoever stores a row does not. */
export function factRow(
  caseId: string,
  office: string,
  inOrder: readonly FactValue[],
  variables: readonly Variable[] = VARIABLES,
): FactRow {
  return {
    caseId,
    office,
    inOrder,
    get values() {
      return Object.fromEntries(variables.map(({ id }, at) => [id, inOrder[at] ?? null]));
    },
  };
}

/**
 * The fact rows of one case: one for every office that wrote in it, in the order of office codes. `records` are the case's
 * records in force, of every office, in any order; none gives none. `here`: the office whose rows they are; only what it asks for itself depends on it.
 * `variables`: those to be worked out, where not all are.
 */
export function factRows(
  records: readonly CaseRecord[],
  here?: string,
  variables: readonly Variable[] = VARIABLES,
): readonly FactRow[] {
  const first = records[0];
  if (first === undefined) return [];
  const open = openHalves(countable(records));
  const offices = answersByOffice(open).map((own) => ({ own, help: helpDates(own) }));
  const whole = caseFacts(first.caseId, open);
  const opener = offices.find(({ own }) => own.office === whole.opener)?.own;
  const places = placesOf(offices, whole.opener);
  return offices.map(({ own, help }) => {
    const other = opener === own ? undefined : opener;
    const place = places.indexOf(own.office);
    const input = { own, first: other, told: toldTo(own, other), whole, help, place, here };
    return factRow(first.caseId, own.office, valuesOf(input, variables), variables);
  });
}

function countable(records: readonly CaseRecord[]): readonly CaseRecord[] {
  return records.filter(({ kind }) => isCountedIn(kind, () => records));
}

/** Whether what a form says is counted in a case: what happened is counted nowhere where that may not be kept. `records`: all of the case, asked for where it hangs on them. */
export function isCountedIn(kind: string, records: () => readonly CaseRecord[]): boolean {
  return form(kind)?.tells !== 'story' || !storyStaysClosed(asWritten(records()));
}

function caseFacts(caseId: string, records: readonly CaseRecord[]): CaseFacts {
  // Counting asks what was agreed, whoever wrote it, so that every desk counts a case alike; what leaves asks what counts here.
  const told = asWritten(records);
  const opening = openingRecord(records);
  const person = opening?.open.person;
  // Each is worked out when a variable asks for it: most of what a save changes asks for none.
  return {
    get kind() {
      return fileKind(records, () => false);
    },
    opener: opening?.office,
    subject: typeof person === 'string' ? person : caseId,
    get sharing() {
      return sharingWith(told, 'headquarters');
    },
    get held() {
      if (saidNo(told) !== undefined) return 'not-kept';
      return sharingGate(told, { office: '', headquarters: true }).allowed ? 'no' : 'held';
    },
    get minor() {
      return mayBeUnder18(records);
    },
    get minorThen() {
      return mayHaveBeenUnder18(records);
    },
    get age() {
      return ageOf(records);
    },
    get nationalities() {
      return nationalitiesOf(records);
    },
  };
}

/** Offices in the order in which they came to the case: the opener, then by first help, those who did not help last. */
function placesOf(offices: readonly Pick<RuleInput, 'own' | 'help'>[], opener: string | undefined): readonly string[] {
  return offices
    .map(({ own: { office }, help }) => ({
      office,
      rank: office === opener ? 0 : 1,
      first: help[0] ?? AFTER_EVERY_DAY,
    }))
    .sort((a, b) => a.rank - b.rank || byDay(a.first, b.first) || compareText(a.office, b.office))
    .map(({ office }) => office);
}

/** The values of the variables, in their order. Of most an office wrote nothing: those are not asked one by one. */
function valuesOf(input: RuleInput, variables: readonly Variable[]): readonly FactValue[] {
  const { ofNothing, byRule, told } = waysOf(variables);
  const values = [...ofNothing];
  for (const { at, variable, rule } of byRule) values[at] = stored(variable, FACT_RULES[rule](input));
  for (const { at, variable } of readFrom(told, input)) values[at] = stored(variable, input.told(variable));
  return values;
}

/** How variables are worked out, each by its place: the values of whoever wrote nothing, those that a rule says, and those that are as they were told. */
const waysOf = memoize((variables: readonly Variable[]) => ({
  ofNothing: variables.map((variable) => stored(variable, variable.how === 'count' ? NONE_COUNTED : NOTHING)),
  byRule: variables.flatMap((variable, at) =>
    typeof variable.how === 'object' ? [{ at, variable, rule: variable.how.rule }] : [],
  ),
  told: byKind(
    variables.flatMap((variable, at) => (typeof variable.how === 'object' ? [] : [{ at, variable }])),
    ({ variable }) => sourceKinds(variable),
  ),
}));

/** What was told of each variable to one office, or to the one that first knew; worked out once. */
function toldTo(own: OfficeAnswers, first: OfficeAnswers | undefined): (variable: Variable) => Found {
  const known: (Found | undefined)[] = [];
  return (variable) => {
    const place = PLACES.get(variable);
    if (place === undefined) return asTold(variable, own, first);
    const found = known[place] ?? asTold(variable, own, first);
    known[place] = found;
    return found;
  };
}

const PLACES: ReadonlyMap<Variable, number> = new Map(VARIABLES.map((variable, place) => [variable, place]));

function asTold(variable: Variable, own: OfficeAnswers, first: OfficeAnswers | undefined): Found {
  if (variable.about === 'case') return evaluated(variable, first ?? own);
  const told = evaluated(variable, own);
  return variable.about === 'office' || first === undefined ? told : firstKnown(told, evaluated(variable, first));
}

const NONE_COUNTED: Found = { value: 0 };

/** The value of a variable that no rule works out, else why there is none. */
function evaluated(variable: Variable, answers: OfficeAnswers): Found {
  if (!hasSources(answers, variable)) return variable.how === 'count' ? NONE_COUNTED : NOTHING;
  switch (variable.how) {
    case 'newest':
      return newestOfSources(answers, variable);
    case 'bits': {
      const codes = allCodes(answers, variable);
      return codes.length === 0 ? whyNone(answers, variable) : { value: maskOf(ORDER.get(variable) ?? [], codes) };
    }
    case 'several': {
      const codes = allCodes(answers, variable);
      return codes.length === 0 ? whyNone(answers, variable) : { value: codes.join(' ') };
    }
    case 'flag':
      return answered(answers, variable) > 0 ? { value: 1 } : NOTHING;
    case 'count':
      return { value: answered(answers, variable) };
    case 'earliest':
    case 'latest': {
      // A step is reached on a day that has come; an end may be planned.
      const days = allDays(answers, variable, variable.how === 'latest');
      const date = variable.how === 'earliest' ? firstOf(days) : days.toSorted(byLastDay).at(-1);
      return date === undefined ? NOTHING : { value: date };
    }
    default:
      throw new Error(`no way to work out ${variable.id}`);
  }
}

/** The newest reason why no code is told. */
function whyNone(answers: OfficeAnswers, variable: Variable): Found {
  const { missing } = newestOfSources(answers, variable);
  return missing === undefined ? NOTHING : { missing };
}

/** The codes of each variable's list, in the order of their bits. */
export const ORDER: ReadonlyMap<Variable, readonly string[]> = new Map(
  VARIABLES.map((variable) => [
    variable,
    variable.list === undefined ? [] : list(variable.list).codes.map((code) => code.code),
  ]),
);

/** A column takes what it can hold: why there is no value stands in text columns of one answer only; of the others in `unanswered`. */
function stored({ column, how }: Variable, { value, missing }: Found): FactValue {
  if (value === undefined) return column === 'TEXT' && how !== 'several' ? (missing ?? null) : null;
  return typeof value === (column === 'TEXT' ? 'string' : 'number') ? value : null;
}

/** True for a text value that is a reason why there is none. */
export function isMissingValue(value: FactValue): boolean {
  return value === null || MISSING.some((missing) => missing === value);
}
