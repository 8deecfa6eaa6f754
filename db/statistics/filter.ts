/** What only those have whom a table counts: any of some codes of a variable, or of some project lines, checked (RULES.md, Filters). */
import { isMissingValue } from '../casework/derived/facts.ts';
import { registeredProjects } from '../casework/record/projects.ts';
import { COUNTABLE, OPEN_VARIABLES } from '../codebook/countable.ts';
import { compareText } from '../codebook/order.ts';
import { registerCode } from '../codebook/register-code.ts';
import { isCountry, isLanguage } from '../codebook/world.ts';
import type { ReportRequest } from '../contract/statistics.ts';
import type { Database } from '../store/database.ts';
import { WaymarkError } from '../store/errors.ts';
import { codesOf, type Dimension, UNCLASSIFIED } from './dimension.ts';
import { ownCountable } from './own-dimension.ts';
import { byMapping } from './regional.ts';
import { countableOf, dimensionOf, type OwnDimensions } from './variable-dimension.ts';

/** Any of some rows of a dimension. */
export interface Narrowing {
  readonly dimension: Dimension;
  readonly codes: readonly string[];
  /** It is enough that any part which counts says so, whichever answer stands in the cells. */
  readonly byAnyPart?: true;
}

/** Throws `report-no-such-filter` where the variable, or any of its codes, is none, with what there is. */
export function narrowingOf(
  db: Database,
  { variable, code: codes }: NonNullable<ReportRequest['narrowed']>[number],
  own: OwnDimensions,
  mapping: ReportRequest['mapping'],
): Narrowing {
  const refuse = (named: readonly string[], there: string): never => {
    throw new WaymarkError('report-no-such-filter', { filter: `${variable}=${named.join(',')}`, there });
  };
  const counted = countableOf(variable, own);
  if (counted === undefined) return refuse(codes, [...COUNTABLE, ...ownCountable(db)].map(({ id }) => id).join(', '));
  const dimension = byMapping(counted, mapping);
  const { isCode, there } = codesThereAre(db, dimension);
  const unknown = codes.filter((code) => !isCode(code));
  return unknown.length > 0 ? refuse(unknown, there) : { dimension, codes };
}

/** Whoever was given something under any of these lines; none is asked for. Throws `report-no-such-project`, with those that there are. */
export function projectsAsked(db: Database, lines: readonly string[]): readonly Narrowing[] {
  if (lines.length === 0) return [];
  const registered = registeredProjects(db).map(({ line }) => line);
  const codes = [...new Set(lines.map((line) => lineAsTyped(registered, line)))].sort(compareText);
  const known = codes.every((line) => registered.includes(line)) ? registered : projectLines(db);
  const unknown = codes.find((line) => !known.includes(line));
  if (unknown !== undefined)
    throw new WaymarkError('report-no-such-project', { project: unknown, there: known.join(', ') });
  return [{ dimension: dimensionOf('projects'), codes, byAnyPart: true }];
}

/** A line of the register in small letters is that line. */
function lineAsTyped(registered: readonly string[], typed: string): string {
  const line = registerCode(typed);
  return registered.includes(line) ? line : typed;
}

interface CodesThereAre {
  readonly isCode: (code: string) => boolean;
  /** As a refusal names them: all of them, or how they are written. */
  readonly there: string;
}

/** Codes of rows that are what occurs: whatever can occur of countries, languages, years and months; of offices and projects those known here. */
export type OpenCodes = 'country' | 'language' | 'office' | 'projects' | 'year' | 'month';

/** Of which kind the codes of a dimension are that can be counted; undefined where they are its rows. */
export function openCodes({ id, open }: Dimension): OpenCodes | undefined {
  if (open === undefined) return undefined;
  const kind = OPEN_VARIABLES[id];
  const codes = kind === 'country' || kind === 'language' ? kind : OPEN_CODES[id];
  if (codes === undefined) throw new Error(`nothing is known of the codes of ${id}`);
  return codes;
}

/** Of what is no variable of countries or languages. */
const OPEN_CODES: Readonly<Record<string, OpenCodes>> = {
  projects: 'projects',
  office: 'office',
  year: 'year',
  month: 'month',
  'assistance-country': 'country',
};

/** The codes of rows that are known beforehand, but what is in no list of this version. */
export function codesOfRows({ rows }: Pick<Dimension, 'rows'>): Dimension['rows'] {
  return rows.filter(({ code }) => code !== UNCLASSIFIED);
}

function codesThereAre(db: Database, dimension: Dimension): CodesThereAre {
  const oneOf = (codes: readonly string[]) => ({
    isCode: (code: string) => codes.includes(code),
    there: codes.join(', '),
  });
  switch (openCodes(dimension)) {
    case undefined:
      return oneOf(codesOfRows(dimension).map(({ code }) => code));
    case 'country':
      return { isCode: isCountry, there: 'ISO 3166-1 alpha-3: KGZ, MDA, …' };
    case 'language':
      return { isCode: isLanguage, there: 'ISO 639: ky, ro, ru, …' };
    case 'projects':
      return oneOf(projectLines(db));
    case 'office':
      return oneOf(officesKnown(db));
    case 'month':
      return { isCode: (code) => /^\d{4}-(0[1-9]|1[0-2])$/u.test(code), there: 'YYYY-MM' };
    case 'year':
      return { isCode: (code) => /^\d{4}$/u.test(code), there: 'YYYY' };
  }
}

/** Lines that are registered here, or that a case names: other offices have registers of their own. In their order. */
export function projectLines(db: Database): readonly string[] {
  const named = db
    .prepare<[], string>('SELECT DISTINCT projects FROM fact WHERE projects IS NOT NULL')
    .pluck()
    .all()
    .flatMap((told) => (isMissingValue(told) ? [] : codesOf(told)));
  return [...new Set([...registeredProjects(db).map(({ line }) => line), ...named])].sort(compareText);
}

/** This office, those that are known here, and those that wrote in a case that is here; in their order. */
export function officesKnown(db: Database): readonly string[] {
  return db
    .prepare<[], string>(
      'SELECT office FROM own_station UNION SELECT office FROM known_station UNION SELECT office FROM fact ORDER BY office',
    )
    .pluck()
    .all();
}
