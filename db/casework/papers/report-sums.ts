/** Money of a case in sums, each of one currency: two are never added. Pure. */
import { CASE_REPORT } from '../../codebook/papers/case-report.ts';
import type { Language } from '../../codebook/types.ts';
import { numberOf, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { moneyWords } from './answer-words.ts';
import { answerLabel } from './labels.ts';
import { type Counted, table } from './report-standing.ts';

/** A line for each currency, state, and whether it was given, lent, paid back or returned. */
export function sumsBlock(records: readonly CaseRecord[], language: Language): readonly Counted[] {
  const paid = ofKind(records, 'payment').flatMap((record) => {
    const amount = numberOf(record, 'amount', records);
    if (amount === undefined) return [];
    const currency = textOf(record, 'currency', records) ?? '';
    const [state, way] = (['state', 'way'] as const).map((id) => {
      const code = textOf(record, id, records);
      return code === undefined ? '–' : answerLabel('payment', id, code, language);
    });
    return [{ amount, currency, state: state ?? '', way: way ?? '' }];
  });
  const groups = Map.groupBy(paid, ({ currency, state, way }) => JSON.stringify([currency, state, way]));
  const rows = [...groups.values()].map((same) => {
    const sum = same.reduce((total, { amount }) => total + amount, 0);
    const { currency = '', state = '', way = '' } = same[0] ?? {};
    return [state, way, String(same.length), moneyWords(sum, currency === '' ? undefined : currency, language)];
  });
  const { state, way, payment, sum } = CASE_REPORT;
  return table(
    null,
    [state, way, payment, sum].map((label) => label[language]),
    rows,
  );
}
