/**
 * What this codebook cannot read: kinds, questions and codes of a newer Waymark or of an office's own. They are kept byte for
 * byte and counted, so that a table can say how much it could not classify (exchange.md, Opening).
 */
import { FORMS, question, questionsOf } from '../../codebook/forms/index.ts';
import { openedId } from '../../codebook/halves.ts';
import { LISTS } from '../../codebook/lists/index.ts';
import type { Answer, Question } from '../../codebook/types.ts';
import type { CaseRecord } from '../record/case-record.ts';

/** How many of these records hold something in their open half that this codebook does not know. */
export function unclassifiedRecords(records: readonly CaseRecord[]): number {
  return records.filter(isUnclassified).length;
}

function isUnclassified(record: CaseRecord): boolean {
  const opened = OPENED.get(record.kind);
  if (opened === undefined) return true;
  return Object.entries(record.open).some(([id, answer]) => {
    const asked = question(record.kind, id);
    return asked === undefined ? !opened.has(id) : !isKnownCode(asked, answer);
  });
}

/** By kind, what private dates write to the open half. */
const OPENED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...FORMS].map(([kind, form]) => [kind, new Set(questionsOf(form).flatMap((asked) => openedId(asked) ?? []))]),
);

const CODES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...LISTS].map(([id, list]) => [id, new Set(list.codes.map((code) => code.code))]),
);

function isKnownCode(asked: Question, answer: Answer): boolean {
  const codes = asked.list === undefined ? undefined : CODES.get(asked.list);
  if (codes === undefined) return true;
  if (typeof answer === 'string') return codes.has(answer);
  return !isCodes(answer) || answer.every((code) => codes.has(code));
}

function isCodes(answer: Answer): answer is readonly string[] {
  return Array.isArray(answer);
}
