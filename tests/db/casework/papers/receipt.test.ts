/** The receipt of a payment, as a paper (papers/README.md, Receipt). */
import { describe, expect, it, test } from 'vitest';
import { forbiddenIn } from '../../../../db/casework/papers/forbidden.ts';
import { receipt } from '../../../../db/casework/papers/receipt.ts';
import { layoutOf } from '../../../../db/casework/papers/sides.ts';
import { ofKind } from '../../../../db/casework/record/answers.ts';
import { questionsOf } from '../../../../db/codebook/forms/index.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import { TEXT_LANGUAGES, type TextLanguage } from '../../../../db/codebook/papers/consent/edition.ts';
import { editionNow } from '../../../../db/codebook/papers/consent/index.ts';
import { ON_THE_RECEIPT, RECEIPT, RECEIPT_SIGNED } from '../../../../db/codebook/papers/receipt.ts';
import { missingSigns } from '../../../../db/codebook/papers/signs.ts';
import { type Body, LANGUAGES, type Language } from '../../../../db/codebook/types.ts';
import { PAPER_SIZES } from '../../../../db/contract/papers.ts';
import { caseOf, type Told } from '../case-of.ts';
import { everyAnswerTo, FILLED, marksIn } from './every-answer.ts';

const PAID = {
  date: '2026-05-04',
  state: 'paid',
  way: 'grant',
  for: 'food',
  form: 'cash',
  amount: 12_050,
  currency: 'USD',
};
function receiptOf(
  body: Body,
  {
    told = [],
    language = 'en',
    reads = 'en',
    mayBeChild = false,
  }: { told?: readonly Told[]; language?: Language; reads?: TextLanguage; mayBeChild?: boolean } = {},
) {
  const records = caseOf(...told, ['payment', body]);
  const [payment] = ofKind(records, 'payment');
  if (payment === undefined) throw new Error('no payment');
  const editions = { edition: editionNow(reads), office: editionNow(language) };
  return receipt({ payment, records, reference: '7K2MQX', ...editions, mayBeChild, reads: () => true }, language);
}
const wordsOf = ({ paper }: ReturnType<typeof receiptOf>): string =>
  JSON.stringify([paper.heading, paper.whose, paper.blocks]);
const rowsOf = ({ paper }: ReturnType<typeof receiptOf>) =>
  Object.fromEntries(
    paper.blocks.flatMap((block) =>
      block.block === 'facts' ? block.rows.map(({ label, value }) => [label, value]) : [],
    ),
  );
const signedBy = ({ paper }: ReturnType<typeof receiptOf>) =>
  paper.blocks.flatMap((block) => (block.block === 'signatures' ? block.labels : []));

describe('a receipt', () => {
  it('says when, how much, in what form and for what, with a line for the amount in words', () => {
    expect(rowsOf(receiptOf({ ...PAID, instalment: 2, instalments: 3, note: 'rice and oil' }))).toEqual({
      ...{ Day: '4 May 2026', Amount: '120.50 USD', 'In words': '', 'In what form': 'Cash' },
      ...{ For: 'Food and daily needs', 'What exactly': 'rice and oil', Instalment: '2 of 3' },
    });
  });

  it('of what was given in kind says what it is, without an amount that nobody noted', () => {
    const { amount: _, currency: __, ...kind } = { ...PAID, form: 'in-kind', note: 'a sewing machine' };
    expect(rowsOf(receiptOf(kind))).toEqual({
      ...{
        Day: '4 May 2026',
        'In what form': 'In kind',
        For: 'Food and daily needs',
        'What exactly': 'a sewing machine',
      },
    });
  });

  test.each(LANGUAGES)(
    'holds no answer of the case but its own, names nobody, and says no line or claim: %s',
    (language) => {
      const said = wordsOf(
        receiptOf(
          { ...everyAnswerTo(formOf('payment'))[1], ...PAID },
          {
            ...{ told: FILLED.filter(({ kind }) => kind !== 'payment').map(everyAnswerTo), language, reads: language },
          },
        ),
      );
      for (const inForm of FILLED) {
        for (const asked of questionsOf(inForm)) {
          const own = inForm.kind === 'payment' && ON_THE_RECEIPT.payment.some((id) => id === asked.id);
          for (const mark of marksIn(inForm.kind, asked)) {
            expect([`${inForm.kind}.${asked.id}`, said.includes(mark)]).toEqual([`${inForm.kind}.${asked.id}`, own]);
          }
        }
      }
      expect(said).not.toContain('AB-1');
    },
  );

  test.each(LANGUAGES)('says of its own nothing that must not be read, whatever it was for: %s', (language) => {
    const codes = (id: string) => list(id).codes.map(({ code }) => code);
    for (const what of codes('payment-for')) {
      for (const form of codes('payment-form')) {
        for (const way of ['grant', 'loan', 'repaid']) {
          const one = receiptOf({ ...PAID, for: what, form, way, 'for-whom': 'child' }, { language, reads: language });
          const values = [...Object.entries(rowsOf(one)).flat(), one.paper.heading];
          expect(values.flatMap((value) => forbiddenIn(value).map(({ word }) => [what, word]))).toEqual([]);
        }
      }
    }
    for (const words of Object.values(RECEIPT)) expect(forbiddenIn(words[language])).toEqual([]);
  });

  it('is stopped where what was typed holds a forbidden word, or tells who it is or where', () => {
    const codes = (note: string) =>
      receiptOf(
        { ...PAID, note },
        {
          told: [
            ['identity', { 'family-name': 'Ciobanu' }],
            ['stay', { house: 'H1' }],
          ],
        },
      ).stops.map(({ code, places }) => [code, places.word]);
    expect(codes('for the lawyer')).toEqual([['paper-forbidden-word', 'lawyer']]);
    expect(codes('a coat for Ciobanu')).toEqual([['paper-tells', 'Ciobanu']]);
    expect(codes('a winter coat')).toEqual([]);
  });

  it('is signed by the person, with thumb and witness, by who gave it; of a child by whoever answers for the child too', () => {
    expect(signedBy(receiptOf(PAID))).toEqual([
      ...['Signature', 'Thumbprint', 'Witness: name, signature', 'Given by: name, signature'],
    ]);
    expect(signedBy(receiptOf(PAID, { mayBeChild: true }))).toContain('Responsible for the child: name, signature');
    const back = receiptOf({ ...PAID, way: 'repaid' });
    expect(signedBy(back)).toContain('Taken by: name, signature');
    expect(wordsOf(back)).toContain('I have paid back');
  });

  test.each(TEXT_LANGUAGES)(
    'is signed in the language that the person reads, the office’s small beside it: %s',
    (reads) => {
      const { paper } = receiptOf(PAID, { reads, language: 'fr', mayBeChild: true });
      expect(paper.heading).toBe(RECEIPT_SIGNED[reads].title);
      expect(paper.reads).toEqual({ language: reads, fromRight: reads === 'ar' });
      const [signed] = paper.blocks.flatMap((block) => (block.block === 'parallel' ? block.rows : []));
      expect(signed?.text).toBe(RECEIPT_SIGNED[reads].received);
      expect(signed?.beside).toBe(reads === 'fr' ? null : RECEIPT_SIGNED.fr.received);
      for (const words of Object.values(RECEIPT_SIGNED[reads])) {
        expect([forbiddenIn(words), missingSigns(words)]).toEqual([[], []]);
      }
      for (const size of PAPER_SIZES) expect(layoutOf(paper, size).sides).toHaveLength(1);
    },
  );
});

function formOf(kind: string) {
  const found = FILLED.find((form) => form.kind === kind);
  if (found === undefined) throw new Error(`no form ${kind}`);
  return found;
}
