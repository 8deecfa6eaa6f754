/**
 * Tables that left, registered with their selection, their protection and their audience. A new table is refused when, together with an
 * earlier one, it would show what neither shows alone (statistics/RULES.md, Releases).
 */
import type { ReleaseAudience, Report, ReportRequest } from '../contract/statistics.ts';
import type { Database } from '../store/database.ts';
import { WaymarkError } from '../store/errors.ts';
import { type Printed, type Released, type ReleaseQuery, revealedWith } from './difference.ts';
import { requireProtection } from './who-may-see.ts';

interface NewRelease {
  readonly report: Report;
  readonly request: ReportRequest;
  readonly audience: ReleaseAudience;
  readonly reason: string | undefined;
  readonly user: number;
  /** A UTC minute. */
  readonly at: string;
}

interface Row {
  readonly number: number;
  readonly at: string;
  readonly filters: string;
  readonly k: number;
  readonly cells: string;
}

/** A release that was registered, as far as a difference needs it. */
interface Registered extends Released {
  readonly number: number;
  readonly at: string;
}

/**
 * Registers a release and answers its number. Call inside a transaction. Throws `release-reveals` (with the number and day of the
 * earlier one), and as {@link requireProtection} does where it is not protected.
 *
 * Tables that stay inside are registered, not compared: those who read them work with the cases. What goes out is compared with
 * everything that went out before.
 */
export function registerRelease(db: Database, release: NewRelease): number {
  const { report, audience } = release;
  const { k } = report.protection;
  const reason = release.reason?.trim() ?? '';
  requireProtection({ protect: k, audience, reason });
  const query = queryOf(report);
  const cells = printedOf(report);
  if (audience !== 'internal' && k !== null) {
    const earlier = revealedWith({ query, printed: cells, k }, wentOut(db));
    if (earlier !== undefined) {
      throw new WaymarkError('release-reveals', {
        number: earlier.number,
        date: earlier.at.slice(0, 10),
        k: Math.max(k, earlier.k),
      });
    }
  }
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO release (at, user, report, filters, k, audience, reason, cells)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      release.at,
      release.user,
      report.table,
      JSON.stringify(query),
      k,
      audience,
      reason === '' ? null : reason,
      JSON.stringify(cells),
    );
  return Number(lastInsertRowid);
}

/** What every table was before there were others: a line of the register that says nothing of it means these. */
const ALWAYS_ASKED = { population: 'assisted', by: 'first-help', narrowed: [] } as const;

function wentOut(db: Database): readonly Registered[] {
  return db
    .prepare<[], Row>(
      `SELECT number, at, filters, k, cells FROM release WHERE audience <> 'internal' AND k IS NOT NULL ORDER BY number DESC`,
    )
    .all()
    .map((row) => ({
      number: row.number,
      at: row.at,
      k: row.k,
      query: { ...ALWAYS_ASKED, ...(JSON.parse(row.filters) as ReleaseQuery) },
      printed: JSON.parse(row.cells) as Printed,
    }));
}

/** All that was asked: two tables are one in the register only where nothing of it differs. */
function queryOf({ table, unit, population, period, filters, narrowed }: Report): ReleaseQuery {
  const { from, to, by } = period;
  const only = narrowed.map(({ variable, code }) => `${variable}=${code}`).sort();
  return { table, unit, population, by, narrowed: only, ...filters, from, to };
}

function printedOf(report: Report): Printed {
  return {
    n: report.n,
    dimensions: Object.fromEntries(
      report.dimensions.map((dimension) => [
        dimension.id,
        {
          multi: dimension.multi,
          missing: dimension.missing,
          rows: Object.fromEntries(dimension.rows.map((row) => [row.code, row.n])),
        },
      ]),
    ),
  };
}
