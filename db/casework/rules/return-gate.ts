/**
 * What must be there before somebody goes home (casework/RULES.md, Return): told how it goes, agreed in writing, the risk assessed and met, the
 * testimony settled or left by choice, no objection of an authority. Who may be under 18 has the gate of a child beside it. Pure.
 */
import { certainlyBefore } from '../../codebook/date.ts';
import type { CodeOf } from '../../codebook/lists/index.ts';
import { type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { isBefore, isMisdated, unsettled } from '../record/counted-day.ts';
import { type Answered, closing, isAgreed, mayOpen, newestOf, opening, refusals, resultsOn } from './child-answers.ts';
import { isReturnConfirmed } from './child-return.ts';
import { type Danger, openDangers } from './danger.ts';
import { lastOfEach } from './goes-on.ts';
import { asylumTold } from './in-asylum.ts';
import { journeysAhead } from './journeys.ts';
import { mayBeUnder18 } from './minor.ts';
import type { GatePoint } from './override.ts';
import { bindingOfKind, isSettled, ownCode } from './told-here.ts';
import { agreement, explainedIn, isAgreedInWriting, wasExplained } from './written-consent.ts';

type ReturnGap =
  | Extract<GatePoint, `return-${string}`>
  | 'return-refused'
  | 'return-not-agreed'
  | 'return-asylum-not-explained'
  | 'return-child-not-confirmed';

/** All that is missing, in the order in which it is seen to. `today`: `YYYY-MM-DD`. A no is the whole answer. */
export function returnGaps(records: readonly CaseRecord[], today: string): readonly ReturnGap[] {
  const said = agreement(records, 'return');
  if (said === 'refused') return ['return-refused'];
  const missing: readonly (readonly [gap: ReturnGap, isMissing: boolean])[] = [
    ['return-asylum-not-explained', isAsylumNotExplained(records)],
    ['return-not-agreed', said !== 'agreed'],
    ['return-child-not-confirmed', mayBeUnder18(records) && !isReturnConfirmed(records, today)],
    ['return-not-counselled', !wasExplained(records, 'return-explained')],
    ['return-not-written', said === 'agreed' && !isAgreedInWriting(records, 'return')],
    ...riskGaps(records, today).map((gap) => [gap, true] as const),
    ['return-not-fit', isNotFit(records)],
    ['return-testimony-open', proceedings(records).some((record) => isTestimonyOpen(record, records))],
    ['return-no-clearance', !isAgreed(resultsOn('clearance', records), 'yes')],
  ];
  return missing.flatMap(([gap, isMissing]) => (isMissing ? [gap] : []));
}

/**
 * Whether asylum is asked for or granted, and nobody noted since it was first told of that the person knows what a return means for it and still wants to
 * go. Nobody decides to go on without it.
 */
function isAsylumNotExplained(records: readonly CaseRecord[]): boolean {
  const all = asylumTold(records);
  if (all.length === 0) return false;
  // An older claim that another office alone tells of makes no older word enough.
  const whole = all.filter(({ record }) => isSettled(record));
  const told = whole.length > 0 ? whole : all;
  return !explainedIn(records, 'return-asylum-explained').some((consent) => {
    const day = ownCode(consent, 'date');
    return day !== undefined && told.some((asylum) => !isBefore(day, asylum.day));
  });
}

/**
 * Which records can change a point, so that a decision to go on without it holds no more. It was given for one journey: whatever
 * is noted of a journey since ends it, so that it follows nobody to another country.
 */
export function isAboutReturn({ kind, open }: CaseRecord, point: GatePoint): boolean {
  if (kind === 'travel') return true;
  switch (point) {
    case 'return-not-counselled':
    case 'return-not-written':
      return kind === 'consent' && (open.return !== undefined || open['return-explained'] !== undefined);
    case 'return-testimony-open':
      return kind === 'legal';
    case 'return-no-clearance':
      return kind === 'decision' && open.matter === 'clearance';
    case 'return-not-fit':
      return kind === 'health';
    case 'return-danger-since':
      return TELLS_OF_DANGER.has(kind);
    default:
      return kind === 'risk-assessment';
  }
}

/** The last of each, and what was accepted here of another office's that it changed or took back since. */
function proceedings(records: readonly CaseRecord[]): readonly RecordOf<'legal'>[] {
  return lastOfEach('legal', records, bindingOfKind(records, 'legal'));
}

/** Assessments that speak of a return. One that does not say of which step closes as one of a return does, and opens nothing. */
const OF_RETURN: ReadonlySet<string | undefined> = new Set(['return', 'after-return', undefined]);

/** The newest assessments of the return decide, of one day the graver; another office's alone closes, and opens nothing. */
function riskGaps(records: readonly CaseRecord[], today: string): readonly ReturnGap[] {
  const assessed = bindingOfKind(records, 'risk-assessment')
    .filter((record) => mayBeOfReturn(record, records))
    .flatMap((record) => riskAnswer(record, records));
  const met = assessed.filter(({ answer }) => answer === 'met');
  if (
    unsettled(
      assessed.filter(({ answer }) => answer !== 'met'),
      met,
    ).length > 0
  )
    return ['return-risk-not-met'];
  if (met.length === 0) return ['return-no-risk-assessment'];
  const hasEnded = newestOf(met).some(({ record }) => {
    const again = ownCode(record, 'review-date');
    return again !== undefined && certainlyBefore(again, today);
  });
  return [
    ...(hasEnded ? (['return-risk-ended'] as const) : []),
    ...(isInDangerSince(met, records) ? (['return-danger-since'] as const) : []),
  ];
}

/** Dangers from others, which an assessment of before could not weigh. */
const FROM_OTHERS: ReadonlySet<Danger> = new Set<Danger>([
  ...(['threatened', 'place-known', 'watched', 'gives-place-away'] as const),
  ...(['children-in-danger', 'not-safe', 'threat-to-staff'] as const),
]);
const TELLS_OF_DANGER: ReadonlySet<string> = new Set([
  ...['intake', 'follow-up', 'stay', 'arrival', 'danger-answer', 'risk-assessment'],
]);

/** Whether one is open that no assessment of a later day has weighed: of one day, and where a day is not known, nobody knows which was first. */
function isInDangerSince(met: readonly Answered[], records: readonly CaseRecord[]): boolean {
  const open = openDangers(records).filter(({ danger }) => FROM_OTHERS.has(danger));
  return (
    unsettled(
      open.map(({ since }) => ({ day: since })),
      met,
    ).length > 0
  );
}

const NOT_FIT: ReadonlySet<CodeOf<'fit-to-travel'> | undefined> = new Set(['not-fit', 'not-yet']);

/** Whether somebody found them not fit to travel, and nothing of a later day that counts whole here says otherwise. */
function isNotFit(records: readonly CaseRecord[]): boolean {
  const found = bindingOfKind(records, 'health').flatMap((record): readonly Answered[] => {
    const fit = textOf(record, 'fit-to-travel', records);
    if (fit === undefined) return [];
    if (NOT_FIT.has(fit)) return [closing('not-fit', record, records)];
    return mayOpen(record) ? [opening('fit', record, records)] : [];
  });
  return refusals(found, 'fit').length > 0;
}

/**
 * Met: what is done against it is enough, and the risk that stays is known and not high, in the country that the journey leads to where that is known.
 * What leaves one of these unsaid opens nothing.
 */
function riskAnswer(record: RecordOf<'risk-assessment'>, records: readonly CaseRecord[]): readonly Answered[] {
  const isEnough = textOf(record, 'mitigated', records) === 'yes' && textOf(record, 'level', records) !== 'high';
  if (!isEnough) return [closing('not-met', record, records)];
  const isSaid =
    ownCode(record, 'mitigated') === 'yes' &&
    ownCode(record, 'step') !== undefined &&
    ownCode(record, 'level') !== undefined &&
    isOfCountry(ownCode(record, 'country'), records);
  return isSaid && mayOpen(record) ? [opening('met', record, records)] : [];
}

/** Whether a journey ahead leads to the country; where nobody noted where they lead, any does. */
function isOfCountry(country: string | undefined, records: readonly CaseRecord[]): boolean {
  const to = journeysAhead(records).flatMap((journey) => textOf(journey, 'to-country', records) ?? []);
  return to.length === 0 || (country !== undefined && to.includes(country));
}

/** Not of another step than a return, and not of another country than the one the journey leads to, as far as they are known. */
function mayBeOfReturn(record: RecordOf<'risk-assessment'>, records: readonly CaseRecord[]): boolean {
  const country = textOf(record, 'country', records);
  const isHere = country === undefined || isOfCountry(country, records);
  return isHere && OF_RETURN.has(textOf(record, 'step', records));
}

/** Parts in a proceeding in which somebody may testify. */
const HEARD: ReadonlySet<string | undefined> = new Set(['injured', 'witness', undefined]);
const SETTLED: ReadonlySet<string | undefined> = new Set([
  'not-asked-for',
  'does-not-want',
  'given-pre-trial',
  'given-trial',
  'given-remotely',
]);

/**
 * Whether a proceeding waits for the person's word: it is pending or undecided, or nobody noted it of a criminal proceeding that goes on. That they
 * travel before the trial is theirs to choose (sida-2003 §4.2 L2758-2762). What is dated on a day to come, and another office's word alone, settles
 * nothing.
 */
export function isTestimonyOpen(record: RecordOf<'legal'>, records: readonly CaseRecord[]): boolean {
  const testimony = textOf(record, 'testimony', records);
  const isWhole = record.counts !== 'tightening' && !isMisdated(record);
  if (testimony === 'pending' || testimony === 'undecided') {
    return !(isWhole && record.open['travels-before-trial'] === true);
  }
  if (isWhole && SETTLED.has(testimony)) return false;
  return (
    textOf(record, 'proceeding', records) === 'criminal' &&
    HEARD.has(textOf(record, 'role', records)) &&
    !(isWhole && textOf(record, 'stage', records) === 'ended')
  );
}
