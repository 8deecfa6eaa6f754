/** What a gate is about, on paper (casework/RULES.md, Gates). */
import { text } from './text.ts';
import type { Text } from './types.ts';

export const GATE_LABELS: Readonly<Record<string, Text>> = {
  help: text('Helping', 'Aider', 'Ayudar'),
  contact: text('Calling, writing, visiting', 'Appeler, écrire, rendre visite', 'Llamar, escribir, visitar'),
  'sharing-headquarters': text('Sharing with headquarters', 'Partager avec le siège', 'Compartir con la sede'),
  'sharing-receiving': text(
    'Sharing with a receiving office',
    'Partager avec le bureau destinataire',
    'Compartir con una oficina receptora',
  ),
  child: text('Steps for a child', 'Démarches pour un enfant', 'Pasos si es menor de 18 años'),
};
