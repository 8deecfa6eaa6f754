import { text } from './text.ts';

/** How a case's stage is called, wherever it is shown. */
export const STAGE_LABELS = {
  contact: text('First contact', 'Premier contact', 'Primer contacto'),
  screened: text('Screened', 'Entretien', 'Entrevista'),
  assisted: text('Assisted', 'Aide', 'Recibe ayuda'),
  returning: text('Returning', 'Retour', 'Retorno'),
  reintegrating: text('Reintegrating', 'Réintégration', 'Reintegración'),
  'follow-up': text('Follow-up', 'Suivi', 'Seguimiento'),
  closed: text('Closed', 'Clôture', 'Cerrado'),
} as const;
