/** What a table rests on: which offices reported and until when, what was held back, erased or could not be read (statistics/RULES.md, Coverage). */
import type { Report } from '../contract/report.ts';
import type { Database } from '../store/database.ts';
import { cachedPerDatabase } from '../store/statement-cache.ts';
import type { Measure, OfficeCount, PersonRange } from './measure.ts';
import { isAskedOffice, type Question } from './question.ts';
import { hasFew, hiddenCells, small } from './suppression.ts';

export type Coverage = Report['coverage'];

interface Reporting {
  readonly office: string;
  /** The last minute at which something of it was sealed that came here; null for this office, and where nothing came. */
  readonly last: string | null;
  readonly own: 0 | 1;
}

const statements = cachedPerDatabase((db) => ({
  reporting: db.prepare<[], Reporting>(
    `SELECT office, NULL AS last, 1 AS own FROM own_station
     UNION ALL
     SELECT office, max(package_in.at), 0 FROM known_station LEFT JOIN package_in ON package_in.station = known_station.id
       AND package_in.kind = 'cases'
     WHERE known_station.state <> 'enrolled' AND (known_station.headquarters = 0 OR package_in.id IS NOT NULL)
     GROUP BY office`,
  ),
  erased: db
    .prepare<[], number>(
      `SELECT count(DISTINCT case_id) FROM record
       WHERE state = 'erased' AND NOT EXISTS (SELECT 1 FROM fact WHERE fact.case_id = record.case_id)`,
    )
    .pluck(),
}));

const plain = (n: number) => ({ n, subjects: n });

/**
 * `until` of another office is the day of its last package here, of this office `today`; null: nothing came. With a `k` every number that
 * would show fewer persons is null.
 */
export function coverageOf(
  db: Database,
  measured: Measure,
  request: Pick<Question, 'unit' | 'offices'>,
  /** How many the table counts. */
  n: number,
  today: string,
  k: number | null,
): Coverage {
  const instances = measured.offices;
  const hiddenOffices = k === null ? undefined : hiddenInstances(instances, k);
  const reporting = statements(db).reporting.all();
  const codes = new Set([...reporting.map(({ office }) => office), ...instances.map(({ office }) => office)]);
  const offices = [...codes]
    .filter((office) => isAskedOffice(request, office))
    .sort()
    .map((office) => ({
      office,
      instances: hiddenOffices?.has(office)
        ? null
        : (instances.find((count) => count.office === office)?.instances ?? 0),
      until: reporting.some((row) => row.office === office && row.own === 1)
        ? today
        : (reporting.find((row) => row.office === office)?.last?.slice(0, 10) ?? null),
    }));
  const reveals = (number: number): boolean => k !== null && small(plain(number), k);
  // Where everybody known was helped, who reads both numbers knows how many headquarters can have.
  const leaves = (held: number): boolean => k !== null && held > 0 && hasFew(n - held, k);
  const erased = erasedCases(db);
  return {
    offices,
    heldBack: reveals(measured.held) || leaves(measured.held) ? null : measured.held,
    erased: reveals(erased) ? null : erased,
    unclassified: reveals(measured.unclassified) ? null : measured.unclassified,
    core: 0,
    persons: request.unit === 'persons' ? shownRange(measured.persons, k) : null,
  };
}

/** Offices whose instances are hidden: their numbers add up to the instances of the table. */
function hiddenInstances(offices: readonly OfficeCount[], k: number): ReadonlySet<string> {
  const cells = offices.map(({ office, instances, subjects }) => ({ code: office, n: instances, subjects }));
  const total = cells.reduce((sum, cell) => ({ n: sum.n + cell.n, subjects: sum.subjects + cell.subjects }), plain(0));
  const dimension = { id: 'office', multi: false as const, cells, missing: plain(0) };
  return hiddenCells({ total, dimensions: [dimension] }, k).dimensions.get('office')?.rows ?? new Set();
}

/** Cases of which nothing but erased lines is left. */
function erasedCases(db: Database): number {
  return statements(db).erased.get() ?? 0;
}

/** A range whose ends differ by fewer than k persons shows those persons: it is made wider, which is still true. */
function shownRange(range: PersonRange, k: number | null): Coverage['persons'] {
  if (k === null) return range;
  if (small(plain(range.most), k)) return { least: 0, most: null, notCompared: null };
  if (!small(plain(range.notCompared), k)) return range;
  return { least: Math.max(0, range.most - k), most: range.most, notCompared: null };
}
