import { text } from '../text.ts';
import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/** Lists about the person: sex and gender, age, papers, learning, family, legal status. */
export const PERSON_LISTS = [
  {
    id: 'sex',
    source: 'FORMS.md (First contact: question 7); norad-2010 §2.1 L1122-1126; iom-2011 §2.3 L540, L2391-2392, L2490',
    codes: [
      code('female', 'Female', 'Féminin', 'Femenino'),
      code('male', 'Male', 'Masculin', 'Masculino'),
      code('other', 'Other or intersex', 'Autre ou intersexe', 'Otro o intersex'),
    ],
  },
  {
    id: 'gender',
    source: 'HTCDS 2.0 prs_Gender; FORMS.md (profile: gender if the person wants)',
    codes: [
      code('woman', 'Woman', 'Femme', 'Mujer', { htcds: 'Feminine' }),
      code('man', 'Man', 'Homme', 'Hombre', { htcds: 'Masculine' }),
      code('trans-woman', 'Trans woman', 'Femme trans', 'Mujer trans', { htcds: 'TransgenderFeminine' }),
      code('trans-man', 'Trans man', 'Homme trans', 'Hombre trans', { htcds: 'TransgenderMasculine' }),
      code('non-conforming', 'Neither, or both', 'Ni l’un ni l’autre, ou les deux', 'Ninguno, o ambos', {
        htcds: 'NonConforming',
      }),
      code('other', 'Other', 'Autre', 'Otro', { htcds: 'NonSpecifiedUnknown' }),
    ],
  },
  {
    // Letters: where the age itself is asked, digits are typed as a number.
    id: 'age-band',
    source:
      'norad-2010 §2.1 L1128-1138 (last band starts at 31, so that no age is without a band); statistics/RULES.md (Age)',
    codes: [
      code('under-15', 'Under 15', 'Moins de 15 ans', 'Menos de 15 años', {
        key: 'a',
        short: text('0–14', '0–14', '0–14'),
        groups: ['child'],
      }),
      code('15-17', '15 to 17', '15 à 17 ans', '15 a 17 años', {
        key: 'b',
        short: text('15–17', '15–17', '15–17'),
        groups: ['child'],
      }),
      code('18-24', '18 to 24', '18 à 24 ans', '18 a 24 años', {
        key: 'c',
        short: text('18–24', '18–24', '18–24'),
        groups: ['adult'],
      }),
      code('25-30', '25 to 30', '25 à 30 ans', '25 a 30 años', {
        key: 'd',
        short: text('25–30', '25–30', '25–30'),
        groups: ['adult'],
      }),
      code('31-over', '31 and over', '31 ans et plus', '31 años y más', {
        key: 'e',
        short: text('31+', '31+', '31+'),
        groups: ['adult'],
      }),
    ],
  },
  {
    id: 'age-basis',
    source: 'FORMS.md (First contact: question 8); sida-2003 §2.2 L178-180, L4438-4439 (falsified passports)',
    codes: [
      code('said', 'Said by the person', 'Dit par la personne', 'Dicho por la persona', {
        key: 's',
        short: text('said', 'dit', 'dicho'),
      }),
      code('papers', 'From papers', 'D’après des papiers', 'Según documentos', {
        key: 'p',
        short: text('papers', 'papiers', 'documentos'),
      }),
      code('estimated', 'Estimated', 'Estimé', 'Estimado', {
        key: 't',
        short: text('estimated', 'estimé', 'estimado'),
      }),
    ],
  },
  {
    id: 'documents-state',
    source:
      'sida-2003 §2.2 L179, L1010, L1042-1043, L2014-2016; iom-2011 §2.3 L696, L1017, L2246, L2674; norad-2010 §8 L1226-1230',
    codes: [
      code('has', 'Has them', 'Les a', 'Los tiene'),
      code('held-by-others', 'Held by someone else', 'Détenus par quelqu’un d’autre', 'En manos de otra persona'),
      code('held-by-authority', 'Held by an authority', 'Détenus par une autorité', 'En manos de una autoridad'),
      code('lost', 'Lost or destroyed', 'Perdus ou détruits', 'Perdidos o destruidos'),
      code(
        'false',
        'Has papers that are not genuine',
        'A des papiers qui ne sont pas authentiques',
        'Tiene documentos que no son auténticos',
      ),
      code('applied', 'Applied for', 'Demandés', 'Solicitados'),
      code('never-had', 'Never had any', 'N’en a jamais eu', 'Nunca los tuvo'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'document-kinds',
    source: 'oig-2004 §2.1 L541-543, L1475-1478; sida-2003 §2.2; norad-2010 §2.6 L1221-1230',
    codes: [
      code('passport', 'Passport', 'Passeport', 'Pasaporte'),
      code('identity-card', 'Identity card', 'Carte d’identité', 'Documento de identidad'),
      code('birth-certificate', 'Birth certificate', 'Acte de naissance', 'Acta o certificado de nacimiento'),
      code(
        'travel-document',
        'Travel document issued for one journey',
        'Document de voyage pour un seul trajet',
        'Documento de viaje para un solo trayecto',
      ),
      code('residence-permit', 'Residence permit', 'Titre de séjour', 'Permiso de residencia'),
      code(
        'refugee-document',
        'Refugee or asylum document',
        'Document de réfugié ou d’asile',
        'Documento de refugio o asilo',
      ),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'isced',
    source: 'ISCED 2011; HTCDS 2.0 prs_HighestLevelOfEducation; sida-2003 §2.2 L441, L2315-2318',
    codes: [
      code('none', 'None', 'Aucune', 'Ninguna'),
      code(
        'early-childhood',
        'Early childhood education',
        'Éducation de la petite enfance',
        'Educación de la primera infancia',
        { htcds: 'EarlyChildhoodEducation' },
      ),
      code('primary', 'Primary', 'Primaire', 'Primaria', { htcds: 'PrimaryEducation' }),
      code('lower-secondary', 'Lower secondary', 'Premier cycle du secondaire', 'Secundaria, primer ciclo', {
        htcds: 'LowerSecondaryEducation',
      }),
      code('upper-secondary', 'Upper secondary', 'Deuxième cycle du secondaire', 'Secundaria, segundo ciclo', {
        htcds: 'UpperSecondaryEducation',
      }),
      code(
        'post-secondary',
        'Post-secondary, not tertiary',
        'Postsecondaire non supérieur',
        'Postsecundaria no terciaria',
        { htcds: 'PostSecondaryNonTertiaryEducation' },
      ),
      code('short-tertiary', 'Short-cycle tertiary', 'Supérieur de cycle court', 'Terciaria de ciclo corto', {
        htcds: 'ShortCycleTertiaryEducation',
      }),
      code('bachelor', 'Bachelor’s or equivalent', 'Licence ou équivalent', 'Licenciatura, grado o equivalente', {
        htcds: 'BachelorsOrEquivalentLevel',
      }),
      code('master', 'Master’s or equivalent', 'Master ou équivalent', 'Maestría, máster o equivalente', {
        htcds: 'MastersOrEquivalentLevel',
      }),
      code('doctorate', 'Doctorate or equivalent', 'Doctorat ou équivalent', 'Doctorado o equivalente', {
        htcds: 'DoctoralOrEquivalentLevel',
      }),
      code(
        'other',
        'Other (religious school, informal)',
        'Autre (école religieuse, informelle)',
        'Otra (escuela religiosa, informal)',
      ),
    ],
  },
  {
    id: 'literacy',
    source: 'sida-2003 §2.2 L2315-2318; norad-2010 §8 L221',
    codes: [
      code('easily', 'Easily', 'Facilement', 'Con facilidad'),
      code('with-difficulty', 'With difficulty', 'Avec difficulté', 'Con dificultad'),
      code('not', 'Not', 'Pas du tout', 'Nada'),
    ],
  },
  {
    id: 'work-before',
    source: 'iom-2011 §2.3 L834, L1970, L2422, L2789; norad-2010 §8 L221, L1896',
    codes: [
      code('employed', 'Employed', 'Emploi salarié', 'Con empleo'),
      code('own-work', 'Own business or farm', 'Activité à son compte ou ferme', 'Negocio o finca propios'),
      code('casual', 'Casual or informal work', 'Travail occasionnel ou informel', 'Trabajo ocasional o informal'),
      code('unemployed', 'Without work', 'Sans travail', 'Sin trabajo'),
      code('school', 'At school or in training', 'École ou formation', 'Escuela o formación'),
      code(
        'home-care',
        'Care of home and family',
        'Travail à la maison, soins à la famille',
        'Cuidado del hogar y la familia',
      ),
      code('not-able', 'Not able to work', 'Pas en état de travailler', 'Sin capacidad para trabajar'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'settlement',
    source: 'iom-2011 §2.3 L845, L1175, L1932; norad-2010 §8 L1576-1577',
    codes: [
      code('rural', 'Village or countryside', 'Village ou campagne', 'Pueblo o campo'),
      code('town', 'Town', 'Petite ville', 'Ciudad pequeña'),
      code('city', 'City', 'Grande ville', 'Ciudad grande'),
      code('camp', 'Camp', 'Camp', 'Campamento'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'legal-status',
    source:
      'norad-2010 §8 L1665, L3409-3412, L3856-3866; iom-2011 §2.3 L2410-2422; sida-2003 §2.2 L724-726, L1099, L1279-1314; oig-2004 §2.1',
    codes: [
      code('national', 'National of this country', 'Nationalité de ce pays', 'Nacional de este país'),
      code('free-movement', 'Free movement', 'Libre circulation', 'Libre circulación'),
      code('residence-permit', 'Residence permit', 'Titre de séjour', 'Permiso de residencia'),
      code(
        'dependent-permit',
        'Permit that depends on spouse or employer',
        'Titre qui dépend du conjoint ou de l’employeur',
        'Permiso que depende del cónyuge o del empleo',
      ),
      code(
        'temporary-protection',
        'Reflection period or temporary permit',
        'Délai de rétablissement et de réflexion, ou titre temporaire',
        'Período de reflexión o permiso temporal',
      ),
      code(
        'visitor',
        'Visitor’s or other short visa',
        'Visa de visite ou de court séjour',
        'Visa (visado) de visita o corta estancia',
      ),
      code('asylum-seeker', 'Seeking asylum', 'Demande d’asile en cours', 'Persona solicitante de asilo'),
      code('asylum-refused', 'Asylum refused', 'Asile refusé', 'Asilo denegado'),
      code('refugee', 'Refugee', 'Statut de réfugié', 'Persona refugiada'),
      code('irregular', 'No permission to stay', 'Séjour non autorisé', 'Sin permiso de estancia'),
      code(
        'removal-ordered',
        'Detained or to be removed',
        'En rétention ou sous mesure d’éloignement',
        'En detención o con orden de expulsión',
      ),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
] as const satisfies readonly CodeList[];
