import type { Texts } from './texts.ts';

/** The arrival sheet: who is expected, and how they arrived. */
export const arrivalsTexts = {
  title: { en: 'Arrivals', fr: 'Arrivées', es: 'Llegadas' },
  below: {
    en: 'Who is expected at this office. Nothing is written of who is not ticked.',
    fr: 'Les personnes attendues à ce bureau. Rien n’est noté pour celles qui ne sont pas cochées.',
    es: 'Personas que se esperan en esta oficina. No se anota nada de quien no se marca.',
  },
  emptyTitle: {
    en: 'Nobody is expected today',
    fr: 'Aucune arrivée attendue aujourd’hui',
    es: 'Hoy no se espera a nadie',
  },
  emptyText: {
    en: 'Here stand journeys to this office and announced stays, on their day and until somebody notes how they ended.',
    fr: 'Ici figurent les voyages vers ce bureau et les séjours annoncés, dès leur jour et jusqu’à ce qu’on note leur issue.',
    es: 'Aquí figuran los viajes a esta oficina y las estancias anunciadas, desde su día y hasta que se anote cómo terminaron.',
  },
  from: { en: 'from {country}', fr: 'de : {country}', es: 'desde: {country}' },
  knownBy: { en: 'known by: {sign}', fr: 'se reconnaît à : {sign}', es: 'se reconoce por: {sign}' },
  minor: { en: 'may be under 18', fr: 'a peut-être moins de 18 ans', es: 'puede ser menor de 18' },
  otherwise: { en: 'Otherwise…', fr: 'Autre situation…', es: 'Otra situación…' },
  received: {
    en: 'Who came was met and received by us',
    fr: 'Nous avons accueilli les personnes arrivées',
    es: 'Recibimos a quienes llegaron',
  },
  save_one: { en: 'Save {count} arrival', fr: 'Enregistrer {count} arrivée', es: 'Guardar {count} llegada' },
  save_other: { en: 'Save {count} arrivals', fr: 'Enregistrer {count} arrivées', es: 'Guardar {count} llegadas' },
  keys: {
    en: '1 2 3 tick · Enter next person · F2 names',
    fr: '1 2 3 cocher · Entrée personne suivante · F2 noms',
    es: '1 2 3 marcar · Intro siguiente persona · F2 nombres',
  },
} as const satisfies Texts;
