import type { Kind, QuestionId } from '../forms/index.ts';
import { type CodeOf, type ListId, list } from '../lists/index.ts';
import { keysOf } from '../lists/keys.ts';
import { text } from '../text.ts';
import type { Page, PageField, PageKey } from './page.ts';

/** The codes of a list that the page offers, with their keys and short words: all in the list's order, or some in the page's. */
export function offered<L extends ListId>(listId: L, some?: readonly CodeOf<L>[]): readonly PageKey[] {
  const { codes } = list(listId);
  const keys = keysOf(codes);
  const shown = some === undefined ? codes : some.flatMap((one) => codes.filter(({ code }) => code === one));
  return shown.map(({ code, short }) => ({
    code,
    key: keys.get(code) ?? '',
    ...(short === undefined ? {} : { label: short }),
  }));
}

/** What is asked of everybody in the first minutes; the rest of the list is noted where it is told (Contact). */
const ASKED_AT_ONCE = [
  'nothing',
  'doctor-now',
  'injury',
  'pregnancy',
  'medicine',
  'safe-place',
  'food-clothes',
  'threatened',
  'watched',
  'self-harm',
  'child-with-them',
  'children-in-danger',
  'detained',
  'other',
] as const;

const REACH: readonly PageField[] = [
  {
    kind: 'safe-contact',
    question: 'how',
    label: text('Safe way to reach them', 'Façon sûre de joindre la personne', 'Forma segura de contactar'),
  },
  { kind: 'safe-contact', question: 'never-say' },
];

/**
 * First contact: one page, two minutes (FORMS.md, First contact). Safety and needs come before the story, consent before the name; nothing
 * is required. It fills parts of six forms, which later open with them filled; the same page prints blank with the same numbers.
 */
export const FIRST_CONTACT: Page = {
  id: 'first-contact',
  label: text('First contact', 'Premier contact', 'Primer contacto'),
  header: [
    { kind: 'intake', question: 'date', filled: 'today' },
    { kind: 'intake', question: 'hour', filled: 'hour' },
    { kind: 'intake', question: 'country', filled: 'office-country' },
    { kind: 'intake', question: 'place', filled: 'usual-place' },
    { kind: 'consent', question: 'date', filled: 'today' },
    { kind: 'screening', question: 'date', filled: 'today' },
    { kind: 'safe-contact', question: 'date', filled: 'today' },
  ],
  stops: [
    {
      number: 1,
      asked: 'person',
      label: text(
        'Can we talk safely here and now?',
        'Pouvons-nous parler ici et maintenant en sécurité ?',
        '¿Podemos hablar aquí y ahora con seguridad?',
      ),
      fields: [
        { kind: 'intake', question: 'safe-to-talk', keys: offered('safe-to-talk') },
        { kind: 'intake', question: 'meet-how', asked: { question: 'intake.safe-to-talk', in: ['not-safe'] } },
      ],
    },
    {
      number: 2,
      asked: 'person',
      label: text(
        'May we write this down and keep it?',
        'Pouvons-nous noter cela et le garder ?',
        '¿Podemos anotar esto y guardarlo?',
      ),
      fields: [
        {
          kind: 'consent',
          question: 'keep',
          keys: offered('consent-keep', ['with-name', 'without-name', 'refuses', 'emergency']),
        },
        {
          kind: 'consent',
          question: 'limits-explained',
          label: text(
            'I said what it is for, who sees it and what we must report',
            'J’ai dit à quoi cela sert, qui le voit et ce que nous devons signaler',
            'Dije para qué sirve, quién lo ve y de qué debemos informar',
          ),
        },
      ],
    },
    {
      number: 3,
      asked: 'person',
      label: text('What may we call you?', 'Comment pouvons-nous vous appeler ?', '¿Qué nombre quiere que usemos?'),
      fields: [
        // Consent comes before the name (codebook/README.md, Principles: 1); in an emergency a name may be written until it is asked.
        {
          kind: 'identity',
          question: 'name-used',
          asked: { question: 'consent.keep', in: ['with-name', 'emergency'] },
        },
      ],
    },
    {
      number: 4,
      asked: 'person',
      label: text('Which language is best?', 'Quelle langue vous convient le mieux ?', '¿Qué idioma prefiere?'),
      fields: [
        { kind: 'profile', question: 'languages' },
        { kind: 'profile', question: 'interpreter' },
        {
          kind: 'profile',
          question: 'not-this-interpreter',
          label: text('Do not use this interpreter', 'Interprète à ne plus appeler', 'Intérprete: no volver a llamar'),
        },
      ],
    },
    {
      number: 5,
      asked: 'person',
      label: text('What is needed today?', 'De quoi avez-vous besoin aujourd’hui ?', '¿Qué necesita hoy?'),
      fields: [
        { kind: 'intake', question: 'needs-today', keys: offered('needs-today', ASKED_AT_ONCE) },
        { kind: 'intake', question: 'needs-note', asked: { question: 'intake.needs-today', in: ['other'] } },
      ],
    },
    {
      number: 6,
      asked: 'worker',
      label: text(
        'How did they come to us?',
        'Par quelle voie la personne est-elle venue à nous ?',
        '¿Por qué vía llegó a nosotros?',
      ),
      fields: [
        { kind: 'intake', question: 'channel', keys: offered('channel') },
        { kind: 'intake', question: 'partner' },
      ],
    },
    {
      number: 7,
      asked: 'worker',
      label: text('Sex', 'Sexe', 'Sexo'),
      fields: [{ kind: 'profile', question: 'sex', keys: offered('sex') }],
    },
    {
      number: 8,
      asked: 'person',
      label: text('Age', 'Âge', 'Edad'),
      fields: [
        { kind: 'profile', question: 'age' },
        {
          kind: 'profile',
          question: 'age-band',
          keys: offered('age-band'),
        },
        {
          kind: 'profile',
          question: 'age-basis',
          keys: offered('age-basis'),
        },
        { kind: 'profile', question: 'may-be-under-18' },
      ],
    },
    {
      number: 9,
      asked: 'person',
      label: text('Nationality', 'Nationalité', 'Nacionalidad'),
      fields: [
        { kind: 'profile', question: 'nationalities' },
        { kind: 'profile', question: 'stateless' },
      ],
    },
    {
      number: 10,
      asked: 'worker',
      label: text(
        'What were they made to do, or meant for?',
        'Qu’a-t-on fait faire à la personne, ou voulu lui faire faire ?',
        '¿A qué obligaron a la persona, o con qué fin?',
      ),
      fields: [{ kind: 'screening', question: 'purposes', keys: offered('purposes') }],
    },
    {
      number: 11,
      asked: 'worker',
      label: text(
        'In which countries did that happen?',
        'Dans quels pays cela s’est-il passé ?',
        '¿En qué países ocurrió?',
      ),
      fields: [
        { kind: 'screening', question: 'countries-of-exploitation' },
        {
          kind: 'screening',
          question: 'trafficking-type',
          keys: offered('trafficking-type'),
        },
      ],
    },
    {
      number: 12,
      asked: 'worker',
      label: text(
        'What brought or kept them there?',
        'Qu’est-ce qui y a amené ou retenu la personne ?',
        '¿Qué llevó o retuvo allí a la persona?',
      ),
      fields: [{ kind: 'screening', question: 'means', keys: offered('means-at-contact') }],
    },
  ],
  save: {
    kind: 'intake',
    question: 'next-step',
    keys: [
      { key: '1', code: 'help-today', opens: REACH },
      { key: '2', code: 'talk-again', opens: [{ kind: 'intake', question: 'next-step-date' }, ...REACH] },
      { key: '3', code: 'referred', opens: [{ kind: 'intake', question: 'referred-to' }] },
      { key: '4', code: 'advice-only', opens: [] },
      { key: '5', code: 'not-now', opens: REACH },
      { key: '6', code: 'left', opens: [] },
    ],
  },
};

/** Keys of question 11 that stand for a country known already: here (the office's) and home (the first nationality). */
export const COUNTRY_KEYS = { here: 'h', home: 'b' } as const;

/** What stays of the page when it is not safe to talk: needs, and how to meet; the save keys stay as well. */
export const STOPS_WHEN_NOT_SAFE: readonly number[] = [1, 5];

/**
 * What stays when the person does not want anything kept: the question itself, so that they can change their mind, and what an anonymous row
 * keeps of the page; the save keys, one of its four answers, stay as well. Country and month fill themselves.
 */
export const STOPS_WHEN_REFUSED: readonly number[] = [2, 7, 8];

/** The questions of those stops; the years are kept as an age group alone. */
export const ASKED_WHEN_REFUSED: readonly string[] = [
  'consent.keep',
  'consent.limits-explained',
  'profile.sex',
  'profile.age',
  'profile.age-band',
];

/** What an anonymous row keeps of the page when the person refuses that anything is kept (`anonymous` form). */
export const ANONYMOUS_FROM: Readonly<Record<string, { readonly kind: Kind; readonly question: QuestionId }>> = {
  month: { kind: 'intake', question: 'date' },
  sex: { kind: 'profile', question: 'sex' },
  'age-band': { kind: 'profile', question: 'age-band' },
  country: { kind: 'intake', question: 'country' },
  province: { kind: 'intake', question: 'province' },
  'next-step': { kind: 'intake', question: 'next-step' },
};
