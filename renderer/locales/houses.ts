import type { Texts } from './texts.ts';

export const housesTexts = {
  title: { en: 'Houses', fr: 'Maisons', es: 'Casas' },
  text: {
    en: 'Rooms and beds of each house. They never leave this desk.',
    fr: 'Chambres et lits de chaque maison. Ils ne quittent jamais ce poste.',
    es: 'Habitaciones y camas de cada casa. Nunca salen de este puesto.',
  },
  none: { en: 'No house is registered', fr: 'Aucune maison enregistrée', es: 'Ninguna casa registrada' },
  noneText: {
    en: 'Add one below: House then shows its free beds.',
    fr: 'Ajoutez-en une ci-dessous : l’écran Maison montrera ses lits libres.',
    es: 'Añada una abajo: la pantalla Alojamiento mostrará sus camas libres.',
  },
  add: { en: 'Add a house', fr: 'Ajouter une maison', es: 'Añadir una casa' },
  change: { en: 'Change', fr: 'Modifier', es: 'Modificar' },
  changeOf: { en: 'Change house {house}', fr: 'Modifier la maison {house}', es: 'Modificar la casa {house}' },
  takeOut: { en: 'Take out', fr: 'Retirer', es: 'Quitar' },
  takeOutOf: { en: 'Take out house {house}', fr: 'Retirer la maison {house}', es: 'Quitar la casa {house}' },
  code: { en: 'Code', fr: 'Code', es: 'Código' },
  codeHelp: {
    en: 'As it stands in stays: H1. Never an address.',
    fr: 'Tel qu’il figure dans les séjours : H1. Jamais une adresse.',
    es: 'Como consta en las estancias: H1. Nunca una dirección.',
  },
  codeMissing: { en: 'Give the code.', fr: 'Indiquez le code.', es: 'Indique el código.' },
  nameUsed: { en: 'Name used', fr: 'Nom utilisé', es: 'Nombre usado' },
  nameHelp: {
    en: 'What colleagues call it: Garden.',
    fr: 'Comme on l’appelle entre collègues : Jardin.',
    es: 'Como se la llama en el equipo: Jardín.',
  },
  forWhom: { en: 'For whom', fr: 'Pour qui', es: 'Para quién' },
  'for-women': { en: 'women', fr: 'femmes', es: 'mujeres' },
  'for-men': { en: 'men', fr: 'hommes', es: 'hombres' },
  'for-families': { en: 'families', fr: 'familles', es: 'familias' },
  'for-children': { en: 'children', fr: 'enfants', es: 'niñas y niños' },
  'for-everybody': { en: 'everybody', fr: 'toutes les personnes', es: 'todas las personas' },
  rooms: { en: 'Rooms and beds', fr: 'Chambres et lits', es: 'Habitaciones y camas' },
  roomsHelp: {
    en: 'One room a line, with its beds: R1 2',
    fr: 'Une chambre par ligne, avec ses lits : R1 2',
    es: 'Una habitación por línea, con sus camas: R1 2',
  },
  roomUnread: {
    en: '“{line}” is not read as a room. Write its code, A to Z and digits, and at most {most} beds.',
    fr: '« {line} » n’est pas compris comme une chambre. Écrivez son code, A à Z et chiffres, et {most} lits au plus.',
    es: '«{line}» no se entiende como una habitación. Escriba su código, A a Z y cifras, y como máximo {most} camas.',
  },
  takes: { en: 'People at most', fr: 'Personnes au plus', es: 'Personas como máximo' },
  takesHelp: {
    en: 'Left empty: as many as there are beds.',
    fr: 'Laissé vide : autant que de lits.',
    es: 'Si queda vacío: tantas como camas.',
  },
  save: { en: 'Save the house', fr: 'Enregistrer la maison', es: 'Guardar la casa' },
  saved: {
    en: 'House {house} is saved.',
    fr: 'La maison {house} est enregistrée.',
    es: 'La casa {house} está guardada.',
  },
} as const satisfies Texts;
