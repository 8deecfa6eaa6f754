import type { Texts } from './texts.ts';

/** The panel of help; what it says of each screen and word is in `help/`. */
export const helpTexts = {
  title: { en: 'Help', fr: 'Aide', es: 'Ayuda' },
  here: { en: 'Here', fr: 'Ici', es: 'Aquí' },
  words: { en: 'Words', fr: 'Mots', es: 'Palabras' },
  firstDay: { en: 'A first day', fr: 'Un premier jour', es: 'Un primer día' },
  firstDayText: {
    en: 'Ten minutes with invented cases. Nothing here can go wrong.',
    fr: 'Dix minutes avec des dossiers inventés. Rien ne peut mal tourner.',
    es: 'Diez minutos con casos inventados. Nada puede salir mal.',
  },
  question: { en: 'This question', fr: 'Cette question', es: 'Esta pregunta' },
  questionPlain: {
    en: 'It may stay empty. Nothing is required.',
    fr: 'Elle peut rester vide. Rien n’est obligatoire.',
    es: 'Puede quedar vacía. Nada es obligatorio.',
  },
  questionCoded: {
    en: 'This is your own coding. Never read the list aloud.',
    fr: 'C’est votre propre codage. Ne lisez jamais la liste à voix haute.',
    es: 'Es su propia codificación. Nunca lea la lista en voz alta.',
  },
  questionMissing: {
    en: 'No answer? F3 does not want to say, F4 unknown, F6 not asked.',
    fr: 'Pas de réponse ? F3 ne souhaite pas le dire, F4 inconnu, F6 non demandé.',
    es: '¿Sin respuesta? F3 no desea decirlo, F4 se desconoce, F6 no se preguntó.',
  },
  screen: { en: 'This screen', fr: 'Cet écran', es: 'Esta pantalla' },
  keysLine: {
    en: 'Enter goes on. Escape goes back. Ctrl S saves. Ctrl Z takes back. F9 locks.',
    fr: 'Entrée passe à la suite. Échap revient. Ctrl S enregistre. Ctrl Z annule. F9 verrouille.',
    es: 'Intro sigue. Esc vuelve. Ctrl S guarda. Ctrl Z deshace. F9 bloquea.',
  },
  find: { en: 'Find a word', fr: 'Trouver un mot', es: 'Buscar una palabra' },
} as const satisfies Texts;
