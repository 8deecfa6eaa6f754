import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/** Lists about the person's situation before: family, who depends on them, and what made them vulnerable. */
export const SITUATION_LISTS = [
  {
    id: 'marital-status',
    source: 'HTCDS 2.0 prs_MaritalStatus; iom-2011 §2.3 L850, L2422, L2789',
    codes: [
      code('single', 'Single', 'Célibataire', 'Soltería', { htcds: 'Single' }),
      code('married', 'Married', 'Mariage', 'Matrimonio', { htcds: 'Married' }),
      code('partnership', 'Registered partnership', 'Partenariat enregistré', 'Unión registrada', {
        htcds: 'RegisteredPartnership',
      }),
      code('living-together', 'Living with a partner', 'Vie en couple', 'Convivencia en pareja'),
      code('separated', 'Separated', 'Séparation', 'Separación', { htcds: 'Separated' }),
      code('divorced', 'Divorced', 'Divorce', 'Divorcio', { htcds: 'Divorced' }),
      code('widowed', 'Widowed', 'Veuvage', 'Viudez', { htcds: 'Widowed' }),
    ],
  },
  {
    id: 'lived-with',
    source: 'iom-2011 §2.3 L1032-1034, L1398, L1939; sida-2003 §2.2 L256, L497',
    codes: [
      code('parents', 'Parents', 'Parents', 'Madre y padre'),
      code('one-parent', 'One parent', 'Un seul parent', 'Madre o padre'),
      code('step-parent', 'Step-parent', 'Beau-père ou belle-mère (remariage)', 'Padrastro o madrastra'),
      code('other-family', 'Other family', 'Autre membre de la famille', 'Otros familiares'),
      code('partner', 'Partner or spouse', 'Compagne, compagnon, mari ou femme', 'Pareja o cónyuge'),
      code('own-children', 'Own children', 'Ses enfants', 'Sus hijas o hijos'),
      code('friends', 'Friends', 'Amis ou amies', 'Amistades'),
      code('alone', 'Alone', 'Personne d’autre', 'Con nadie'),
      code('institution', 'Institution or orphanage', 'Institution ou orphelinat', 'Institución u orfanato'),
      code('employer', 'Employer', 'Employeur', 'Quien empleaba a la persona'),
      code('street', 'On the street', 'Dans la rue', 'En la calle'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'parents-alive',
    source: 'iom-2011 §2.3 L1032-1034, §2.12',
    codes: [
      code('both', 'Both', 'Les deux', 'Ambos'),
      code('mother', 'Mother only', 'La mère seulement', 'Solo la madre'),
      code('father', 'Father only', 'Le père seulement', 'Solo el padre'),
      code('neither', 'Neither', 'Aucun des deux', 'Ninguno'),
    ],
  },
  {
    id: 'family-knows',
    source: 'sida-2003 §2.2 L1947-1948, L4202-4203',
    codes: [
      code('nothing', 'Nothing, and must not', 'Rien, et cela doit rester ainsi', 'Nada, y debe seguir así'),
      code('part', 'A part', 'Une partie', 'Una parte'),
      code('everything', 'Everything', 'Tout', 'Todo'),
    ],
  },
  {
    id: 'children-where',
    source:
      'sida-2003 §2.2 L2316; norad-2010 §2.6 L3563-3564; oig-2004 §2.1 L2161-2191; FORMS.md (First contact: question 5)',
    codes: [
      code('with-person', 'With the person', 'Avec la personne', 'Con la persona'),
      code('with-family', 'With family', 'Dans la famille', 'Con la familia'),
      code('other-parent', 'With the other parent', 'Avec l’autre parent', 'Con la otra madre o el otro padre'),
      code(
        'in-care',
        'In an institution or foster care',
        'En institution ou en famille d’accueil',
        'En una institución o familia de acogida',
      ),
      code(
        'with-exploiters',
        'With those who exploited the person',
        'Avec les personnes qui l’ont exploitée',
        'Con quienes explotaron a la persona',
      ),
      code('adopted', 'Adopted or given away', 'Adoptés ou confiés', 'En adopción o a cargo de otras personas'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'vulnerabilities-individual',
    source:
      'HTCDS 2.0 vic_Vulnerabilities; iom-2011 §2.4 L60-66, L913-1004, L2418-2423; norad-2010 §2.13; sida-2003 §2.3 L249-251',
    codes: [
      code('no-work', 'No work or work lost', 'Sans travail, ou emploi perdu', 'Sin trabajo o lo perdió', {
        htcds: 'WorkEnvironment',
      }),
      code('little-schooling', 'Little schooling', 'Peu de scolarité', 'Poca escolarización', { htcds: 'Education' }),
      code('debts', 'Debts', 'Dettes', 'Deudas', { htcds: 'Poverty' }),
      code('no-home', 'No home', 'Sans logement', 'Sin hogar', { htcds: 'Homelessness' }),
      code(
        'irregular-stay',
        'Irregular or dependent residence',
        'Séjour irrégulier ou dépendant',
        'Situación migratoria irregular o dependiente',
        { htcds: 'Migration' },
      ),
      code('no-papers', 'No papers', 'Sans papiers', 'Sin documentos'),
      code(
        'disability',
        'Disability or long illness',
        'Handicap ou longue maladie',
        'Discapacidad o enfermedad crónica',
        { htcds: 'DisabilityAndPhysicalHealth' },
      ),
      code('mental-health', 'Mental health', 'Santé mentale', 'Salud mental', { htcds: 'MentalHealth' }),
      code('addiction', 'Addiction', 'Addiction', 'Consumo problemático de alcohol o drogas', { htcds: 'Addiction' }),
      code('violence-suffered', 'Violence suffered earlier', 'Violences subies auparavant', 'Violencia sufrida antes', {
        htcds: 'AbusePhysical',
      }),
      code('online-abuse', 'Abuse online', 'Violences en ligne', 'Abusos en internet', { htcds: 'AbuseSocialMedia' }),
      code(
        'child-alone',
        'Child without parental care',
        'Enfant sans protection parentale',
        'Niña, niño o adolescente sin cuidado de su familia',
      ),
      code('pregnant', 'Pregnant or with a small child', 'Grossesse ou jeune enfant', 'Embarazo o bebé a cargo'),
      code('exploited-before', 'Exploited before', 'Exploitation antérieure', 'Explotación anterior'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'vulnerabilities-household',
    source: 'iom-2011 §2.4 L913-1004, L1386-1388, L1939; norad-2010 §2.13 L284-289, L336-340; sida-2003 §2.2 L497',
    codes: [
      code('poverty', 'Poverty', 'Pauvreté', 'Pobreza', { htcds: 'Poverty' }),
      code('violence-at-home', 'Violence at home', 'Violences à la maison', 'Violencia en casa', {
        htcds: 'AbusePhysical',
      }),
      code('family-breakdown', 'Family breakdown', 'Rupture familiale', 'Ruptura familiar'),
      code(
        'addiction-family',
        'Addiction in the family',
        'Addiction dans la famille',
        'Consumo problemático en la familia',
        {
          htcds: 'Addiction',
        },
      ),
      code(
        'death-illness',
        'Death or illness of who earned',
        'Décès ou maladie de la personne qui faisait vivre la famille',
        'Muerte o enfermedad de quien sostenía el hogar',
      ),
      code(
        'one-earner',
        'One adult provides for all',
        'Une seule personne adulte fait vivre la famille',
        'Una sola persona adulta mantiene el hogar',
      ),
      code('family-debts', 'Debts of the family', 'Dettes de la famille', 'Deudas de la familia', { htcds: 'Poverty' }),
      code('parents-abroad', 'Parents abroad', 'Parents à l’étranger', 'Madre o padre en el extranjero', {
        htcds: 'Migration',
      }),
      code(
        'family-involved',
        'Family may have taken part',
        'La famille a pu y participer',
        'La familia pudo participar',
      ),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'vulnerabilities-community',
    source:
      'iom-2011 §2.4 L841-842, L887-890, L976-1004, L1891-1901, L1951-1967; mc-inf-270 §2 L18, L54, L125; norad-2010 §2.13',
    codes: [
      code('few-opportunities', 'Few opportunities', 'Peu de débouchés', 'Pocas oportunidades', { htcds: 'Poverty' }),
      code(
        'discrimination',
        'Discrimination or exclusion',
        'Discrimination ou exclusion',
        'Discriminación o exclusión',
        { htcds: 'Discrimination' },
      ),
      code('minority', 'Member of a minority', 'Appartenance à une minorité', 'Pertenencia a una minoría', {
        htcds: 'SocialGroup',
      }),
      code(
        'gender-discrimination',
        'Discrimination because of sex or gender',
        'Discrimination liée au sexe ou au genre',
        'Discriminación por sexo o género',
        { htcds: 'Discrimination' },
      ),
      code('conflict', 'War or armed violence', 'Guerre ou violences armées', 'Guerra o violencia armada'),
      code('gangs', 'Gangs', 'Bandes criminelles', 'Pandillas'),
      code('persecution', 'Persecution', 'Persécution', 'Persecución'),
      code('disaster', 'Disaster, drought or hunger', 'Catastrophe, sécheresse ou faim', 'Desastre, sequía o hambre'),
      code('displacement', 'Displacement', 'Déplacement forcé', 'Desplazamiento forzado', { htcds: 'Migration' }),
      code(
        'custom',
        'Harmful custom (marriage, placing of children)',
        'Pratique préjudiciable (mariage, confiage d’enfants)',
        'Costumbre dañina (matrimonio, entrega de niñas y niños)',
      ),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
] as const satisfies readonly CodeList[];
