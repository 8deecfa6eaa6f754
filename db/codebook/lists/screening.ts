import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/**
 * Lists of the screening: what was done, by what means, for what. The groups of `purposes` are those of `exploitation-type`;
 * "nothing told" has none, because it says nothing of the purpose.
 */
export const SCREENING_LISTS = [
  {
    id: 'acts',
    source: 'UN Trafficking Protocol art. 3(a); sida-2003 §2.3 L220-238; mc-inf-270 §2 L26',
    codes: [
      code('recruitment', 'Recruitment', 'Recrutement', 'Captación'),
      code('transportation', 'Transportation', 'Transport', 'Transporte'),
      code('transfer', 'Transfer', 'Transfert', 'Traslado'),
      code('harbouring', 'Harbouring', 'Hébergement', 'Acogida'),
      code('receipt', 'Receipt', 'Accueil', 'Recepción'),
    ],
  },
  {
    id: 'means-protocol',
    source: 'UN Trafficking Protocol art. 3(a); sida-2003 §2.3 L220-238; oig-2004 §2.3 L132-140; mc-inf-270 §2 L26',
    codes: [
      code('threat', 'Threat of force', 'Menace de recours à la force', 'Amenaza de uso de la fuerza'),
      code('force', 'Use of force', 'Recours à la force', 'Uso de la fuerza'),
      code('coercion', 'Other forms of coercion', 'Autres formes de contrainte', 'Otras formas de coacción'),
      code('abduction', 'Abduction', 'Enlèvement', 'Rapto'),
      code('fraud', 'Fraud', 'Fraude', 'Fraude'),
      code('deception', 'Deception', 'Tromperie', 'Engaño'),
      code('abuse-of-power', 'Abuse of power', 'Abus d’autorité', 'Abuso de poder'),
      code(
        'abuse-of-vulnerability',
        'Abuse of a position of vulnerability',
        'Abus d’une situation de vulnérabilité',
        'Abuso de una situación de vulnerabilidad',
      ),
      code(
        'payment-for-control',
        'Payment or benefit to someone who has control over the person',
        'Paiements ou avantages à une personne ayant autorité',
        'Pagos o beneficios a quien tiene autoridad sobre la persona',
      ),
    ],
  },
  {
    id: 'means-at-contact',
    source:
      'FORMS.md (First contact: question 12); sida-2003 §2.3; iom-2011 §2.7; norad-2010 §2.4 L1581-1592, L3400-3404; oig-2004 §2.3 L216-221',
    codes: [
      code('lied-to', 'Lied to', 'Mensonges', 'Mentiras'),
      code('threats', 'Threats', 'Menaces', 'Amenazas'),
      code('threats-family', 'Threats to the family', 'Menaces contre la famille', 'Amenazas a la familia'),
      code('hurt', 'Hurt', 'Violences physiques', 'Golpes o lesiones'),
      code('sexual-violence', 'Sexual violence', 'Violences sexuelles', 'Violencia sexual'),
      code(
        'shut-in',
        'Shut in, watched, cut off',
        'Enfermement, surveillance, isolement',
        'Encierro, vigilancia, aislamiento',
      ),
      code('papers-taken', 'Papers taken', 'Papiers confisqués', 'Documentos retenidos'),
      code('debt', 'Debt', 'Dette', 'Deuda'),
      code('pay-kept', 'Pay kept', 'Salaire retenu', 'Salario retenido'),
      code(
        'police-threatened',
        'Threatened with police or deportation',
        'Menace de dénonciation ou d’expulsion',
        'Amenazas con la policía o la deportación',
      ),
      code('sold', 'Sold or handed over', 'Vente ou remise à autrui', 'Venta o entrega a otras personas'),
      code('drugs-alcohol', 'Drugs or alcohol', 'Drogues ou alcool', 'Drogas o alcohol'),
      code(
        'dependence',
        'Held by love, belief or dependence',
        'Emprise : amour, croyance, dépendance',
        'Control: amor, creencia o dependencia',
      ),
      code(
        'unable-to-refuse',
        'Too young or unable to refuse',
        'Trop jeune ou hors d’état de refuser',
        'Demasiado joven o sin poder negarse',
      ),
      code('other', 'Other', 'Autre', 'Otro'),
      code('nothing-told', 'Nothing told', 'Rien n’a été dit', 'No contó nada', { key: '0', groups: ['nothing-told'] }),
    ],
  },
  {
    id: 'purposes',
    source:
      'FORMS.md (First contact: question 10); UN Trafficking Protocol art. 3(a); iom-2011 §2.7; mc-inf-270 §2 L19',
    codes: [
      code('work', 'Work', 'Travail', 'Trabajo', { groups: ['labour', 'ctm-forced-labour'], htcds: 'ForcedLabour' }),
      code('work-in-home', 'Work in a home', 'Travail au domicile d’un particulier', 'Trabajo en un hogar', {
        groups: ['labour', 'ctm-forced-labour'],
        htcds: 'Servitude',
      }),
      code('sexual', 'Sexual exploitation', 'Exploitation sexuelle', 'Explotación sexual', {
        groups: ['sexual', 'ctm-sexual'],
        htcds: 'SexualExploitation',
      }),
      code('begging', 'Begging', 'Mendicité', 'Mendicidad', { groups: ['begging'], htcds: 'ForcedBegging' }),
      code('crime', 'Crime', 'Délinquance forcée', 'Actividades delictivas forzadas', {
        groups: ['other', 'ctm-low-level-crime'],
        htcds: 'Other',
      }),
      code('marriage', 'Marriage', 'Mariage', 'Matrimonio', { groups: ['other'], htcds: 'ForcedMarriage' }),
      code('child-work', 'Child work', 'Travail d’un enfant', 'Trabajo infantil', {
        groups: ['labour', 'ctm-forced-labour'],
        htcds: 'ChildLabour',
      }),
      code('organ', 'Organ removal', 'Prélèvement d’organe', 'Extracción de un órgano', {
        groups: ['other'],
        htcds: 'OrganRemoval',
      }),
      code(
        'adoption-surrogacy',
        'Adoption or surrogacy',
        'Adoption ou gestation pour autrui',
        'Adopción o gestación subrogada',
        { groups: ['other'], htcds: 'ForcedAdoption' },
      ),
      code('armed-group', 'Armed group', 'Groupe armé', 'Grupo armado', {
        groups: ['other'],
        htcds: 'ForcedMilitaryByNonStateActors',
      }),
      code(
        'not-yet-used',
        'Recruited or moved, nothing more',
        'Recrutement ou déplacement, rien d’autre',
        'Captación o traslado, nada más',
        { groups: ['not-yet-used'] },
      ),
      code('other', 'Other', 'Autre', 'Otro', { groups: ['other'], htcds: 'Other' }),
      code('nothing-told', 'Nothing told', 'Rien n’a été dit', 'No contó nada', { key: '0' }),
    ],
  },
  {
    id: 'trafficking-type',
    source:
      'statistics/RULES.md (Type of trafficking); iom-2011 §2.6 L458-459, L575-576, L1733-1734; norad-2010 §2.1 L1158-1162',
    codes: [
      code('in-country', 'In country', 'Interne (dans le pays)', 'Interna (dentro del país)'),
      code('cross-border', 'Cross-border', 'Transfrontalière', 'Internacional (transfronteriza)'),
      code('both', 'Both', 'Les deux', 'Ambas'),
      code('unknown', 'Unknown', 'Inconnu', 'Se desconoce', { groups: ['missing'] }),
    ],
  },
  {
    id: 'expectation',
    source: 'sida-2003 §2.3 L251-252; iom-2011 §1.3 L322-324 (expectations at the time of recruitment)',
    codes: [
      code('all-different', 'Something entirely different', 'Tout autre chose', 'Algo totalmente distinto'),
      code(
        'conditions-different',
        'The same work, other conditions',
        'Le même travail, d’autres conditions',
        'El mismo trabajo, otras condiciones',
      ),
      code('knew', 'Much as it turned out', 'À peu près ce qui s’est passé', 'Más o menos lo que ocurrió'),
      code('no-say', 'Had no say', 'N’a pas eu son mot à dire', 'No pudo opinar'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
] as const satisfies readonly CodeList[];
