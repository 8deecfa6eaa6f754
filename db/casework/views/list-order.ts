/** What the list of cases can be put in order by, in SQL over `case_index AS i` and on the day `@day`; and which of it a role may ask for. */
import { list } from '../../codebook/lists/index.ts';
import type { CaseSort } from '../../contract/case-list.ts';
import { STAGES } from '../../contract/case-row.ts';
import type { Role } from '../../contract/station.ts';
import { sees } from '../people/roles.ts';
import { DANGER_PLACE } from './in-danger.ts';

/** What a no closes gives a row no place among the others for those to whom it is closed (`@others`). */
function unlessClosed(value: string): string {
  return `CASE WHEN @others = 1 AND i.closed_by_no = 1 THEN NULL ELSE ${value} END`;
}

/** The place of a column's code among codes of the codebook; what is none of them comes last. */
function placeIn(column: string, codes: readonly string[]): string {
  const places = codes.map((code, place) => `WHEN '${code}' THEN ${place}`);
  return `CASE ${column} ${places.join(' ')} ELSE ${codes.length} END`;
}

/** A name that the row does not show, here or to whoever asks (at the minute `@now`), gives it no place. */
const SHOWN_NAME = `CASE WHEN i.kind <> 'case' OR @others = 1 AND (i.closed_by_no = 1 OR i.emergency_until < @now)
  THEN NULL ELSE i.name_order END`;

const TERMS: Readonly<Record<CaseSort, readonly string[]>> = {
  changed: ['changed_seq'],
  reference: ['reference'],
  name: [SHOWN_NAME],
  stage: [placeIn('stage', STAGES)],
  urgency: [DANGER_PLACE, unlessClosed('i.flag_order')],
  'next-step': ['next_step_on'],
  nationality: [unlessClosed('nationality')],
  // Who refused is told no day of.
  opened: [`CASE WHEN i.kind = 'anonymous' THEN NULL ELSE i.opened END`],
  // What this office itself wrote says nothing of where a case comes from: headquarters writes in all of them.
  office: [`(SELECT trim(replace(' ' || i.offices || ' ', ' ' || o.office || ' ', ' ')) FROM own_station AS o)`],
  age: [
    unlessClosed(
      placeIn(
        'age_group',
        list('age-band').codes.map(({ code }) => code),
      ),
    ),
  ],
};

/** Orders in which what has none comes last, whichever way they go. */
const NONE_LAST: ReadonlySet<CaseSort> = new Set(['name', 'urgency', 'opened']);

export function orderBy(sort: CaseSort, descending: boolean): string {
  const way = `${descending ? 'DESC' : 'ASC'}${NONE_LAST.has(sort) ? ' NULLS LAST' : ''}`;
  const terms = TERMS[sort].map((term) => `${term} ${way}`);
  return `ORDER BY ${[...terms, ...(sort === 'changed' ? [] : ['changed_seq DESC'])].join(', ')}`;
}

/** An order tells as much as a column does: whether a role sees what it goes by. */
export function mayOrderBy(role: Role, sort: CaseSort): boolean {
  if (sort === 'name') return sees(role, 'identity');
  return (sort !== 'nationality' && sort !== 'urgency') || sees(role, 'story');
}
