/**
 * What headquarters and other desks of the office are told of what left: the whole register for partners and the public and for contracts, in every
 * package of cases. Reads only.
 */
import { type ContractLine, contextOfContract, projectNarrowedTo, writeContractLine } from './contract-line.ts';
import type { Database } from './database.ts';
import { type CrossOfLine, type ReleaseLine, writeReleaseLine } from './release-line.ts';
import { ownOffice } from './station.ts';
import { stoppedEditions } from './stopped-editions.ts';

interface ReleaseRow {
  readonly number: number;
  readonly at: string;
  readonly report: string;
  readonly audience: 'partners' | 'public';
  readonly filters: string;
  readonly cells: string;
}

/** An edition as the register keeps it (`statistics/protection/edition.ts`). */
interface KeptEdition {
  readonly context: string;
  readonly number: 1 | 2;
  readonly day: string;
  readonly base: number;
  readonly total: number;
  readonly tables: readonly (Pick<CrossOfLine, 'base'> & {
    readonly variable: string;
    readonly total: number;
    readonly rows: Readonly<Record<string, number>>;
  })[];
  readonly filled?: readonly string[];
  readonly crosses?: readonly {
    readonly cross: Pick<CrossOfLine, 'rows' | 'columns'>;
    readonly base: number;
    readonly offBy: 1 | 2;
    readonly rows: readonly LineKept[];
    readonly columns: readonly LineKept[];
    readonly cells: CrossOfLine['cells'];
  }[];
}

interface Filters {
  readonly from: string;
  readonly to: string;
  readonly office: string | null;
  readonly edition: number;
}

interface LineKept {
  readonly codes: readonly string[];
  readonly n: number;
}

/**
 * A line for each time that numbers of this office left, at headquarters those of all offices, in their order. What left before the register named
 * its edition is not told, nor what headquarters gave out of another office: that one tells it.
 */
export function releaseLines(db: Database): readonly Buffer[] {
  const rows = db
    .prepare<[], ReleaseRow>(
      `SELECT number, at, report, audience, filters, cells FROM release WHERE audience IN ('partners', 'public') ORDER BY number`,
    )
    .all()
    .map((row) => ({ row, kept: JSON.parse(row.cells) as { context?: string; edition?: KeptEdition } }));
  const editions = rows.flatMap(({ kept }) => (kept.edition === undefined ? [] : [kept.edition]));
  const stopped = stoppedEditions(db);
  const own = ownOffice(db);
  const publisher = own?.kind === 'headquarters' ? null : own?.office;
  return rows.flatMap(({ row, kept }) => {
    const { from, to, office, edition: number } = JSON.parse(row.filters) as Filters;
    if (office !== publisher) return [];
    const context = kept.context ?? kept.edition?.context;
    const edition = editions.find((one) => one.context === context && one.number === number);
    if (edition === undefined) return [];
    const withdrawn = stopped.get(edition.context)?.at ?? null;
    return [writeReleaseLine({ ...lineOf(row, edition), ...spanOf(from, to), withdrawn })];
  });
}

function spanOf(from: string, to: string): Pick<ReleaseLine, 'span' | 'year'> {
  const year = Number(to.slice(0, 4));
  if (to.endsWith('-06-30')) return { span: 'half-year', year };
  return { span: from.slice(0, 4) === to.slice(0, 4) ? 'year' : 'three-years', year };
}

function lineOf(row: ReleaseRow, edition: KeptEdition): Omit<ReleaseLine, 'span' | 'year' | 'withdrawn'> {
  const { day, base, total, tables, crosses = [], filled = [] } = edition;
  return {
    at: row.at,
    number: row.number,
    table: row.report,
    audience: row.audience,
    edition: edition.number,
    day,
    base,
    total,
    filled,
    tables: tables.map((table) => ({ ...table, rows: Object.entries(table.rows) })),
    crosses: crosses.map(({ cross, rows, columns, ...drawn }) => ({
      ...drawn,
      ...cross,
      down: rows.map(({ codes, n }) => [codes, n] as const),
      across: columns.map(({ codes, n }) => [codes, n] as const),
    })),
  };
}

interface ContractRow {
  readonly number: number;
  readonly at: string;
  readonly filters: string;
}

/** A report as the register keeps it with its first release (`statistics/protection/contract-numbers.ts`). */
interface KeptContract {
  readonly line: string;
  readonly until: string;
  readonly edition?: number;
  readonly day: string;
  readonly splits: readonly { readonly variable: string; readonly years: readonly number[] }[];
}

/** A line for each time that a report of a project left, in their order. */
export function contractLines(db: Database): readonly Buffer[] {
  const office = ownOffice(db)?.office ?? '';
  const kept = db
    .prepare<[], string>(
      `SELECT json_extract(cells, '$.contract') FROM release
       WHERE audience = 'contract' AND json_extract(cells, '$.contract') IS NOT NULL ORDER BY number`,
    )
    .pluck()
    .all()
    .map((text) => JSON.parse(text) as KeptContract);
  const stopped = stoppedEditions(db);
  return db
    .prepare<[], ContractRow>(`SELECT number, at, filters FROM release WHERE audience = 'contract' ORDER BY number`)
    .all()
    .flatMap(({ number, at, filters }) => {
      const { to, narrowed, edition = 1 } = JSON.parse(filters) as ContractFilters;
      const report = kept.find(
        (one) => one.until === to && (one.edition ?? 1) === edition && projectNarrowedTo(narrowed) === one.line,
      );
      if (report === undefined) return [];
      const { line, until, day, splits } = report;
      const told: Omit<ContractLine, 'withdrawn'> = {
        ...{ at, number, line, until, edition, day, splits: splits.map(({ variable }) => variable) },
        years: [...new Set(splits.flatMap(({ years }) => years))].toSorted((a, b) => a - b),
      };
      return [writeContractLine({ ...told, withdrawn: stopped.get(contextOfContract(office, told))?.at ?? null })];
    });
}

interface ContractFilters {
  readonly to: string;
  readonly narrowed: readonly string[];
  readonly edition?: number;
}
