import type { Texts } from './texts.ts';

/** *What happened* as a line of events. */
export const caseEventsTexts = {
  eventsTold: { en: 'Add what was told', fr: 'Ajouter ce qui a été dit', es: 'Añadir lo que se contó' },
  eventsUnplaced: {
    en: 'When is not known',
    fr: 'Quand : on ne le sait pas',
    es: 'No se sabe cuándo',
  },
  eventDays: { en: '{from} – {until}', fr: '{from} – {until}', es: '{from} – {until}' },
  eventWay: { en: '{from} → {to}', fr: '{from} → {to}', es: '{from} → {to}' },
  exploitedFor: { en: 'Exploited for', fr: 'Durée de l’exploitation', es: 'Duración de la explotación' },
  exploitedMonths_one: { en: '{count} month', fr: '{count} mois', es: '{count} mes' },
  exploitedMonths_many: { en: '{count} months', fr: '{count} mois', es: '{count} meses' },
  exploitedMonths_other: { en: '{count} months', fr: '{count} mois', es: '{count} meses' },
  exploitedMonthsUnknown: {
    en: 'not known: the days do not say',
    fr: 'inconnue : les dates ne le disent pas',
    es: 'se desconoce: las fechas no lo dicen',
  },
  exploitedCitizen: {
    en: 'In a country of their nationality',
    fr: 'Dans un pays de sa nationalité',
    es: 'En un país de su nacionalidad',
  },
  'exploitedCitizen-yes': { en: 'yes', fr: 'oui', es: 'sí' },
  'exploitedCitizen-no': { en: 'no', fr: 'non', es: 'no' },
  'exploitedCitizen-unknown': { en: 'not known', fr: 'on ne le sait pas', es: 'se desconoce' },
  'event-before-recruitment': {
    en: 'Before the recruitment',
    fr: 'Avant le recrutement',
    es: 'Antes de la captación',
  },
  'event-during-exploitation': {
    en: 'While exploited',
    fr: 'Pendant l’exploitation',
    es: 'Durante la explotación',
  },
  'event-at-same-time': {
    en: 'At the same time as another exploitation',
    fr: 'En même temps qu’une autre exploitation',
    es: 'Al mismo tiempo que otra explotación',
  },
  'event-after-way-out': { en: 'After the way out', fr: 'Après la sortie', es: 'Después de la salida' },
  'event-against-number': {
    en: 'Its day comes before that of an earlier part',
    fr: 'Sa date précède celle d’une étape antérieure',
    es: 'Su fecha precede a la de un tramo anterior',
  },
  'event-ends-before-it-begins': {
    en: 'Ends before it begins',
    fr: 'Finit avant d’avoir commencé',
    es: 'Termina antes de empezar',
  },
  'event-day-not-come': {
    en: 'This day had not come when it was written',
    fr: 'Ce jour n’était pas encore venu quand on l’a écrit',
    es: 'Ese día aún no había llegado al escribirlo',
  },
} as const satisfies Texts;
