/** What a statistical table says of itself and over its columns, on the screen, in a file and on paper. */
import type { Text } from './types.ts';

export const TABLE_WORDS = {
  unit: { en: 'Unit', fr: 'Unité', es: 'Unidad' },
  'unit-instances': { en: 'Instances of assistance', fr: 'Prises en charge', es: 'Asistencias' },
  'unit-cases': { en: 'Cases', fr: 'Dossiers', es: 'Casos' },
  'unit-persons': { en: 'Persons', fr: 'Personnes', es: 'Personas' },
  period: { en: 'Period, by first help', fr: 'Période, selon la première aide', es: 'Período, según la primera ayuda' },
  always: { en: 'from the beginning', fr: 'depuis le début', es: 'desde el comienzo' },
  untilNow: { en: 'until now', fr: 'jusqu’à maintenant', es: 'hasta ahora' },
  wholePeriod: { en: 'all dates', fr: 'toutes les dates', es: 'todas las fechas' },
  origin: { en: 'Country of origin', fr: 'Pays d’origine', es: 'País de origen' },
  office: { en: 'Office of assistance', fr: 'Bureau d’assistance', es: 'Oficina de asistencia' },
  allOffices: { en: 'All offices', fr: 'Tous les bureaux', es: 'Todas las oficinas' },
  allCountries: { en: 'All countries', fr: 'Tous les pays', es: 'Todos los países' },
  shared: {
    en: 'Only what headquarters can have',
    fr: 'Seulement ce que le siège peut avoir',
    es: 'Solo lo que la sede puede tener',
  },
  total: { en: 'In all', fr: 'Au total', es: 'En total' },
  suppressed: { en: 'hidden', fr: 'masqué', es: 'oculto' },
  variable: { en: 'Variable', fr: 'Variable', es: 'Variable' },
  category: { en: 'Category', fr: 'Catégorie', es: 'Categoría' },
  number: { en: 'Number', fr: 'Nombre', es: 'Número' },
  percent: { en: 'Percent', fr: 'Pourcentage', es: 'Porcentaje' },
  denominator: { en: 'Counted', fr: 'Comptés', es: 'Base' },
  missing: { en: 'Missing', fr: 'Sans réponse', es: 'Sin respuesta' },
  coverageLine: {
    en: '{office}: {n}, until {until}',
    fr: '{office} : {n}, jusqu’au {until}',
    es: '{office}: {n}, hasta {until}',
  },
  coverageNone: { en: '{office}: nothing yet', fr: '{office} : rien encore', es: '{office}: nada aún' },
  tableNumber: { en: 'Table {number}', fr: 'Tableau {number}', es: 'Tabla {number}' },
} as const satisfies Readonly<Record<string, Text>>;
