import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/**
 * What brought the person there or kept them there: the sixteen of HTCDS 2.0 and those of the sources. HTCDS has one
 * name for several of ours, and `Other` for what it lacks.
 */
export const MEANS_OF_CONTROL = {
  id: 'means-of-control',
  source:
    'HTCDS 2.0 vic_MethodsOfControl; iom-2011 §2.7 L30-36, L47-58, L2448-2450; norad-2010 §2.4 L1591-1592, L3400-3420; sida-2003 §2.3; FORMS.md (Code lists)',
  codes: [
    code('false-promises', 'False promises', 'Fausses promesses', 'Promesas falsas', { htcds: 'FalsePromises' }),
    code('threats', 'Threats to the person', 'Menaces contre la personne', 'Amenazas a la persona', {
      htcds: 'PhysicalThreats',
    }),
    code(
      'threats-to-family',
      'Threats to family or children',
      'Menaces contre la famille ou les enfants',
      'Amenazas a la familia o a hijas e hijos',
      {
        htcds: 'ThreatensChildrenFamily',
      },
    ),
    code(
      'threats-of-authorities',
      'Threat of police or deportation',
      'Menace de dénonciation ou d’expulsion',
      'Amenaza con la policía o la deportación',
      { htcds: 'ThreatsLawEnforcement' },
    ),
    code('physical-violence', 'Physical violence', 'Violences physiques', 'Violencia física', {
      htcds: 'PhysicalAbuse',
    }),
    code('sexual-violence', 'Sexual violence', 'Violences sexuelles', 'Violencia sexual', { htcds: 'SexualAbuse' }),
    code('psychological-violence', 'Psychological violence', 'Violences psychologiques', 'Violencia psicológica', {
      htcds: 'PsychologicalAbuse',
    }),
    code('abduction', 'Taken by force', 'Enlèvement', 'Secuestro', { htcds: 'Other' }),
    code(
      'movement-restricted',
      'Movement restricted or watched',
      'Déplacements limités ou surveillés',
      'Movimientos restringidos o vigilados',
      { htcds: 'Other' },
    ),
    code('isolation', 'Cut off from others', 'Isolement', 'Aislamiento', { htcds: 'Other' }),
    code('papers-taken', 'Papers taken or withheld', 'Papiers confisqués ou retenus', 'Documentos retenidos', {
      htcds: 'WithholdsDocuments',
    }),
    code('debt', 'Debt', 'Dette', 'Deuda', { htcds: 'DebtBondage' }),
    code('pay-kept', 'Pay kept or taken', 'Salaire retenu ou pris', 'Salario retenido o quitado', {
      htcds: 'TakesEarnings',
    }),
    code('fines', 'Fines', 'Amendes', 'Multas', { htcds: 'TakesEarnings' }),
    code('money-controlled', 'No access to own money', 'Aucun accès à son argent', 'Sin acceso a su dinero', {
      htcds: 'RestrictsFinancialAccess',
    }),
    code(
      'small-payments',
      'Small payments or gifts to hold the person',
      'Petites sommes ou cadeaux pour retenir la personne',
      'Pequeños pagos o regalos para retener a la persona',
      {
        htcds: 'Other',
      },
    ),
    code('excessive-hours', 'Excessive working hours', 'Horaires excessifs', 'Jornadas excesivas', {
      htcds: 'ExcessiveWorkingHours',
    }),
    code(
      'necessities-withheld',
      'Food, water or sleep withheld',
      'Privation de nourriture, d’eau ou de sommeil',
      'Privación de comida, agua o sueño',
      { htcds: 'WithholdsNecessities' },
    ),
    code('medical-care-withheld', 'Medical care withheld', 'Privation de soins', 'Privación de atención médica', {
      htcds: 'RestrictsMedicalCare',
    }),
    code('drugs-or-alcohol', 'Drugs or alcohol', 'Drogues ou alcool', 'Drogas o alcohol', {
      htcds: 'PsychoactiveSubstance',
    }),
    code('sold', 'Sold or handed over', 'Vente ou remise à autrui', 'Venta o entrega a otras personas', {
      htcds: 'Other',
    }),
    code(
      'belief-or-relationship',
      'Held by love, belief or dependence',
      'Emprise par l’amour, la croyance ou la dépendance',
      'Control por el amor, las creencias o la dependencia',
      { htcds: 'PsychologicalAbuse' },
    ),
    code(
      'vulnerability-abused',
      'Too young or unable to refuse',
      'Trop jeune ou hors d’état de refuser',
      'Demasiado joven o sin posibilidad de negarse',
      { htcds: 'Other' },
    ),
    code('abandoned', 'Left without means', 'Abandon sans ressources', 'Abandono sin recursos', { htcds: 'Other' }),
    code('other', 'Other', 'Autre', 'Otro', { htcds: 'Other' }),
  ],
} as const satisfies CodeList;
