/**
 * Going on although a gate is closed: what such a decision must name before it is written, and what it covers afterwards. It covers the
 * points that it names, as far as they were missing when it was given, until its end and at most for 30 days. Pure.
 */
import { addDays, certainlyBefore, earliest, latest } from '../../codebook/date.ts';
import type { CodeOf } from '../../codebook/lists/index.ts';
import type { Body } from '../../codebook/types.ts';
import type { Gate } from '../../contract/case-file.ts';
import { ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayTold, hasCome, writtenOn } from '../record/counted-day.ts';
import { ownCode, ownCodes } from './told-here.ts';

/** What a gate can find missing and a decision can go on without. */
export type GatePoint = CodeOf<'gate-points'>;

/** Days after which an override has ended, whatever end was written into it. */
const OVERRIDE_DAYS = 30;

/** What the child's gate could find missing when overrides did not name their points. */
const CHILD_POINTS_OF_BEFORE = [
  'child-no-guardian',
  'child-no-best-interest',
  'child-not-asked',
  'child-help-refused',
  'child-decides-later',
  'child-return-refused',
  'child-family-refused',
  'child-against-decision',
] as const;

/**
 * The gates that a decision can open, with the points it can name. Whether something is shared or printed is decided otherwise: by telling
 * somebody without consent, and by asking the person when the hours of an emergency are over.
 */
export const POINTS_OF = {
  help: ['help-not-asked'],
  contact: [
    'contact-not-asked',
    'safe-contact-none',
    'safe-contact-elsewhere',
    'safe-contact-expired',
    'safe-contact-old',
  ],
  child: [
    ...CHILD_POINTS_OF_BEFORE,
    'child-situation-not-said',
    'child-guardian-by-whom',
    'child-guardian-not-notified',
    'child-guardian-not-able',
    'child-best-interest-by-whom',
    'child-family-not-assessed',
    'child-family-risk',
    'child-family-not-fit',
    'child-no-escort',
    'child-parent-not-kept-away',
    'child-parent-not-agreed',
    'child-parent-papers',
    'child-does-not-know',
    'child-too-young-not-judged',
  ],
  return: [
    'return-not-counselled',
    'return-not-written',
    'return-no-risk-assessment',
    'return-risk-not-met',
    'return-risk-ended',
    'return-danger-since',
    'return-not-fit',
    'return-testimony-open',
    'return-no-clearance',
  ],
  family: ['family-took-part', 'family-not-noted', 'family-part-not-known', 'family-knows-not-known'],
} as const satisfies Partial<Readonly<Record<Gate['gate'], readonly GatePoint[]>>>;

type OverridableGate = keyof typeof POINTS_OF;

/** What can be missing before anything is decided for a child. Today asks for each with a sentence of its own, `today-<gap>`. */
export type ChildGap = (typeof POINTS_OF)['child'][number];

const POINTS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(POINTS_OF));

type OverrideFault =
  | 'override-no-such-gate'
  | 'override-in-part'
  | 'override-lacks'
  | 'override-points-of-another-gate'
  | 'override-too-long';

/**
 * Why such a decision cannot be written; undefined where it can, and for every other decision. Who only asks for it names what they know.
 * A no or a withdrawal can always be written, also of an override of before that names no point or a gate that there is not.
 */
export function overrideFault(body: Body): OverrideFault | undefined {
  const { matter, result, gate, date, 'valid-until': until } = body;
  if (matter !== 'override' || (result !== 'asked' && result !== 'yes' && result !== 'partly')) return undefined;
  const points = typeof gate === 'string' ? POINTS.get(gate) : undefined;
  if (typeof gate === 'string' && points === undefined) return 'override-no-such-gate';
  if (result === 'asked') return undefined;
  if (result === 'partly') return 'override-in-part';
  const overrides = ownCodes({ open: body }, 'overrides');
  if (points === undefined || overrides.length === 0 || typeof date !== 'string' || typeof until !== 'string') {
    return 'override-lacks';
  }
  if (!overrides.every((point) => points.includes(point))) return 'override-points-of-another-gate';
  return latest(until) > lastDay(date) ? 'override-too-long' : undefined;
}

/** The last day on which an override that was given on this day can hold. */
function lastDay(given: string): string {
  return addDays(earliest(given), OVERRIDE_DAYS);
}

interface Override {
  /** Id of the decision. */
  readonly decision: string;
  readonly from: string;
  readonly until: string;
  readonly names: (point: GatePoint) => boolean;
}

/**
 * For each point of a gate the days on which the newest overrides that name it were given, where all of them are in force on a day: each
 * has an end, and no no since. None where the point is not covered. Whoever asks must still see whether the point was missing then.
 */
export function overridesOf(
  records: readonly CaseRecord[],
  gate: OverridableGate,
  today: string,
): (point: GatePoint) => readonly string[] {
  const inForce = overridesInForce(records, gate, today);
  return (point) => inForce(point).map(({ from }) => from);
}

/** The decisions (by id) by which something at a gate is gone on without on a day, and which name one of the points. */
export function overridingDecisions(
  records: readonly CaseRecord[],
  gate: OverridableGate,
  points: readonly GatePoint[],
  today: string,
): readonly string[] {
  const inForce = overridesInForce(records, gate, today);
  return [...new Set(points.flatMap((point) => inForce(point).map(({ decision }) => decision)))];
}

function overridesInForce(
  records: readonly CaseRecord[],
  gate: OverridableGate,
  today: string,
): (point: GatePoint) => readonly Override[] {
  const decisions = ofKind(records, 'decision').filter(
    (record) => textOf(record, 'matter', records) === 'override' && textOf(record, 'gate', records) === gate,
  );
  const given = decisions.flatMap((record) => readOverride(record, gate) ?? []);
  const against = decisions
    .filter((record) => !['yes', 'asked', undefined].includes(textOf(record, 'result', records)))
    .map((record) => dayTold(record, records) ?? writtenOn(record));
  const isInForce = ({ from, until }: Override): boolean =>
    from <= today && today <= until && against.every((day) => certainlyBefore(day, from));
  return (point) => {
    const naming = given.filter(({ names }) => names(point));
    const last = naming
      .map(({ from }) => from)
      .sort()
      .at(-1);
    const newest = naming.filter(({ from }) => from === last);
    return newest.every(isInForce) ? newest : [];
  };
}

/** An override as the record itself says it: a yes that is only cited, to something else perhaps, opens nothing. */
function readOverride(record: RecordOf<'decision'>, gate: OverridableGate): Override | undefined {
  const [date, until] = [ownCode(record, 'date'), ownCode(record, 'valid-until')];
  const isYes = ownCode(record, 'matter') === 'override' && ownCode(record, 'result') === 'yes';
  if (!isYes || date === undefined || until === undefined || !hasCome(record, date)) return undefined;
  const most = lastDay(date);
  return {
    decision: record.id,
    from: earliest(date),
    until: latest(until) < most ? latest(until) : most,
    names: namedIn(record, gate),
  };
}

/**
 * The points that an override names. One that says nothing of points was written before they were asked for: it covers at the child's gate,
 * the only one that an override opened then, what it covered then, and nothing elsewhere.
 */
function namedIn(record: CaseRecord, gate: OverridableGate): Override['names'] {
  const overrides = ownCodes(record, 'overrides');
  if (overrides.length > 0) return (point) => overrides.includes(point);
  const isOfBefore = record.open.overrides === undefined && !record.unreadable.open.includes('overrides');
  return (point) => isOfBefore && gate === 'child' && CHILD_POINTS_OF_BEFORE.some((one) => one === point);
}

/** The day from which somebody could know of a record: its own, or that of the writing where it was written down later. */
export function knownFrom(record: CaseRecord, records: readonly CaseRecord[]): string {
  const day = dayTold(record, records);
  const written = writtenOn(record);
  // Clocks write the day of UTC, people their own: the day after is still the same day.
  return day !== undefined && written <= addDays(latest(day), 1) ? latest(day) : written;
}
