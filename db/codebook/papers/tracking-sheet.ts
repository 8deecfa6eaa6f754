/** The words of the tracking sheet (papers/README.md, Tracking sheet). */
import { text } from '../text.ts';
import type { Language } from '../types.ts';
import { countryLabel } from '../world.ts';

export const TRACKING_SHEET = {
  title: text('Tracking sheet: {line}', 'Feuille de suivi : {line}', 'Hoja de seguimiento: {line}'),
  reference: text('Reference', 'Référence', 'Referencia'),
  whose: text('Whose', 'À qui', 'De quién'),
  person: text('person', 'personne', 'persona'),
  child: text('child', 'enfant', 'hija o hijo'),
  granted: text('Granted', 'Accordé', 'Concedido'),
  ceiling: text('Ceiling', 'Plafond', 'Tope'),
  spent: text('Spent', 'Dépensé', 'Gastado'),
  left: text('Left', 'Reste', 'Queda'),
  receipts: text('Receipts missing', 'Reçus manquants', 'Comprobantes que faltan'),
  followUp: text('Next follow-up', 'Prochain suivi', 'Próximo seguimiento'),
  sums: text('In all, by currency', 'Total par monnaie', 'Total por moneda'),
  paid: text('Paid, less what came back', 'Payé, moins ce qui est revenu', 'Pagado, menos lo devuelto'),
  planned: text('Planned', 'Prévu', 'Previsto'),
  cameBack: text('Came back', 'Revenu', 'Devuelto'),
  notConverted: text(
    'Of it without a rate, in no ceiling',
    'Dont sans taux, hors plafond',
    'De ello sin tipo de cambio, en ningún tope',
  ),
  elsewhere: text('Paid by other offices', 'Payé par d’autres bureaux', 'Pagado por otras oficinas'),
  byOther: text('another office', 'un autre bureau', 'otra oficina'),
  apart: text(
    'What other offices paid is in no sum of this office: each accounts for its own and keeps the receipts. It leaves less of what may be spent.',
    'Ce que d’autres bureaux ont payé n’est dans aucune somme de ce bureau : chacun rend compte de ses paiements et garde les reçus. Il en reste d’autant moins à dépenser.',
    'Lo que pagaron otras oficinas no está en ninguna suma de esta oficina: cada una rinde cuentas de lo suyo y guarda los comprobantes. Reduce lo que queda por gastar.',
  ),
  byCountry: text('By country of the office', 'Par pays du bureau', 'Por país de la oficina'),
  byOrigin: text('By country of origin', 'Par pays d’origine', 'Por país de origen'),
  byDonor: text('By donor', 'Par bailleur', 'Por donante'),
  notKnown: text('not known', 'inconnu', 'no consta'),
  noDonor: text('no donor named', 'aucun bailleur indiqué', 'sin donante indicado'),
  inside: text(
    'For headquarters alone: a part may be one person. It is on no paper.',
    'Pour le siège seulement : une part peut être une seule personne. Ne figure sur aucun papier.',
    'Solo para la sede: una parte puede ser una sola persona. No está en ningún papel.',
  ),
  notOnSheet: text(
    'Cases that name this line and are not on this sheet: {n}',
    'Dossiers qui citent cette ligne et ne figurent pas ici : {n}',
    'Casos que nombran esta línea y no están en esta hoja: {n}',
  ),
} as const;

/** What was paid in parts, in the order in which they stand. */
export const MONEY_PARTS = ['byCountry', 'byOrigin', 'byDonor'] as const;

/** Whose a part is, in words: a country, a donor, or that it is nobody's that is known. */
export function partLabel(part: (typeof MONEY_PARTS)[number], of: string | null, language: Language): string {
  if (part === 'byDonor') return of ?? TRACKING_SHEET.noDonor[language];
  return of === null ? TRACKING_SHEET.notKnown[language] : countryLabel(of, language);
}
