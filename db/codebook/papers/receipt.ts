/**
 * The receipt of a payment, in money or in kind (papers/README.md, Receipt). It lies in a bag and in the books of whoever gave the money: nothing here says
 * what the office does, by which programme it was paid, or why.
 */
import type { CodeOf } from '../lists/index.ts';
import { text } from '../text.ts';
import type { Text } from '../types.ts';
import type { TextLanguage } from './consent/edition.ts';

export const RECEIPT = {
  day: text('Day', 'Date', 'Fecha'),
  amount: text('Amount', 'Montant', 'Importe'),
  inWords: text('In words', 'En toutes lettres', 'En letras'),
  form: text('In what form', 'Sous quelle forme', 'En qué forma'),
  for: text('For', 'Pour', 'Para'),
  what: text('What exactly', 'Précisions', 'En concreto'),
  instalment: text('Instalment', 'Versement', 'Cuota'),
  of: text('{n} of {m}', '{n} sur {m}', '{n} de {m}'),
  whose: text('Whose it is', 'À qui cela revient', 'De quién es'),
  way: text('Given or lent', 'Versé ou prêté', 'Entregado o prestado'),
  number: text('Number', 'Numéro', 'Número'),
  givenBy: text('Given by: name, signature', 'Remis par : nom, signature', 'Entregado por: nombre, firma'),
  takenBy: text('Taken by: name, signature', 'Reçu par : nom, signature', 'Recibido por: nombre, firma'),
} as const;

/** For what, where our own word for it tells too much. */
export const RECEIPT_FOR: Readonly<Partial<Record<CodeOf<'payment-for'>, Text>>> = {
  'shelter-nights': text('Nights', 'Nuits', 'Noches'),
  mind: text('Care', 'Soins', 'Atención'),
  medical: text('Care', 'Soins', 'Atención'),
  legal: text('Fees', 'Honoraires', 'Honorarios'),
};

/** What is signed, in the languages in which there are texts (`consent/README.md`: drafts, until somebody whose mother tongue it is has read them). */
interface Signed {
  readonly title: string;
  readonly received: string;
  readonly paidBack: string;
}

export const RECEIPT_SIGNED: Readonly<Record<TextLanguage, Signed>> = {
  en: {
    title: 'Receipt',
    received: 'I have received what stands here. My signature says this and nothing else.',
    paidBack: 'I have paid back what stands here. My signature says this and nothing else.',
  },
  fr: {
    title: 'Reçu',
    received: 'J’ai reçu ce qui est indiqué ici. Ma signature ne dit rien d’autre.',
    paidBack: 'J’ai remboursé ce qui est indiqué ici. Ma signature ne dit rien d’autre.',
  },
  es: {
    title: 'Comprobante',
    received: 'He recibido lo que aquí se indica. Mi firma dice esto y nada más.',
    paidBack: 'He devuelto lo que aquí se indica. Mi firma dice esto y nada más.',
  },
  ro: {
    title: 'Chitanță',
    received: 'Am primit ceea ce este scris aici. Semnătura mea spune numai acest lucru.',
    paidBack: 'Am dat înapoi ceea ce este scris aici. Semnătura mea spune numai acest lucru.',
  },
  ru: {
    title: 'Расписка',
    received: 'Мной получено то, что указано здесь. Моя подпись подтверждает только это.',
    paidBack: 'Мной возвращено то, что указано здесь. Моя подпись подтверждает только это.',
  },
  uk: {
    title: 'Розписка',
    received: 'Мною отримано те, що тут зазначено. Мій підпис підтверджує лише це.',
    paidBack: 'Мною повернуто те, що тут зазначено. Мій підпис підтверджує лише це.',
  },
  ar: {
    title: 'إيصال',
    received: 'استلمتُ ما هو مكتوب هنا. توقيعي يؤكد ذلك فقط.',
    paidBack: 'أعدتُ ما هو مكتوب هنا. توقيعي يؤكد ذلك فقط.',
  },
};

/** The receipt's own list: private answers that may stand on it. */
export const ON_THE_RECEIPT = { payment: ['note', 'receipt-number'] } as const;
