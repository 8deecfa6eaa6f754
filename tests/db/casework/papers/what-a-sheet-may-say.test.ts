/** What stops a house sheet, what is only like it and may be meant otherwise, and what prints: in the languages that houses write in. */
import { describe, expect, it, test } from 'vitest';
import { FORBIDDEN_WORDS } from '../../../../db/codebook/papers/forbidden-words.ts';
import { HARMLESS_PHRASES, LIKE_WORDS } from '../../../../db/codebook/papers/like-words.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import type { Told } from '../case-of.ts';
import { resident, sheetOf } from './a-resident.ts';
import { ORDINARY } from './ordinary-sentences.ts';

type Answer = 'stops' | 'warns' | 'prints';

function answerTo(wishes: string, other: readonly Told[] = [], identity?: Body): Answer {
  const told = resident({ stay: { wishes }, other });
  const { stops, likenesses } = sheetOf(
    told.map(([kind, body]): Told => [kind, kind === 'identity' && identity !== undefined ? identity : body]),
  );
  return stops.length > 0 ? 'stops' : likenesses.length > 0 ? 'warns' : 'prints';
}

describe('a word of what the house may not say', () => {
  const STOPS = [
    ...[
      'victim',
      'trafficking',
      'police',
      'HIV',
      'witness',
      'prosecutor',
      'embassy',
      'lawyer',
      'shelter',
      'UNHCR',
      'TB',
      'NGO',
    ],
    ...[
      'sex worker',
      'raped by the boss',
      'tested positive',
      'ARV 8:00',
      'abortion',
      'immigration',
      'deported',
      'asylum',
    ],
    ...[
      'séropositive',
      'gendarmes',
      'commissariat',
      'témoin',
      'procureur',
      'ambassade',
      'avocate',
      'victime de traite des êtres humains',
    ],
    ...[
      'víctima de trata de personas',
      'testigo',
      'fiscalía',
      'embajada',
      'abogada',
      'albergue',
      'la Policía',
      'seropositiva',
      'sida',
    ],
    ...[
      'ВИЧ-положительная',
      'ВИЧ',
      'жертва торговли людьми',
      'жертвам',
      'полиция',
      'полицией',
      'суд 3 декабря',
      'свидетельница',
    ],
    ...['прокурора', 'в посольстве', 'адвокату', 'приют', 'МОМ', 'беженка', 'туберкулёз', 'миграционная служба'],
    ...['شرطة', 'الشرطة', 'الإيدز', 'ضحية', 'ตำรวจ', 'Polizei', 'policja', 'polisi'],
    'Полиция приедет в 10, жертва торговли людьми, ВИЧ',
  ];
  const SPELT = [
    ...[
      'H.I.V.',
      'H I V',
      'h-i-v',
      'V-I-C-T-I-M',
      'v i c t i m s',
      'traff icking',
      'traf-ficking',
      'po.li.ce',
      'T.B.',
      'В.И.Ч.',
      'В И Ч',
    ],
    ...['поли-ция', 'ЖЕРТВА', 'zhertva', 'politsiya', 'VÍCTIMA', 'Séro-positive'],
  ];
  const WARNS = [
    ...[
      'case',
      'her case is heard',
      'la Trata',
      'se traite avec soin',
      'avocat',
      'suspected allergy to nuts',
      'po lice',
      'vic tim',
    ],
    ...[
      'Truvada',
      'Dolutegravir',
      'methadone',
      'Isoniazid',
      'Изониазид 300 мг',
      'AIDS'.toLowerCase(),
      'подозрение на аллергию',
      'court',
    ],
  ];
  const PRINTS = [
    ...[
      'In case of fever call the nurse',
      'a suitcase',
      'walking aids',
      'a statue',
      'mom calls at six',
      'посуда',
      'ваша судьба',
      'nothing',
    ],
    ...[
      'En cas de fièvre, appeler l’infirmière',
      'En caso de fiebre, llamar a la enfermera',
      'При температуре звать медсестру',
    ],
    ...[
      'Jehovah’s Witness: no blood',
      'Témoin de Jéhovah',
      'Testigo de Jehová',
      'test if she has fever',
      'hace deporte',
      'أشرطة',
    ],
  ];
  test.each<[Answer, readonly string[]]>([
    ['stops', STOPS],
    ['stops', SPELT],
    ['warns', WARNS],
    ['prints', PRINTS],
  ])('%s it', (answer, texts) => {
    for (const text of texts) expect([text, answerTo(text)]).toEqual([text, answer]);
  });

  it('has one place in the lists: what is certain is not only like', () => {
    expect(LIKE_WORDS.filter((word) => FORBIDDEN_WORDS.includes(word))).toEqual([]);
    expect(new Set(HARMLESS_PHRASES).size).toBe(HARMLESS_PHRASES.length);
  });
});

describe('another answer of the case', () => {
  const WHO = { 'name-used': 'Lia', 'given-names': 'Lia', 'family-name': 'Sidorova', 'birth-date': '2002-05-05' };
  const says = (text: string, [kind, body]: Told = ['note', {}]) =>
    kind === 'identity' ? answerTo(text, [], { ...WHO, ...body }) : answerTo(text, [[kind, body]], WHO);

  test.each<[string, Answer]>([
    ['ask Sidorova', 'stops'],
    ['спросить Сидорова', 'stops'],
    ['S.i.d.o.r.o.v.a', 'stops'],
    ['комната Сидоровой', 'warns'],
    ['Sidorov visits', 'warns'],
    ['Сидорову не звать', 'warns'],
    ['Sidorowa', 'warns'],
    ['Sidra likes tea', 'prints'],
    ['Lia sleeps late', 'prints'],
    ['Лию будить в 7', 'prints'],
  ])('her name: %s', (text, answer) => expect(says(text)).toBe(answer));

  test.each<[string, Answer]>([
    ...[
      '2002-05-05',
      '05.05.2002',
      '5/5/2002',
      '5.5.02',
      '05-05-2002',
      'born 5 May 2002',
      'May 5, 2002',
      'née le 5 mai 2002',
    ].map((text): [string, Answer] => [text, 'stops']),
    ['nació el 5 de mayo de 2002', 'stops'],
    ['родилась 5 мая 2002 г.', 'stops'],
    ['birthday on 5 May', 'warns'],
    ['born in 2002', 'warns'],
    ['in May 2002', 'warns'],
    ['6 May 2002', 'warns'],
    ['cake on 6 May', 'prints'],
    ['5 drops at 20:02', 'prints'],
  ])('her birth: %s', (text, answer) => expect(says(text)).toBe(answer));

  test.each<[string, Told, Answer]>([
    ['ring +996 555 123456', ['safe-contact', { telephone: '+996 555 123456' }], 'stops'],
    ['ring 0555123456', ['safe-contact', { telephone: '+996 555 123456' }], 'stops'],
    ['ring 0555-12-34-56', ['safe-contact', { telephone: '+996 555 123456' }], 'stops'],
    ['ring 12-34-56', ['safe-contact', { telephone: '+996 555 123456' }], 'warns'],
    ['ring 0700 998877', ['safe-contact', { telephone: '+996 555 123456' }], 'prints'],
    ['she is from Tashkent', ['identity', { 'birth-place': 'Tashkent' }], 'stops'],
    ['она из Ташкента', ['identity', { 'birth-place': 'Tashkent' }], 'warns'],
    ['from Toshkent', ['identity', { 'birth-place': 'Tashkent' }], 'warns'],
    ['lives behind the market', ['identity', { 'home-address': 'Osh street 5, behind the market' }], 'prints'],
    ['worked at Bar Diamond', ['exploitation', { venue: 'Bar Diamond' }], 'stops'],
    ['worked at Diamond bar', ['exploitation', { venue: 'Bar Diamond' }], 'stops'],
    ['no talk of Diamond', ['exploitation', { venue: 'Bar Diamond' }], 'warns'],
    ['tea from Aurora', ['note', { text: 'Was a seamstress at Aurora' }], 'warns'],
    ['likes the kitchen', ['intake', { 'meet-how': 'by the kitchen door of the school' }], 'prints'],
    ['food of Moldova', ['profile', { nationalities: ['MDA'] }], 'stops'],
    ['comida de Moldavia', ['profile', { nationalities: ['MDA'] }], 'stops'],
    ['блюда Молдавии', ['profile', { nationalities: ['MDA'] }], 'warns'],
  ])('%s, with %j', (text, other, answer) => expect(says(text, other)).toBe(answer));

  const TOLD_TO: Told = ['danger-answer', { 'told-to': 'Nadia, the house takes her tonight' }];
  test.each<[string, Told, Answer]>([
    ['the driver takes her to the clinic', TOLD_TO, 'prints'],
    ['a light in the house tonight', TOLD_TO, 'prints'],
    ['Nadia, the house takes her tonight', TOLD_TO, 'stops'],
    ['Nadia fetches', TOLD_TO, 'warns'],
    ['Popescu fetches', ['danger-answer', { 'told-to': 'Told Irina Popescu in the kitchen' }], 'stops'],
    ['Irina fetches', ['danger-answer', { 'told-to': 'Irina Popescu came to the door' }], 'stops'],
    ['sits in the kitchen', ['danger-answer', { 'told-to': 'Irina Popescu in the kitchen' }], 'prints'],
    ['ask popescu', ['safe-contact', { 'trusted-person': 'irina popescu' }], 'stops'],
    ['ask popescu', ['safe-contact', { 'trusted-person': 'Irina popescu' }], 'warns'],
    ['спросить у кухни', ['danger-answer', { 'told-to': 'Ирина Попеску, она сидит у кухни' }], 'prints'],
    ['спросить Попеску', ['danger-answer', { 'told-to': 'Ирина Попеску, она сидит у кухни' }], 'stops'],
  ])('a sentence in which somebody is named: %s, with %j', (text, other, answer) => {
    expect(says(text, other)).toBe(answer);
  });

  it('but not the name she chose, in whatever script and case it stands elsewhere', () => {
    const named = (identity: Body) => answerTo('tea', [], identity);
    expect(named({ 'name-used': 'Lidia', 'given-names': 'Lidia Maria', 'names-in-script': 'Лидия' })).toBe('prints');
    expect(named({ 'name-used': 'Лидия', 'given-names': 'Lidiya', 'other-names': 'Lidija' })).toBe('prints');
    expect(named({ 'name-used': 'Sidorov', 'family-name': 'Sidorova' })).toBe('warns');
  });

  it('but neither what she is called, whoever else has that name, nor a day that the sheet says of itself', () => {
    const met: readonly Told[] = [
      ['safe-contact', { 'trusted-person': 'Lia Popa' }],
      ['health', { 'next-examination': '2026-05-06' }],
    ];
    expect(answerTo('tea', met)).toBe('prints');
    expect(answerTo('ask Popa', met)).toBe('stops');
  });

  it('is named by its place and question, and a likeness by what is like it', () => {
    const { stops, likenesses } = sheetOf(resident({ stay: { wishes: 'Ciobanus case' } }));
    expect(stops).toEqual([]);
    expect(likenesses).toEqual([
      { code: 'paper-like-word', places: { label: 'Wishes', word: 'case' } },
      { code: 'paper-like-answer', places: { label: 'Wishes', word: 'Ciobanus', question: 'Family name' } },
    ]);
  });
});

describe('an ordinary sentence of a house', () => {
  test.each(Object.entries(ORDINARY))('is not stopped: %s', (_, sentences) => {
    expect(sentences.length).toBeGreaterThanOrEqual(30);
    const answers = sentences.map((text) => [text, answerTo(text)] as const);
    expect(answers.filter(([, answer]) => answer === 'stops')).toEqual([]);
    // Who is warned of everything heeds no warning.
    expect(answers.filter(([, answer]) => answer === 'warns').map(([text]) => text)).toEqual([]);
  });
});
