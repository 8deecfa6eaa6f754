/**
 * What this codebook cannot read: kinds, questions and codes of a newer Waymark or of an office's own, and answers that do not fit their
 * question. They are kept byte for byte and counted, so that a table can say how much it could not classify (codebook/README.md, Answers).
 */
import { questionsIn } from '../../codebook/forms/index.ts';
import { LISTS } from '../../codebook/lists/index.ts';
import { questionOpenedAs } from '../../codebook/opened.ts';
import { ownIdPrefix } from '../../codebook/own-questions.ts';
import { cellsOf, isRows, isSeveral } from '../../codebook/rows.ts';
import type { Answer, Question, Rows } from '../../codebook/types.ts';
import type { CaseRecord } from '../record/case-record.ts';

/**
 * How many of these records hold something in their open half that this codebook does not know. What `here`, the office that counts, asks for itself it
 * knows; of the questions of another office only a directory could say what they mean.
 */
export function unclassifiedRecords(records: readonly CaseRecord[], here?: string): number {
  return records.filter((record) => isUnclassified(record, here)).length;
}

function isUnclassified({ kind, office, open, unreadable }: CaseRecord, here: string | undefined): boolean {
  const questions = questionsIn(kind);
  if (questions === undefined || unreadable.open.length > 0) return true;
  for (const id of Object.keys(open)) {
    const asked = questions.get(id);
    const answer = open[id];
    if (asked !== undefined && answer !== undefined && isKnownCode(asked, answer)) continue;
    if (office === here && id.startsWith(ownIdPrefix(here))) continue;
    if (asked !== undefined || questionOpenedAs(kind, id) === undefined) return true;
  }
  return false;
}

const CODES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...LISTS].map(([id, list]) => [id, new Set(list.codes.map((code) => code.code))]),
);

function isKnownCode(asked: Question, answer: Answer): boolean {
  const codes = asked.list === undefined ? undefined : CODES.get(asked.list);
  if (typeof answer === 'string') return codes === undefined || codes.has(answer);
  if (isRows(answer)) return areKnownCells(asked, answer);
  if (codes === undefined) return true;
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
