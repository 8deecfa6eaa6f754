/** The groups of Today from their lines: one line a person where safety is at stake, the order of each group, and what is cut off. Pure. */
import { AFTER_EVERY_DAY } from '../../codebook/date.ts';
import { compareText } from '../../codebook/order.ts';
import { TODAY_GROUPS, type Today, type TodayGroup, type TodayLine } from '../../contract/today.ts';

/** A line with its place in the group: the lower first; the same are ordered by their day, of danger the newest first. */
export interface RankedLine {
  readonly group: TodayGroup;
  readonly rank: number;
  readonly line: TodayLine;
}

/** Lines below this rank are of today and never cut off. */
export const RANK_OF_LATER = 10;

/** Most lines of gaps that are shown before "and n more". */
export const GAPS_SHOWN = 3;

/** People in danger that are shown before "and n more", the worst first: more than a screen holds. All of them stand in the list that leads on from there. */
export const DANGER_SHOWN = 50;

const PER_GROUP = 7;
/** Lines that a group shows before "and n more"; gaps to ask about are never a list to work off. */
const SHOWN: Partial<Readonly<Record<TodayGroup, number>>> = {
  danger: DANGER_SHOWN,
  // What is late or of today is never cut off, and a house gives every medicine at its hour.
  due: Number.POSITIVE_INFINITY,
  medicines: Number.POSITIVE_INFINITY,
  appointments: Number.POSITIVE_INFINITY,
  soon: 3,
  children: GAPS_SHOWN,
  ask: GAPS_SHOWN,
};

/** Groups in which a person has one line, however many rules speak of them. */
const ONE_A_PERSON: ReadonlySet<TodayGroup> = new Set(['danger', 'safety', 'children']);

/**
 * The groups in the order of the screen; `whole` are those that are shown alone, with every line. `left`: how many lines more a group has that come after
 * all of these.
 */
export function groupsOf(
  lines: readonly RankedLine[],
  whole?: readonly TodayGroup[],
  left: ReadonlyMap<TodayGroup, number> = new Map(),
): Today['groups'] {
  const byGroup = Map.groupBy(lines, ({ group }) => group);
  return TODAY_GROUPS.flatMap((group) => {
    const [found, uncounted] = [byGroup.get(group) ?? [], left.get(group) ?? 0];
    if ((found.length === 0 && uncounted === 0) || whole?.includes(group) === false) return [];
    const told = ONE_A_PERSON.has(group) ? joined(found) : found;
    const ordered = told.toSorted(
      (a, b) =>
        Number(b.line.nobodyTold) - Number(a.line.nobodyTold) ||
        a.rank - b.rank ||
        (group === 'danger' ? compareText(dayOf(b.line), dayOf(a.line)) : compareText(dayOf(a.line), dayOf(b.line))) ||
        compareText(a.line.nameUsed ?? '', b.line.nameUsed ?? ''),
    );
    const ofToday = ordered.filter(({ rank }) => group === 'house' && rank < RANK_OF_LATER).length;
    const most = whole === undefined ? Math.max(SHOWN[group] ?? PER_GROUP, ofToday) : ordered.length;
    const more = Math.max(0, ordered.length - most) + uncounted;
    return [{ group, lines: ordered.slice(0, most).map(({ line }) => line), more }];
  });
}

/** What is said of one case becomes one line, the worst first. A line that has a day of its own stays alone. */
function joined(lines: readonly RankedLine[]): readonly RankedLine[] {
  const first = new Map<string, RankedLine>();
  const alone: RankedLine[] = [];
  for (const one of lines.toSorted((a, b) => a.rank - b.rank)) {
    const { line } = one;
    if (line.caseId === null || (line.until !== null && one.group !== 'danger')) {
      alone.push(one);
      continue;
    }
    const told = first.get(line.caseId);
    first.set(line.caseId, told === undefined ? one : both(told, one));
  }
  return [...first.values(), ...alone];
}

function both(told: RankedLine, { line }: RankedLine): RankedLine {
  const opens = told.line.opens === line.opens ? line.opens : 'case';
  return {
    ...told,
    line: {
      ...told.line,
      also: [...told.line.also, line.code],
      until: told.line.until ?? line.until,
      lookAgain: firstOf(told.line.lookAgain, line.lookAgain),
      nobodyTold: told.line.nobodyTold || line.nobodyTold,
      dangers: [...told.line.dangers, ...line.dangers],
      opens,
    },
  };
}

function firstOf(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && compareText(b, a) < 0) ? b : a;
}

/** What has no day comes after what has one. */
function dayOf(line: TodayLine): string {
  return line.until ?? line.since ?? AFTER_EVERY_DAY;
}
