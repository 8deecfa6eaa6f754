/** What a text to agree to carries on paper in the office's language, beside the text. */
import { text } from '../text.ts';

export const CONSENT_PAPER = {
  reference: text('Reference', 'Référence', 'Referencia'),
  /** Which the person signs, so that the paper names what its answer names. */
  edition: text('Text of', 'Texte du', 'Texto del'),
  card: text(
    'To cut out. Written by hand: a number and the hours, nothing else.',
    'À découper. À la main : un numéro et les heures, rien d’autre.',
    'Para recortar. A mano: un número y las horas, nada más.',
  ),
  foot: text(
    'Printed {at} · number {number} · copy {copy} of {copies} · signed: keep locked · not signed: destroy by {destroyBy}',
    'Imprimé le {at} · n° {number} · exemplaire {copy} sur {copies} · signé : sous clé · non signé : à détruire au plus tard le {destroyBy}',
    'Impreso el {at} · número {number} · ejemplar {copy} de {copies} · firmado: bajo llave · sin firmar: destruir a más tardar el {destroyBy}',
  ),
} as const;
