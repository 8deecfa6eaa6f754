/** The words of letters to somebody outside (papers/README.md: Referral letter, Letter that tells without consent). */
import { text } from '../text.ts';
import type { Text } from '../types.ts';

export const LETTER = {
  heading: text('For the addressee only', 'Réservé au destinataire', 'Solo para el destinatario'),
  to: text('To', 'À', 'A'),
  from: text('From', 'De', 'De'),
  reference: text('Reference', 'Référence', 'Referencia'),
  signature: text('Name, function, signature', 'Nom, fonction, signature', 'Nombre, función, firma'),
} as const;

/** What a letter says beside an answer whose question is put to the person, or says how they were found. */
export const SAID_AS: Readonly<Partial<Record<string, Text>>> = {
  'identity.name-used': text('Name used', 'Nom utilisé', 'Nombre que usa'),
  'profile.age': text('Age', 'Âge', 'Edad'),
  'profile.languages': text('Languages', 'Langues', 'Idiomas'),
};
