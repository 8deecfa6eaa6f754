/**
 * The list of cases as it leaves, in a file or on paper: references and coded answers, never a name, a contact or words that were told
 * (casework/RULES.md, Several cases). Reads only.
 */
import { FLAG_LABELS } from '../../codebook/flag-labels.ts';
import { codeLabel, shortCodeLabel } from '../../codebook/lists/index.ts';
import { CASE_LIST } from '../../codebook/papers/case-list.ts';
import { shownReference } from '../../codebook/short-reference.ts';
import { STAGE_LABELS } from '../../codebook/stage-labels.ts';
import type { Language } from '../../codebook/types.ts';
import { countryLabel } from '../../codebook/world.ts';
import type { CaseRow } from '../../contract/case-row.ts';
import type { LeftCase } from '../../contract/many-cases.ts';
import { ownStation } from '../../store/station.ts';
import { openRecords } from '../people/access.ts';
import { isClosed } from '../people/closed-case.ts';
import { because, judgeCases, type Why } from '../people/left-case.ts';
import { isKeptOffPaper } from '../people/off-paper.ts';
import type { UserSession } from '../people/user-session.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { caseRow } from './list.ts';

interface CaseListTable {
  readonly columns: readonly string[];
  /** In the order of the references, so that the same cases give the same lines. */
  readonly rows: readonly (readonly string[])[];
  /** Ids of the cases of the rows. */
  readonly cases: readonly string[];
  /** What was asked for and is in no row. */
  readonly left: readonly LeftCase[];
}

interface Column {
  readonly name: Exclude<keyof typeof CASE_LIST, 'title' | 'codesOnly'>;
  readonly cell: (row: CaseRow, language: Language) => string;
  /** Missions have it on their screen neither. */
  readonly ofHeadquarters?: true;
}

/** What the list on the screen shows, but for the person. Days as every spreadsheet puts them in order. */
const COLUMNS: readonly Column[] = [
  { name: 'reference', cell: shownReference },
  {
    name: 'age',
    cell: ({ ageGroup }, language) =>
      ageGroup === null ? '' : (shortCodeLabel('age-band', ageGroup)?.[language] ?? ageGroup),
  },
  {
    name: 'nationality',
    cell: ({ nationality }, language) => nationality.map((code) => countryLabel(code, language)).join(', '),
  },
  { name: 'stage', cell: ({ stage }, language) => STAGE_LABELS[stage][language] },
  { name: 'flags', cell: flagsOf },
  {
    name: 'nextStep',
    cell: ({ nextStep }, language) =>
      nextStep === null ? '' : (codeLabel('next-step', nextStep)?.[language] ?? nextStep),
  },
  { name: 'nextStepOn', cell: ({ nextStepOn }) => nextStepOn ?? '' },
  { name: 'changed', cell: ({ changedAt }) => changedAt.slice(0, 'YYYY-MM-DD'.length) },
  { name: 'office', cell: ({ offices }) => offices.join(', '), ofHeadquarters: true },
];

/** Danger first. The hours of an emergency are said once, as the flag. */
function flagsOf({ dangers, flags }: CaseRow, language: Language): string {
  const labels = [
    ...dangers.flatMap(({ danger }) =>
      danger === 'emergency' ? [] : [codeLabel('danger', danger)?.[language] ?? danger],
    ),
    ...flags.map(({ flag }) => FLAG_LABELS[flag][language]),
  ];
  return labels.join('; ');
}

export function caseListTable(session: UserSession, caseIds: readonly string[], language: Language): CaseListTable {
  const { rows, left } = listedCases(session, caseIds);
  const isHeadquarters = ownStation(session.db).kind === 'headquarters';
  const columns = COLUMNS.filter(({ ofHeadquarters }) => isHeadquarters || ofHeadquarters !== true);
  return {
    columns: columns.map(({ name }) => CASE_LIST[name][language]),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, language))),
    cases: rows.map(({ caseId }) => caseId),
    left,
  };
}

/** Of these cases those that may be on a list that leaves, in the order of their references, each once. */
export function listedCases(
  session: UserSession,
  caseIds: readonly string[],
): { readonly rows: readonly CaseRow[]; readonly left: readonly LeftCase[] } {
  const { fit, left } = judgeCases(session, caseIds, (caseId) =>
    whyNotListed(session, caseId, openRecords(session, caseId)),
  );
  const rows = fit
    .flatMap((caseId) => caseRow(session, caseId) ?? [])
    .sort((a, b) => (shownReference(a) < shownReference(b) ? -1 : 1));
  return { rows, left };
}

/** A paper or a file is read by others than the named people, and holds nothing that may not be kept. */
export function whyNotListed(session: UserSession, caseId: string, records: readonly CaseRecord[]): readonly Why[] {
  if (isKeptOffPaper(session, records)) return [because('export-not-kept')];
  return isClosed(session.db, caseId) ? [because('list-closed-to-named')] : [];
}
