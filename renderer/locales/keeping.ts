import type { Texts } from './texts.ts';

/** What becomes of closed files: kept on, or prepared for erasure. */
export const keepingTexts = {
  title: { en: 'Keep or erase', fr: 'Conserver ou effacer', es: 'Conservar o borrar' },
  what: { en: 'What becomes of it', fr: 'Ce qu’il en advient', es: 'Qué se hace' },
  keep: { en: 'Keep on', fr: 'Conserver', es: 'Seguir conservando' },
  erase: { en: 'Prepare for erasure', fr: 'Préparer l’effacement', es: 'Preparar el borrado' },
  none: { en: 'None of them can be.', fr: 'Aucun ne peut l’être.', es: 'Ninguno puede serlo.' },
  keepable_one: { en: '{count} can be kept on.', fr: '{count} peut être conservé.', es: '{count} se puede conservar.' },
  keepable_other: {
    en: '{count} can be kept on.',
    fr: '{count} peuvent être conservés.',
    es: '{count} se pueden conservar.',
  },
  until: { en: 'Look at it again on', fr: 'Réexaminer le', es: 'Revisar el' },
  because: { en: 'Why it is kept', fr: 'Pourquoi conserver', es: 'Por qué conservar' },
  keepAct_one: { en: 'Keep {count} file', fr: 'Conserver {count} dossier', es: 'Conservar {count} caso' },
  keepAct_other: { en: 'Keep {count} files', fr: 'Conserver {count} dossiers', es: 'Conservar {count} casos' },
  kept_one: { en: '{count} file is kept.', fr: '{count} dossier est conservé.', es: '{count} caso se conserva.' },
  kept_other: {
    en: '{count} files are kept.',
    fr: '{count} dossiers sont conservés.',
    es: '{count} casos se conservan.',
  },
  erasable_one: {
    en: '{count} can be prepared. It waits {days} days, in which it can be taken back.',
    fr: '{count} peut être préparé. Il attend {days} jours, pendant lesquels cela peut être annulé.',
    es: '{count} se puede preparar. Espera {days} días, en los que puede anularse.',
  },
  erasable_other: {
    en: '{count} can be prepared. They wait {days} days, in which it can be taken back.',
    fr: '{count} peuvent être préparés. Ils attendent {days} jours, pendant lesquels cela peut être annulé.',
    es: '{count} se pueden preparar. Esperan {days} días, en los que puede anularse.',
  },
  wouldGo: { en: 'What would go', fr: 'Ce qui disparaîtrait', es: 'Qué desaparecería' },
  records_one: { en: '{count} record', fr: '{count} fiche', es: '{count} ficha' },
  records_other: { en: '{count} records', fr: '{count} fiches', es: '{count} fichas' },
  pictures_one: { en: '{count} scan or photo', fr: '{count} numérisation ou photo', es: '{count} escaneo o foto' },
  pictures_other: {
    en: '{count} scans or photos',
    fr: '{count} numérisations ou photos',
    es: '{count} escaneos o fotos',
  },
  tasks_one: { en: '{count} task', fr: '{count} tâche', es: '{count} tarea' },
  tasks_other: { en: '{count} tasks', fr: '{count} tâches', es: '{count} tareas' },
  links_one: {
    en: '{count} link to another person',
    fr: '{count} lien avec une autre personne',
    es: '{count} vínculo con otra persona',
  },
  links_other: {
    en: '{count} links to other persons',
    fr: '{count} liens avec d’autres personnes',
    es: '{count} vínculos con otras personas',
  },
  wouldStay: { en: 'What would stay', fr: 'Ce qui resterait', es: 'Qué quedaría' },
  row: {
    en: 'Here, that there was a file: office, year, erased. Numbers that were given out stay as they were.',
    fr: 'Ici, qu’il y a eu un dossier : bureau, année, effacé. Les chiffres déjà transmis restent tels quels.',
    es: 'Aquí, que hubo un caso: oficina, año, borrado. Las cifras ya entregadas quedan como están.',
  },
  offices: {
    en: 'Elsewhere, what these offices have: {offices}',
    fr: 'Ailleurs, ce qu’ont ces bureaux : {offices}',
    es: 'En otros lugares, lo que tienen estas oficinas: {offices}',
  },
  papers: {
    en: 'On paper, what was sent out: number {numbers} (Settings, Papers and files sent out)',
    fr: 'Sur papier, ce qui est sorti : numéro {numbers} (Réglages, Sorties)',
    es: 'En papel, lo que salió: número {numbers} (Ajustes, Salidas)',
  },
  eraseAct_one: {
    en: 'Prepare {count} file for erasure',
    fr: 'Préparer l’effacement de {count} dossier',
    es: 'Preparar el borrado de {count} caso',
  },
  eraseAct_other: {
    en: 'Prepare {count} files for erasure',
    fr: 'Préparer l’effacement de {count} dossiers',
    es: 'Preparar el borrado de {count} casos',
  },
  prepared_one: {
    en: '{count} file is prepared for erasure.',
    fr: 'L’effacement de {count} dossier est préparé.',
    es: 'El borrado de {count} caso está preparado.',
  },
  prepared_other: {
    en: '{count} files are prepared for erasure.',
    fr: 'L’effacement de {count} dossiers est préparé.',
    es: 'El borrado de {count} casos está preparado.',
  },

  due: {
    en: 'This file was to be looked at on {day}: is it still needed?',
    fr: 'Ce dossier était à réexaminer le {day} : est-il encore utile ?',
    es: 'Este caso debía revisarse el {day}: ¿aún hace falta?',
  },
  isPrepared: {
    en: 'Prepared for erasure on {since}. Until {until} it can be taken back; whatever is written here takes it back too.',
    fr: 'Effacement préparé le {since}. Il peut être annulé jusqu’au {until} ; tout ce qui est écrit ici l’annule aussi.',
    es: 'Borrado preparado el {since}. Puede anularse hasta el {until}; lo que se escriba aquí también lo anula.',
  },
  isOver: {
    en: 'Prepared for erasure on {since}, and its {days} days are over. Waymark does not erase it by itself yet: the file stays as it is, and this can still be taken back.',
    fr: 'Effacement préparé le {since} ; ses {days} jours sont passés. Waymark ne l’efface pas encore de lui-même : le dossier reste tel quel, et cela peut encore s’annuler.',
    es: 'Borrado preparado el {since}; pasaron sus {days} días. Waymark aún no lo borra por sí solo: el caso queda como está y todavía puede anularse.',
  },
  decide: { en: 'Decide…', fr: 'Décider…', es: 'Decidir…' },
  takeBack: { en: 'Do not erase', fr: 'Ne pas effacer', es: 'No borrar' },
} as const satisfies Texts;
