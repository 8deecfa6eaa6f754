import { text } from './text.ts';

/** How a case's stage is called, wherever it is shown. */
export const STAGE_LABELS = {
  contact: text('First contact', 'Premier contact', 'Primer contacto'),
  screened: text('Screened', 'Évalué', 'Evaluado'),
  assisted: text('Assisted', 'Assistance', 'En asistencia'),
  returning: text('Returning', 'Retour', 'Retorno'),
  reintegrating: text('Reintegrating', 'Réintégration', 'Reintegración'),
  'follow-up': text('Follow-up', 'Suivi', 'Seguimiento'),
  closed: text('Closed', 'Clos', 'Cerrado'),
} as const;
