import type { Texts } from './texts.ts';

/** Handing a case to another office: to whom, what goes, sealed at once; and what became of it. */
export const handOverTexts = {
  title: { en: 'Hand over {reference}', fr: 'Transmettre {reference}', es: 'Traspasar {reference}' },
  back: { en: 'Back to the case', fr: 'Retour au dossier', es: 'Volver al caso' },
  to: { en: 'To which office', fr: 'À quel bureau', es: 'A qué oficina' },
  noOffices: {
    en: 'The directory names no office to hand over to.',
    fr: 'Le répertoire ne nomme aucun bureau à qui transmettre.',
    es: 'El directorio no nombra ninguna oficina a la que traspasar.',
  },
  reason: { en: 'Why', fr: 'Pourquoi', es: 'Por qué' },
  note: {
    en: 'What the other office should know',
    fr: 'Ce que l’autre bureau doit savoir',
    es: 'Lo que la otra oficina debe saber',
  },
  whatGoes: { en: 'What goes to them', fr: 'Ce qui leur parvient', es: 'Qué les llega' },
  chooseFirst: {
    en: 'Choose the office: then it is shown here.',
    fr: 'Choisissez le bureau : cela s’affichera ici.',
    es: 'Elija la oficina: entonces se muestra aquí.',
  },
  goesWith: {
    en: 'The whole file goes, with the name: {records}.',
    fr: 'Tout le dossier part, avec le nom : {records}.',
    es: 'Sale todo el caso, con el nombre: {records}.',
  },
  goesWithout: {
    en: 'The file goes without the name: {records}.',
    fr: 'Le dossier part sans le nom : {records}.',
    es: 'El caso sale sin el nombre: {records}.',
  },
  goesAlone: {
    en: 'They hold all of the file that they may have. The hand-over goes.',
    fr: 'Ils détiennent tout ce qu’ils peuvent avoir du dossier. La transmission part.',
    es: 'Tienen todo lo que pueden tener del caso. Sale el traspaso.',
  },
  withheld_one: {
    en: '{count} record is left out.',
    fr: '{count} fiche ne part pas.',
    es: '{count} ficha no sale.',
  },
  withheld_other: {
    en: '{count} records are left out.',
    fr: '{count} fiches ne partent pas.',
    es: '{count} fichas no salen.',
  },
  staysHere: { en: 'It stays here.', fr: 'Il reste ici.', es: 'Se queda aquí.' },
  toConsent: { en: 'Go to Consent', fr: 'Aller à Consentement', es: 'Ir a Consentimiento' },
  act: { en: 'Hand over and seal', fr: 'Transmettre et sceller', es: 'Traspasar y sellar' },
  done: { en: 'Handed over and sealed', fr: 'Transmis et scellé', es: 'Traspasado y sellado' },
  doneText_one: {
    en: 'Send the file by e-mail or carry it on a stick. Today waits for their answer.',
    fr: 'Envoyez le fichier par courriel ou portez-le sur une clé USB. « Aujourd’hui » rappelle que leur réponse est attendue.',
    es: 'Envíe el archivo por correo electrónico o llévelo en una memoria USB. Hoy recuerda que se espera su respuesta.',
  },
  doneText_other: {
    en: 'Send all {count} files by e-mail or carry them on a stick. Today waits for their answer.',
    fr: 'Envoyez les {count} fichiers par courriel ou portez-les sur une clé USB. « Aujourd’hui » rappelle que leur réponse est attendue.',
    es: 'Envíe los {count} archivos por correo electrónico o llévelos en una memoria USB. Hoy recuerda que se espera su respuesta.',
  },
  standing: { en: 'Handed over', fr: 'Transmis', es: 'Traspasado' },
  'state-not-sent': {
    en: '{office}: handed over on {since}, and not sent',
    fr: '{office} : transmis le {since}, mais rien n’est parti',
    es: '{office}: traspasado el {since}, pero no enviado',
  },
  'state-waiting': {
    en: '{office}: waiting for their answer since {since}',
    fr: '{office} : en attente de leur réponse depuis le {since}',
    es: '{office}: a la espera de su respuesta desde el {since}',
  },
  'state-accepted': {
    en: '{office}: accepted on {answered}',
    fr: '{office} : accepté le {answered}',
    es: '{office}: aceptado el {answered}',
  },
  'state-not-ours': {
    en: '{office} cannot take this person, since {answered}',
    fr: '{office} ne peut pas prendre en charge cette personne (réponse du {answered})',
    es: '{office} no puede hacerse cargo de esta persona (respuesta del {answered})',
  },
  because: { en: 'because: {answer}', fr: 'motif : {answer}', es: 'motivo: {answer}' },
  sealedOn: { en: 'Last sealed on {date}.', fr: 'Dernier scellement le {date}.', es: 'Último sellado el {date}.' },
  sealNow: { en: 'Seal for them…', fr: 'Sceller pour eux…', es: 'Sellar para ellos…' },
  takeBack: { en: 'Take back', fr: 'Annuler la transmission', es: 'Retirar el traspaso' },
  takenBack: {
    en: 'Taken back. Seal for them, so that they hear it.',
    fr: 'Transmission annulée. Scellez pour eux, afin qu’ils en soient informés.',
    es: 'Traspaso retirado. Selle para ellos, para que lo sepan.',
  },
} as const satisfies Texts;
