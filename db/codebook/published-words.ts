/** What a column of the published facts is called where the question that feeds it does not say so alone. */
import { text } from './text.ts';
import type { Text } from './types.ts';

/** By variable; all others are called as a table of statistics calls them. */
export const PUBLISHED_WORDS: Readonly<Record<string, Text>> = {
  'case-kind': text('What the row is of', 'Ce sur quoi porte la ligne', 'De qué es la fila'),
  opener: text('Office that opened the case', 'Bureau qui a ouvert le dossier', 'Oficina que abrió el caso'),
  place: text(
    'Order of the offices of a case: 0 opened it, then by first help',
    'Ordre des bureaux d’un dossier : 0 l’a ouvert, puis selon la première aide',
    'Orden de las oficinas de un caso: 0 lo abrió, luego por la primera ayuda',
  ),
  subject: text(
    'Person, or the case where nobody is named; drawn anew each time',
    'Personne, ou le dossier si nul n’est désigné ; tirée au sort à chaque fois',
    'Persona, o el caso si no se nombra a nadie; se genera al azar cada vez',
  ),
  instance: text(
    'The office helped on a day that is noted',
    'Le bureau a aidé un jour qui est noté',
    'La oficina ayudó en un día que consta',
  ),
  partition: text('How far they came', 'Jusqu’où elles sont allées', 'Hasta dónde llegaron'),
  unclassified: text(
    'Records that this version cannot read',
    'Fiches que cette version ne sait pas lire',
    'Fichas que esta versión no sabe leer',
  ),
  unanswered: text('Why an answer is missing', 'Pourquoi une réponse manque', 'Por qué falta una respuesta'),
  opened: text('Case opened', 'Dossier ouvert', 'Caso abierto'),
  identified: text(
    'First identified, by anyone (month)',
    'Première identification, par quiconque (mois)',
    'Primera identificación, por quien sea (mes)',
  ),
  'first-contact': text('First contact', 'Premier contact', 'Primer contacto'),
  consented: text('First agreement noted', 'Premier accord noté', 'Primer acuerdo que consta'),
  screened: text('First screening', 'Premier entretien d’identification', 'Primera entrevista de identificación'),
  determined: text('First determination', 'Première détermination', 'Primera determinación'),
  'determined-victim': text(
    'First found to be a victim',
    'Première reconnaissance comme victime',
    'Primera vez que consta como víctima',
  ),
  'determined-exploited-migrant': text(
    'First found to be an exploited migrant',
    'Première reconnaissance comme migrant exploité',
    'Primera vez que consta como migrante explotado',
  ),
  'determined-dependant': text(
    'First found to be a dependant',
    'Première reconnaissance comme personne à charge',
    'Primera vez que consta como persona a cargo',
  ),
  'eligibility-decided': text(
    'First decision on eligibility',
    'Première décision sur l’admissibilité',
    'Primera decisión sobre el derecho a ayuda',
  ),
  'found-eligible': text('First found eligible', 'Première admissibilité', 'Primera vez con derecho a ayuda'),
  'formally-identified-month': text(
    'Formally identified by the authority (month)',
    'Identification officielle par l’autorité (mois)',
    'Identificación oficial por la autoridad (mes)',
  ),
  'first-help': text('First help by the office', 'Première aide du bureau', 'Primera ayuda de la oficina'),
  'first-help-from': text(
    'First help by the office, earliest day it can be',
    'Première aide du bureau, premier jour possible',
    'Primera ayuda de la oficina, primer día posible',
  ),
  'first-help-to': text(
    'First help by the office, latest day it can be',
    'Première aide du bureau, dernier jour possible',
    'Primera ayuda de la oficina, último día posible',
  ),
  'last-help': text('Last help by the office', 'Dernière aide du bureau', 'Última ayuda de la oficina'),
  'help-days': text('Days of help', 'Jours d’aide', 'Días de ayuda'),
  'service-days': text('Days of services', 'Jours des services', 'Días de servicios'),
  'stay-days': text('First days of stays', 'Premiers jours des séjours', 'Primeros días de estancias'),
  'referral-days': text('Days of requests', 'Jours des demandes', 'Días de solicitudes'),
  'payment-days': text('Days of payments', 'Jours des paiements', 'Días de pagos'),
  'referrals-told': text('Requests, one by one', 'Demandes, une à une', 'Solicitudes, una a una'),
  'reintegration-started': text(
    'First help in reintegration',
    'Première aide à la réintégration',
    'Primera ayuda de reintegración',
  ),
  'first-stay': text('First stay', 'Premier séjour', 'Primera estancia'),
  'last-stay-until': text('End of the last stay', 'Fin du dernier séjour', 'Fin de la última estancia'),
  'first-follow-up': text('First follow-up done', 'Premier suivi réalisé', 'Primer seguimiento hecho'),
  'last-follow-up': text('Last follow-up done', 'Dernier suivi réalisé', 'Último seguimiento hecho'),
  'follow-up-planned-for': text('Next follow-up planned for', 'Prochain suivi prévu', 'Próximo seguimiento previsto'),
  closed: text('The office closed its part', 'Le bureau a clos sa part', 'La oficina cerró su parte'),
  'part-ended': text(
    'The office’s part ended, closed or handed over',
    'Fin de la part du bureau, close ou transmise',
    'Fin de la parte de la oficina, cerrada o traspasada',
  ),
  minor: text('Under 18 now, or perhaps', 'Moins de 18 ans aujourd’hui, ou peut-être', 'Menor de 18 ahora, o quizá'),
  recruited: text('First recruited (month)', 'Premier recrutement (mois)', 'Primera captación (mes)'),
  'exploitation-ended': text(
    'Exploitation ended (month)',
    'Fin de l’exploitation (mois)',
    'Fin de la explotación (mes)',
  ),
  'months-exploited': text(
    'Calendar months of exploitation',
    'Mois civils d’exploitation',
    'Meses naturales de explotación',
  ),
  'got-out': text('Got out (month)', 'Sortie de l’exploitation (mois)', 'Salida de la explotación (mes)'),
  'services-given': text('Services given', 'Services rendus', 'Servicios dados'),
  'help-rows': text(
    'Help given, as group/row of the reported groups; which medical help is not said',
    'Aide donnée, sous la forme groupe/ligne des groupes déclarés ; l’aide médicale n’est pas précisée',
    'Ayuda dada, como grupo/fila de los grupos informados; no se dice qué ayuda médica',
  ),
  'payments-made': text('Payments made', 'Paiements effectués', 'Pagos hechos'),
  stays: text('Stays', 'Séjours', 'Estancias'),
  'referrals-asked': text('Requests made', 'Demandes faites', 'Solicitudes hechas'),
  'departure-planned': text(
    'Departure for home planned for',
    'Départ prévu vers le pays d’origine',
    'Salida prevista hacia el país de origen',
  ),
  departed: text('Departed for home', 'Départ vers le pays d’origine', 'Salida hacia el país de origen'),
  arrived: text('Arrived at home', 'Arrivée au pays d’origine', 'Llegada al país de origen'),
  'follow-ups-done': text('Follow-ups done', 'Suivis réalisés', 'Seguimientos hechos'),
  'follow-ups-missed': text('Follow-ups missed', 'Suivis manqués', 'Seguimientos fallidos'),
  'jobs-created': text(
    'Jobs created by the business',
    'Emplois créés par l’entreprise',
    'Empleos creados por el negocio',
  ),
};

const from = text('earliest day it can be', 'premier jour possible', 'primer día posible');
const to = text('latest day it can be', 'dernier jour possible', 'último día posible');
/** What is added to the words of a step for the two ends of the interval in which it lies. */
export const INTERVAL_WORDS = { from, to } as const;
