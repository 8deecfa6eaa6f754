import type { Texts } from './texts.ts';

/** What is said of danger wherever one is: when it was saved, and when somebody says what became of it. */
export const dangerTexts = {
  ringsNowhere: {
    en: 'This rings nowhere. Tell a person now.',
    fr: 'Ceci n’alerte personne. Prévenez quelqu’un maintenant.',
    es: 'Esto no avisa a nadie. Avise ahora a una persona.',
  },
  noteNow: { en: 'Danger: note it now', fr: 'Danger : le noter maintenant', es: 'Peligro: anotarlo ahora' },
  noteOf: { en: 'Note a danger, {who}', fr: 'Noter un danger, {who}', es: 'Anotar un peligro, {who}' },
  noteTitle: {
    en: 'Which danger is there now?',
    fr: 'Quel danger y a-t-il maintenant ?',
    es: '¿Qué peligro hay ahora?',
  },
  noteText: {
    en: '{reference} · One key for each; then it asks who was told.',
    fr: '{reference} · Une touche pour chacun ; ensuite il est demandé qui a été prévenu.',
    es: '{reference} · Una tecla para cada uno; después se pregunta a quién se avisó.',
  },
  seen: {
    en: 'What is happening, in a few words?',
    fr: 'Que se passe-t-il, en quelques mots ?',
    es: '¿Qué está pasando, en pocas palabras?',
  },
  seenExample: {
    en: 'For example: man at the gate, grey car',
    fr: 'Par exemple : homme au portail, voiture grise',
    es: 'Por ejemplo: un hombre en la puerta, coche gris',
  },
  saveNoted: { en: 'Note the danger', fr: 'Noter le danger', es: 'Anotar el peligro' },
  duty: {
    en: 'Duty telephone: {telephone}',
    fr: 'Téléphone de permanence : {telephone}',
    es: 'Teléfono de guardia: {telephone}',
  },
  noDuty: {
    en: 'No duty telephone is noted (Settings, Display).',
    fr: 'Aucun téléphone de permanence n’est noté (Réglages, Affichage).',
    es: 'No consta ningún teléfono de guardia (Ajustes, Pantalla).',
  },
  onDuty: { en: 'On duty', fr: 'De permanence', es: 'De guardia' },
  told: { en: 'Told', fr: 'Alerte donnée', es: 'Se avisó' },
  wasTold: { en: '{name} was told', fr: '{name} : alerte donnée', es: 'Se avisó a {name}' },
  toldTo: { en: 'Who was told?', fr: 'Qui a été prévenu ?', es: '¿A quién se avisó?' },
  hour: { en: 'Hour', fr: 'Heure', es: 'Hora' },
  skip: { en: 'Nobody yet', fr: 'Encore personne', es: 'Todavía a nadie' },
  saveTold: { en: 'Save who was told', fr: 'Noter qui a été prévenu', es: 'Anotar a quién se avisó' },
  answerTitle: { en: 'What became of it?', fr: 'Qu’en est-il ?', es: '¿Qué pasó con ello?' },
  about: { en: 'Of which danger? {reference}', fr: 'De quel danger ? {reference}', es: '¿De qué peligro? {reference}' },
  aboutNone: {
    en: 'Tick the danger that this answers.',
    fr: 'Cochez le danger dont il s’agit.',
    es: 'Marque el peligro de que se trata.',
  },
  nobodyToldAsOf: {
    en: 'Nobody told, as of what came',
    fr: 'Alerte non donnée, selon ce qui est arrivé',
    es: 'Sin avisar, según lo que llegó',
  },
  nobodyTold: { en: 'Nobody told yet', fr: 'Alerte non donnée', es: 'Sin avisar' },
  personTold: { en: 'A person was told', fr: 'Quelqu’un a été prévenu', es: 'Se avisó a una persona' },
  whatDone: { en: 'What was done?', fr: 'Qu’a-t-on fait ?', es: '¿Qué se hizo?' },
  why: { en: 'In a few words', fr: 'En quelques mots', es: 'En pocas palabras' },
  byWhom: { en: 'By whom?', fr: 'Par qui ?', es: '¿Quién lo hizo?' },
  lookAgain: { en: 'Look again on', fr: 'Revoir le', es: 'Revisar de nuevo el' },
  secondLook: {
    en: 'One answer does not end this: it needs a second look, tomorrow at the latest.',
    fr: 'Une seule réponse n’y met pas fin : il faut un second regard, demain au plus tard.',
    es: 'Una sola respuesta no le pone fin: hace falta una segunda mirada, mañana a más tardar.',
  },
  later: { en: 'Not now', fr: 'Pas maintenant', es: 'Ahora no' },
  saveAnswer: { en: 'Save', fr: 'Enregistrer', es: 'Guardar' },
} as const satisfies Texts;
