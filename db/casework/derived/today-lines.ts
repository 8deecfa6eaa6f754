/**
 * What a case asks of the office, derived with its index row: pure, without today's date, which Today adds when it is drawn.
 * No names, no exploitation types.
 */
import { AFTER_EVERY_DAY, earliest, latest, yearsAfter } from '../../codebook/date.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { Stage } from '../../contract/case-row.ts';
import { askedDecisions, ofKind, type QuestionOf, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { countedDay, dayTold } from '../record/counted-day.ts';
import { asksApprover, asksHeadquarters, asksThisOffice, writerHere } from '../rules/asked-of.ts';
import { hasDied } from '../rules/case-stage.ts';
import { childGaps } from '../rules/child-gate.ts';
import { returnsByTelephone } from '../rules/child-return.ts';
import { consentInForce, sharingWith } from '../rules/consent.ts';
import { childCameAlong, DANGERS, type Danger, openDangersByDay } from '../rules/danger.ts';
import { againstPlanned, followUpDue, trustedNotTried } from '../rules/follow-up-schedule.ts';
import { saidByTelephone } from '../rules/fund-decisions.ts';
import { handOvers, handOversAnswered } from '../rules/handed-over.ts';
import { riskReviewOn } from '../rules/high-risk.ts';
import { identificationPending } from '../rules/identification.ts';
import { daysOf } from '../rules/in-house.ts';
import { journeysToTell } from '../rules/journey-here.ts';
import { isNarrowedElsewhere, looseningsElsewhere } from '../rules/loosening.ts';
import { nationalitiesOf } from '../rules/nationality.ts';
import { agreedTalk } from '../rules/next-step.ts';
import { agreedTries } from '../rules/open-things.ts';
import { askedAsChildOnly, reaches18On } from '../rules/reaches-18.ts';
import { openReferrals } from '../rules/referrals.ts';
import { closedFile } from '../rules/review-keeping.ts';
import { safeContactGaps, safeContactOf } from '../rules/safe-contact.ts';
import { type SaidNo, saidNo } from '../rules/said-no.ts';
import { notYetSaid } from '../rules/telling.ts';
import { type DayAhead, daysAhead, undatedRequests } from '../rules/under-way.ts';

export interface CaseLine {
  readonly group: 'danger' | 'safety' | 'dates' | 'waiting' | 'follow-up' | 'ask';
  /** Sentence code. */
  readonly code: SentenceCode;
  readonly since: string | null;
  readonly until: string | null;
  /** Of what has an hour on its day: `HH:MM`. */
  readonly hour?: string;
  /** Where Enter goes: `form:<kind>`, `case` or `hand-over`. */
  readonly opens: string;
  /** Of a danger: the day on which somebody looks again. */
  readonly lookAgain?: string;
  /** Of a danger that begins with a day, as being late does: its first day and, where it ends by itself, its last. */
  readonly begins?: string;
  readonly ends?: string;
  /** Of a danger: nobody has noted yet that a person was told. */
  readonly nobodyTold?: true;
  /** Of a hand-over that waits: to which office, and the line of its record, by which it is asked what left (`views/handed.ts`). */
  readonly handedOver?: { readonly office: string } & Pick<CaseRecord, 'station' | 'epoch' | 'n'>;
  /** Of what another office asks of this one: which office, and what it is about (a code of `decision-matter`). */
  readonly asksThisOffice?: { readonly office: string; readonly matter: string | null };
  /** There where headquarters is asked, or nobody said who is and it may be; and where the office itself has something to make good. */
  readonly asksHeadquarters?: true;
  /** There where the office's rule says the day: `since` is the day of the closing, to which its years are added ({@link byOfficeRule}). */
  readonly byRule?: true;
  /** There where a decision is asked of the office's approver: what opens the case to her. */
  readonly asksApprover?: true;
}

/** Only a line that says more once its day is past, `<code>-over`, or that ends with its day, may have a day. */
type DatedCode =
  | (SentenceCode extends infer C ? (C extends `${infer Line}-over` ? Line : never) : never)
  | EndsWithItsDay;

/** Lines of what is done by itself when its day is past, and is not late. */
export const ENDS_WITH_ITS_DAY = ['today-stay-leaves', 'today-legal-due', 'today-under-way'] as const;
type EndsWithItsDay = (typeof ENDS_WITH_ITS_DAY)[number];

/** Lines that say nothing before their day, and do not name it: it may be a birthday. */
export const BEGINS_WITH_ITS_DAY: readonly SentenceCode[] = ['today-review-18', 'today-review-keeping'];

/** How each danger is said. */
export const DANGER_LINES: Readonly<Record<Danger, SentenceCode>> = {
  'self-harm': 'today-self-harm',
  threatened: 'today-threatened',
  'place-known': 'today-place-known',
  watched: 'today-watched',
  'gives-place-away': 'today-gives-place-away',
  'child-missing': 'today-child-missing',
  'child-late': 'today-child-late',
  late: 'today-late',
  'children-in-danger': 'today-children-in-danger',
  'danger-to-others': 'today-danger-to-others',
  'threat-to-staff': 'today-threat-to-staff',
  'not-safe': 'today-not-safe',
  'doctor-now': 'today-doctor-now',
  injury: 'today-injury',
  pregnancy: 'today-pregnancy',
  medicine: 'today-medicine',
  'safe-place': 'today-safe-place',
  detained: 'today-detained',
  'child-missed': 'today-child-missed',
  'lost-contact': 'today-lost-contact',
  'child-with-them': 'today-child-with-them',
};
/** The codes of danger, worst first. */
export const DANGER_CODES: readonly SentenceCode[] = DANGERS.map((danger) => DANGER_LINES[danger]);
const DANGER_OF: ReadonlyMap<string, Danger | 'emergency'> = new Map<string, Danger | 'emergency'>([
  ...DANGERS.map((danger) => [DANGER_LINES[danger], danger] as const),
  ['today-emergency', 'emergency'],
]);
/** Which danger a line of the group says. */
export function dangerOf(code: SentenceCode): Danger | 'emergency' | undefined {
  return DANGER_OF.get(code);
}

/** What decides whether a line of danger stands. */
export interface CaseState {
  readonly stage: Stage;
  readonly kind: string;
}

/**
 * Whether a line of danger stands on a day (`YYYY-MM-DD`): danger ends by no closing, the hours of an emergency end with the case, and who is late is so
 * for some days.
 */
export function dangerStands({ stage, kind }: CaseState, line: CaseLine, day: string): boolean {
  const { group, code, begins = day, ends = day } = line;
  if (group !== 'danger' || day < begins || ends < day) return false;
  return code !== 'today-emergency' || (kind === 'case' && stage !== 'closed');
}

/** The place of a case among those in danger, by what stands. */
interface DangerPlace {
  /** The lower the worse: whose danger nobody was told of comes first, then who is in the worst. */
  readonly order: number;
  /** The day (or minute) of its line on Today, {@link AFTER_EVERY_DAY} for none: of those who are as badly off the newest comes first. */
  readonly day: string;
}

/** The place of a case among those in danger, and what it is from one day to another for who is late then; undefined while they are in none. */
interface DangerPlaces {
  readonly always: DangerPlace | undefined;
  /** Days as `YYYY-MM-DD`, both of them in it; without an end it lasts until somebody answers. */
  readonly late: { readonly from: string; readonly until: string; readonly place: DangerPlace | undefined } | undefined;
}

export function dangerPlaces(state: CaseState, lines: readonly CaseLine[]): DangerPlaces {
  const late = lines.find(({ begins }) => begins !== undefined);
  const always = placeInDanger(
    state,
    lines.filter((line) => line !== late),
  );
  if (late?.begins === undefined) return { always, late: undefined };
  return {
    always,
    late: { from: late.begins, until: late.ends ?? AFTER_EVERY_DAY, place: placeInDanger(state, lines) },
  };
}

/** The lines are those that stand by their day. */
function placeInDanger(state: CaseState, lines: readonly CaseLine[]): DangerPlace | undefined {
  if (state.kind === 'anonymous') return undefined;
  const standing = lines
    .filter((line) => dangerStands(state, line, line.begins ?? ''))
    .map((line) => ({ line, rank: dangerRank(line.code) }))
    .toSorted((a, b) => a.rank - b.rank);
  const [worst] = standing;
  if (worst === undefined) return undefined;
  const told = standing.some(({ line }) => line.nobodyTold === true) ? 0 : 1;
  const until = standing.find(({ line }) => line.until !== null)?.line.until;
  return {
    order: told * (DANGERS.length + 1) + worst.rank,
    day: until ?? worst.line.since ?? AFTER_EVERY_DAY,
  };
}

/** Of a line of danger, the lower the worse; the hours of an emergency come after every danger. */
export function dangerRank(code: SentenceCode): number {
  const at = DANGER_CODES.indexOf(code);
  return at === -1 ? DANGERS.length : at;
}

/** What a no to keeping asks, by where it stands. */
const NO_LINE: Readonly<Record<SaidNo['state'], SentenceCode>> = {
  unanswered: 'today-no-unanswered',
  'ask-alone': 'today-no-ask-alone',
  misunderstood: 'today-no-misunderstood',
  'to-erase': 'today-no-to-erase',
};
/** Lines that do not end with the case: what was said of keeping is still to be done, a closed file is looked at again, and money was given on a word. */
export const AFTER_CLOSING: readonly SentenceCode[] = [
  ...Object.values(NO_LINE),
  'today-review-keeping',
  'today-fund-telephone',
  'today-erasure-prepared',
];
const DANGER_OPENS: Partial<Readonly<Record<Danger, string>>> = {
  'not-safe': 'form:follow-up',
  'child-missed': 'form:follow-up',
  'child-late': 'form:arrival',
  late: 'form:arrival',
  'lost-contact': 'form:closure',
};

/** Danger, worst first. Who is late stands there from the day on which they are. */
function dangerLines(records: readonly CaseRecord[]): readonly CaseLine[] {
  return openDangersByDay(records).map(({ danger, since, lookAgain, told, days }) => ({
    group: 'danger',
    code: DANGER_LINES[danger],
    opens: days === undefined ? (DANGER_OPENS[danger] ?? 'case') : `form:${days.noted}`,
    since: since ?? null,
    until: null,
    ...(lookAgain === undefined ? {} : { lookAgain }),
    ...(told ? {} : { nobodyTold: true }),
    ...(days === undefined ? {} : { begins: days.begins }),
    ...(days?.ends === undefined ? {} : { ends: days.ends }),
  }));
}

/** How each day ahead is said. */
const DAY_LINES = {
  'request-needed': 'today-request-needed',
  'legal-due': 'today-legal-due',
  'permit-ends': 'today-permit-ends',
  'plan-review': 'today-plan-review',
  'needs-review': 'today-needs-review',
  'papers-end': 'today-papers-end',
} as const satisfies Readonly<Record<DayAhead['what'], DatedCode>>;

/** Requests that wait for an answer: another office's of this one, which it answers, and this office's own that have no day. */
function requestLines(records: readonly CaseRecord[], own: string | undefined): readonly CaseLine[] {
  const undated = new Set(undatedRequests(records));
  return openReferrals(records).flatMap((record): CaseLine[] => {
    const waits = { group: 'waiting', opens: 'form:referral', since: dayTold(record, records) ?? null } as const;
    const isAsked = record.counts !== undefined && textOf(record, 'to-office', records) === own && own !== undefined;
    if (isAsked) {
      return [
        { ...waits, code: 'today-office-asks', until: null, asksThisOffice: { office: record.office, matter: null } },
      ];
    }
    return record.counts === undefined && undated.has(record)
      ? [{ ...waits, code: 'today-request-waiting', until: null }]
      : [];
  });
}

/** `own`: this office, which may be asked in a case in which it wrote nothing yet. */
export function caseLines(
  records: readonly CaseRecord[],
  emergencyUntil: string | undefined,
  own: string | undefined = writerHere(records),
): readonly CaseLine[] {
  const lines: CaseLine[] = [];
  const add = <C extends SentenceCode>(
    group: CaseLine['group'],
    code: C,
    opens: string,
    since?: string | null,
    until?: C extends DatedCode ? string | null : null,
    hour?: string,
  ): void => {
    const at = hour === undefined ? {} : { hour };
    lines.push({ group, code, opens, since: since ?? null, until: until ?? null, ...at });
  };
  const text = <K extends string>(record: RecordOf<K>, question: QuestionOf<K>): string | undefined =>
    textOf(record, question, records);
  const consent = consentInForce(records);

  lines.push(...dangerLines(records));
  if (childCameAlong(records)) add('safety', 'today-child-with-them', 'case');
  const talk = agreedTalk(records);
  if (talk !== undefined) add('dates', 'today-talk-again', 'case', null, talk);
  if (emergencyUntil !== undefined) add('danger', 'today-emergency', 'form:consent', null, emergencyUntil);
  const no = saidNo(records);
  if (no !== undefined) add('safety', NO_LINE[no.state], 'case', no.since);
  const journeys = journeysToTell(records);
  const isExpectedHere = [...handOvers(records), ...journeys].some(({ record }) => record.counts !== undefined);
  // Another office handed the person over, or sent them: whoever expects them has this one line.
  if (no !== undefined && isExpectedHere) add('safety', 'today-not-coming', 'case', no.since);
  // Who wants nothing kept is not coming, and who has died travels nowhere.
  for (const { record, state, day } of no !== undefined || hasDied(records) ? [] : journeys) {
    if (state === 'departed') add('dates', 'today-under-way', 'form:arrival', null, day);
    else add('dates', 'today-journey', record.counts === undefined ? 'form:travel' : 'form:arrival', null, day);
  }
  const gaps = childGaps(records);
  if (gaps.length > 0) add('safety', 'today-child', 'case');
  for (const gap of gaps) add('safety', `today-${gap}`, 'form:decision');

  for (const stay of ofKind(records, 'stay')) {
    const { until } = daysOf(stay, records);
    if (until !== undefined) {
      add('dates', 'today-stay-leaves', 'form:stay', null, until);
      continue;
    }
    const leaving = text(stay, 'expected-until');
    const review = text(stay, 'review-date');
    if (leaving !== undefined) add('dates', 'today-stay-ends', 'form:stay', null, leaving);
    if (review !== undefined) add('dates', 'today-stay-review', 'form:stay', null, review);
  }
  for (const decision of askedDecisions(records)) {
    const line = {
      group: 'waiting',
      code: 'today-decision-asked',
      opens: 'form:decision',
      since: dayTold(decision, records) ?? null,
      until: null,
    } as const;
    lines.push({
      ...line,
      ...(asksHeadquarters(decision, records) ? { asksHeadquarters: true } : {}),
      ...(asksApprover(decision, records) ? { asksApprover: true } : {}),
      ...(asksThisOffice(decision, records, own)
        ? { asksThisOffice: { office: decision.office, matter: textOf(decision, 'matter', records) ?? null } }
        : {}),
    });
  }
  const look = hasDied(records) ? undefined : riskReviewOn(records);
  if (look !== undefined) add('dates', 'today-risk-review', 'form:risk-assessment', null, look);
  for (const { since, confirmBy, by } of returnsByTelephone(records)) {
    const line = { group: 'dates', code: 'today-return-telephone', opens: 'form:decision' } as const;
    const asks = by === 'headquarters' ? { asksHeadquarters: true as const } : { asksApprover: true as const };
    lines.push({ ...line, since, until: confirmBy, ...asks });
  }
  for (const { since, confirmBy } of saidByTelephone(records)) {
    const line = {
      group: 'dates',
      code: 'today-fund-telephone',
      opens: 'form:decision',
      asksHeadquarters: true,
    } as const;
    lines.push({ ...line, since, until: confirmBy });
  }
  for (const { record, to, since, state } of handOversAnswered(records)) {
    // What another office handed over is answered to that office.
    if (record.counts !== undefined || state === 'accepted') continue;
    if (state === 'not-ours') {
      add('safety', 'today-handed-not-ours', 'hand-over', since);
      continue;
    }
    const { station, epoch, n } = record;
    const line = { group: 'waiting', code: 'today-handed-waiting', opens: 'hand-over', until: null } as const;
    lines.push({ ...line, since: since ?? null, handedOver: { office: to, station, epoch, n } });
  }
  for (const decision of notYetSaid(records)) {
    const date = typeof decision.open.date === 'string' ? decision.open.date : undefined;
    const since = countedDay(decision, date).day ?? null;
    lines.push({
      group: 'waiting',
      code: 'today-tell-person',
      opens: 'case',
      since,
      until: null,
      asksHeadquarters: true,
    });
  }
  for (const decision of ofKind(records, 'decision')) {
    const ends = text(decision, 'valid-until');
    if (ends !== undefined) add('dates', 'today-decision-ends', 'form:decision', null, ends);
  }
  const pending = identificationPending(records);
  if (pending !== undefined) {
    add('waiting', 'today-identification-pending', 'form:determination', dayTold(pending, records));
  }
  // Without consent to be contacted there is no schedule and no "overdue" (casework/RULES.md, Contact).
  const due = followUpDue(records);
  if (due?.says === 'no-safe-way') add('ask', 'today-ask-safe-contact', 'form:safe-contact');
  else if (due?.confirmFirst === true) add('follow-up', 'today-follow-up-confirm', 'form:safe-contact', null, due.day);
  else if (due !== undefined) add('follow-up', 'today-follow-up-next', 'form:follow-up', null, due.day);
  if (trustedNotTried(records)) add('ask', 'today-try-trusted', 'form:follow-up');
  const contact = consent.get('contact')?.answer;
  const planned = agreedTries(ofKind(records, 'follow-up'), records);
  if (contact === 'agrees') {
    const against = againstPlanned(records);
    for (const { day, hour } of planned) {
      if (day === undefined) continue;
      const gaps = safeContactGaps(records, earliest(day));
      if (against === 'no') add('follow-up', 'today-follow-up-not-again', 'form:follow-up', null, day);
      else if (against === 'they-call' || gaps.includes('safe-contact-they-call'))
        add('follow-up', 'today-follow-up-they-call', 'case', null, day, hour);
      else if (gaps.length > 0) add('follow-up', 'today-follow-up-confirm', 'form:safe-contact', null, day, hour);
      else add('follow-up', 'today-follow-up', 'form:follow-up', null, day, hour);
    }
    const until = safeContactOf(records)?.until;
    if (until !== undefined) add('dates', 'today-safe-contact-ends', 'form:safe-contact', null, until);
  } else if (contact !== 'refuses' && planned.length > 0) {
    add('ask', 'today-ask-contact', 'form:consent');
  }
  // A hand-over between others is shown in the case; it asks nothing of this office.
  const loosening = looseningsElsewhere(records).find(({ kind }) => kind !== 'transfer');
  if (loosening !== undefined) add('waiting', 'today-loosening-elsewhere', 'case', loosening.date);
  if (isNarrowedElsewhere(records)) add('ask', 'today-tightening-elsewhere', 'form:consent');
  // Nobody is a child for ever; that the day has come asks for a review, which alone ends the protection (casework/RULES.md, Under 18).
  const grown = reaches18On(records);
  if (grown !== undefined) add('ask', 'today-review-18', 'form:decision', grown);
  // What may not be kept has no gaps to ask about.
  if (no !== undefined) return lines;
  for (const { what, kind, day } of daysAhead(records)) add('dates', DAY_LINES[what], `form:${kind}`, null, day);
  lines.push(...requestLines(records, own));
  lines.push(...keepingLines(records));
  const isAfterEmergency = emergencyUntil === undefined && consent.get('keep')?.answer === 'emergency';
  if (consent.size === 0 || isAfterEmergency) add('ask', 'today-ask-consent', 'form:consent');
  else if (askedAsChildOnly(records)) add('ask', 'today-ask-consent-18', 'form:consent');
  else if (sharingWith(records, 'headquarters') === 'not-asked') add('ask', 'today-ask-sharing', 'form:consent');
  if (nationalitiesOf(records).length === 0) add('ask', 'today-ask-nationality', 'form:profile');
  return lines;
}

/** When it is to be looked at whether a closed file is kept on; of a file that was taken over from older ones only where a day was noted. */
function keepingLines(records: readonly CaseRecord[]): readonly CaseLine[] {
  const file = closedFile(records);
  if (file === undefined) return [];
  const line = { group: 'ask', code: 'today-review-keeping', opens: 'case', until: null } as const;
  if (file.noted !== undefined) return [{ ...line, since: file.noted }];
  return file.isLive ? [{ ...line, since: file.closed, byRule: true }] : [];
}

/** When a case can stand on Today: what its lines say, without today's date. */
interface AsksFrom {
  /**
   * The first day on which any line but its gaps and its dangers can stand; empty where one needs no day, null where none is left. Who is in danger is
   * found by {@link dangerPlaces}.
   */
  readonly asksFrom: string | null;
  /** The last one: {@link AFTER_EVERY_DAY} where one stands until somebody answers, null where none is left. */
  readonly asksUntil: string | null;
  /** Of the line whose day the office's rule says ({@link byOfficeRule}): the day of the closing. */
  readonly keepingFrom: string | null;
  /** {@link gapOf} as JSON, each with the first day on which it stands and how many lines it is; null for none. */
  readonly gaps: string | null;
}

/** A closed case asks only what is left after the closing. No line stands before these days or after them; between them it may still not. */
export function asksFrom({ stage, kind }: CaseState, lines: readonly CaseLine[]): AsksFrom {
  const left = lines.filter(
    ({ group, code }) => group !== 'danger' && (stage !== 'closed' || AFTER_CLOSING.includes(code)),
  );
  const byRule = left.flatMap(({ byRule, since }) => (byRule === true && since !== null ? [since] : []));
  const others = left.filter((line) => line.byRule !== true && gapOf(line) === undefined);
  const gaps = stage === 'closed' || kind !== 'case' ? [] : gapsOf(left);
  return {
    asksFrom: others.map(firstDay).toSorted()[0] ?? null,
    asksUntil: others.map(lastDay).toSorted().at(-1) ?? null,
    keepingFrom: byRule.toSorted()[0] ?? null,
    gaps: gaps.length === 0 ? null : JSON.stringify(gaps),
  };
}

/** What is missing in a case, and not by any day: of what a child needs, or among what is to be asked. Lists of gaps are cut off soon, and are as long as there are cases. */
export type Gap = 'children' | 'ask';

/** Which gap a line is; undefined of one that must be looked at on its day. */
export function gapOf({ group, code, since, until, byRule }: CaseLine): Gap | undefined {
  if (until !== null || byRule === true || code === 'today-review-keeping') return undefined;
  if (since !== null && !BEGINS_WITH_ITS_DAY.includes(code)) return undefined;
  if (group === 'ask') return 'ask';
  return group === 'safety' && asksForChild(code) ? 'children' : undefined;
}

/** What a child's conditions lack is a group of its own. */
export function asksForChild(code: SentenceCode): boolean {
  return code.startsWith('today-child') && code !== 'today-child-with-them';
}

function gapsOf(lines: readonly CaseLine[]): readonly (readonly [Gap, string, number])[] {
  const counted = new Map<string, [Gap, string, number]>();
  for (const line of lines) {
    const gap = gapOf(line);
    if (gap === undefined) continue;
    const key = `${gap} ${line.since}`;
    const found = counted.get(key) ?? [gap, line.since ?? '', 0];
    found[2] += 1;
    counted.set(key, found);
  }
  return [...counted.values()];
}

function firstDay({ code, since }: CaseLine): string {
  return BEGINS_WITH_ITS_DAY.includes(code) ? (since ?? '') : '';
}

function lastDay({ code, until, asksHeadquarters, asksApprover, asksThisOffice }: CaseLine): string {
  const isAsked = asksHeadquarters === true || asksApprover === true || asksThisOffice !== undefined;
  return !isAsked && until !== null && ENDS_WITH_ITS_DAY.some((ends) => ends === code)
    ? latest(until)
    : AFTER_EVERY_DAY;
}

/** The lines with the day that the office's rule says, where it says one: so many years after the closing. */
export function byOfficeRule(lines: readonly CaseLine[], years: number): readonly CaseLine[] {
  if (!lines.some(({ byRule }) => byRule === true)) return lines;
  return lines.map((line) => {
    const { byRule, since, ...said } = line;
    return byRule === true && since !== null ? { ...said, since: yearsAfter(since, years) } : line;
  });
}
