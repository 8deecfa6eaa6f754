import type { Texts } from './texts.ts';

/** The roster: several people who come together. */
export const rosterTexts = {
  title: { en: 'Roster', fr: 'Arrivée d’un groupe', es: 'Llegada de un grupo' },
  lead: {
    en: 'One row a person. Only the open row shows what was said: turn the screen away from who waits.',
    fr: 'Une ligne par personne. Seule la ligne ouverte montre ce qui a été dit : tournez l’écran à l’abri des regards.',
    es: 'Una fila por persona. Solo la fila abierta muestra lo que se dijo: gire la pantalla para que no la vea quien espera.',
  },
  sameForAll: { en: 'The same for all', fr: 'Commun à toutes', es: 'Igual para todas' },
  person: { en: 'Person {number}', fr: 'Personne {number}', es: 'Persona {number}' },
  answers_one: { en: '{count} answer', fr: '{count} réponse', es: '{count} respuesta' },
  answers_other: { en: '{count} answers', fr: '{count} réponses', es: '{count} respuestas' },
  open: { en: 'Open', fr: 'Ouvrir', es: 'Abrir' },
  lookAtThis: { en: 'not complete: open it', fr: 'incomplète : ouvrez-la', es: 'incompleta: ábrala' },
  next: { en: 'Next person', fr: 'Personne suivante', es: 'Siguiente persona' },
  save_one: { en: 'Save {count} person', fr: 'Enregistrer {count} personne', es: 'Guardar {count} persona' },
  save_other: { en: 'Save {count} persons', fr: 'Enregistrer {count} personnes', es: 'Guardar {count} personas' },
  keys: {
    en: 'Ctrl D same as above · Alt ↑ ↓ another row',
    fr: 'Ctrl D comme au-dessus · Alt ↑ ↓ autre ligne',
    es: 'Ctrl D igual que arriba · Alt ↑ ↓ otra fila',
  },
  nothingAbove: {
    en: 'Nothing to take from above here: ask.',
    fr: 'Rien à reprendre du dessus ici : demandez.',
    es: 'Aquí no hay nada que tomar de arriba: pregunte.',
  },
  nobodyYet: {
    en: 'Nobody is written down yet.',
    fr: 'Aucune personne notée pour l’instant.',
    es: 'Aún no se anotó a nadie.',
  },
  minor: {
    en: 'May be under 18: protect as a child',
    fr: 'A peut-être moins de 18 ans : protégez comme un enfant',
    es: 'Puede ser menor de 18 años: protección de infancia',
  },
  dangerSave: {
    en: 'This is danger. Save now with Ctrl S, tell a person, then go on.',
    fr: 'C’est un danger. Enregistrez avec Ctrl S, prévenez quelqu’un, puis continuez.',
    es: 'Es un peligro. Guarde ahora con Ctrl S, avise a alguien y siga.',
  },
  savedAs: { en: 'saved as {reference}', fr: 'enregistrée : {reference}', es: 'guardada: {reference}' },
  'saved-intake': {
    en: 'saved as a contact without a case',
    fr: 'enregistrée comme contact sans dossier',
    es: 'guardada como contacto sin caso',
  },
  'saved-anonymous': {
    en: 'nothing is kept but a number',
    fr: 'rien n’est gardé, sauf un chiffre',
    es: 'no se guarda nada, salvo un número',
  },
} as const satisfies Texts;
