import type { Texts } from './texts.ts';

/** Words of the fields in which answers are given, and of answers as they are read. */
export const answersTexts = {
  unknown: { en: 'Unknown', fr: 'Inconnu', es: 'Se desconoce' },
  declined: { en: 'Does not want to say', fr: 'Ne souhaite pas le dire', es: 'No desea decirlo' },
  'not-asked': { en: 'Not asked', fr: 'Non demandé', es: 'No se preguntó' },
  noAnswerMenu: {
    en: 'No answer, because… ({question})',
    fr: 'Pas de réponse, car… ({question})',
    es: 'Sin respuesta, porque… ({question})',
  },
  answerAgain: { en: 'Answer after all', fr: 'Répondre malgré tout', es: 'Responder de todos modos' },
  takeBack: { en: 'Clear this answer', fr: 'Effacer cette réponse', es: 'Borrar esta respuesta' },
  yes: { en: 'Yes', fr: 'Oui', es: 'Sí' },
  choose: { en: 'Type to search', fr: 'Saisissez pour chercher', es: 'Escriba para buscar' },
  addMore: { en: 'comma adds another', fr: 'virgule pour un autre', es: 'coma para añadir otro' },
  remove: { en: 'Remove {what}', fr: 'Retirer {what}', es: 'Quitar {what}' },
  officeMissing: {
    en: 'An office that is not in the list is not in the directory here. Take the newest directory, or ask headquarters to enrol it.',
    fr: 'Un bureau absent de la liste n’est pas dans le répertoire d’ici. Prenez le répertoire le plus récent, ou demandez au siège de l’inscrire.',
    es: 'Una oficina que no está en la lista no está en el directorio de aquí. Tome el directorio más reciente o pida a la sede que la inscriba.',
  },
  nothingFound: { en: 'Nothing found', fr: 'Aucun résultat', es: 'Sin resultados' },
  dateHint: {
    en: 'e.g. 3.11, Nov 2025, about 2019',
    fr: 'p. ex. 3.11, nov. 2025, vers 2019',
    es: 'p. ej., 3.11, nov. 2025, hacia 2019',
  },
  /** With the year always: of a life it is never guessed. */
  dateHintOfLife: {
    en: 'e.g. 3.11.2002, Nov 2002, about 2002',
    fr: 'p. ex. 3.11.2002, nov. 2002, vers 2002',
    es: 'p. ej., 3.11.2002, nov. 2002, hacia 2002',
  },
  'fault-not-a-date': {
    en: 'This is not read as a date. It stays here as a draft; write it as 3.11.2025, Nov 2025 or 2019.',
    fr: 'Ceci n’est pas compris comme une date. Le texte reste ici en brouillon ; écrivez 3.11.2025, nov. 2025 ou 2019.',
    es: 'Esto no se entiende como fecha. Queda aquí como borrador; escriba 3.11.2025, nov. 2025 o 2019.',
  },
  'fault-no-year': {
    en: 'Please add the year: for a date of the person’s life it is never guessed. The year alone is enough.',
    fr: 'Veuillez ajouter l’année : pour une date de la vie de la personne, elle n’est jamais devinée. L’année seule suffit.',
    es: 'Añada el año: en las fechas de la vida de la persona nunca se supone. Basta con el año.',
  },
  dayHint: { en: 'e.g. 3.11.2025', fr: 'p. ex. 3.11.2025', es: 'p. ej., 3.11.2025' },
  'fault-not-a-day': {
    en: 'This is not read as a day. Write it as 3.11.2025 or 3 Nov 2025.',
    fr: 'Ceci n’est pas compris comme un jour. Écrivez 3.11.2025 ou 3 nov. 2025.',
    es: 'Esto no se entiende como un día. Escriba 3.11.2025 o 3 nov. 2025.',
  },
  'fault-not-in-full': {
    en: 'Write day, month and year in full, as 3.11.2025.',
    fr: 'Écrivez le jour, le mois et l’année en entier : 3.11.2025.',
    es: 'Escriba el día, el mes y el año completos: 3.11.2025.',
  },
  'fault-not-today': {
    en: 'That day is too long ago to be today.',
    fr: 'Ce jour est trop ancien pour être celui d’aujourd’hui.',
    es: 'Ese día queda demasiado atrás para ser hoy.',
  },
  'fault-no-such-day': {
    en: 'The calendar has no such day.',
    fr: 'Ce jour n’existe pas dans le calendrier.',
    es: 'Ese día no existe en el calendario.',
  },
  'fault-not-a-number': {
    en: 'Please write a whole number.',
    fr: 'Veuillez écrire un nombre entier.',
    es: 'Escriba un número entero.',
  },
  'fault-too-small': {
    en: 'At least {min} is possible here.',
    fr: 'La plus petite valeur possible est {min}.',
    es: 'El valor mínimo posible es {min}.',
  },
  'fault-too-large': {
    en: 'At most {max} is possible here.',
    fr: 'La plus grande valeur possible est {max}.',
    es: 'El valor máximo posible es {max}.',
  },
  'fault-not-an-amount': {
    en: 'Please write an amount, such as 1250 or 1250.50.',
    fr: 'Veuillez écrire un montant, par exemple 1250 ou 1250,50.',
    es: 'Escriba un importe, por ejemplo 1250 o 1250,50.',
  },
  'fault-too-fine': {
    en: 'This currency has {digits} decimals at most.',
    fr: 'Cette devise compte au plus {digits} décimales.',
    es: 'Esta moneda tiene como máximo {digits} decimales.',
  },
  'fault-not-a-label': {
    en: 'Only letters without accents, digits and hyphens, such as H2 or KG-BIS. Never a name.',
    fr: 'Seulement des lettres sans accent, des chiffres et des traits d’union, par exemple H2 ou KG-BIS. Jamais un nom.',
    es: 'Solo letras sin acento, cifras y guiones, por ejemplo H2 o KG-BIS. Nunca un nombre.',
  },
  about: { en: 'about {date}', fr: 'vers {date}', es: 'hacia {date}' },
  understood: { en: 'read as {date}', fr: 'compris : {date}', es: 'se entiende: {date}' },
  helpShow: { en: 'About this question', fr: 'À propos de cette question', es: 'Sobre esta pregunta' },
  otherOffice: { en: '{office} answered:', fr: 'Réponse de {office} :', es: 'Respuesta de {office}:' },
  otherOfficeOn: {
    en: '{office} answered, {date}:',
    fr: 'Réponse de {office}, {date} :',
    es: 'Respuesta de {office}, {date}:',
  },
  lastTime: { en: 'last time, {date}:', fr: 'la dernière fois, {date} :', es: 'la última vez, {date}:' },
  whileEmpty: {
    en: 'while empty, counted as:',
    fr: 'sans réponse, compté comme :',
    es: 'sin respuesta, se cuenta como:',
  },
  cite: { en: 'Cite', fr: 'Citer', es: 'Citar' },
  cited: { en: 'cited from {office}', fr: 'cité de {office}', es: 'citado de {office}' },
  citedGone: {
    en: 'cited from a record that is not here',
    fr: 'cité d’une fiche qui n’est pas ici',
    es: 'citado de una ficha que no está aquí',
  },
  asked: { en: 'asked', fr: 'demandé', es: 'se pregunta' },
  coded: {
    en: 'your coding; not read aloud',
    fr: 'votre codage ; ne pas lire à voix haute',
    es: 'su codificación; no se lee en voz alta',
  },
  hidden_one: {
    en: '{count} answer not shown to your role',
    fr: '{count} réponse non visible pour votre rôle',
    es: '{count} respuesta no visible para su función',
  },
  hidden_many: {
    en: '{count} answers not shown to your role',
    fr: '{count} réponses non visibles pour votre rôle',
    es: '{count} respuestas no visibles para su función',
  },
  hidden_other: {
    en: '{count} answers not shown to your role',
    fr: '{count} réponses non visibles pour votre rôle',
    es: '{count} respuestas no visibles para su función',
  },
  unreadable_one: {
    en: '{count} answer of this record cannot be read here; it is kept',
    fr: '{count} réponse de cette fiche ne peut pas être lue ici ; elle est conservée',
    es: '{count} respuesta de esta ficha no se puede leer aquí; se conserva',
  },
  unreadable_many: {
    en: '{count} answers of this record cannot be read here; they are kept',
    fr: '{count} réponses de cette fiche ne peuvent pas être lues ici ; elles sont conservées',
    es: '{count} respuestas de esta ficha no se pueden leer aquí; se conservan',
  },
  unreadable_other: {
    en: '{count} answers of this record cannot be read here; they are kept',
    fr: '{count} réponses de cette fiche ne peuvent pas être lues ici ; elles sont conservées',
    es: '{count} respuestas de esta ficha no se pueden leer aquí; se conservan',
  },
  privateLacking: {
    en: 'Names and told answers stayed with the office that wrote this.',
    fr: 'Les noms et les récits sont restés dans le bureau qui a écrit cette fiche.',
    es: 'Los nombres y lo relatado se quedaron en la oficina que escribió esta ficha.',
  },
  warningReason: { en: 'It is right, because…', fr: 'C’est exact, car…', es: 'Es correcto, porque…' },
  'reason-checked': { en: 'checked, it is so', fr: 'vérifié, c’est ainsi', es: 'comprobado, es así' },
  'reason-said-so': { en: 'the person says so', fr: 'la personne le dit ainsi', es: 'la persona lo dice así' },
  'reason-papers': { en: 'the papers say so', fr: 'les documents l’indiquent', es: 'así consta en los documentos' },
  'reason-later': { en: 'to be cleared up later', fr: 'à éclaircir plus tard', es: 'se aclarará más adelante' },
  keysForm: {
    en: 'Enter next · F4 unknown · F3 does not want to say · F6 not asked · F1 help · Esc back',
    fr: 'Entrée suivant · F4 inconnu · F3 ne souhaite pas le dire · F6 non demandé · F1 aide · Échap retour',
    es: 'Intro siguiente · F4 se desconoce · F3 no desea decirlo · F6 no se preguntó · F1 ayuda · Esc volver',
  },
  record: { en: '{form}, {date}, {office}', fr: '{form}, {date}, {office}', es: '{form}, {date}, {office}' },
  undated: { en: 'undated', fr: 'sans date', es: 'sin fecha' },
} as const satisfies Texts;
