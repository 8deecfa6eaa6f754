/** Numbers that left other offices, as their packages told headquarters: lines that stand as they came, read anew each time. */
import type { Database } from '../store/database.ts';
import { readLine } from '../store/line.ts';
import { type ReleaseLine, readReleaseLine } from '../store/release-line.ts';
import { isHeadquarters } from '../store/station.ts';
import type { EditionOfNumbers } from './protection/edition.ts';
import { baseOf, contextOf, type PrintedPeriod } from './protection/printed-period.ts';

interface ToldRelease extends ReleaseLine {
  /** Of the station that told: an office tells of its own numbers alone. */
  readonly office: string;
}

interface KeptLine {
  readonly office: string;
  readonly line: Buffer;
}

/**
 * The newest word of each, in the order in which it left; headquarters alone is told. What is not of the shape, or drawn otherwise than here, is left
 * out.
 */
export function toldReleases(db: Database): readonly ToldRelease[] {
  if (!isHeadquarters(db)) return [];
  const kept = db
    .prepare<[], KeptLine>(
      `SELECT s.office, k.line FROM kept_line AS k JOIN package_in AS p ON p.id = k.package
       JOIN known_station AS s ON s.id = p.station
       WHERE k.type = 'release' AND s.state IN ('active', 'retired') AND s.office NOT IN (SELECT office FROM own_station)
       ORDER BY p.epoch, p.number, k.n`,
    )
    .all();
  const newest = new Map<string, ToldRelease>();
  for (const { office, line } of kept) {
    const told = readReleaseLine(readLine(line));
    if (told === undefined || told.base !== baseOf({ ...told, office })) continue;
    newest.set([office, told.number, told.at].join(' '), { ...told, office });
  }
  return [...newest.values()].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.number - b.number));
}

/** The editions of a period that an office told of, the last one last. Nobody draws them once more: of whom they are was not told. */
export function editionsTold(db: Database, printed: PrintedPeriod): readonly EditionOfNumbers[] {
  const context = contextOf(printed);
  const found = new Map<number, EditionOfNumbers>();
  for (const told of toldReleases(db)) {
    if (contextOf(told) === context && !found.has(told.edition)) found.set(told.edition, editionOf(told, context));
  }
  return [...found.values()].toSorted((a, b) => a.number - b.number);
}

function editionOf({ edition, day, base, total, tables, crosses }: ToldRelease, context: string): EditionOfNumbers {
  return {
    ...{ context, number: edition, day, base, total },
    tables: tables.map(({ rows, ...table }) => ({ ...table, rows: Object.fromEntries(rows) })),
    crosses: crosses.map(({ rows, columns, down, across, ...drawn }) => ({
      ...drawn,
      cross: { rows, columns },
      rows: down.map(([codes, n]) => ({ codes, n })),
      columns: across.map(([codes, n]) => ({ codes, n })),
    })),
    people: {},
  };
}
