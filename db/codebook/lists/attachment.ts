import type { Audience, CodeList } from '../types.ts';
import { code } from './code.ts';

/** Lists of scans and photos. */
export const ATTACHMENT_LISTS = [
  {
    id: 'attachment-of',
    source: 'FORMS.md (attachment); norad-2010 L3215-3221 (receipts); iom-2011 §4.2 L607-608 (signed consent)',
    codes: [
      code('signed-consent', 'Signed consent', 'Consentement signé', 'Consentimiento firmado'),
      code('identity-document', 'Identity document', 'Pièce d’identité', 'Documento de identidad'),
      code('travel-document', 'Travel document', 'Document de voyage', 'Documento de viaje'),
      code('authority-decision', 'Decision of an authority', 'Décision d’une autorité', 'Resolución de una autoridad'),
      code('receipt', 'Receipt', 'Reçu', 'Comprobante'),
      code('letter', 'Letter', 'Lettre', 'Carta'),
      code('place', 'Photo of a place', 'Photo d’un lieu', 'Foto de un lugar'),
      code('other', 'Other', 'Autre', 'Otra cosa'),
    ],
  },
  {
    id: 'attachment-media',
    source: 'FORMS.md (attachment); exchange/FORMAT.md (Attachments)',
    codes: [code('jpeg', 'JPEG', 'JPEG', 'JPEG'), code('png', 'PNG', 'PNG', 'PNG')],
  },
] as const satisfies readonly CodeList[];

/** By whose matter what a picture shows is seen, by what it is of; what is not named is told with the story. */
const SEEN_AS: Readonly<Record<string, Audience>> = {
  'identity-document': 'contact',
  'travel-document': 'contact',
  receipt: 'money',
};

/** Who may look at a picture of this (a code of `attachment-of`, one that a newer Waymark knows, or none). */
export function pictureAudience(of: unknown): Audience {
  return (typeof of === 'string' && Object.hasOwn(SEEN_AS, of) ? SEEN_AS[of] : undefined) ?? 'story';
}
