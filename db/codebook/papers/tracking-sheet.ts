/** The words of the tracking sheet (papers/README.md, Tracking sheet). */
import { text } from '../text.ts';

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
  notOnSheet: text(
    'Cases that name this line and are not on this sheet: {n}',
    'Dossiers qui citent cette ligne et ne figurent pas ici : {n}',
    'Casos que nombran esta línea y no están en esta hoja: {n}',
  ),
} as const;
