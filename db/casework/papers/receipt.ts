/**
 * The receipt of a payment, to be signed by whoever has it; of a child by whoever answers for the child too. What is signed stands in the language of the
 * person, with the office's small beside it. It names nobody: the last characters of the reference, and names by hand (papers/README.md, Receipt). Pure.
 */

import { dateLabel } from '../../codebook/dates-in-words.ts';
import type { QuestionId } from '../../codebook/forms/index.ts';
import type { Edition, EditionInUse } from '../../codebook/papers/consent/edition.ts';
import { readsFromRight } from '../../codebook/papers/consent/index.ts';
import { ON_THE_RECEIPT, RECEIPT, RECEIPT_FOR, RECEIPT_SIGNED } from '../../codebook/papers/receipt.ts';
import { cameBack } from '../../codebook/payment-amount.ts';
import type { Language, Text } from '../../codebook/types.ts';
import type { Paper } from '../../contract/papers.ts';
import { numberOf, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { moneyWords } from './answer-words.ts';
import { answerLabel, fill } from './labels.ts';
import { type Findings, lookThrough } from './look-through.ts';
import { secretsOf } from './secrets.ts';

interface Receipt {
  readonly payment: RecordOf<'payment'>;
  readonly records: readonly CaseRecord[];
  /** The last characters of the reference. */
  readonly reference: string;
  /** The edition in the language that the person reads, and that in the office's: the words of what is signed. */
  readonly edition: EditionInUse;
  readonly office: EditionInUse;
  /** Somebody answers for whoever may be a child. */
  readonly mayBeChild: boolean;
  /** Whether what was typed under a question of it may be read on paper. */
  readonly reads: (question: string) => boolean;
}

export function receipt(of: Receipt, language: Language): Findings & { readonly paper: Paper } {
  const { payment, records, reference, edition, office, mayBeChild } = of;
  const say = (key: keyof typeof RECEIPT): string => RECEIPT[key][language];
  const answer = (id: QuestionId<'payment'>): string | undefined => textOf(payment, id, records);
  const typed = (id: (typeof ON_THE_RECEIPT.payment)[number]) => (of.reads(id) ? answer(id) : undefined);
  const label = (id: 'form' | 'for-whom' | 'way'): string => answerLabel('payment', id, answer(id) ?? '', language);
  const row = (key: keyof typeof RECEIPT, value: string | undefined) =>
    value === undefined ? [] : [{ label: say(key), value }];
  const isSame = edition.language === office.language;
  const both = (word: keyof Edition['words']): string =>
    isSame ? edition.words[word] : `${edition.words[word]}\n${office.words[word]}`;
  const isBack = cameBack(answer('way'));
  const [amount, day] = [numberOf(payment, 'amount', records), answer('date')];
  const signed = RECEIPT_SIGNED[edition.language];
  const small = RECEIPT_SIGNED[office.language];
  const what = isBack ? 'paidBack' : 'received';
  const [n, m] = [numberOf(payment, 'instalment', records), numberOf(payment, 'instalments', records)];
  const rows = [
    { label: say('day'), value: day === undefined ? '' : dateLabel(day, language) },
    // Of what was given in kind nobody may have noted what it is worth.
    ...(amount === undefined
      ? []
      : [
          { label: say('amount'), value: moneyWords(amount, answer('currency'), language) },
          { label: say('inWords'), value: '' },
        ]),
    ...(answer('form') === undefined ? [] : row('form', label('form'))),
    ...row('for', forWhat(answer('for'), language)),
    { label: say('what'), value: typed('note') ?? '' },
    ...(n === undefined ? [] : row('instalment', m === undefined ? String(n) : fill(say('of'), { n, m }))),
    ...(WHOSE.has(answer('for-whom') ?? '') ? row('whose', label('for-whom')) : []),
    ...(answer('way') === 'loan' ? row('way', label('way')) : []),
    ...row('number', typed('receipt-number')),
  ];
  const paper: Paper = {
    kind: 'receipt',
    language,
    reads: { language: edition.language, fromRight: readsFromRight(edition.language) },
    heading: signed.title,
    whose: [...(isSame ? [] : [small.title]), reference].join(' · '),
    blocks: [
      { block: 'facts', title: null, rows },
      {
        block: 'parallel',
        title: edition.words.signature,
        besideTitle: isSame ? null : office.words.signature,
        rows: [{ text: signed[what], boxes: [], beside: isSame ? null : small[what] }],
      },
      { block: 'signatures', over: 'thumb', labels: [both('signature'), both('thumb'), both('witness')] },
      {
        block: 'signatures',
        over: 'name',
        labels: [...(mayBeChild ? [both('guardian')] : []), say(isBack ? 'takenBy' : 'givenBy')],
      },
    ],
    foot: [],
  };
  const written = [...row('what', typed('note')), ...row('number', typed('receipt-number'))];
  return { paper, ...lookThrough(written, { secrets: secretsOf(records, language, ON_THE_RECEIPT) }) };
}

/** Whose it is stands on it where it is somebody else's than who signs. */
const WHOSE: ReadonlySet<string> = new Set(['child', 'both']);

function forWhat(code: string | undefined, language: Language): string | undefined {
  if (code === undefined) return undefined;
  const ours: Readonly<Partial<Record<string, Text>>> = RECEIPT_FOR;
  return ours[code]?.[language] ?? answerLabel('payment', 'for', code, language);
}
