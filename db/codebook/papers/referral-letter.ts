/**
 * The letter of a request, by whom it is made of (papers/README.md, Referral letter). Which questions may stand on it are those of
 * `../shared-with.ts`, and no others; here is what else it says, and how it is looked through.
 */
import type { Recipient } from '../shared-with.ts';
import { text } from '../text.ts';

export const REFERRAL_LETTER = {
  answerTo: text('Answer to', 'Répondre à', 'Responder a'),
  day: text('Day', 'Date', 'Fecha'),
  askedFor: text('Asked for', 'Demande de', 'Se pide'),
  neededBy: text('Needed by', 'Nécessaire au plus tard le', 'Hace falta a más tardar el'),
  byHand: text('What is asked, by hand', 'La demande, écrite à la main', 'Lo que se pide, escrito a mano'),
  answer: text('Your answer', 'Votre réponse', 'Su respuesta'),
  because: text('If not: why, or when', 'Si non : pourquoi, ou quand', 'Si no: por qué o cuándo'),
  received: text('Answered: day, name, signature', 'Réponse : date, nom, signature', 'Respuesta: fecha, nombre, firma'),
  noMore: text(
    'This is for the addressee and for this request alone. Keep it apart, pass it on to nobody else, and say nothing of it that shows where the person is.',
    'Cette lettre est réservée au destinataire, pour cette seule demande. Gardez-la à part, ne la transmettez à personne d’autre, et n’en dites rien qui révèle où se trouve la personne.',
    'Esta carta es solo para el destinatario y para esta solicitud. Guárdela aparte, no la pase a nadie más y no diga de ella nada que revele dónde está la persona.',
  ),
} as const;

/** How a letter is looked through. */
interface LookedAs {
  /**
   * The person carries it, and whoever is with them may read it: it names no office of ours, and a word that tells stops it, as on a house sheet. The
   * others go from office to office, and on their lists stands what happened.
   */
  readonly carried: boolean;
  /** Whoever treats somebody reads of illness and medicines. */
  readonly health?: true;
}

export const LETTERS: Readonly<Record<Recipient, LookedAs>> = {
  health: { carried: true, health: true },
  care: { carried: true },
  'school-or-work': { carried: true },
  other: { carried: true },
  embassy: { carried: true },
  legal: { carried: false },
  authority: { carried: false },
  office: { carried: false },
};
