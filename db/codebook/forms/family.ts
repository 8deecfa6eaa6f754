import { FAMILY_NAME_REASON } from '../lists/family.ts';
import { text } from '../text.ts';
import type { Form } from '../types.ts';
import { BY_NAME, NAME_REASON, withReason } from './by-name.ts';
import { GATE_THEN } from './gate-then.ts';

/** Names, and how somebody is reached, only where it is said what for. */
const WITH_REASON = withReason(FAMILY_NAME_REASON);
const CHILD = { question: 'relation', in: ['child', 'sibling', 'other'] } as const;

/**
 * One member of the family, or whoever cares for a child. Who may have taken part is never told; so it says who knows what. In what they took
 * part is told of a suspect, because a no to the story closes that. Never travels without identity, and never to headquarters.
 */
export const FAMILY = {
  kind: 'family',
  label: text('Family member', 'Membre de la famille', 'Familiar'),
  section: 'person',
  many: true,
  keepsCaseOpen: true,
  countsAsHelp: false,
  onFirstContact: false,
  tells: 'in-words',
  staysOpenAfterNo: false,
  audience: 'identity',
  summary: ['relation', 'state', 'country', 'knows', 'tracing'],
  asksFirst: ['relation', 'state', 'country', 'knows', 'took-part', 'name-reason'],
  withheldWithoutIdentity: true,
  neverToHeadquarters: true,
  groups: [
    {
      label: text('Who it is', 'Qui c’est', 'Quién es'),
      questions: [
        {
          id: 'relation',
          type: 'code',
          list: 'family-relation',
          label: text('Relation to the person', 'Lien avec la personne', 'Relación con la persona'),
          sensitivity: 'fact',
          source: 'FORMS.md (family: who it is); iom-2011 §2.3 L1032-1034; oig-2004 §2.1 L1025',
        },
        {
          id: 'sex',
          type: 'code',
          list: 'sex',
          label: text('Sex', 'Sexe', 'Sexo'),
          sensitivity: 'fact',
          source: 'FORMS.md (family: who it is)',
        },
        {
          id: 'age',
          type: 'number',
          label: text('Age, in years', 'Âge, en années', 'Edad, en años'),
          sensitivity: 'fact',
          min: 0,
          max: 120,
          source: 'norad-2010 §2.6 L2838; oig-2004 §2.1 L2161',
        },
        {
          id: 'state',
          type: 'code',
          list: 'member-state',
          label: text('Now', 'Aujourd’hui', 'Ahora'),
          sensitivity: 'fact',
          source: 'iom-2011 §2.3 L1032-1034, §2.12 L2747; oig-2004 §2.1 L4149',
        },
        {
          id: 'country',
          type: 'country',
          label: text('Country where they live', 'Pays où cette personne vit', 'País donde vive'),
          sensitivity: 'fact',
          source: 'iom-2011 §2.10 L1024; FORMS.md (family: where they are)',
        },
        {
          id: 'place',
          type: 'text',
          label: text('Place where they live', 'Lieu où cette personne vit', 'Lugar donde vive'),
          sensitivity: 'near',
          source: 'sida-2003 §2.2 L2316; FORMS.md (family: where they are)',
        },
        {
          id: 'depends',
          type: 'code',
          list: 'yes-no-unsure',
          label: text('Depends on the person?', 'Est à la charge de la personne ?', '¿Depende de la persona?'),
          sensitivity: 'fact',
          source: 'iom-2011 §2.1 L867-868, L2091; norad-2010 §2.6 L3563',
        },
        {
          id: 'came-along',
          type: 'code',
          list: 'yes-no-unsure',
          label: text('Came along with the person?', 'A fait le voyage avec la personne ?', '¿Vino con la persona?'),
          sensitivity: 'fact',
          source: 'iom-2011 §2.1 L867-868; oig-2004 §2.1 L2161',
        },
        {
          id: 'born-where-exploited',
          type: 'code',
          list: 'yes-no-unsure',
          asked: CHILD,
          label: text(
            'Born where the person was exploited?',
            'Naissance là où la personne a été exploitée ?',
            '¿Nació donde se explotó a la persona?',
          ),
          sensitivity: 'fact',
          source: 'norad-2010 §2.6 L3563-3564',
        },
      ],
    },
    {
      label: text('What they know', 'Ce que sait cette personne', 'Lo que sabe'),
      questions: [
        {
          id: 'knows',
          type: 'code',
          list: 'family-knows',
          label: text('What they know', 'Ce que sait cette personne', 'Lo que sabe'),
          sensitivity: 'fact',
          source: 'sida-2003 §2.2 L1947-1948, L4202-4203',
        },
        {
          id: 'said-to-them',
          type: 'long-text',
          label: text('What was said to them, by whom', 'Ce qui lui a été dit, par qui', 'Lo que se le dijo y quién'),
          sensitivity: 'told',
          source: 'sida-2003 §2.2 L1947-1948; FORMS.md (family: what they know)',
        },
        {
          id: 'threatened',
          type: 'code',
          list: 'yes-no-unsure',
          label: text(
            'Threatened because of the person?',
            'Sous la menace à cause de la personne ?',
            '¿Bajo amenaza por causa de la persona?',
          ),
          sensitivity: 'fact',
          audience: 'story',
          source: 'HTCDS 2.0 vic_MethodsOfControl (ThreatensChildrenFamily); iom-2011 §2.7 L1441-1442',
        },
        {
          id: 'took-part',
          type: 'code',
          list: 'yes-no-unsure',
          label: text('May have taken part?', 'A peut-être pris part aux faits ?', '¿Pudo participar?'),
          help: text(
            'Whoever may have taken part is told nothing.',
            'À qui a peut-être pris part aux faits, on ne dit rien.',
            'A quien pudo participar no se le dice nada.',
          ),
          sensitivity: 'fact',
          audience: 'story',
          coded: true,
          source: 'iom-2011 §2.12 L180-184; norad-2010 §2.4 L1591; sida-2003 §2.2 L4433-4434',
        },
      ],
    },
    {
      label: text('Tracing and guardianship', 'Recherche et représentation légale', 'Búsqueda y tutela'),
      questions: [
        {
          id: 'tracing',
          type: 'code',
          list: 'tracing',
          label: text('Family tracing', 'Recherche de la famille', 'Búsqueda de la familia'),
          sensitivity: 'fact',
          source: 'iom-2011 §2.12 L1851-1858, L2747',
        },
        {
          id: 'guardianship',
          type: 'code',
          list: 'guardianship',
          label: text('Guardian of the child', 'Représentation légale de l’enfant', 'Tutela de la niña o el niño'),
          sensitivity: 'fact',
          source: 'iom-2011 §2.12 L625-643, L1392-1394; norad-2010 §2.6 L2219-2220',
        },
        {
          id: 'caretaker-letter',
          type: 'code',
          list: 'caretaker-letter',
          label: text(
            'Letter in which they undertake to care',
            'Lettre d’engagement à s’en occuper',
            'Carta en que se compromete a cuidar',
          ),
          sensitivity: 'fact',
          source: 'iom-2011 §2.12 L2748-2753',
        },
      ],
    },
    {
      label: BY_NAME,
      questions: [
        {
          ...NAME_REASON,
          list: 'family-name-reason',
          source: 'FORMS.md (family: names only with a reason)',
        },
        {
          id: 'name',
          type: 'text',
          names: true,
          asked: WITH_REASON,
          label: text('Name', 'Nom', 'Nombre'),
          sensitivity: 'direct',
          source: 'FORMS.md (family: names only with a reason); iom-2011 §2.10 L1024',
        },
        {
          id: 'reached-at',
          type: 'long-text',
          asked: WITH_REASON,
          label: text(
            'Telephone, address, how it is safe',
            'Téléphone, adresse, contact sans danger',
            'Teléfono, dirección, contacto seguro',
          ),
          sensitivity: 'direct',
          audience: 'contact',
          source: 'codebook/README.md (Principles: 6); iom-2011 §2.10 L1024',
        },
        {
          id: 'note',
          type: 'long-text',
          label: text('Note', 'Note', 'Nota'),
          sensitivity: 'told',
          source: 'FORMS.md (family)',
        },
      ],
    },
    GATE_THEN,
  ],
} as const satisfies Form;
