import { FLAG_LABELS } from '../../db/codebook/flag-labels.ts';
import { STAGE_LABELS } from '../../db/codebook/stage-labels.ts';
import type { Text } from '../../db/codebook/types.ts';
import type { Flag, Role, ShownDanger, Stage } from '../../preload/contract.ts';
import type { Texts } from './texts.ts';

type Marked<Prefix extends string, Name extends string> = { readonly [N in Name as `${Prefix}-${N}`]: Text };

/** Stages, flags and roles in words: a stage, flag or role of the contract without words here does not compile. */
export const marksTexts = {
  'stage-contact': STAGE_LABELS.contact,
  'stage-screened': STAGE_LABELS.screened,
  'stage-assisted': STAGE_LABELS.assisted,
  'stage-returning': STAGE_LABELS.returning,
  'stage-reintegrating': STAGE_LABELS.reintegrating,
  'stage-follow-up': STAGE_LABELS['follow-up'],
  'stage-closed': STAGE_LABELS.closed,

  'flag-no-consent-yet': FLAG_LABELS['no-consent-yet'],
  'flag-emergency-consent': FLAG_LABELS['emergency-consent'],
  'flag-declined-all': FLAG_LABELS['declined-all'],
  'flag-declined-part': FLAG_LABELS['declined-part'],
  'flag-deferred': FLAG_LABELS.deferred,
  'flag-waiting-for': FLAG_LABELS['waiting-for'],
  'flag-whereabouts-unknown': FLAG_LABELS['whereabouts-unknown'],
  'flag-may-be-under-18': FLAG_LABELS['may-be-under-18'],
  'flag-high-risk': FLAG_LABELS['high-risk'],
  'flag-handed-over': FLAG_LABELS['handed-over'],
  'flag-reopened': FLAG_LABELS.reopened,
  'flag-re-trafficked': FLAG_LABELS['re-trafficked'],
  'flag-not-eligible': FLAG_LABELS['not-eligible'],

  flagUntil: { en: 'by {until}', fr: 'd’ici le {until}', es: 'hasta el {until}' },

  // In the case list, beside the number of further flags.
  'short-no-consent-yet': { en: 'No consent', fr: 'Accord ?', es: 'Sin consent.' },
  'short-emergency-consent': { en: '72 h to ask', fr: 'Sous 72 h', es: 'Máx. 72 h' },
  'short-declined-all': { en: 'Declined', fr: 'A décliné', es: 'No desea' },
  'short-declined-part': { en: 'Part refused', fr: 'Aide partielle', es: 'Ayuda parcial' },
  'short-deferred': { en: 'Decides later', fr: 'Y réfléchit', es: 'Decide luego' },
  'short-waiting-for': { en: 'Waiting', fr: 'En attente', es: 'En espera' },
  'short-whereabouts-unknown': { en: 'Missing', fr: 'Sans nouvelles', es: 'Sin paradero' },
  'short-may-be-under-18': { en: 'A child?', fr: 'Moins de 18 ?', es: '¿Menor de 18?' },
  'short-high-risk': FLAG_LABELS['high-risk'],
  'short-handed-over': { en: 'Handed over', fr: 'Transmis', es: 'Traspasado' },
  'short-reopened': { en: 'Reopened', fr: 'Rouvert', es: 'Reabierto' },
  'short-re-trafficked': { en: 'Happened again', fr: 'Nouveaux faits', es: 'Ocurrió de nuevo' },
  'short-not-eligible': { en: 'Not eligible', fr: 'Hors critères', es: 'No elegible' },

  shortNotSent: { en: 'Not sent', fr: 'Non envoyé', es: 'No enviado' },
  notSentTo: {
    en: 'Handed over to {office}, and not sent',
    fr: 'Transmis à {office}, mais rien n’est parti',
    es: 'Traspasado a {office}, pero no enviado',
  },

  // In the case list, as its first mark; Today says the whole.
  'danger-self-harm': { en: 'May self-harm', fr: 'Peut se faire du mal', es: 'Puede hacerse daño' },
  'danger-threatened': { en: 'Threatened', fr: 'Menaces', es: 'Amenazas' },
  'danger-place-known': { en: 'Place is known', fr: 'Lieu repéré', es: 'Lugar descubierto' },
  'danger-watched': { en: 'Followed', fr: 'Sous surveillance', es: 'Bajo vigilancia' },
  'danger-gives-place-away': { en: 'Place at risk', fr: 'Lieu exposé', es: 'Lugar expuesto' },
  'danger-child-missing': { en: 'Child missing?', fr: 'Enfant disparu ?', es: '¿Niñez sin paradero?' },
  'danger-child-late': { en: 'Child has not arrived', fr: 'Enfant pas arrivé', es: 'Menor de 18 no llegó' },
  'danger-late': { en: 'Has not arrived', fr: 'Pas d’arrivée', es: 'No llegó' },
  'danger-children-in-danger': { en: 'Children in danger', fr: 'Enfants en danger', es: 'Niñez en peligro' },
  'danger-danger-to-others': { en: 'Danger to others', fr: 'Danger pour autrui', es: 'Peligro para otros' },
  'danger-threat-to-staff': { en: 'Staff threatened', fr: 'Personnel menacé', es: 'Personal amenazado' },
  'danger-not-safe': { en: 'May not be safe', fr: 'Sécurité incertaine', es: 'Seguridad dudosa' },
  'danger-doctor-now': { en: 'Doctor now', fr: 'Urgence médicale', es: 'Urgencia médica' },
  'danger-injury': { en: 'Injury', fr: 'Blessure', es: 'Herida' },
  'danger-pregnancy': { en: 'Pregnancy', fr: 'Grossesse', es: 'Embarazo' },
  'danger-medicine': { en: 'Medicine low', fr: 'Peu de médicaments', es: 'Pocos medicamentos' },
  'danger-safe-place': { en: 'No safe place', fr: 'Sans lieu sûr', es: 'Sin lugar seguro' },
  'danger-detained': { en: 'Detained', fr: 'Détention', es: 'Detención' },
  'danger-child-missed': { en: 'Child not seen', fr: 'Enfant pas revu', es: 'Menor de 18 no acudió' },
  'danger-lost-contact': { en: 'Contact lost?', fr: 'Contact perdu ?', es: '¿Contacto perdido?' },
  'danger-child-with-them': { en: 'Child with them', fr: 'Avec un enfant', es: 'Con niña o niño' },
  'danger-emergency': { en: '72 h to ask', fr: 'Accord : 72 h', es: 'Acuerdo: 72 h' },

  'sees-focal-point': {
    en: 'Sees everything of every case, seals, and leads the desk.',
    fr: 'Voit tout de chaque dossier, scelle, et répond du poste.',
    es: 'Ve todo de cada caso, sella y responde del puesto.',
  },
  'sees-caseworker': {
    en: 'Sees own cases and those they cover, without suspects and staff; another’s with a reason, for seven days.',
    fr: 'Voit ses dossiers et ceux de ses remplacements, sans suspects ni personnel ; ceux des autres avec un motif, sept jours.',
    es: 'Ve sus casos y los que cubre, sin sospechosos ni personal; los de otra persona con un motivo, siete días.',
  },
  'sees-shelter-manager': {
    en: 'Sees who stays or is expected in the own house, and what the house must know of health. No story.',
    fr: 'Voit qui séjourne ou est attendu dans sa maison, et ce que la maison doit savoir de la santé. Pas de récit.',
    es: 'Ve a quien se aloja o es esperado en su albergue, y lo que la casa debe saber de salud. Ningún relato.',
  },
  'sees-approver': {
    en: 'Sees the decisions that are asked of them, and nothing else of the case.',
    fr: 'Voit les décisions qui lui sont demandées, et rien d’autre du dossier.',
    es: 'Ve las decisiones que se le piden, y nada más del caso.',
  },
  'sees-hq-case-manager': {
    en: 'Sees everything that missions shared, seals, and leads the desk.',
    fr: 'Voit tout ce que les missions ont partagé, scelle, et répond du poste.',
    es: 'Ve todo lo que las misiones compartieron, sella y responde del puesto.',
  },
  'sees-hq-analyst': {
    en: 'Sees statistics, and no case.',
    fr: 'Voit les statistiques, et aucun dossier.',
    es: 'Ve las estadísticas, y ningún caso.',
  },
  'role-focal-point': { en: 'Focal point', fr: 'Point focal', es: 'Punto focal' },
  'role-caseworker': { en: 'Caseworker', fr: 'Gestionnaire de cas', es: 'Gestión de casos' },
  'role-shelter-manager': { en: 'Shelter manager', fr: 'Responsable du centre', es: 'Responsable del albergue' },
  'role-approver': { en: 'Approver', fr: 'Responsable de la validation', es: 'Aprobación' },
  'role-hq-case-manager': {
    en: 'Case manager, headquarters',
    fr: 'Gestionnaire de cas, siège',
    es: 'Coordinación de casos, sede',
  },
  'role-hq-analyst': { en: 'Analyst, headquarters', fr: 'Analyste, siège', es: 'Analista, sede' },

  'kind-case': { en: 'Case', fr: 'Dossier', es: 'Caso' },
  'kind-intake': { en: 'No name', fr: 'Sans nom', es: 'Sin nombre' },
  'kind-anonymous': { en: 'Anonymous row', fr: 'Ligne anonyme', es: 'Fila anónima' },
} as const satisfies Texts &
  Marked<'stage', Stage> &
  Marked<'flag' | 'short', Flag> &
  Marked<'danger', ShownDanger['danger']> &
  Marked<'role', Role>;
