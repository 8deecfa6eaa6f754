/**
 * Numbers that left elsewhere, as packages told: headquarters of every office, and a desk of the other desks of its own office. Lines that stand as
 * they came, read anew each time.
 */
import { contextOfContract } from '../store/contract-line.ts';
import { type ContractTold, contractsTold } from '../store/contracts-told.ts';
import type { Database } from '../store/database.ts';
import { readLine } from '../store/line.ts';
import { linesTold } from '../store/lines-told.ts';
import { type ReleaseLine, readReleaseLine } from '../store/release-line.ts';
import { ownOffice } from '../store/station.ts';
import { isDrawnAsHere } from './protection/drawn-as-here.ts';
import type { EditionOfNumbers } from './protection/edition.ts';
import { contextOf, type PrintedPeriod } from './protection/printed-period.ts';

interface ToldRelease extends ReleaseLine {
  /** Of the station that told: an office tells of its own numbers alone; null: another desk of headquarters told of those of all offices. */
  readonly office: string | null;
}

/**
 * The newest word of each, in the order in which it left. What is not of the shape, or drawn otherwise than here, is left out.
 */
export function toldReleases(db: Database): readonly ToldRelease[] {
  const own = ownOffice(db);
  const isHere = own?.kind === 'headquarters';
  return newestOf(
    linesTold(db, 'release').flatMap(({ office: teller, line }): readonly ToldRelease[] => {
      const read = readReleaseLine(readLine(line));
      if (read === undefined) return [];
      const told = { ...read, office: isHere && teller === own?.office ? null : teller };
      return isDrawnAsHere(told) ? [told] : [];
    }),
    (told) => `${contextOf(told)} ${told.edition} ${told.table}`,
  );
}

/** The newest word of each, in the order in which it left. */
export function toldContracts(db: Database): readonly ContractTold[] {
  return newestOf(contractsTold(db), (told) => contextOfContract(told.office, told));
}

/** `whatOf`: what left. Two desks of an office number what leaves each for itself, and one that took a desk's place says what that said. */
function newestOf<Told extends { readonly office: string | null; readonly number: number; readonly at: string }>(
  told: readonly Told[],
  whatOf: (one: Told) => string,
): readonly Told[] {
  const newest = new Map<string, Told>();
  for (const one of told) newest.set([one.office, one.number, one.at, whatOf(one)].join(' '), one);
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
