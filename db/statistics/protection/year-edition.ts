/**
 * The numbers of a year that leave: those that were drawn before, or drawn now (statistics/RULES.md, Numbers that leave). One publisher each: an
 * office of its own year, headquarters of all offices' year.
 */

import { dateFault, earliest, latest } from '../../codebook/date.ts';
import { LEAST_K } from '../../codebook/least-k.ts';
import { mayLeave, type ReportRequest } from '../../contract/statistics.ts';
import type { Database } from '../../store/database.ts';
import { WaymarkError } from '../../store/errors.ts';
import { firstEditionDay, mayBeRevised, peopleDrawn, revisionDay } from './editions.ts';
import { peopleByOffice, peopleOfYear } from './people-of-year.ts';
import { type DrawnTable, printEdition } from './print-edition.ts';
import { PRINTED_LIST } from './printed-list.ts';
import { isWiderShown } from './wider-table.ts';

/** Kept with the first release of an edition, and read again whenever it is given out. */
export interface YearEdition {
  /** Whose numbers, of when. */
  readonly context: string;
  readonly number: 1 | 2;
  /** The office's own day on which it was drawn, `YYYY-MM-DD`. */
  readonly day: string;
  readonly base: number;
  readonly total: number;
  readonly tables: readonly (Omit<DrawnTable, 'rows'> & { readonly rows: Readonly<Record<string, number>> })[];
  readonly people: ReturnType<typeof peopleDrawn>;
}

/** Whose year is printed. */
export interface PrintedYear {
  readonly year: number;
  /** null: of all offices. */
  readonly office: string | null;
}

/** Throws `release-not-printed` where what is asked is none of what is printed. */
export function printedYearOf(db: Database, asked: ReportRequest): PrintedYear {
  const office = ownOffice(db);
  const year = wholeYear(asked.from, asked.to);
  const isPrinted =
    mayLeave(asked) &&
    (asked.unit ?? 'persons') === 'persons' &&
    asked.origin === undefined &&
    (asked.office === undefined || asked.office === office);
  if (!isPrinted || year === null) throw new WaymarkError('release-not-printed');
  return { year, office };
}

function wholeYear(from: string | undefined, to: string | undefined): number | null {
  const year = from?.slice(0, 4);
  if (from === undefined || to === undefined || year === undefined || to.slice(0, 4) !== year) return null;
  if (dateFault(from) !== undefined || dateFault(to) !== undefined) return null;
  return earliest(from) === `${year}-01-01` && latest(to) === `${year}-12-31` ? Number(year) : null;
}

/** null at headquarters. */
function ownOffice(db: Database): string | null {
  const own = db.prepare<[], { office: string; kind: string }>('SELECT office, kind FROM own_station').get();
  return own === undefined || own.kind === 'headquarters' ? null : own.office;
}

/** What every number is drawn for: another office, another year, another chance. */
export function contextOf({ year, office }: PrintedYear): string {
  return `waymark numbers 1, ${office === null ? 'all offices' : `office ${office}`}, ${year}`;
}

/**
 * The edition that is given out today.
 * @param before those of the same year that left, the last one last
 * Throws `release-too-early`, `release-one-office`.
 */
export function editionOfYear(
  db: Database,
  printed: PrintedYear,
  before: readonly YearEdition[],
  today: string,
): YearEdition {
  const { year, office } = printed;
  if (today < firstEditionDay(year)) {
    throw new WaymarkError('release-too-early', { year, date: firstEditionDay(year) });
  }
  const last = before.at(-1);
  if (last !== undefined && today < revisionDay(year)) return last;
  const people = peopleOfYear(db, year, office);
  const now = peopleDrawn(PRINTED_LIST, people);
  if (last !== undefined && !mayBeRevised(last, now, LEAST_K)) return last;
  const context = contextOf(printed);
  if (office === null && isOfOneOffice(db, year, people, context)) {
    if (last !== undefined) return last;
    throw new WaymarkError('release-one-office', { year });
  }
  const base = office === null ? 2 * LEAST_K : LEAST_K;
  const { total, tables } = printEdition(PRINTED_LIST, people, { context, base });
  return {
    context,
    number: last === undefined ? 1 : 2,
    day: today,
    base,
    total,
    tables: tables.map((table) => ({ ...table, rows: Object.fromEntries(table.rows) })),
    people: now,
  };
}

/** Whether what all offices have beside any one of them, which may have given out its own year, is few. */
function isOfOneOffice(db: Database, year: number, people: ReturnType<typeof peopleOfYear>, context: string): boolean {
  return people.length > 0 && !isWiderShown(people, peopleByOffice(db, year), LEAST_K, context);
}
