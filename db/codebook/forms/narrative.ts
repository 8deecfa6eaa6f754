import { text } from '../text.ts';

/** The label of the group in which the narrative stands. */
export const IN_THEIR_OWN_WORDS = text('In their own words', 'Avec ses propres mots', 'Con sus palabras');

/** What the person told of what happened, or of one part of it: one question for every form that asks it. */
export const NARRATIVE = {
  id: 'narrative',
  type: 'long-text',
  label: text('What the person told', 'Ce que la personne a raconté', 'Lo que contó la persona'),
  help: text(
    'Only what they chose to tell. Nobody is asked for it twice.',
    'Seulement ce qu’elle a choisi de dire. On ne le demande jamais deux fois.',
    'Solo lo que eligió contar. No se pregunta dos veces.',
  ),
  sensitivity: 'told',
} as const;
