/** Whether anything tells of somebody who may have taken part (codebook/evidence.ts), as any office was told it. Pure. */
import type { Evidence } from '../../codebook/evidence.ts';
import { memoize } from '../../codebook/memoize.ts';
import { isRows } from '../../codebook/rows.ts';
import { answerNamed, codesNamed } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';

/** The records that say any of it, in force or binding although they are not. */
export function recordsThatSay(evidence: readonly Evidence[], records: readonly CaseRecord[]): readonly CaseRecord[] {
  const asked = byKind(evidence);
  return [...records, ...(records[0]?.earlier ?? [])].filter((record) =>
    asked.get(record.kind)?.some((one) => says(record, one, records)),
  );
}

const byKind = memoize(
  (evidence: readonly Evidence[]): ReadonlyMap<string, readonly Evidence[]> =>
    Map.groupBy(evidence, ({ kind }) => kind),
);

/** `evidence`: of the record's kind. */
function says(record: CaseRecord, { question, column, codes }: Evidence, records: readonly CaseRecord[]): boolean {
  if (column === undefined) return codesNamed(record, question, records).some((code) => codes.includes(code));
  const rows = answerNamed(record, question, records);
  return isRows(rows) && rows.some(({ [column]: cell }) => typeof cell === 'string' && codes.includes(cell));
}
