/** What a gate is about, on the screen and on paper (casework/RULES.md, Gates). */
import { text } from './text.ts';
import type { Text } from './types.ts';

export const GATE_LABELS = {
  help: text('Helping', 'Aider', 'Ayudar'),
  contact: text('Calling, writing, visiting', 'Appeler, écrire, rendre visite', 'Llamar, escribir, visitar'),
  'sharing-headquarters': text('Sharing with headquarters', 'Partager avec le siège', 'Compartir con la sede'),
  'sharing-receiving': text(
    'Sharing with a receiving office',
    'Partager avec le bureau destinataire',
    'Compartir con una oficina receptora',
  ),
  child: text('Steps for a child', 'Démarches pour un enfant', 'Pasos si es menor de 18 años'),
  fund: text('Paying', 'Payer', 'Pagar'),
  print: text('Printing', 'Imprimer', 'Imprimir'),
  return: text('Return', 'Retour au pays', 'Retorno'),
  'authorities-of-origin': text(
    'Contact with authorities of origin',
    'Contact avec les autorités du pays d’origine',
    'Contacto con autoridades del país de origen',
  ),
  family: text('Contact with the family', 'Contact avec la famille', 'Contacto con la familia'),
  'sharing-partners': text('Telling partners', 'Informer des partenaires', 'Informar a otras organizaciones'),
} as const satisfies Readonly<Record<string, Text>>;
