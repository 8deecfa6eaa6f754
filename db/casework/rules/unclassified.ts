/**
 * What this codebook cannot read: kinds, questions and codes of a newer Waymark or of an office's own, and answers that do not fit their
 * question. They are kept byte for byte and counted, so that a table can say how much it could not classify (codebook/README.md, Answers).
 */
import { form, question } from '../../codebook/forms/index.ts';
import { LISTS } from '../../codebook/lists/index.ts';
import { questionOpenedAs } from '../../codebook/opened.ts';
import { cellsOf, isRows, isSeveral } from '../../codebook/rows.ts';
import type { Answer, Question, Rows } from '../../codebook/types.ts';
import type { CaseRecord } from '../record/case-record.ts';

/** How many of these records hold something in their open half that this codebook does not know. */
export function unclassifiedRecords(records: readonly CaseRecord[]): number {
  return records.filter(isUnclassified).length;
}

function isUnclassified(record: CaseRecord): boolean {
  if (form(record.kind) === undefined || record.unreadable.open.length > 0) return true;
  return Object.entries(record.open).some(([id, answer]) => {
    const asked = question(record.kind, id);
    return asked === undefined ? questionOpenedAs(record.kind, id) === undefined : !isKnownCode(asked, answer);
  });
}

const CODES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...LISTS].map(([id, list]) => [id, new Set(list.codes.map((code) => code.code))]),
);

function isKnownCode(asked: Question, answer: Answer): boolean {
  if (isRows(answer)) return areKnownCells(asked, answer);
  const codes = asked.list === undefined ? undefined : CODES.get(asked.list);
  if (codes === undefined) return true;
  if (typeof answer === 'string') return codes.has(answer);
  return !isSeveral(answer) || answer.every((code) => codes.has(code));
}

function areKnownCells(asked: Question, rows: Rows): boolean {
  return rows
    .flatMap((row) => cellsOf(asked, row))
    .every(
      ({ column, cell }) =>
        column !== undefined && (column.list === undefined || CODES.get(column.list)?.has(`${cell}`)),
    );
}
