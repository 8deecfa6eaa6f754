/** The words of the list for a consulate (papers/README.md, List for a consulate). Nothing here says what the office does, nor why it asks. */
import { text } from '../text.ts';

export const CONSULATE_LIST = {
  number: text('No.', 'N°', 'N.º'),
  title: text('Nationality: {country}', 'Nationalité : {country}', 'Nacionalidad: {country}'),
  papers: text('Papers', 'Papiers', 'Documentos'),
  /** In the list of what left. */
  recipient: text('Consulate: {country}', 'Consulat : {country}', 'Consulado: {country}'),
} as const;

/** Papers of which a State knows itself: that somebody has a residence or a refugee document is no business of theirs. */
export const PAPERS_OF_A_STATE = ['passport', 'identity-card', 'birth-certificate', 'travel-document'] as const;
