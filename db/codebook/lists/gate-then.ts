import { GATE_LABELS } from '../gate-labels.ts';
import { FUND_SENTENCES } from '../sentences/fund.ts';
import { GATE_SENTENCES } from '../sentences/gates.ts';
import { text } from '../text.ts';
import type { CodeList, Text } from '../types.ts';
import { code } from './code.ts';

interface Condition {
  readonly label: Text;
  /** The sentences by which a gate says that it is missing. */
  readonly missing: readonly string[];
}

/** What each gate that is kept with its step asks, and by which sentences it says that this is missing (casework/RULES.md, The gate of a step). */
export const GATE_CONDITIONS = {
  help: {
    'help-agreed': {
      label: text('Agrees to be helped', 'Accepte l’aide', 'Acepta la ayuda'),
      missing: ['help-refused', 'help-not-asked', 'emergency-over'],
    },
  },
  contact: {
    'contact-agreed': {
      label: text('Agrees to be contacted', 'Accepte le contact', 'Acepta el contacto'),
      missing: ['contact-refused', 'contact-not-asked'],
    },
    'contact-safe': {
      label: text('A safe way of contact', 'Un moyen de contact sans danger', 'Una forma segura de contacto'),
      missing: [
        'safe-contact-none',
        'safe-contact-they-call',
        'safe-contact-elsewhere',
        'safe-contact-expired',
        'safe-contact-old',
      ],
    },
  },
  'sharing-receiving': {
    'sharing-agreed': {
      label: text('Agrees to share with that office', 'Accepte le partage', 'Acepta compartir'),
      missing: [
        'sharing-refused',
        'sharing-later',
        'sharing-awaits-guardian',
        'sharing-awaits-child',
        'sharing-not-asked',
        'sharing-emergency',
        'sharing-counted-only',
        'sharing-not-recorded',
        'sharing-not-handed-over',
        'request-refused',
        'request-not-agreed',
      ],
    },
  },
  child: {
    'child-situation': {
      label: text('With whom the child is', 'Avec qui est l’enfant', 'Con quién está la niña o el niño'),
      missing: ['child-situation-not-said'],
    },
    'child-guardian': {
      label: text('A guardian', 'Une représentation légale', 'Una tutela'),
      missing: [
        'child-no-guardian',
        'child-guardian-by-whom',
        'child-guardian-not-notified',
        'child-guardian-not-able',
      ],
    },
    'child-best-interest': {
      label: text('The best interest decided', 'Intérêt supérieur décidé', 'Interés superior decidido'),
      missing: ['child-no-best-interest', 'child-best-interest-by-whom'],
    },
    'child-wish': {
      label: text('The child’s own wish', 'Le souhait de l’enfant', 'El deseo de la niña o el niño'),
      missing: [
        'child-not-asked',
        'child-help-refused',
        'child-decides-later',
        'child-does-not-know',
        'child-too-young-not-judged',
      ],
    },
    'child-family': {
      label: text('The family assessed', 'La famille évaluée', 'La familia evaluada'),
      missing: ['child-family-not-assessed', 'child-family-risk', 'child-family-not-fit'],
    },
    'child-escort': {
      label: text('An escort all the way', 'Un accompagnement tout le trajet', 'Acompañante todo el viaje'),
      missing: ['child-no-escort'],
    },
    'child-parent-away': {
      label: text(
        'The parent or guardian in question kept away',
        'Le parent ou la représentation légale en cause, à l’écart',
        'La madre, el padre o la tutela en duda, sin contacto',
      ),
      missing: ['child-parent-not-kept-away'],
    },
    'child-parent-agrees': {
      label: text(
        'The parent or guardian agrees',
        'Le parent ou la représentation légale est d’accord',
        'La familia o tutela acepta',
      ),
      missing: ['child-parent-not-agreed'],
    },
    'child-parent-papers': {
      label: text(
        'Papers of the other parent',
        'Papiers de l’autre parent',
        'Papeles de la otra madre o del otro padre',
      ),
      missing: ['child-parent-papers'],
    },
    'child-no-refusal': {
      label: text(
        'The child said no to none of it',
        'Aucun refus de l’enfant',
        'Ninguna negativa de la niña o el niño',
      ),
      missing: ['child-return-refused', 'child-family-refused', 'child-against-decision'],
    },
  },
  fund: {
    'fund-eligible': {
      label: text('Eligible for the project line', 'Admissible à la ligne de projet', 'Admisible en la línea'),
      missing: [
        'fund-refused',
        'fund-cross-border-not',
        'fund-cross-border-unknown',
        'fund-not-elsewhere-not',
        'fund-not-elsewhere-unknown',
        'fund-national-of-not',
        'fund-national-of-unknown',
        'fund-not-national-of-not',
        'fund-not-national-of-unknown',
        'fund-returning-to-not',
        'fund-returning-to-unknown',
        'fund-categories-not',
        'fund-categories-unknown',
      ],
    },
    'fund-within': {
      label: text('Within what may be spent', 'Dans la limite prévue', 'Dentro de lo que se puede gastar'),
      missing: ['fund-over', 'fund-not-converted', 'fund-advance-over'],
    },
  },
  return: {
    'return-agreed': {
      label: text('Agreed in writing', 'Accord écrit', 'Acuerdo por escrito'),
      missing: ['return-refused', 'return-not-agreed', 'return-not-written'],
    },
    'return-told': {
      label: text('Told how the return goes', 'Déroulement du retour expliqué', 'Se explicó cómo es el retorno'),
      missing: ['return-not-counselled'],
    },
    'return-asylum': {
      label: text(
        'No asylum, or told what the return means for it',
        'Pas d’asile, ou effet du retour sur l’asile expliqué',
        'Sin asilo, o se explicó el efecto del retorno en el asilo',
      ),
      missing: ['return-asylum-not-explained'],
    },
    'return-risk': {
      label: text('The risk assessed and met', 'Risque évalué et maîtrisé', 'Riesgo evaluado y resuelto'),
      missing: [
        'return-no-risk-assessment',
        'return-risk-not-met',
        'return-risk-ended',
        'return-danger-since',
        'return-not-fit',
      ],
    },
    'return-testimony': {
      label: text('No testimony open', 'Aucun témoignage en suspens', 'Ninguna declaración sin resolver'),
      missing: ['return-testimony-open'],
    },
    'return-clearance': {
      label: text('Clearance of those who decide', 'Feu vert de qui décide', 'Visto bueno de quien decide'),
      missing: ['return-no-clearance', 'return-child-not-confirmed'],
    },
  },
  'authorities-of-origin': {
    'authorities-agreed': {
      label: text(
        'Agreed in writing to this contact',
        'Accord écrit pour ce contact',
        'Acuerdo escrito para ese contacto',
      ),
      missing: [
        'authorities-refused',
        'authorities-not-agreed',
        'authorities-not-written',
        'request-refused',
        'request-not-agreed',
      ],
    },
    'authorities-told': {
      label: text('Told about asylum', 'Information sur l’asile donnée', 'Se informó del asilo'),
      missing: ['authorities-not-explained'],
    },
    'authorities-no-asylum': {
      label: text(
        'No asylum asked for or granted',
        'Ni demande d’asile ni asile accordé',
        'Sin asilo pedido ni concedido',
      ),
      missing: ['authorities-asylum'],
    },
    'authorities-no-official': {
      label: text('No official in what happened', 'Aucun agent public impliqué', 'Ningún funcionario implicado'),
      missing: ['authorities-official'],
    },
    'authorities-not-feared': {
      label: text(
        'Not feared, asked alone',
        'Pas de crainte, question posée en privé',
        'Sin temor, preguntado a solas',
      ),
      missing: ['authorities-feared', 'authorities-fear-not-asked', 'authorities-fear-not-alone'],
    },
  },
  family: {
    'family-agreed': {
      label: text(
        'Agrees to contact with the family',
        'Accepte le contact avec la famille',
        'Acepta el contacto familiar',
      ),
      missing: ['family-refused', 'family-not-agreed'],
    },
    'family-no-part': {
      label: text(
        'Nothing says that the family took part',
        'Rien ne dit que la famille a pris part aux faits',
        'Nada indica que la familia participara',
      ),
      missing: ['family-took-part'],
    },
    'family-known': {
      label: text(
        'Noted who of the family took part and knows what',
        'Noté qui, dans la famille, a pris part et sait quoi',
        'Consta quién de la familia participó y qué sabe',
      ),
      missing: ['family-not-noted', 'family-part-not-known', 'family-knows-not-known'],
    },
  },
  'sharing-partners': {
    'partners-agreed': {
      label: text(
        'Agrees that partners are told',
        'Accepte d’informer des partenaires',
        'Acepta que se informe a organizaciones asociadas',
      ),
      missing: [
        'partners-refused',
        'partners-not-agreed',
        'partners-emergency',
        'partners-counted-only',
        'request-refused',
        'request-not-agreed',
      ],
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Condition>>>>;

type Conditions = typeof GATE_CONDITIONS;
/** A gate that is kept with its step. */
export type KeptGate = keyof Conditions;
/** What a gate asks. */
export type ConditionOf<G extends KeptGate> = G extends KeptGate ? keyof Conditions[G] & string : never;
/** What a kept gate asks. */
export type GateCondition = ConditionOf<KeptGate>;
type FindingOf<G extends KeptGate> = G extends KeptGate
  ? Conditions[G][keyof Conditions[G]] extends { readonly missing: readonly (infer F extends string)[] }
    ? F
    : never
  : never;
/** What a kept gate can find missing: the code of the sentence by which it says so. */
export type GateFinding = FindingOf<KeptGate>;

const ALL: readonly (readonly [GateCondition, Condition])[] = Object.values(GATE_CONDITIONS).flatMap(
  (conditions) => Object.entries(conditions) as [GateCondition, Condition][],
);

const SAID: ReadonlyMap<string, Text> = new Map(
  [...GATE_SENTENCES, ...FUND_SENTENCES].map((one) => [one.code, one.text]),
);

/** What was kept of a gate when its step was written. */
export const GATE_THEN_LISTS = [
  {
    id: 'kept-gates',
    source: 'casework/RULES.md (The gate of a step)',
    codes: (Object.keys(GATE_CONDITIONS) as KeptGate[]).map((gate) => ({ code: gate, label: GATE_LABELS[gate] })),
  },
  {
    id: 'kept-gate-states',
    source: 'casework/RULES.md (The gate of a step)',
    codes: [
      code('open', 'nothing was missing', 'rien ne manquait', 'no faltaba nada'),
      code('passed', 'somebody decided to go on', 'poursuite décidée', 'se decidió seguir adelante'),
      code('closed', 'something was missing', 'il manquait quelque chose', 'faltaba algo'),
    ],
  },
  {
    id: 'gate-conditions',
    source: 'casework/RULES.md (Gates)',
    codes: ALL.map(([id, { label }]) => ({ code: id, label })),
  },
  {
    // A gate says what is missing by a sentence: its code is kept, and read in the words of the version that reads it, as every code is.
    id: 'gate-findings',
    source: 'casework/RULES.md (Gates)',
    // What is said of a request itself is found at each gate through which one goes.
    codes: [...new Set(ALL.flatMap(([, { missing }]) => missing as readonly GateFinding[]))].map((id) => ({
      code: id,
      label: SAID.get(id) ?? text(id, id, id),
    })),
  },
] as const satisfies readonly CodeList[];
