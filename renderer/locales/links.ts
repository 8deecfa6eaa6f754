import type { Texts } from './texts.ts';

/** Links between persons of one office. */
export const linksTexts = {
  title: { en: 'Links of {reference}', fr: 'Liens de {reference}', es: 'Vínculos de {reference}' },
  below: {
    en: 'They stay in this office and are never sealed. You see only those with cases that you open.',
    fr: 'Ils restent dans ce bureau et ne sont jamais scellés. Vous ne voyez que ceux avec des dossiers que vous pouvez ouvrir.',
    es: 'Quedan en esta oficina y nunca se sellan. Solo ve los que llevan a casos que usted puede abrir.',
  },
  emptyTitle: { en: 'No links yet', fr: 'Aucun lien pour l’instant', es: 'Aún sin vínculos' },
  emptyText: {
    en: 'Note here who was recruited by the same people, is of one family, must be kept apart, or came together.',
    fr: 'Notez ici les personnes recrutées par les mêmes, d’une même famille, à tenir à distance ou arrivées ensemble.',
    es: 'Anote aquí a quienes fueron captadas por las mismas personas, son de una familia, deben estar separadas o llegaron juntas.',
  },
  closedTitle: { en: 'No links are shown here', fr: 'Aucun lien n’est montré ici', es: 'Aquí no se muestran vínculos' },
  closedText: {
    en: 'This person does not want everything to be kept. Links of this case are the focal point’s alone.',
    fr: 'Cette personne ne veut pas que tout soit gardé. Les liens de ce dossier sont réservés au point focal.',
    es: 'Esta persona no quiere que se guarde todo. Los vínculos de este caso son solo del punto focal.',
  },
  add: { en: 'Link with another person', fr: 'Lier à une autre personne', es: 'Vincular con otra persona' },
  reference: { en: 'Reference of the other case', fr: 'Référence de l’autre dossier', es: 'Referencia del otro caso' },
  what: { en: 'What links them', fr: 'Ce qui les lie', es: 'Qué las vincula' },
  sure: { en: 'How sure', fr: 'Degré de certitude', es: 'Grado de certeza' },
  word: { en: 'How it is known', fr: 'Comment on le sait', es: 'Cómo se sabe' },
  'what-recruited-by-same': {
    en: 'Recruited by the same people',
    fr: 'Recrutement par les mêmes',
    es: 'Captación por las mismas personas',
  },
  'what-family': { en: 'Family', fr: 'Famille', es: 'Familia' },
  'what-keep-apart': { en: 'Keep apart', fr: 'À tenir à distance', es: 'Mantener a distancia' },
  'what-same-person-perhaps': {
    en: 'Perhaps the same person',
    fr: 'Peut-être la même personne',
    es: 'Quizá la misma persona',
  },
  'what-came-together': { en: 'Came together', fr: 'Arrivées ensemble', es: 'Llegaron juntas' },
  'sure-certain': { en: 'certain', fr: 'certain', es: 'seguro' },
  'sure-likely': { en: 'likely', fr: 'probable', es: 'probable' },
  'sure-possible': { en: 'possible', fr: 'possible', es: 'posible' },
  apartHelp: {
    en: 'Before these two would share a room, wherever they move, House says to ask whoever is on duty. It names nobody.',
    fr: 'Avant que ces deux personnes ne partagent une chambre, Maison dit de demander à la permanence. Aucun nom n’y figure.',
    es: 'Antes de que estas dos personas compartan habitación, Alojamiento dice que se pregunte a la guardia. No se nombra a nadie.',
  },
  save: { en: 'Link', fr: 'Lier', es: 'Vincular' },
  remove: { en: 'Take away', fr: 'Retirer', es: 'Quitar' },
  removeOf: {
    en: 'Take away: {what}, {reference}',
    fr: 'Retirer : {what}, {reference}',
    es: 'Quitar: {what}, {reference}',
  },
  leaveGroup: { en: 'Did not come with them', fr: 'N’est pas du groupe', es: 'No es del grupo' },
} as const satisfies Texts;
