import { text } from '../text.ts';
import type { Form } from '../types.ts';
import { FOLLOW_UP_RULE } from './follow-up-rule.ts';
import { GATE_THEN } from './gate-then.ts';
import { PAYMENT_PROOF } from './payment-proof.ts';

/**
 * Money or goods given for one person, in minor units of the currency in which it was paid. No amount without its currency; what another
 * currency makes of it is said by the rate and its day, never by a second amount.
 */
export const PAYMENT = {
  kind: 'payment',
  label: text('Payment', 'Paiement', 'Pago'),
  section: 'care',
  many: true,
  keepsCaseOpen: false,
  countsAsHelp: false,
  onFirstContact: false,
  tells: 'in-words',
  staysOpenAfterNo: false,
  audience: 'money',
  date: 'date',
  summary: ['for', 'amount', 'currency', 'project', 'receipt'],
  asksFirst: ['state', 'date', 'for', 'for-whom', 'form', 'amount', 'currency', 'project', 'receipt'],
  groups: [
    {
      label: text('What was paid', 'Ce qui a été payé', 'Qué se pagó'),
      questions: [
        {
          id: 'state',
          type: 'code',
          list: 'payment-state',
          label: text('State', 'État', 'Estado'),
          sensitivity: 'fact',
          source: 'norad-2010 §2.9 L3621-3624; FORMS.md (payment)',
        },
        {
          id: 'date',
          type: 'date',
          of: 'done',
          plannedWhile: { question: 'state', in: ['planned', 'cancelled'] },
          label: text('On', 'Le', 'El día'),
          sensitivity: 'fact',
          source: 'sida-2003 §2.9 L2000-2002; FORMS.md (payment)',
        },
        {
          id: 'way',
          type: 'code',
          list: 'payment-way',
          label: text('Given or lent', 'Versé ou prêté', 'Entregado o prestado'),
          sensitivity: 'fact',
          source: 'oig-2004 §4.4 L4234-4236; FORMS.md (payment: repayment)',
        },
        {
          id: 'for',
          type: 'code',
          list: 'payment-for',
          label: text('For what', 'Pour quoi', 'Para qué'),
          sensitivity: 'fact',
          source: 'norad-2010 §2.8 L3675-3678; sida-2003 §2.12; iom-2011 §2.10 L2586-2614',
        },
        {
          id: 'for-whom',
          type: 'code',
          list: 'payment-for-whom',
          label: text('Whose it is', 'À qui cela revient', 'De quién es'),
          sensitivity: 'fact',
          source: 'norad-2010 §2.9 L3561-3570; FORMS.md (payment: a child’s grant is the child’s)',
        },
        {
          id: 'form',
          type: 'code',
          list: 'payment-form',
          label: text('In what form', 'Sous quelle forme', 'En qué forma'),
          sensitivity: 'fact',
          source: 'norad-2010 §2.9 L3561-3570; iom-2011 §2.10 L2586-2614',
        },
        {
          id: 'amount',
          type: 'money',
          min: 0,
          label: text('Amount', 'Montant', 'Importe'),
          sensitivity: 'fact',
          source: 'norad-2010 §2.9 L3561-3570; sida-2003 §2.12',
        },
        {
          id: 'currency',
          type: 'currency',
          label: text('Currency', 'Monnaie', 'Moneda'),
          sensitivity: 'fact',
          source: 'sida-2003 §2.12; norad-2010 §2.9 L3561-3570',
        },
        {
          id: 'instalment',
          type: 'number',
          min: 1,
          max: 999,
          label: text('Instalment', 'Versement n°', 'Cuota n.º'),
          sensitivity: 'fact',
          source: 'sida-2003 §2.9 L2000-2002',
        },
        {
          id: 'instalments',
          type: 'number',
          min: 1,
          max: 999,
          label: text('Of how many', 'Sur combien', 'De cuántas'),
          sensitivity: 'fact',
          source: 'sida-2003 §2.9 L2000-2002',
        },
        {
          id: 'note',
          type: 'text',
          label: text('What exactly', 'Précisions', 'En concreto'),
          sensitivity: 'told',
          source: 'sida-2003 §2.9 L2315-2320, §2.12',
        },
      ],
    },
    {
      label: text('By which line', 'Sur quelle ligne', 'Con qué línea'),
      questions: [
        {
          id: 'project',
          type: 'register',
          label: text('Project line', 'Ligne de projet', 'Línea de proyecto'),
          sensitivity: 'fact',
          source: 'sida-2003 §2.12 L3223-3267; FORMS.md (service: project line)',
        },
        {
          id: 'budget-line',
          type: 'register',
          label: text('Budget line', 'Ligne budgétaire', 'Partida'),
          sensitivity: 'fact',
          source: 'sida-2003 §2.12 L2065-2066',
        },
        {
          id: 'partner',
          type: 'text',
          offers: 'partners',
          label: text(
            'Partner that was paid, or passed it on',
            'Partenaire payé, ou qui a remis le paiement',
            'Organización a la que se pagó, o que entregó el pago',
          ),
          sensitivity: 'told',
          source: 'norad-2010 §1.2 F11 L3209-3221 (monthly claim of each NGO); FORMS.md (payment: partner)',
        },
        {
          id: 'rate',
          type: 'rate',
          min: 1,
          label: text('Rate: one unit paid is worth', 'Taux : une unité payée vaut', 'Cambio: una unidad pagada vale'),
          sensitivity: 'fact',
          source: 'sida-2003 §2.12; FORMS.md (payment: rate)',
        },
        {
          id: 'rate-currency',
          type: 'currency',
          label: text('Currency of the rate', 'Monnaie du taux', 'Moneda del cambio'),
          sensitivity: 'fact',
          source: 'sida-2003 §2.12; FORMS.md (payment: rate)',
        },
        {
          id: 'rate-date',
          type: 'date',
          of: 'done',
          label: text('Rate of the day', 'Taux du', 'Cambio del día'),
          sensitivity: 'fact',
          source: 'sida-2003 §2.12; FORMS.md (payment: rate)',
        },
      ],
    },
    PAYMENT_PROOF,
    GATE_THEN,
    FOLLOW_UP_RULE,
  ],
} as const satisfies Form;
