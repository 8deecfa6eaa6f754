/** What the list of cases can be put in order by, in SQL over `case_index AS i` and on the day `@day`; and which of it a role may ask for. */
import { list } from '../../codebook/lists/index.ts';
import type { CaseSort } from '../../contract/case-list.ts';
import { STAGES, URGENCIES } from '../../contract/case-row.ts';
import type { Role } from '../../contract/station.ts';
import { nameNotHidden } from '../derived/named-alike.ts';
import { fromPlaces } from '../people/reach.ts';
import { sees } from '../people/roles.ts';
import { BY_LAST_CHANGE, CHANGED_SEQ } from '../record/last-change.ts';
import { DANGER_PLACE, FROM_DANGER } from './in-danger.ts';

/** What a no closes gives a row no place among the others for those to whom it is closed (`@others`). */
function unlessClosed(value: string): string {
  return `CASE WHEN @others = 1 AND i.closed_by_no = 1 THEN NULL ELSE ${value} END`;
}

/** The place of a column's code among codes of the codebook; what is none of them comes last. */
function placeIn(column: string, codes: readonly string[]): string {
  const places = codes.map((code, place) => `WHEN '${code}' THEN ${place}`);
  return `CASE ${column} ${places.join(' ')} ELSE ${codes.length} END`;
}

/** A name that the row does not show, here (`name_order` null) or to whoever asks (at the minute `@now`), gives it no place. */
const HAS_SHOWN_NAME = `(i.name_order IS NOT NULL AND (@others = 0 OR ${nameNotHidden('@now')}))`;
const SHOWN_NAME = `CASE WHEN ${HAS_SHOWN_NAME} THEN i.name_order END`;
const SHOWN_FLAG = unlessClosed('i.flag_order');
const HIDDEN = '(@others = 1 AND i.closed_by_no = 1)';
const AGE_BANDS = list('age-band').codes.map(({ code }) => code);

function placeOfOffices(column: string): string {
  return `(SELECT trim(replace(' ' || ${column} || ' ', ' ' || o.office || ' ', ' ')) FROM own_station AS o)`;
}

const TERMS: Readonly<Record<CaseSort, readonly string[]>> = {
  changed: [CHANGED_SEQ],
  reference: ['reference'],
  name: [SHOWN_NAME],
  stage: [placeIn('stage', STAGES)],
  urgency: [DANGER_PLACE, SHOWN_FLAG],
  'next-step': ['next_step_on'],
  nationality: [unlessClosed('nationality')],
  // Who refused is told no day of.
  opened: [`CASE WHEN i.kind = 'anonymous' THEN NULL ELSE i.opened END`],
  // What this office itself wrote says nothing of where a case comes from: headquarters writes in all of them.
  office: [placeOfOffices('i.offices')],
  age: [unlessClosed(placeIn('age_group', AGE_BANDS))],
};

/** Orders in which what has none comes last, whichever way they go. */
const NONE_LAST: ReadonlySet<CaseSort> = new Set(['name', 'urgency', 'opened']);

/** Some of the rows of an order, all before the next, as they are found by an index in that order: `from` and `where` in SQL over `case_index AS i`. */
export interface Stratum {
  readonly from: string;
  readonly where: string;
  readonly orderBy: string;
  /** Where the rows are few these are found by this instead: so few of `count` (SQL, asked of {@link FEW} at most). */
  readonly few?: { readonly count: string; readonly from: string };
  /** What `@value` stands for in them: a value that rows have, as the database says it. */
  readonly value?: string;
  /** Of rows in the order of their last change: whether they are those that are noted as saved. Where none is, the others are all. */
  readonly lastChange?: keyof typeof BY_LAST_CHANGE;
}

/** Rows that are put in order rather than gone past to find a page of them. */
export const FEW = 500;

/** In SQL, rows in the order of their last change, the newest first unless it is said. */
function byLastChange(where: string, way: 'ASC' | 'DESC' = 'DESC'): readonly [Stratum, Stratum] {
  const part = (lastChange: keyof typeof BY_LAST_CHANGE): Stratum => {
    const { from, term } = BY_LAST_CHANGE[lastChange];
    return { from, where, orderBy: `ORDER BY ${term} ${way}`, lastChange };
  };
  return way === 'DESC' ? [part('saved'), part('others')] : [part('others'), part('saved')];
}

/** In SQL, the rows that a key finds, newest first: put in order where they are few, else looked for among all. */
function byKey(key: string, where: string): readonly Stratum[] {
  const few = {
    count: `SELECT 1 FROM case_index WHERE ${key}`,
    from: fromPlaces(`SELECT rowid AS place FROM case_index WHERE ${key}`),
  };
  const [saved, others] = byLastChange(where);
  return [saved, { ...others, few }];
}

/** In SQL, that a column has none of these values: what a newer version or another office wrote, or nothing. Each part is found by an index. */
function noneOf(column: string, codes: readonly string[]): string {
  const sorted = codes.toSorted();
  const between = sorted.slice(1).map((code, at) => `${column} > '${sorted[at]}' AND ${column} < '${code}'`);
  return [`${column} IS NULL`, `${column} < '${sorted[0]}'`, ...between, `${column} > '${sorted.at(-1)}'`].join(' OR ');
}

/** Rows in the order of an indexed column, which they all have; those of one value the newest first. */
function byColumn(column: string, way: string, where: string): Stratum {
  return {
    from: `case_index AS i INDEXED BY case_index_${column}`,
    where: `(${where} AND i.${column} IS NOT NULL)`,
    orderBy: `ORDER BY i.${column} ${way}, ${CHANGED_SEQ} DESC`,
  };
}

/** The strata of each order that has some, as they follow one another when it goes up (`ASC`) or down. */
const STRATA: Partial<Readonly<Record<CaseSort, (way: 'ASC' | 'DESC') => readonly Stratum[]>>> = {
  changed: (way) => byLastChange('true', way),
  name: (way) => [
    {
      from: 'case_index AS i INDEXED BY case_index_name',
      where: HAS_SHOWN_NAME,
      orderBy: `ORDER BY i.name_order ${way}, ${CHANGED_SEQ} DESC`,
    },
    ...byLastChange(`NOT ${HAS_SHOWN_NAME}`),
  ],
  urgency: (way) => [
    { from: FROM_DANGER, where: `${DANGER_PLACE} IS NOT NULL`, orderBy: orderBy('urgency', way === 'DESC') },
    ...goingThatWay(way, URGENCIES).flatMap(({ place }) =>
      byKey(`flag_order = ${place}`, `${DANGER_PLACE} IS NULL AND ${SHOWN_FLAG} = ${place}`),
    ),
    ...byLastChange(`${DANGER_PLACE} IS NULL AND ${SHOWN_FLAG} IS NULL`),
  ],
  stage: (way) =>
    goingThatWay(way, STAGES).flatMap(({ code }) =>
      code === 'closed'
        ? byLastChange(`i.stage = 'closed'`)
        : byKey(`stage = '${code}' AND stage <> 'closed'`, `i.stage = '${code}'`),
    ),
  age: (way) => {
    const hidden = byKey('closed_by_no = 1', HIDDEN);
    const bands = [
      ...AGE_BANDS.map((code) => byKey(`age_group = '${code}'`, `NOT ${HIDDEN} AND i.age_group = '${code}'`)),
      byKey(noneOf('age_group', AGE_BANDS), `NOT ${HIDDEN} AND (${noneOf('i.age_group', AGE_BANDS)})`),
    ];
    return (way === 'ASC' ? [hidden, ...bands] : [...bands.toReversed(), hidden]).flat();
  },
  'next-step': (way) => {
    const none = byKey('next_step_on IS NULL', 'i.next_step_on IS NULL');
    const dated = { ...byColumn('next_step_on', way, 'true'), from: 'case_index AS i INDEXED BY case_index_next_step' };
    return way === 'ASC' ? [...none, dated] : [dated, ...none];
  },
  opened: (way) => [
    byColumn('opened', way, "i.kind <> 'anonymous'"),
    ...byLastChange("(i.kind = 'anonymous' OR i.opened IS NULL)"),
  ],
};

/** In SQL over a table of kept counts, the values that an order goes by, each with the values of the column (a JSON list) that have it. */
const VALUES = {
  nationality: `SELECT nationality AS term, json_array(nationality) AS value FROM nationality_count WHERE n > 0 AND nationality <> ''
    GROUP BY nationality ORDER BY term`,
  office: `SELECT ${placeOfOffices('c.offices')} AS term, json_group_array(DISTINCT c.offices) AS value FROM file_count AS c WHERE c.n > 0
    GROUP BY term ORDER BY term`,
} as const;

/** The orders by a value of which an office has some hundreds at most: `values` as {@link VALUES} answer them. */
export const BY_VALUE: Partial<
  Readonly<
    Record<
      CaseSort,
      {
        readonly values: string;
        readonly strata: (way: 'ASC' | 'DESC', values: readonly string[]) => readonly Stratum[];
      }
    >
  >
> = {
  nationality: {
    values: VALUES.nationality,
    strata: (way, values) => {
      const none = byKey('nationality IS NULL OR closed_by_no = 1', `(i.nationality IS NULL OR ${HIDDEN})`);
      const known = values.map((value) => byValue('nationality', value, ` AND NOT ${HIDDEN}`));
      return (way === 'ASC' ? [none, ...known] : [...known.toReversed(), none]).flat();
    },
  },
  office: {
    values: VALUES.office,
    strata: (way, values) => {
      const all = values.map((value) => byValue('offices', value, ''));
      return (way === 'ASC' ? all : all.toReversed()).flat();
    },
  },
};

/** `value`: a JSON list. */
function byValue(column: string, value: string, and: string): readonly Stratum[] {
  const among = '(SELECT value FROM json_each(@value))';
  return byKey(`${column} IN ${among}`, `i.${column} IN ${among}${and}`).map((stratum) => ({ ...stratum, value }));
}

function goingThatWay(way: 'ASC' | 'DESC', codes: readonly string[]) {
  const placed = codes.map((code, place) => ({ code, place }));
  return way === 'DESC' ? placed.toReversed() : placed;
}

/** An order over all files in strata, the first first; undefined where an index has it as it is, or none has it. */
export function strataOf(sort: CaseSort, descending: boolean): readonly Stratum[] | undefined {
  return STRATA[sort]?.(descending ? 'DESC' : 'ASC');
}

export function orderBy(sort: CaseSort, descending: boolean): string {
  const way = `${descending ? 'DESC' : 'ASC'}${NONE_LAST.has(sort) ? ' NULLS LAST' : ''}`;
  const terms = TERMS[sort].map((term) => `${term} ${way}`);
  return `ORDER BY ${[...terms, ...(sort === 'changed' ? [] : [`${CHANGED_SEQ} DESC`])].join(', ')}`;
}

/** An order tells as much as a column does: whether a role sees what it goes by. */
export function mayOrderBy(role: Role, sort: CaseSort): boolean {
  if (sort === 'name') return sees(role, 'identity');
  return (sort !== 'nationality' && sort !== 'urgency') || sees(role, 'story');
}
