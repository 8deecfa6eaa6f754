import { text } from '../text.ts';
import { FIRST_CONTACT, offered } from './first-contact.ts';
import type { Page, PageStop } from './page.ts';

/** The questions of first contact that a row asks, by their numbers there: what tonight needs, and nothing of the story. */
const ASKED_OF_EACH: readonly number[] = [1, 2, 3, 4, 5, 7, 8, 9];

/** Most persons that are saved in one act. */
export const MOST_IN_ROSTER = 100;

/**
 * People who come together, one row a person (FORMS.md, Roster): the shortest part of first contact, by the same numbers and the same keys. What is
 * the same for all is asked once, at the head ({@link ROSTER_HEAD}), and stands in each person's own file.
 */
export const ROSTER: Page = {
  id: 'roster',
  label: text('Roster', 'Liste d’arrivée', 'Lista de llegada'),
  header: [],
  stops: FIRST_CONTACT.stops.filter(({ number }) => ASKED_OF_EACH.includes(number)),
  save: { ...FIRST_CONTACT.save, keys: FIRST_CONTACT.save.keys.map((key) => ({ ...key, opens: [] })) },
};

/** The last question of a row: what a first contact is saved with. */
export const ROSTER_NEXT_STEP: PageStop = {
  number: 13,
  asked: 'worker',
  label: text('What is next?', 'Prochaine étape', 'Próximo paso'),
  fields: [{ kind: 'intake', question: 'next-step', keys: offered('next-step') }],
};

const CAME_TO_US = FIRST_CONTACT.stops.filter(({ number }) => number === 6);

/** What is the same for all: from where, when, how and with whom they came, for whom they worked, and who sent them. */
export const ROSTER_HEAD: readonly PageStop[] = [
  {
    number: 1,
    asked: 'person',
    label: text('From which country did they come?', 'De quel pays viennent-elles ?', '¿De qué país vienen?'),
    fields: [
      { kind: 'journey-leg', question: 'from-country' },
      {
        kind: 'journey-leg',
        question: 'from-place',
        label: text('from which place', 'de quel lieu', 'de qué lugar'),
      },
    ],
  },
  {
    number: 2,
    asked: 'person',
    label: text('When did they arrive?', 'Quand sont-elles arrivées ?', '¿Cuándo llegaron?'),
    fields: [
      { kind: 'journey-leg', question: 'arrived' },
      {
        kind: 'journey-leg',
        question: 'to-place',
        label: text('at which port or place', 'dans quel port ou lieu', 'a qué puerto o lugar'),
      },
    ],
  },
  {
    number: 3,
    asked: 'person',
    label: text('How did they travel?', 'Par quel moyen de transport ?', '¿En qué viajaron?'),
    fields: [{ kind: 'journey-leg', question: 'transport', keys: offered('transport') }],
  },
  {
    number: 4,
    asked: 'person',
    label: text('With whom?', 'Avec qui ?', '¿Con quién?'),
    fields: [{ kind: 'journey-leg', question: 'travelled-with', keys: offered('travelled-with') }],
  },
  {
    number: 5,
    asked: 'person',
    label: text(
      'Which employer, vessel or place, by name?',
      'Quel employeur, navire ou lieu, par son nom ?',
      '¿Qué empresa, barco o lugar, por su nombre?',
    ),
    fields: [{ kind: 'exploitation', question: 'venue' }],
  },
  ...CAME_TO_US.map(
    (stop): PageStop => ({
      ...stop,
      label: text(
        'How did they come to us?',
        'Par quelle voie sont-elles venues à nous ?',
        '¿Por qué vía llegaron a nosotros?',
      ),
    }),
  ),
];

/**
 * Answers that one key takes from the row above: none that is personal. Consent, needs, danger, the interpreter, whether somebody is alone, and
 * whatever is told in words, are asked of each.
 */
export const SAME_AS_ABOVE: readonly string[] = [
  'profile.languages',
  'profile.sex',
  'profile.nationalities',
  'intake.next-step',
];
