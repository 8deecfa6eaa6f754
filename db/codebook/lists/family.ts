import type { CodeList } from '../types.ts';
import { code } from './code.ts';

const FAMILY_RELATION = {
  id: 'family-relation',
  source: 'FORMS.md (family: who it is); iom-2011 §2.3 L1032-1034, §2.10 L1024; sida-2003 §2.2 L256, L2316',
  codes: [
    code('mother', 'Mother', 'Mère', 'Madre'),
    code('father', 'Father', 'Père', 'Padre'),
    code('step-parent', 'Step-parent', 'Beau-père ou belle-mère (remariage)', 'Padrastro o madrastra'),
    code('child', 'Daughter or son', 'Fille ou fils', 'Hija o hijo'),
    code('partner', 'Partner or spouse', 'Compagne, compagnon, mari ou femme', 'Pareja o cónyuge'),
    code('former-partner', 'Former partner', 'Ancienne compagne ou ancien compagnon', 'Expareja'),
    code('sibling', 'Sister or brother', 'Sœur ou frère', 'Hermana o hermano'),
    code('grandparent', 'Grandparent', 'Grand-parent', 'Abuela o abuelo'),
    code('aunt-or-uncle', 'Aunt or uncle', 'Tante ou oncle', 'Tía o tío'),
    code('in-law', 'Family of the partner', 'Belle-famille', 'Familia política'),
    code(
      'guardian',
      'Guardian, no relative',
      'Tutrice ou tuteur sans lien de parenté',
      'Tutora o tutor sin parentesco',
    ),
    code(
      'caretaker',
      'Caretaker, no relative',
      'Personne qui s’occupe de l’enfant, sans parenté',
      'Quien cuida, sin parentesco',
    ),
    code('other', 'Other', 'Autre', 'Otra'),
  ],
} as const satisfies CodeList;

const MEMBER_STATE = {
  id: 'member-state',
  source: 'iom-2011 §2.3 L1032-1034, §2.12 L2747-2753; oig-2004 §2.1 L4149',
  codes: [
    code('in-touch', 'In touch with the person', 'En contact avec la personne', 'En contacto con la persona'),
    code('not-in-touch', 'Not in touch', 'Sans contact', 'Sin contacto'),
    code(
      'looked-for',
      'Missing, looked for',
      'Personne disparue et recherchée',
      'En paradero desconocido y en búsqueda',
    ),
    code('dead', 'Dead', 'Décès', 'Fallecimiento'),
  ],
} as const satisfies CodeList;

const TRACING = {
  id: 'tracing',
  source: 'iom-2011 §2.12 L1851-1858, L2747',
  codes: [
    code('not-wanted', 'The person does not want it', 'La personne ne le souhaite pas', 'La persona no lo quiere'),
    code('asked', 'Asked for', 'Demandée', 'Solicitada'),
    code('under-way', 'Under way', 'En cours', 'En curso'),
    code('found', 'Found', 'Famille retrouvée', 'Familia encontrada'),
    code('not-found', 'Not found', 'Sans résultat', 'Sin resultado'),
    code('stopped', 'Stopped as unsafe', 'Arrêtée par sécurité', 'Detenida por seguridad'),
  ],
} as const satisfies CodeList;

const GUARDIANSHIP = {
  id: 'guardianship',
  source: 'iom-2011 §2.12 L1392-1394, L1864-1865; norad-2010 §2.6 L2219-2220',
  codes: [
    code('none', 'No guardian', 'Aucune représentation légale', 'Ninguna tutela'),
    code('parent', 'As a parent', 'En tant que parent', 'Como madre o padre'),
    code('custom', 'By custom', 'Selon la coutume', 'Por costumbre'),
    code('court', 'Named by a court', 'Par décision d’un tribunal', 'Por decisión judicial'),
    code('authority', 'Named by an authority', 'Par décision d’une autorité', 'Por decisión de una autoridad'),
    code('no-system', 'The country has no such system', 'Le pays n’a pas ce système', 'El país no tiene ese sistema'),
    code('other', 'Other', 'Autre', 'Otra'),
  ],
} as const satisfies CodeList;

const CARETAKER_LETTER = {
  id: 'caretaker-letter',
  source: 'iom-2011 §2.12 L2748-2753',
  codes: [
    code('not-needed', 'Not needed', 'Pas nécessaire', 'No hace falta'),
    code('asked', 'Asked for', 'Demandée', 'Solicitada'),
    code('received', 'It is there', 'Elle est là', 'Consta'),
    code('refused', 'Refused', 'Refusée', 'Denegada'),
  ],
} as const satisfies CodeList;

export const FAMILY_NAME_REASON = {
  id: 'family-name-reason',
  source: 'FORMS.md (family: names only with a reason)',
  codes: [
    code(
      'contact',
      'The person wants us to reach them',
      'La personne veut que nous les joignions',
      'La persona quiere que los contactemos',
    ),
    code('tracing', 'To look for them', 'Pour les rechercher', 'Para buscarlos'),
    code(
      'guardian',
      'For the papers of a child',
      'Pour les papiers d’un enfant',
      'Para los papeles de una niña o un niño',
    ),
    code('comes-along', 'They travel or stay along', 'Pour un voyage ou un séjour commun', 'Viajan o se alojan juntos'),
    code(
      'safety',
      'They must not be told where the person is',
      'Ne doivent pas savoir où est la personne',
      'No deben saber dónde está la persona',
    ),
    code('law', 'The law demands it', 'La loi l’exige', 'La ley lo exige'),
    code('other', 'Other', 'Autre', 'Otra'),
  ],
} as const satisfies CodeList;

export const FAMILY_LISTS = [
  FAMILY_RELATION,
  MEMBER_STATE,
  TRACING,
  GUARDIANSHIP,
  CARETAKER_LETTER,
  FAMILY_NAME_REASON,
] as const satisfies readonly CodeList[];
