import type { Texts } from './texts.ts';

export const printTexts = {
  'title-house-sheet': { en: 'House sheet', fr: 'Fiche de séjour', es: 'Hoja de estancia' },
  'title-day-sheet': { en: 'Day sheet', fr: 'Feuille du jour', es: 'Hoja del día' },
  'title-feedback-sheet': {
    en: 'Feedback to an office',
    fr: 'Suites données à un bureau',
    es: 'Retroalimentación a una oficina',
  },
  'title-ask-letter': { en: 'Request to an office', fr: 'Demande à un bureau', es: 'Petición a una oficina' },
  'title-case-list': { en: 'List of cases', fr: 'Liste de dossiers', es: 'Lista de casos' },
  oneCopy: {
    en: 'One copy, destroyed in the morning.',
    fr: 'Un seul exemplaire, détruit le matin.',
    es: 'Una sola copia, que se destruye por la mañana.',
  },
  'title-first-contact': {
    en: 'First contact, blank',
    fr: 'Premier contact, vierge',
    es: 'Primer contacto, en blanco',
  },
  'title-told-letter': {
    en: 'Letter without consent',
    fr: 'Lettre sans consentement',
    es: 'Carta sin consentimiento',
  },
  paperLanguage: { en: 'Language of the paper', fr: 'Langue du document', es: 'Idioma del papel' },
  'language-en': { en: 'English', fr: 'anglais', es: 'inglés' },
  'language-fr': { en: 'French', fr: 'français', es: 'francés' },
  'language-es': { en: 'Spanish', fr: 'espagnol', es: 'español' },
  size: { en: 'Paper', fr: 'Format', es: 'Papel' },
  copies: { en: 'Copies', fr: 'Exemplaires', es: 'Copias' },
  print: { en: 'Print', fr: 'Imprimer', es: 'Imprimir' },
  pdf: { en: 'Save as PDF', fr: 'Enregistrer en PDF', es: 'Guardar como PDF' },
  pdfReason: { en: 'Why a file?', fr: 'Pourquoi un fichier ?', es: '¿Por qué un archivo?' },
  listReason: { en: 'Why a list?', fr: 'Pourquoi une liste ?', es: '¿Por qué una lista?' },
  pdfWarning: {
    en: 'A file can be copied without anyone seeing it. Paper is safer.',
    fr: 'Un fichier peut être copié à l’insu de tous. Le papier est plus sûr.',
    es: 'Un archivo puede copiarse sin que nadie lo vea. El papel es más seguro.',
  },
  preview: { en: 'Preview', fr: 'Aperçu', es: 'Vista previa' },
  registered: {
    en: 'Entered in the outgoing list as number {number}.',
    fr: 'Inscrit dans la liste des sorties sous le numéro {number}.',
    es: 'Anotado en la lista de salidas con el número {number}.',
  },
  cameOut: { en: 'Did the paper come out?', fr: 'La feuille est-elle sortie ?', es: '¿Ha salido el papel?' },
  cameOutYes: { en: 'Yes, it came out', fr: 'Oui, elle est sortie', es: 'Sí, ha salido' },
  cameOutNo: { en: 'No, nothing came out', fr: 'Non, rien n’est sorti', es: 'No, no ha salido nada' },
  takenBack: {
    en: 'Nothing was printed or saved. Number {number} stays in the outgoing list with no copies.',
    fr: 'Rien n’a été imprimé ni enregistré. Le numéro {number} reste dans la liste des sorties, sans exemplaire.',
    es: 'No se ha impreso ni guardado nada. El número {number} queda en la lista de salidas, sin copias.',
  },
  listed: {
    en: 'Each print is numbered in the outgoing list.',
    fr: 'Chaque impression est numérotée dans la liste des sorties.',
    es: 'Cada impresión se numera en la lista de salidas.',
  },
  stops: {
    en: 'Not printed until this is mended:',
    fr: 'Pas d’impression avant correction :',
    es: 'No se imprime hasta corregir esto:',
  },
  likenesses: {
    en: 'Look at this before printing:',
    fr: 'À regarder avant d’imprimer :',
    es: 'Mire esto antes de imprimir:',
  },
  meantOtherwise: {
    en: 'It is meant otherwise',
    fr: 'Le sens est autre',
    es: 'Significa otra cosa',
  },
  meantOtherwiseKept: {
    en: 'Kept with the papers and files sent out, under your name.',
    fr: 'Conservé dans la liste des sorties, avec votre nom.',
    es: 'Se guarda en la lista de salidas, con su nombre.',
  },
  mend: { en: 'Go to the case', fr: 'Aller au dossier', es: 'Ir al caso' },
  sides_one: { en: '{count} side a copy.', fr: '{count} page par exemplaire.', es: '{count} cara por copia.' },
  sides_many: {
    en: '{count} sides a copy, each with name, number and place. Keep them together.',
    fr: '{count} pages par exemplaire, chacune avec nom, numéro et rang. Gardez-les ensemble.',
    es: '{count} caras por copia, cada una con nombre, número y orden. Guárdelas juntas.',
  },
  sides_other: {
    en: '{count} sides a copy, each with name, number and place. Keep them together.',
    fr: '{count} pages par exemplaire, chacune avec nom, numéro et rang. Gardez-les ensemble.',
    es: '{count} caras por copia, cada una con nombre, número y orden. Guárdelas juntas.',
  },
  tooLong: {
    en: 'A side is fuller than it can be. Shorten an answer in the case.',
    fr: 'Une page est trop pleine. Raccourcissez une réponse dans le dossier.',
    es: 'Una cara está demasiado llena. Acorte una respuesta en el caso.',
  },
} as const satisfies Texts;
