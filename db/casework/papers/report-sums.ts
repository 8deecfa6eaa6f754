/** Money of a case in sums, each of one currency: two are never added. Pure. */
import { CASE_REPORT } from '../../codebook/papers/case-report.ts';
import type { Language } from '../../codebook/types.ts';
import { numberOf, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { stateOfPayment } from '../rules/payments.ts';
import { moneyWords } from './answer-words.ts';
import { answerLabel, questionLabel } from './labels.ts';
import { type Counted, table } from './report-standing.ts';

/** A line for each currency, whose it is, state, and whether it was given, lent, paid back or returned: a child's is never added to the person's. */
export function sumsBlock(records: readonly CaseRecord[], language: Language): readonly Counted[] {
  const paid = ofKind(records, 'payment').flatMap((record) => {
    const amount = numberOf(record, 'amount', records);
    if (amount === undefined) return [];
    const said = (id: 'for-whom' | 'state' | 'way', code = textOf(record, id, records)) =>
      code === undefined ? '–' : answerLabel('payment', id, code, language);
    const state = stateOfPayment(textOf(record, 'state', records));
    const words = [said('for-whom'), said('state', state), said('way')];
    return [{ amount, currency: textOf(record, 'currency', records), words }];
  });
  const groups = Map.groupBy(paid, ({ currency, words }) => JSON.stringify([currency, words]));
  const rows = [...groups.values()].map((same) => {
    const sum = same.reduce((total, { amount }) => total + amount, 0);
    const [{ currency, words } = { currency: undefined, words: [] }] = same;
    return [...words, String(same.length), moneyWords(sum, currency, language)];
  });
  const { state, way, payment, sum } = CASE_REPORT;
  const whose = questionLabel('payment', 'for-whom', language);
  return table(null, [whose, ...[state, way, payment, sum].map((label) => label[language])], rows);
}
