import type { Texts } from './texts.ts';

/** The case as it opens: who it is, what is dangerous, the summary; and its records in rows. */
export const caseSummaryTexts = {
  summary: { en: 'Summary', fr: 'Résumé', es: 'Resumen' },
  draftHere: { en: 'a draft waits here', fr: 'un brouillon attend ici', es: 'aquí espera un borrador' },

  // The head.
  add: { en: 'Add', fr: 'Ajouter', es: 'Añadir' },
  copyReference: { en: 'Copy the reference', fr: 'Copier la référence', es: 'Copiar la referencia' },
  speaks: { en: 'speaks {languages}', fr: 'parle {languages}', es: 'habla {languages}' },
  openedBy: {
    en: 'opened {day} by {office}',
    fr: 'ouvert le {day} par {office}',
    es: 'abierto el {day} por {office}',
  },
  unsent_one: {
    en: '{count} change not sent to headquarters yet',
    fr: '{count} modification pas encore envoyée au siège',
    es: '{count} cambio aún no enviado a la sede',
  },
  unsent_many: {
    en: '{count} changes not sent to headquarters yet',
    fr: '{count} modifications pas encore envoyées au siège',
    es: '{count} cambios aún no enviados a la sede',
  },
  unsent_other: {
    en: '{count} changes not sent to headquarters yet',
    fr: '{count} modifications pas encore envoyées au siège',
    es: '{count} cambios aún no enviados a la sede',
  },
  moreFlags: { en: '+ {count}', fr: '+ {count}', es: '+ {count}' },

  // Danger.
  danger: { en: 'Danger', fr: 'Danger', es: 'Peligro' },
  dangerDone: { en: 'What was done…', fr: 'Ce qui a été fait…', es: 'Qué se hizo…' },

  // Now.
  now: { en: 'Now', fr: 'Maintenant', es: 'Ahora' },
  stage: { en: 'Stage', fr: 'Phase', es: 'Etapa' },
  alsoSo: { en: 'Also', fr: 'Aussi', es: 'También' },
  tasks: { en: 'Tasks', fr: 'Tâches', es: 'Tareas' },
  nextDates: { en: 'Next dates', fr: 'Prochaines dates', es: 'Próximas fechas' },
  moreDates_one: { en: 'Show {count} more', fr: 'En afficher {count} de plus', es: 'Mostrar {count} más' },
  moreDates_many: { en: 'Show {count} more', fr: 'En afficher {count} de plus', es: 'Mostrar {count} más' },
  moreDates_other: { en: 'Show {count} more', fr: 'En afficher {count} de plus', es: 'Mostrar {count} más' },
  fewerDates: { en: 'Show fewer', fr: 'En afficher moins', es: 'Mostrar menos' },
  nothingAgreed: { en: 'nothing agreed', fr: 'rien de convenu', es: 'nada acordado' },
  onDay: { en: 'on {day}', fr: 'le {day}', es: 'el {day}' },
  handedOver: { en: 'Handed over', fr: 'Transmis', es: 'Traspasado' },
  sinceDay: { en: 'since {day}', fr: 'depuis le {day}', es: 'desde el {day}' },
  draft: { en: 'Draft', fr: 'Brouillon', es: 'Borrador' },
  draftTyped: { en: '{form}, typed {at}', fr: '{form}, saisi le {at}', es: '{form}, escrito el {at}' },
  goOnWith: { en: 'Go on', fr: 'Reprendre', es: 'Seguir' },

  // How to reach them.
  reach: { en: 'How to reach them safely', fr: 'Joindre la personne sans danger', es: 'Cómo contactar sin peligro' },
  reachAgreed: { en: 'agreed {day}', fr: 'convenu le {day}', es: 'acordado el {day}' },
  reachAsk: { en: 'Ask and note', fr: 'Demander et noter', es: 'Preguntar y anotar' },
  reachAskAnew: { en: 'Agree anew', fr: 'Convenir à nouveau', es: 'Acordar de nuevo' },
  reachNone: {
    en: 'No safe contact is noted. Do not call, write or visit.',
    fr: 'Aucun contact sans danger n’est noté. N’appelez pas, n’écrivez pas, n’allez pas sur place.',
    es: 'No hay ningún contacto seguro anotado. No llame, no escriba, no visite.',
  },
  reachRanOut: {
    en: 'This was agreed until {day}. Agree anew before you use it.',
    fr: 'C’était convenu jusqu’au {day}. Convenez-en à nouveau avant de l’utiliser.',
    es: 'Se acordó hasta el {day}. Acuérdelo de nuevo antes de usarlo.',
  },
  reachOld: {
    en: 'This was agreed more than three months ago, or has no day. Make sure first that it is still safe.',
    fr: 'Convenu il y a plus de trois mois, ou sans date. Vérifiez d’abord que c’est encore sûr.',
    es: 'Se acordó hace más de tres meses, o sin fecha. Compruebe antes que sigue siendo seguro.',
  },
  reachOf: { en: 'noted by {office}', fr: 'noté par {office}', es: 'anotado por {office}' },
  reachElsewhere: {
    en: '{office} noted another way, which nobody here has accepted. Ask which is safe before you use either.',
    fr: '{office} a noté un autre moyen, que personne ici n’a accepté. Demandez lequel est sûr avant d’utiliser l’un ou l’autre.',
    es: '{office} anotó otra forma, que nadie aquí aceptó. Pregunte cuál es segura antes de usar una u otra.',
  },
  reachNoWay: { en: 'By which way is not noted.', fr: 'Le moyen n’est pas noté.', es: 'El medio no está anotado.' },
  reachUntil: { en: 'Valid until {day}.', fr: 'Valable jusqu’au {day}.', es: 'Válido hasta el {day}.' },
  neverSay: { en: 'NEVER SAY', fr: 'NE JAMAIS DIRE', es: 'NUNCA DECIR' },

  // Agreed.
  agreed: { en: 'Agreed by the person', fr: 'Accord de la personne', es: 'Aceptado por la persona' },
  agreedPaper: { en: 'Paper', fr: 'Papier', es: 'Papel' },
  agreedAsk: { en: 'Ask', fr: 'Demander', es: 'Preguntar' },
  notYetEmergency: { en: 'Nothing yet (emergency)', fr: 'Rien encore (urgence)', es: 'Nada aún (emergencia)' },
  notRecorded: { en: 'Not recorded', fr: 'Pas noté', es: 'Sin anotar' },
  'agreed-keep': { en: 'Keep', fr: 'Garder', es: 'Guardar' },
  'agreed-help': { en: 'Help', fr: 'Aide', es: 'Ayuda' },
  'agreed-shelter': { en: 'Shelter', fr: 'Hébergement', es: 'Alojamiento' },
  'agreed-health-examination': { en: 'Health examination', fr: 'Examen médical', es: 'Examen médico' },
  'agreed-return': { en: 'Return', fr: 'Retour', es: 'Retorno' },
  'agreed-contact': { en: 'Later contact', fr: 'Contact ultérieur', es: 'Contacto posterior' },
  'agreed-share-receiving': { en: 'Next office', fr: 'Bureau suivant', es: 'Siguiente oficina' },
  'agreed-share-headquarters': { en: 'Headquarters', fr: 'Siège', es: 'Sede' },
  'agreed-share-partners': { en: 'Partners', fr: 'Partenaires', es: 'Organizaciones' },
  'agreed-count-once': { en: 'Counted once', fr: 'Compter une fois', es: 'Contar una vez' },
  'agreed-police': { en: 'Police', fr: 'Police', es: 'Policía' },
  'agreed-authorities-of-origin': {
    en: 'Authorities of origin',
    fr: 'Autorités du pays d’origine',
    es: 'Autoridades del país de origen',
  },
  'agreed-family': { en: 'Family', fr: 'Famille', es: 'Familia' },
  'agreed-media': { en: 'Media', fr: 'Médias', es: 'Medios' },
  'agreed-research': { en: 'Research', fr: 'Recherche', es: 'Investigación' },

  // What may be done.
  gateClosed: { en: '{gate}: not yet', fr: '{gate} : pas encore', es: '{gate}: aún no' },
  gateAllowed: {
    en: '{gate}: somebody decided to go on',
    fr: '{gate} : décision de continuer',
    es: '{gate}: se decidió seguir',
  },
  why: { en: 'why', fr: 'pourquoi', es: 'por qué' },
  whyLess: { en: 'less', fr: 'moins', es: 'menos' },
  notAllowedYet: { en: 'Not yet: {gates}', fr: 'Pas encore : {gates}', es: 'Aún no: {gates}' },

  // What was done.
  wasDone: { en: 'What was done', fr: 'Ce qui a été fait', es: 'Lo que se hizo' },
  wasDoneCount: {
    en: '{count}, newest first',
    fr: '{count}, la plus récente d’abord',
    es: '{count}, lo más reciente primero',
  },
  earlier_one: { en: '{count} earlier', fr: '{count} plus ancienne', es: '{count} anterior' },
  earlier_many: { en: '{count} earlier', fr: '{count} plus anciennes', es: '{count} anteriores' },
  earlier_other: { en: '{count} earlier', fr: '{count} plus anciennes', es: '{count} anteriores' },

  // Where and who.
  where: { en: 'Where', fr: 'Où', es: 'Dónde' },
  stays: { en: 'A stay', fr: 'Un séjour', es: 'Una estancia' },
  arrives: { en: 'arrives {day}', fr: 'arrive le {day}', es: 'llega el {day}' },
  nights_one: { en: '{count} night', fr: '{count} nuit', es: '{count} noche' },
  nights_many: { en: '{count} nights', fr: '{count} nuits', es: '{count} noches' },
  nights_other: { en: '{count} nights', fr: '{count} nuits', es: '{count} noches' },
  untilDay: { en: 'until {day}', fr: 'jusqu’au {day}', es: 'hasta el {day}' },
  childrenAlong_one: { en: 'with {count} child', fr: 'avec {count} enfant', es: 'con {count} niña o niño' },
  childrenAlong_many: { en: 'with {count} children', fr: 'avec {count} enfants', es: 'con {count} niñas o niños' },
  childrenAlong_other: { en: 'with {count} children', fr: 'avec {count} enfants', es: 'con {count} niñas o niños' },
  childrenAges: { en: 'aged {ages}', fr: 'âge : {ages}', es: 'edad: {ages}' },
  who: { en: 'Who', fr: 'Qui', es: 'Quién' },
  readers: { en: 'Sent to', fr: 'Envoyé à', es: 'Enviado a' },
  readSince: { en: '{office}, {day}', fr: '{office}, le {day}', es: '{office}, el {day}' },

  // Records in rows.
  columnWhen: { en: 'When', fr: 'Quand', es: 'Cuándo' },
  columnBy: { en: 'By', fr: 'Par', es: 'Por' },
  writtenAt: { en: 'written {at}', fr: 'écrite le {at}', es: 'escrita el {at}' },
  earlierVersions_one: {
    en: '{count} earlier version',
    fr: '{count} version antérieure',
    es: '{count} versión anterior',
  },
  earlierVersions_many: {
    en: '{count} earlier versions',
    fr: '{count} versions antérieures',
    es: '{count} versiones anteriores',
  },
  earlierVersions_other: {
    en: '{count} earlier versions',
    fr: '{count} versions antérieures',
    es: '{count} versiones anteriores',
  },
  withdrawn: { en: 'What was withdrawn', fr: 'Ce qui a été retiré', es: 'Lo que se retiró' },
  withdrawnNone: {
    en: 'Nothing was withdrawn that you may read.',
    fr: 'Rien n’a été retiré que vous puissiez lire.',
    es: 'No se retiró nada que pueda leer.',
  },
  versionFirst: { en: 'First written {at}', fr: 'Première version le {at}', es: 'Primera versión el {at}' },
  versionChanged: { en: 'Changed {at}', fr: 'Modifiée le {at}', es: 'Cambiada el {at}' },
  versionWithdrawn: { en: 'Withdrawn {at}', fr: 'Retirée le {at}', es: 'Retirada el {at}' },
  versionAnswer: {
    en: '{question}: {now} (before: {before})',
    fr: '{question} : {now} (avant : {before})',
    es: '{question}: {now} (antes: {before})',
  },
  noAnswer: { en: 'nothing', fr: 'rien', es: 'nada' },
} as const satisfies Texts;
