/** What the gates of a step said when it was written, in words on paper. Pure. */

import { dateLabel } from '../../codebook/dates-in-words.ts';
import { DECISION_TOLD } from '../../codebook/decision-told.ts';
import { codeLabel } from '../../codebook/lists/index.ts';
import { CASE_REPORT } from '../../codebook/papers/case-report.ts';
import type { Language } from '../../codebook/types.ts';
import type { KeptGateThen } from '../../contract/case-file.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { ofKind, recordWithId } from '../record/case-records.ts';
import { gatesThenOf } from '../rules/gate-then.ts';
import { newestRows } from './answer-words.ts';
import { fill } from './labels.ts';

/** One row for all gates of a record; none where none was kept. `records`: what the reader has, for the decisions to go on all the same. */
export function gatesThenRows(
  record: CaseRecord,
  records: readonly CaseRecord[],
  language: Language,
): readonly { readonly label: string; readonly value: string }[] {
  const kept = gatesThenOf(record);
  if (kept.length === 0) return [];
  const value = kept.flatMap((gate) => gateWords(gate, records, language)).join('\n');
  return [{ label: CASE_REPORT.gateThen[language], value }];
}

function gateWords(kept: KeptGateThen, records: readonly CaseRecord[], language: Language): readonly string[] {
  const { day, decisions, there, missing } = kept;
  const label = (list: string, code: string | null) => codeLabel(list, code ?? '')?.[language] ?? code ?? '';
  const conditions = there.map((code) => label('gate-conditions', code)).join('; ');
  return [
    fill(CASE_REPORT.gateStood[language], {
      gate: label('kept-gates', kept.gate),
      day: day === null ? CASE_REPORT.undated[language] : dateLabel(day, language),
      state: label('kept-gate-states', kept.state),
    }),
    ...decisions.flatMap((id) => decisionWords(id, records, language)),
    ...(conditions === '' ? [] : [fill(CASE_REPORT.wasThere[language], { conditions })]),
    ...missing.map(({ code, line }) =>
      fill(CASE_REPORT.wasMissing[language], { sentence: fill(label('gate-findings', code), { line: line ?? '' }) }),
    ),
  ];
}

/** When it was decided, by whom and why, as far as the reader has the decision. */
function decisionWords(id: string, records: readonly CaseRecord[], language: Language): readonly string[] {
  const decision = recordWithId(ofKind(records, 'decision'), id);
  if (decision === undefined) return [];
  const told = newestRows('decision', DECISION_TOLD, [decision], language);
  return [fill(CASE_REPORT.wentOn[language], { decision: told.map(({ value }) => value).join(' · ') })];
}
