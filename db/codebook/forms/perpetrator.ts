import { SUSPECT_NAME_REASON } from '../lists/perpetrator.ts';
import { text } from '../text.ts';
import type { Form } from '../types.ts';
import { BY_NAME, NAME_REASON, withReason } from './by-name.ts';

/** Names, and what tells who somebody is, only where it is said what for. */
const WITH_REASON = withReason(SUSPECT_NAME_REASON);

/**
 * Somebody who took part in the exploitation, or a group of them: what they did and how, and a name only with a reason. Whether they know where
 * the person is stands with the needs, where it is danger and rings. Never travels without identity, and never to headquarters.
 */
export const PERPETRATOR = {
  kind: 'perpetrator',
  label: text('Suspect', 'Personne suspecte', 'Persona sospechosa'),
  section: 'what-happened',
  many: true,
  keepsCaseOpen: true,
  countsAsHelp: false,
  onFirstContact: false,
  tells: 'story',
  staysOpenAfterNo: false,
  audience: 'suspect',
  summary: ['roles', 'relation', 'suspect-kind', 'nationalities', 'whereabouts'],
  asksFirst: ['roles', 'relation', 'suspect-kind', 'way-of-working', 'name-reason'],
  withheldWithoutIdentity: true,
  neverToHeadquarters: true,
  groups: [
    {
      label: text('What they did', 'Ce qu’ils ont fait', 'Lo que hicieron'),
      questions: [
        {
          id: 'roles',
          type: 'codes',
          list: 'chain-role',
          label: text('Part in it', 'Rôle', 'Papel'),
          sensitivity: 'fact',
          coded: true,
          htcds: 'per_RoleInProcess',
          source: 'HTCDS 2.0 per_RoleInProcess; norad-2010 §2.4 L1283-1287; sida-2003 §2.3 L800-817',
        },
        {
          id: 'relation',
          type: 'codes',
          list: 'relation',
          label: text('Relation to the person', 'Lien avec la personne', 'Relación con la persona'),
          sensitivity: 'fact',
          coded: true,
          htcds: 'vic_RelationshipToTrafficker',
          source: 'HTCDS 2.0 vic_RelationshipToTrafficker; iom-2011 §2.13; norad-2010 §2.4 L3401-3402',
        },
        {
          id: 'suspect-kind',
          type: 'code',
          list: 'suspect-kind',
          label: text('One person or a group', 'Une personne ou un groupe', 'Una persona o un grupo'),
          sensitivity: 'fact',
          coded: true,
          source: 'iom-2011 §2.7 L2262, §2.13; sida-2003 §2.3 L1249-1267',
        },
        {
          id: 'official-of',
          type: 'country',
          label: text('Officials of which State', 'Agents de quel État', 'Funcionarios de qué Estado'),
          sensitivity: 'fact',
          source: 'norad-2010 §2.4 L1289-1307; sida-2003 §2.3 L800-817',
        },
        {
          id: 'sex',
          type: 'code',
          list: 'sex',
          label: text('Sex', 'Sexe', 'Sexo'),
          sensitivity: 'fact',
          source: 'FORMS.md (perpetrator)',
        },
        {
          id: 'nationalities',
          type: 'countries',
          label: text('Nationalities', 'Nationalités', 'Nacionalidades'),
          sensitivity: 'fact',
          source: 'norad-2010 §2.4 L1281; iom-2011 §2.13 L2251, L2263',
        },
        {
          id: 'was-exploited',
          type: 'code',
          list: 'yes-no-unsure',
          label: text(
            'Had been exploited themselves?',
            'Avait subi l’exploitation avant ?',
            '¿Había sufrido explotación antes?',
          ),
          sensitivity: 'fact',
          coded: true,
          source: 'norad-2010 §2.4 L1277-1279',
        },
        {
          id: 'other-trade',
          type: 'codes',
          list: 'other-trade',
          label: text('Other unlawful trade', 'Autres activités illégales', 'Otras actividades ilegales'),
          sensitivity: 'fact',
          coded: true,
          source: 'mc-inf-270 §2 L21; sida-2003 §2.3 L1249-1267',
        },
        {
          id: 'way-of-working',
          type: 'long-text',
          label: text('Way of working', 'Façon d’agir', 'Modo de actuar'),
          help: text(
            'Route, means, months; no names.',
            'Trajet, moyens, mois ; aucun nom.',
            'Ruta, medios, meses; ningún nombre.',
          ),
          sensitivity: 'told',
          htcds: 'per_RoleDetails',
          source: 'oig-2004 §2.3 L4186-4189, L4357-4358; sida-2003 §2.3 L2846-2848',
        },
      ],
    },
    {
      label: text('What became of them', 'Ce qu’ils sont devenus', 'Qué ha sido de ellos'),
      questions: [
        {
          id: 'whereabouts',
          type: 'code',
          list: 'suspect-where',
          label: text('Where they are', 'Où ils se trouvent', 'Dónde están'),
          sensitivity: 'fact',
          source: 'iom-2011 §2.13 L1025; norad-2010 §2.4 L1279-1281',
        },
        {
          id: 'country',
          type: 'country',
          label: text('In which country', 'Dans quel pays', 'En qué país'),
          sensitivity: 'fact',
          source: 'norad-2010 §2.4 L1279-1281',
        },
        {
          id: 'proceedings',
          type: 'code',
          list: 'suspect-proceedings',
          label: text('Proceedings', 'Poursuites', 'Actuaciones'),
          sensitivity: 'fact',
          source: 'norad-2010 §2.4 L1572-1573, L3392-3394; iom-2011 §2.13',
        },
      ],
    },
    {
      label: BY_NAME,
      questions: [
        {
          ...NAME_REASON,
          list: 'suspect-name-reason',
          source: 'FORMS.md (perpetrator: names only with a reason)',
        },
        {
          id: 'name',
          type: 'text',
          names: true,
          asked: WITH_REASON,
          label: text('Name', 'Nom', 'Nombre'),
          sensitivity: 'direct',
          source: 'iom-2011 §2.13; FORMS.md (perpetrator: names only with a reason)',
        },
        {
          id: 'other-names',
          type: 'text',
          names: true,
          asked: WITH_REASON,
          label: text(
            'Other names, accounts, numbers',
            'Autres noms, comptes, numéros',
            'Otros nombres, cuentas, números',
          ),
          sensitivity: 'direct',
          source: 'iom-2011 §2.13; FORMS.md (perpetrator: names only with a reason)',
        },
        {
          id: 'known-by',
          type: 'long-text',
          asked: WITH_REASON,
          label: text('By what they are known', 'À quoi on les reconnaît', 'Cómo se los reconoce'),
          sensitivity: 'direct',
          source: 'iom-2011 §2.13 (employer, vessel, company); FORMS.md (perpetrator: names only with a reason)',
        },
        {
          id: 'note',
          type: 'long-text',
          label: text('Note', 'Note', 'Nota'),
          sensitivity: 'told',
          source: 'FORMS.md (perpetrator)',
        },
      ],
    },
  ],
} as const satisfies Form;
