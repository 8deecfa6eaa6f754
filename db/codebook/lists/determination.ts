import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/** Lists of the determination: what the person's status is, who says so and on what ground. */
export const DETERMINATION_LISTS = [
  {
    id: 'determination-status',
    source: 'FORMS.md (determination); HTCDS 2.0 vic_TraffickingStatus; iom-2011 §1.3 L330-338, §2.8',
    codes: [
      code('possible', 'Possible victim', 'Victime possible', 'Posible víctima', {
        htcds: 'PossibleVictimOfTrafficking',
      }),
      code('victim', 'Victim', 'Victime', 'Víctima', { htcds: 'ActualVictimOfTrafficking' }),
      code(
        'not-victim',
        'Not found to be a victim',
        'Qualité de victime non établie',
        'No se estableció que fuera víctima',
        {
          htcds: 'NotAVictimOfTrafficking',
        },
      ),
      code('not-enough-known', 'Not enough known', 'Pas assez d’éléments', 'No se sabe lo suficiente'),
    ],
  },
  {
    id: 'determination-by',
    source: 'HTCDS 2.0 vic_TraffickingStatusDecisionMakingOrg; sida-2003 §2.4 L1012-1020, L1553-1554, L2170',
    codes: [
      code('our-office', 'Our office', 'Notre bureau', 'Nuestra oficina', { htcds: 'Other' }),
      code('other-own-office', 'Another office of ours', 'Un autre de nos bureaux', 'Otra de nuestras oficinas', {
        htcds: 'Other',
      }),
      code('headquarters', 'Headquarters', 'Le siège', 'La sede', { htcds: 'Other' }),
      code('police', 'Police', 'Police', 'Policía', { htcds: 'Police' }),
      code(
        'ngo',
        'Non-governmental organisation',
        'Organisation non gouvernementale',
        'Organización no gubernamental',
        { htcds: 'NGO' },
      ),
      code('court-prosecutor', 'Court or prosecutor', 'Tribunal ou parquet', 'Tribunal o fiscalía', {
        htcds: 'CourtOrProsecution',
      }),
      code('government', 'Other government body', 'Autre organisme public', 'Otro organismo público', {
        htcds: 'NonPoliceGovernmentalOrganization',
      }),
      code('other', 'Other', 'Autre', 'Otro', { htcds: 'Other' }),
    ],
  },
  {
    id: 'determination-ground',
    source: 'UN Trafficking Protocol art. 3; iom-2011 §1.3 L318-338; sida-2003 §2.3 L220-238, §4.2 L3437-3450',
    codes: [
      code(
        'act-means-purpose',
        'Act, means and purpose are all present',
        'Acte, moyen et but sont réunis',
        'Hay acto, medio y finalidad',
      ),
      code(
        'child-act-purpose',
        'Child: act and purpose are present',
        'Enfant : acte et but sont réunis',
        'Niña, niño o adolescente: hay acto y finalidad',
      ),
      code(
        'signs-present',
        'Signs are present, not all is told',
        'Des signes sont présents, tout n’est pas dit',
        'Hay indicios, no está todo contado',
      ),
      code('authority-decision', 'Decision of an authority', 'Décision d’une autorité', 'Decisión de una autoridad'),
      code(
        'other-office',
        'What another office or partner recorded',
        'Éléments d’un autre bureau ou partenaire',
        'Lo que anotó otra oficina u organización',
      ),
      code(
        'no-purpose',
        'No exploitation, done or intended',
        'Pas d’exploitation, ni faite ni prévue',
        'Sin explotación, ni cometida ni prevista',
      ),
      code(
        'no-means',
        'Adult, no means used',
        'Personne adulte, aucun moyen employé',
        'Persona adulta, sin medios empleados',
      ),
      code(
        'smuggling',
        'Smuggling without exploitation',
        'Trafic de migrants sans exploitation',
        'Tráfico ilícito de migrantes, sin explotación',
      ),
      code('labour-dispute', 'Labour dispute only', 'Conflit du travail seulement', 'Solo un conflicto laboral'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'formal-identification',
    source:
      'FORMS.md (determination: formally identified by the authority: yes, pending, refused, not sought); iom-2011 §2.2 L344-346, L390-391',
    codes: [
      code('yes', 'Yes', 'Oui', 'Sí'),
      code('pending', 'Pending', 'En attente', 'Pendiente'),
      code('refused', 'Refused', 'Refusée', 'Rechazada'),
      code('not-sought', 'Not sought', 'Pas demandée', 'No solicitada'),
    ],
  },
  {
    id: 'own-view',
    source: 'FORMS.md (determination: the person’s own view of the label); norad-2010 §2.6 L1381-1382, L3758-3760',
    codes: [
      code('agrees', 'Sees it the same way', 'Le voit de la même façon', 'Lo ve igual'),
      code('rejects-label', 'Does not want the word', 'Ne veut pas de ce mot', 'No quiere esa palabra'),
      code('disagrees', 'Sees it differently', 'Le voit autrement', 'Lo ve de otro modo'),
      code('unsure', 'Not sure', 'Hésite', 'No lo tiene claro'),
      code('not-discussed', 'Not spoken about', 'Pas abordé', 'No se habló de ello'),
    ],
  },
  {
    id: 'category',
    source:
      'FORMS.md (determination); iom-2011 §2.2 L385-391, L1211, L1671, L2139-2173, L2847-2867; oig-2004 §2.1 L2161-2191 (children of victims)',
    codes: [
      code('trafficked', 'Trafficked person', 'Personne victime de la traite', 'Persona víctima de trata'),
      code(
        'exploited-migrant',
        'Exploited or abused migrant',
        'Personne migrante exploitée ou maltraitée',
        'Migrante en situación de explotación o abuso',
      ),
      code(
        'child-alone',
        'Unaccompanied or separated child',
        'Enfant non accompagné ou séparé',
        'Niña, niño o adolescente no acompañado o separado',
      ),
      code('at-risk', 'Person at risk', 'Personne exposée à un risque', 'Persona en riesgo'),
      code(
        'stranded',
        'Stranded or detained migrant',
        'Personne migrante bloquée ou en détention',
        'Persona migrante varada o en detención',
      ),
      code(
        'violence',
        'Person who suffered violence',
        'Personne ayant subi des violences',
        'Persona que sufrió violencia',
      ),
      code(
        'dependant',
        'Dependant of someone helped',
        'Personne à charge d’une personne aidée',
        'Persona a cargo de alguien a quien ayudamos',
      ),
      code('witness', 'Witness', 'Témoin', 'Testigo'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
] as const satisfies readonly CodeList[];
