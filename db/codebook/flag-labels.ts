import { text } from './text.ts';

/** How a case's flags are called, wherever they are shown. */
export const FLAG_LABELS = {
  'no-consent-yet': text('No consent yet', 'Accord à demander', 'Aún sin consentimiento'),
  'emergency-consent': text('Ask within 72 h', 'À demander sous 72 h', 'Preguntar antes de 72 h'),
  'declined-all': text('Does not want help', 'Ne souhaite pas d’aide', 'No desea ayuda'),
  'declined-part': text('Wants part of the help', 'Souhaite une aide partielle', 'Desea parte de la ayuda'),
  deferred: text('Deciding later', 'Décidera plus tard', 'Decidirá más adelante'),
  'waiting-for': text('Waiting for others', 'En attente d’autres', 'A la espera de otros'),
  'whereabouts-unknown': text('Whereabouts unknown', 'Lieu de séjour inconnu', 'Paradero desconocido'),
  'may-be-under-18': text(
    'May be under 18: protected as a child',
    'Peut-être moins de 18 ans : protection due à un enfant',
    'Puede ser menor de 18: se protege como tal',
  ),
  'high-risk': text('High risk', 'Risque élevé', 'Riesgo alto'),
  'handed-over': text('Handed over', 'Transmis', 'Traspasado'),
  reopened: text('Reopened', 'Rouvert', 'Reabierto'),
  're-trafficked': text('Happened again', 'Nouveaux faits', 'Ocurrió de nuevo'),
  'not-eligible': text('Not eligible', 'Non admissible', 'No cumple los criterios'),
} as const;
