/** The words of the payments of a month (papers/README.md, Tracking sheet). */
import { text } from '../text.ts';

export const PAYMENTS_OF_MONTH = {
  title: text('Payments of {month}: {line}', 'Paiements de {month} : {line}', 'Pagos de {month}: {line}'),
  narrowed: text('{title} · {partner}', '{title} · {partner}', '{title} · {partner}'),
  partner: text('Partner', 'Partenaire', 'Organización'),
  allPartners: text('All payments', 'Tous les paiements', 'Todos los pagos'),
  noPartner: text(
    'Payments of this month of which no partner is known here, not among these: {n} ({sums})',
    'Paiements de ce mois dont aucun partenaire n’est connu ici, non compris : {n} ({sums})',
    'Pagos de este mes de los que aquí no se conoce ninguna organización, no incluidos: {n} ({sums})',
  ),
  month: text('Month', 'Mois', 'Mes'),
  all: text('All, by person', 'Tout, par personne', 'Todo, por persona'),
  day: text('On', 'Le', 'El día'),
  forWhat: text('For what', 'Pour quoi', 'Para qué'),
  amount: text('Amount', 'Montant', 'Importe'),
  receipt: text('Receipt', 'Reçu', 'Comprobante'),
  claim: text('Claim', 'Demande', 'Solicitud'),
  noReceipt: text('missing', 'manquant', 'falta'),
  none: text('Nothing was paid in this month.', 'Rien n’a été payé ce mois-ci.', 'En este mes no se pagó nada.'),
  receiptsMissing: text('Receipts missing: {n}', 'Reçus manquants : {n}', 'Comprobantes que faltan: {n}'),
  elsewhere: text(
    'Paid by other offices in this month, in no sum of this office: {sums}',
    'Payé par d’autres bureaux pendant ce mois, hors de toute somme de ce bureau : {sums}',
    'Pagado por otras oficinas en este mes, fuera de las sumas de esta oficina: {sums}',
  ),
  withoutMonth: text(
    'Payments of this line of which nobody noted the month, in no month: {n} ({sums})',
    'Paiements de cette ligne dont personne n’a noté le mois, dans aucun mois : {n} ({sums})',
    'Pagos de esta línea cuyo mes nadie anotó, en ningún mes: {n} ({sums})',
  ),
} as const;
