import { TABLE_WORDS } from '../../db/codebook/table-words.ts';
import type { Texts } from './texts.ts';

export const statisticsTexts = {
  ...TABLE_WORDS,
  title: { en: 'Statistics', fr: 'Statistiques', es: 'Estadísticas' },
  asks: { en: 'What is counted', fr: 'Ce qui est compté', es: 'Lo que se cuenta' },
  from: { en: 'From', fr: 'Du', es: 'Desde' },
  to: { en: 'To', fr: 'Au', es: 'Hasta' },
  fromHint: { en: 'beginning', fr: 'début', es: 'comienzo' },
  toHint: { en: 'now', fr: 'maintenant', es: 'ahora' },
  countMissing: {
    en: 'Count missing answers in the percentages',
    fr: 'Compter les réponses manquantes dans les pourcentages',
    es: 'Contar las respuestas que faltan en los porcentajes',
  },
  whole: { en: 'Whole percentages', fr: 'Pourcentages entiers', es: 'Porcentajes enteros' },
  protect: { en: 'Protect small numbers', fr: 'Protéger les petits nombres', es: 'Proteger los números pequeños' },
  fewest: {
    en: 'Fewest persons a number may show',
    fr: 'Nombre minimal de personnes montré',
    es: 'Mínimo de personas que se muestra',
  },
  counting: { en: 'Counting…', fr: 'Comptage en cours…', es: 'Contando…' },
  suppressedLong: {
    en: 'hidden so that no one can be recognised; not zero',
    fr: 'masqué pour que personne ne soit reconnu ; ce n’est pas zéro',
    es: 'oculto para que nadie sea reconocible; no es cero',
  },
  hidesUnder: {
    en: 'numbers under {k} are hidden',
    fr: 'les nombres inférieurs à {k} sont masqués',
    es: 'se ocultan los números menores de {k}',
  },
  hidesNone: { en: 'no number is hidden', fr: 'aucun nombre n’est masqué', es: 'no se oculta ningún número' },
  hiddenWith: {
    en: 'Where a number is under {k}, another one is hidden with it: else it could be worked out from the total.',
    fr: 'Quand un nombre est inférieur à {k}, un autre est masqué avec lui : sinon on pourrait le déduire du total.',
    es: 'Cuando un número es menor de {k}, se oculta otro con él: si no, podría deducirse del total.',
  },
  'not-no-help_one': {
    en: '{count} more case is known here and not in these numbers, because no help is recorded.',
    fr: '{count} autre dossier est connu ici et n’est pas dans ces nombres, car aucune aide n’y est notée.',
    es: 'Se conoce {count} caso más, que no está en estos números porque no consta ayuda.',
  },
  'not-no-help_other': {
    en: '{count} more cases are known here and not in these numbers, because no help is recorded.',
    fr: '{count} autres dossiers sont connus ici et ne sont pas dans ces nombres, car aucune aide n’y est notée.',
    es: 'Se conocen {count} casos más, que no están en estos números porque no consta ayuda.',
  },
  'not-outside-period_one': {
    en: '{count} more was not helped first in this period, or it is not certain.',
    fr: '{count} autre n’a pas reçu sa première aide dans cette période, ou ce n’est pas certain.',
    es: '{count} más no recibió la primera ayuda en este período, o no es seguro.',
  },
  'not-outside-period_other': {
    en: '{count} more were not helped first in this period, or it is not certain.',
    fr: '{count} autres n’ont pas reçu leur première aide dans cette période, ou ce n’est pas certain.',
    es: '{count} más no recibieron la primera ayuda en este período, o no es seguro.',
  },
  'not-no-help-few': {
    en: 'A few more cases are known here and not in these numbers, because no help is recorded.',
    fr: 'Quelques autres dossiers sont connus ici et ne sont pas dans ces nombres, car aucune aide n’y est notée.',
    es: 'Se conocen algunos casos más, que no están en estos números porque no consta ayuda.',
  },
  'not-outside-period-few': {
    en: 'Some more were not helped first in this period, or it is not certain.',
    fr: 'D’autres n’ont pas reçu leur première aide dans cette période, ou ce n’est pas certain.',
    es: 'Otros no recibieron la primera ayuda en este período, o no es seguro.',
  },
  tooFew: {
    en: 'Too few to be shown',
    fr: 'Trop peu pour être montrés',
    es: 'Demasiado pocos para mostrarse',
  },
  tooFewDo: {
    en: 'Fewer than {k} are counted with these choices, and each could be recognised. Widen the period, or take a filter away.',
    fr: 'Moins de {k} sont comptés avec ces choix, et chacun pourrait être reconnu. Élargissez la période ou retirez un filtre.',
    es: 'Con estas opciones se cuentan menos de {k}, y cada uno podría reconocerse. Amplíe el período o quite un filtro.',
  },
  showSmall: { en: 'Show small numbers', fr: 'Montrer les petits nombres', es: 'Mostrar los números pequeños' },
  charts: { en: 'Charts', fr: 'Graphiques', es: 'Gráficos' },
  chartOf: {
    en: 'Chart: {what}. The same numbers are in the table below.',
    fr: 'Graphique : {what}. Les mêmes nombres figurent dans le tableau ci-dessous.',
    es: 'Gráfico: {what}. Los mismos números están en la tabla de abajo.',
  },
  table: { en: 'Table', fr: 'Tableau', es: 'Tabla' },
  denominatorLine: {
    en: 'of {n}; missing {missing}',
    fr: 'sur {n} ; sans réponse : {missing}',
    es: 'de {n}; sin respuesta: {missing}',
  },
  overlap: {
    en: 'several answers possible; rows overlap',
    fr: 'plusieurs réponses possibles ; les lignes se recoupent',
    es: 'varias respuestas posibles; las filas se solapan',
  },
  rests: { en: 'How it was counted', fr: 'Comment c’est compté', es: 'Cómo se contó' },
  out: { en: 'Take it out', fr: 'Sortir ce tableau', es: 'Sacar esta tabla' },
  outWhy: {
    en: 'What leaves is registered and compared with earlier tables.',
    fr: 'Ce qui sort est enregistré et comparé aux tableaux précédents.',
    es: 'Lo que sale se registra y se compara con las tablas anteriores.',
  },
  audience: { en: 'For whom', fr: 'Pour qui', es: 'Para quién' },
  'audience-internal': {
    en: 'Inside the organisation',
    fr: 'Interne à l’organisation',
    es: 'Dentro de la organización',
  },
  'audience-partners': {
    en: 'Partners and donors',
    fr: 'Partenaires et bailleurs',
    es: 'Organizaciones asociadas y donantes',
  },
  'audience-public': { en: 'The public', fr: 'Le public', es: 'El público' },
  reason: { en: 'Why without protection?', fr: 'Pourquoi sans protection ?', es: '¿Por qué sin protección?' },
  copy: { en: 'Copy', fr: 'Copier', es: 'Copiar' },
  print: { en: 'Print', fr: 'Imprimer', es: 'Imprimir' },
  csv: { en: 'CSV file', fr: 'Fichier CSV', es: 'Archivo CSV' },
  xlsx: { en: 'Spreadsheet', fr: 'Classeur', es: 'Hoja de cálculo' },
  fileName: { en: 'table {day}', fr: 'tableau {day}', es: 'tabla {day}' },
  copied: {
    en: 'Copied as table {number}. The clipboard is cleared after a minute.',
    fr: 'Copié en tant que tableau {number}. Le presse-papiers sera vidé dans une minute.',
    es: 'Copiado como tabla {number}. El portapapeles se vacía en un minuto.',
  },
  released: {
    en: 'Registered as table {number}.',
    fr: 'Enregistré en tant que tableau {number}.',
    es: 'Registrado como tabla {number}.',
  },
  nothing: {
    en: 'Nobody is counted with these choices',
    fr: 'Personne n’est compté avec ces choix',
    es: 'Ninguna persona cumple estas opciones',
  },
  nothingDo: {
    en: 'Widen the period, or take a filter away.',
    fr: 'Élargissez la période ou retirez un filtre.',
    es: 'Amplíe el período o quite un filtro.',
  },
} as const satisfies Texts;
