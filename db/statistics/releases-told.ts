/**
 * Numbers that left elsewhere, as packages told: headquarters of every office, and a desk of the other desks of its own office. Lines that stand as
 * they came, read anew each time.
 */
import type { Database } from '../store/database.ts';
import { readLine } from '../store/line.ts';
import { type ReleaseLine, readReleaseLine } from '../store/release-line.ts';
import { ownOffice } from '../store/station.ts';
import { isDrawnAsHere } from './protection/drawn-as-here.ts';
import type { EditionOfNumbers } from './protection/edition.ts';
import { contextOf, type PrintedPeriod } from './protection/printed-period.ts';

interface ToldRelease extends ReleaseLine {
  /** Of the station that told: an office tells of its own numbers alone; null: another desk of headquarters told of those of all offices. */
  readonly office: string | null;
}

interface KeptLine {
  readonly office: string;
  readonly line: Buffer;
}

/**
 * The newest word of each, in the order in which it left. What is not of the shape, or drawn otherwise than here, is left out. Of a station that
 * another one came after the word is the older one, whatever number its package had.
 */
export function toldReleases(db: Database): readonly ToldRelease[] {
  const own = ownOffice(db);
  if (own === null) return [];
  const isHere = own.kind === 'headquarters';
  const kept = db
    .prepare<[string, number], KeptLine>(
      `SELECT s.office, k.line FROM kept_line AS k JOIN package_in AS p ON p.id = k.package
       JOIN known_station AS s ON s.id = p.station
       WHERE k.type = 'release' AND s.state IN ('active', 'retired') AND (s.office = ? OR (? AND s.headquarters = 0))
       ORDER BY s.state = 'active', p.epoch, p.number, k.n`,
    )
    .all(own.office, isHere ? 1 : 0);
  const newest = new Map<string, ToldRelease>();
  for (const { office: teller, line } of kept) {
    const read = readReleaseLine(readLine(line));
    if (read === undefined) continue;
    const told = { ...read, office: isHere && teller === own.office ? null : teller };
    if (isDrawnAsHere(told)) newest.set([told.office, told.number, told.at].join(' '), told);
  }
  return [...newest.values()].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.number - b.number));
}

/** The editions of a period that were told of, the last one last. Nobody draws them once more: of whom they are was not told. */
export function editionsTold(db: Database, printed: PrintedPeriod): readonly EditionOfNumbers[] {
  const context = contextOf(printed);
  const found = new Map<number, EditionOfNumbers>();
  for (const told of toldReleases(db)) {
    if (contextOf(told) === context && !found.has(told.edition)) found.set(told.edition, editionOf(told, context));
  }
  return [...found.values()].toSorted((a, b) => a.number - b.number);
}

function editionOf(
  { edition, day, base, total, tables, crosses, filled }: ToldRelease,
  context: string,
): EditionOfNumbers {
  return {
    ...{ context, number: edition, day, base, total },
    tables: tables.map(({ rows, ...table }) => ({ ...table, rows: Object.fromEntries(rows) })),
    crosses: crosses.map(({ rows, columns, down, across, ...drawn }) => ({
      ...drawn,
      cross: { rows, columns },
      rows: down.map(([codes, n]) => ({ codes, n })),
      columns: across.map(([codes, n]) => ({ codes, n })),
    })),
    ...(filled.length === 0 ? {} : { filled }),
    people: null,
  };
}
