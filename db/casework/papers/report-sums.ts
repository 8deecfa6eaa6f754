/** Money of a case in sums, each of one currency and one office: two are never added. Pure. */
import { compareText } from '../../codebook/order.ts';
import { CASE_REPORT } from '../../codebook/papers/case-report.ts';
import type { Language } from '../../codebook/types.ts';
import { numberOf, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { isOursToAccountFor } from '../rules/money-here.ts';
import { stateOfPayment } from '../rules/payments.ts';
import { moneyWords } from './answer-words.ts';
import { answerLabel, fill, questionLabel } from './labels.ts';
import { type Counted, table } from './report-standing.ts';

/** The office that pays, in words. */
type WhoPays = (office: string, isOurs: boolean) => string;

/** By its code, and whether it is this office. */
export function officeThatPays(language: Language): WhoPays {
  return (office, isOurs) => fill(CASE_REPORT[isOurs ? 'weAre' : 'otherIs'][language], { office });
}

/**
 * A line for each office, ours first, currency, whose it is, state, and whether it was given, lent, paid back or returned: a child's is never added to the
 * person's.
 */
export function sumsBlock(records: readonly CaseRecord[], language: Language, whoPays: WhoPays): readonly Counted[] {
  const paid = ofKind(records, 'payment').flatMap((record) => {
    const amount = numberOf(record, 'amount', records);
    if (amount === undefined) return [];
    const said = (id: 'for-whom' | 'state' | 'way', code = textOf(record, id, records)) =>
      code === undefined ? '–' : answerLabel('payment', id, code, language);
    const state = stateOfPayment(textOf(record, 'state', records));
    const words = [said('for-whom'), said('state', state), said('way')];
    const { office } = record;
    return [
      { office, isOurs: isOursToAccountFor(record), amount, currency: textOf(record, 'currency', records), words },
    ];
  });
  const groups = Map.groupBy(paid, ({ office, currency, words }) => JSON.stringify([office, currency, words]));
  const rows = [...groups.values()]
    .flatMap((same) => {
      const sum = same.reduce((total, { amount }) => total + amount, 0);
      return same.slice(0, 1).map((first) => ({ ...first, sum, n: same.length }));
    })
    .toSorted((a, b) => Number(b.isOurs) - Number(a.isOurs) || compareText(a.office, b.office))
    .map(({ office, isOurs, words, currency, sum, n }) => [
      whoPays(office, isOurs),
      ...words,
      String(n),
      moneyWords(sum, currency, language),
    ]);
  const { whoPays: office, state, way, payment, sum } = CASE_REPORT;
  const whose = questionLabel('payment', 'for-whom', language);
  return table(null, [office[language], whose, ...[state, way, payment, sum].map((label) => label[language])], rows);
}
