/** What tables can be narrowed by, every variable with its codes in words (RULES.md, Filters). */
import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { everyProject } from '../casework/record/projects.ts';
import { COUNTABLE } from '../codebook/countable.ts';
import { monthLabel } from '../codebook/dates-in-words.ts';
import { asQuestion } from '../codebook/own-questions.ts';
import type { RegionVersion } from '../codebook/regions.ts';
import { inEach, sameInAll } from '../codebook/text.ts';
import { countriesByName, countryLabel, languageLabel, languagesByName } from '../codebook/world.ts';
import type { CodeInWords, FilterVariables } from '../contract/statistics-area.ts';
import { dayOf } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import type { Dimension } from './dimension.ts';
import { codesOfRows, type OpenCodes, officesKnown, openCodes, projectLines } from './filter.ts';
import { ownCountable, ownRows } from './own-dimension.ts';
import { byMapping } from './regional.ts';
import { dimensionOf } from './variable-dimension.ts';

/** For whoever may see exact tables, which alone can be narrowed. Throws `role-may-not`. */
export function filterVariables({ db, user, clock }: UserSession, mapping?: RegionVersion): FilterVariables {
  requirePermission(user.role, 'report-unprotected');
  const counted = COUNTABLE.map(({ id, label }) => ({ id, label, dimension: byMapping(dimensionOf(id), mapping) }));
  const own = ownCountable(db);
  return {
    variables: [
      ...counted.map(({ id, label, dimension }) => ({
        id,
        label,
        // Rows that are what occurs share a list with others of their kind.
        list: openCodes(dimension) ?? id,
      })),
      ...own.map((one) => ({ id: one.id, label: asQuestion(one).label, list: one.id })),
    ],
    lists: {
      ...sharedLists(db, dayOf(clock())),
      ...Object.fromEntries([
        ...counted.flatMap(({ id, dimension }) =>
          openCodes(dimension) === undefined ? [[id, inWords(dimension)]] : [],
        ),
        ...own.map((one) => [one.id, inWords({ rows: ownRows(one) })]),
      ]),
    },
  };
}

function inWords(of: Pick<Dimension, 'rows'>): readonly CodeInWords[] {
  return codesOfRows(of).map(({ code, label }) => ({ code, label }));
}

/** `today`: the office's own day. */
function sharedLists(db: Database, today: string): Readonly<Record<OpenCodes, readonly CodeInWords[]>> {
  const years = yearsOfCases(db, today);
  const worded = (codes: readonly string[], label: (code: string) => CodeInWords['label']): readonly CodeInWords[] =>
    codes.map((code) => ({ code, label: label(code) }));
  const names = new Map(everyProject(db).map(({ line, name }) => [line, name]));
  return {
    country: worded(countriesByName('en'), (code) => inEach((language) => countryLabel(code, language))),
    language: worded(languagesByName('en'), (code) => inEach((language) => languageLabel(code, language))),
    office: worded(officesKnown(db), sameInAll),
    projects: worded(projectLines(db), (line) => sameInAll([line, names.get(line) ?? []].flat().join(' · '))),
    year: worded(years, sameInAll),
    month: worded(
      years.flatMap((year) => MONTHS.map((month) => `${year}-${month}`)),
      (month) => inEach((language) => monthLabel(month, language)),
    ),
  };
}

const MONTHS = Array.from({ length: 12 }, (_, at) => `${at + 1}`.padStart(2, '0'));

/** The newest first: from that in which the first case was opened to the next, for which a departure may be planned. */
function yearsOfCases(db: Database, today: string): readonly string[] {
  const first = db.prepare<[], string | null>('SELECT min(opened) FROM fact').pluck().get() ?? today;
  const last = Number(today.slice(0, 4)) + 1;
  const least = Math.min(last - 1, Number(first.slice(0, 4)));
  return Array.from({ length: last - least + 1 }, (_, at) => String(last - at));
}
