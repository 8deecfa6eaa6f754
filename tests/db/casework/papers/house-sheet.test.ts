import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/case-record.ts';
import { paperDocument } from '../../../../db/casework/papers/document.ts';
import { forbiddenWord } from '../../../../db/casework/papers/forbidden.ts';
import { footOf, houseSheet, stayOf } from '../../../../db/casework/papers/house-sheet.ts';
import { dayLabel } from '../../../../db/casework/papers/labels.ts';
import { FORMS, questionsOf } from '../../../../db/codebook/forms/index.ts';
import { FORBIDDEN_WORDS, ON_THE_SHEET, PREGNANCY_WORDS } from '../../../../db/codebook/papers/house-sheet.ts';
import { say } from '../../../../db/codebook/sentences.ts';
import { type Body, type Form, LANGUAGES, type Language, type Question } from '../../../../db/codebook/types.ts';
import { countryLabel } from '../../../../db/codebook/world.ts';
import { caseOf, type Told } from '../case-of.ts';

const TODAY = '2026-05-04';
const STAY: Body = {
  house: 'H1',
  room: 'R2',
  from: '2026-05-01',
  'safety-letter': 'b',
  wishes: 'a room to the garden',
  appointments: '2026-05-06 10:00 the driver fetches',
};
const RESIDENT: readonly Told[] = [
  [
    'identity',
    { 'name-used': 'Lia', 'given-names': 'Lia Maria', 'family-name': 'Ciobanu', 'birth-date': '1999-02-03' },
  ],
  ['profile', { age: 27, nationalities: ['MDA'], languages: ['ron'], interpreter: true }],
  [
    'health',
    { date: '2026-05-01', allergies: 'nuts', 'at-night': 'a light in the corridor', treatment: 'iron tablets' },
  ],
];

function sheetOf(told: readonly Told[], language: Language = 'en') {
  const records = caseOf(...told);
  const stay = stayOf(records, null);
  if (stay === undefined) throw new Error('no stay');
  return houseSheet(records, stay, language, TODAY);
}
const resident = (
  more: { readonly stay?: Body; readonly health?: Body; readonly other?: readonly Told[] } = {},
): readonly Told[] => [
  ...RESIDENT.map(([kind, body]): Told => [kind, kind === 'health' ? { ...body, ...more.health } : body]),
  ['stay', { ...STAY, ...more.stay }],
  ...(more.other ?? []),
];

/** Every word that is printed: headings, labels, values, notices, and the document as it goes to the printer. */
function printed({ paper }: Pick<ReturnType<typeof sheetOf>, 'paper'>): readonly string[] {
  const strings = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(strings)
        : [];
  const { block: _, ...rest } = { block: '', ...paper, kind: '' };
  return [...strings(rest), paperDocument(paper, 'A4').title];
}
const codes = (told: readonly Told[], language: Language = 'en') =>
  sheetOf(told, language).stops.map(({ code }) => code);

const isText = (asked: Question) => asked.type === 'text' || asked.type === 'long-text';
const onSheet = (inForm: Form, asked: Question) => ON_THE_SHEET[inForm.kind]?.includes(asked.id) === true;
const FORMS_HELD = [...FORMS.values()].filter((inForm) => inForm.system !== true && inForm.kind !== 'anonymous');
const SECRETS = FORMS_HELD.flatMap((inForm) =>
  questionsOf(inForm)
    .filter((asked) => asked.sensitivity !== 'fact' && isText(asked) && !onSheet(inForm, asked))
    .map((asked) => ({ inForm, asked })),
);
const ALLOWED = FORMS_HELD.flatMap((inForm) =>
  questionsOf(inForm)
    .filter((asked) => onSheet(inForm, asked) && isText(asked))
    .map((asked) => ({ kind: inForm.kind, question: asked.id })),
).filter(({ question }) => question !== 'pregnancy-for-house' && question !== 'name-used');

/** A word that nobody has written anywhere, in Latin letters. */
const word = fc
  .string({ unit: fc.constantFrom(...'bdfghklmnrsvxzaeiou'), minLength: 5, maxLength: 12 })
  .map((letters) => `zq${letters}`);

/** The resident's case with one answer more, in a record of that kind (the own one where there is one). */
function withAnswer(kind: string, question: string, answer: string): readonly Told[] {
  const told = resident();
  return told.some(([of]) => of === kind)
    ? told.map(([of, body]): Told => [of, of === kind ? { ...body, [question]: answer } : body])
    : [...told, [kind, { [question]: answer }]];
}

describe('the house sheet holds what the house needs', () => {
  it('the name used, room, languages, what must be known, and what to say at the door', () => {
    const { paper, stops } = sheetOf(resident());
    const all = printed({ paper });
    for (const text of ['Lia', 'R2', 'nuts', 'a light in the corridor', 'a room to the garden'])
      expect(all).toContain(text);
    expect(all).toContain('If anyone asks: we do not know this person.');
    expect(all).toContain('7K2MQX');
    expect(all.join(' ')).not.toContain('KG-BIS');
    expect(stops).toEqual([]);
  });

  it('says “nothing noted” where nothing is known, so that nobody reads silence for safety', () => {
    const { paper } = sheetOf([['stay', STAY]]);
    expect(printed({ paper }).filter((text) => text === 'nothing noted')).toHaveLength(8);
  });

  it('gives the age of a child only', () => {
    const person = (age: number) =>
      printed(
        sheetOf([
          ['profile', { age }],
          ['stay', STAY],
        ]),
      );
    expect(person(15)).toContain('Child, 15 years');
    expect(person(27)).toContain('Adult');
    expect(person(27).join(' ')).not.toContain('27');
  });

  it('has the appointments of fourteen days, by hour and who fetches', () => {
    const listed = (appointments: string) => {
      const { paper } = sheetOf(resident({ stay: { appointments } }));
      return paper.blocks.flatMap((block) => (block.block === 'list' ? block.items : []));
    };
    expect(listed('2026-05-03 9:00\n2026-05-04 9:00\n2026-05-18 9:00\n2026-05-19 9:00\nevery Friday 8:00')).toEqual([
      `${dayLabel('2026-05-04', 'en')} 9:00`,
      `${dayLabel('2026-05-18', 'en')} 9:00`,
      'every Friday 8:00',
    ]);
  });

  it('is about the stay that is not over, in the manager’s own house', () => {
    const records = caseOf(
      ['stay', { house: 'H1', from: '2026-01-01', until: '2026-02-01' }],
      ['stay', { house: 'H2', from: '2026-03-01' }],
      ['stay', { house: 'H1', from: '2026-04-01', until: '2026-04-20' }],
    );
    expect(stayOf(records, null)?.open).toMatchObject({ house: 'H2' });
    expect(stayOf(records, 'H1')?.open).toMatchObject({ from: '2026-04-01' });
    expect(stayOf(records, 'H3')).toBeUndefined();
    expect(stayOf(caseOf(), null)).toBeUndefined();
  });

  it('ends with who printed it by number, which copy, and when it is destroyed, and names no colleague', () => {
    const foot = (language: Language) =>
      footOf(language, { at: '4 May', by: '3', number: 12, copies: 2, destroyBy: '2026-05-18' });
    for (const language of LANGUAGES) {
      expect(foot(language)).toMatch(/3 .*12 .*2 /);
      expect(foot(language)).not.toMatch(/\{|\}/);
    }
  });
});

describe('never on it', () => {
  test.each(LANGUAGES)('a forbidden word, in labels, headings or notices: %s', (language) => {
    for (const text of printed(sheetOf(resident(), language)))
      expect([text, forbiddenWord(text, PREGNANCY_WORDS)]).toEqual([text, undefined]);
  });

  test.each(LANGUAGES)(
    'whatever was planted in any private question that is not on the sheet’s list: %s',
    (language) => {
      fc.assert(
        fc.property(word, (planted) => {
          const told = FORMS_HELD.map((inForm): Told => [inForm.kind, plantedIn(inForm, planted)]).filter(
            ([, body]) => Object.keys(body).length > 0,
          );
          const { paper, stops } = sheetOf(told, language);
          expect(printed({ paper }).filter((text) => text.toLowerCase().includes(planted))).toEqual([]);
          expect(stops).toEqual([]);
        }),
        { numRuns: 20 },
      );
    },
  );

  it('nationality, birth date, countries, or the codes of a story', () => {
    for (const language of LANGUAGES) {
      const all = printed(
        sheetOf(
          resident({
            other: [
              ['screening', { date: '2026-05-02', purposes: ['sexual'], 'countries-of-exploitation': ['ARE'] }],
              ['decision', { date: '2026-05-02', matter: 'eligibility', project: 'KG-REIN-1', result: 'yes' }],
              ['determination', { date: '2026-05-02', status: 'victim' }],
            ],
          }),
          language,
        ),
      ).join(' ');
      for (const text of [
        countryLabel('MDA', language),
        countryLabel('ARE', language),
        'Ciobanu',
        '1999',
        dayLabel('1999-02-03', language),
        'KG-REIN',
        'H1',
      ])
        expect([language, text, all.includes(text)]).toEqual([language, text, false]);
    }
  });

  it('script, link or picture: what was typed is text', () => {
    const { paper } = sheetOf(resident({ stay: { wishes: '<img src=x onerror=alert(1)> & "quotes"' } }));
    const { html, title } = paperDocument(paper, 'Letter');
    expect(html).not.toMatch(/<img|<script|http|<a /i);
    expect(html).toContain('&#60;img');
    expect(title).toBe(paper.heading);
  });
});

/** A body of this form with the word in every private question that is not on the sheet's list. */
function plantedIn(inForm: Form, planted: string): Body {
  const secret = questionsOf(inForm).filter((asked) => asked.sensitivity !== 'fact' && !onSheet(inForm, asked));
  const told = Object.fromEntries(
    secret.flatMap((asked): [string, string][] =>
      isText(asked) ? [[asked.id, `${planted} ${asked.id}`]] : asked.type === 'date' ? [[asked.id, '1987-06-05']] : [],
    ),
  );
  return inForm.kind === 'stay' ? { ...told, from: '2026-05-01', room: 'R2' } : told;
}

describe('what is typed where the sheet shows it stops printing when it tells', () => {
  it('reads every private question of the codebook as a secret unless the sheet’s own list names it', () => {
    expect(SECRETS.length).toBeGreaterThan(30);
    expect(ALLOWED.length).toBeGreaterThan(10);
  });

  test.each(ALLOWED)('$kind.$question: any other private answer in full', ({ kind, question }) => {
    fc.assert(
      fc.property(word, fc.constantFrom(...SECRETS), (planted, { inForm, asked }) => {
        const told = [
          ...withAnswer(kind, question, `please, ${planted.toUpperCase()}.`),
          [inForm.kind, { [asked.id]: planted }] as Told,
        ];
        const { stops } = sheetOf(told);
        expect(stops).toMatchObject([{ code: 'paper-tells', places: { question: asked.label.en } }]);
        expect(say('paper-tells', 'en', stops[0]?.places)).toContain(asked.label.en);
      }),
      { numRuns: 15 },
    );
  });

  it('a part of a name, a telephone number however it is spaced, a name in another script', () => {
    const tells = (wishes: string, ...other: readonly Told[]) => codes(resident({ stay: { wishes }, other }));
    expect(tells('call Mrs ciobanu')).toEqual(['paper-tells']);
    expect(tells('CIOBANU')).toEqual(['paper-tells']);
    expect(tells('ask for Maria')).toEqual(['paper-tells']);
    expect(tells('ring 0 69-12.34 56', ['safe-contact', { telephone: '+373 69 123456' }])).toEqual([]);
    expect(tells('ring 373 69-12.34 56', ['safe-contact', { telephone: '+373 69 123456' }])).toEqual(['paper-tells']);
    expect(tells('Коваленко visits', ['consent', { 'guardian-name': 'Olena Kovalenko' }])).toEqual(['paper-tells']);
    expect(tells('the cook is kind', ['note', { text: 'the cook' }])).toEqual(['paper-tells']);
  });

  it('the nationality, or any country that the file names', () => {
    expect(codes(resident({ stay: { wishes: `food as in ${countryLabel('MDA', 'en')}` } }))).toEqual(['paper-tells']);
    expect(codes(resident({ stay: { wishes: countryLabel('TUR', 'fr') } }), 'fr')).toEqual([]);
    expect(
      codes(
        resident({
          stay: { wishes: countryLabel('TUR', 'fr') },
          other: [['screening', { 'countries-of-exploitation': ['TUR'] }]],
        }),
        'fr',
      ),
    ).toEqual(['paper-tells']);
  });

  it('the family name even as the name used in the house; a given name may be used', () => {
    const named = (identity: Body) =>
      codes([
        ['identity', identity],
        ['stay', STAY],
      ]);
    expect(named({ 'name-used': 'Lia', 'given-names': 'Lia' })).toEqual([]);
    expect(named({ 'name-used': 'Lidia', 'given-names': 'Lidia Maria', 'names-in-script': 'Лидия' })).toEqual([]);
    expect(named({ 'name-used': 'Lidia Ciobanu', 'family-name': 'Ciobanu' })).toEqual(['paper-tells']);
    expect(named({ 'name-used': 'Maria', 'given-names': 'Lidia Maria' })).toEqual([]);
  });

  it('but not an answer that says nothing', () => {
    expect(
      codes(
        resident({
          stay: { wishes: 'none' },
          other: [
            ['note', { text: 'None' }],
            ['intake', { advice: 'none' }],
          ],
        }),
      ),
    ).toEqual([]);
  });

  test.each(ALLOWED)('$kind.$question: a forbidden word, whatever its dress', ({ kind, question }) => {
    const dressed = [
      'a VICTIM here',
      'Víctimas',
      'the (police)?',
      'traf\u00adficking',
      'testify',
      'asylum-seeker',
      'VIH+',
      'la Trata',
      'expediente 7',
    ];
    for (const text of dressed) {
      for (const language of LANGUAGES)
        expect([text, codes(withAnswer(kind, question, text), language)]).toEqual([text, ['paper-forbidden-word']]);
    }
  });

  test.each(FORBIDDEN_WORDS)('“%s” stops it, and the sentence names word and place', (forbidden) => {
    const typed = forbidden.endsWith('*') ? `${forbidden.slice(0, -1)}es` : forbidden;
    const { stops } = sheetOf(resident({ stay: { wishes: `ask about ${typed} later` } }));
    expect(stops.map(({ code }) => code)).toEqual(['paper-forbidden-word']);
    expect(say('paper-forbidden-word', 'en', stops[0]?.places)).not.toMatch(/\{|\}/);
  });

  it('a word that only begins like one may stay', () => {
    for (const text of ['a suitcase', 'statue', 'courteous', 'in the encasement'])
      expect([text, codes(resident({ stay: { wishes: text } }))]).toEqual([text, []]);
  });
});

describe('a pregnancy', () => {
  const expecting = { 'pregnancy-for-house': 'rest after lunch', pregnancy: 'yes' };
  const records = (health: Body): readonly CaseRecord[] => caseOf(...resident({ health }));

  it('is on the sheet only when the person wants it known', () => {
    const shown = (health: Body) => {
      const held = records(health);
      const stay = stayOf(held, null);
      return stay === undefined
        ? []
        : printed(houseSheet(held, stay, 'en', TODAY)).filter((text) => text === 'rest after lunch');
    };
    expect(shown(expecting)).toEqual([]);
    expect(shown({ ...expecting, 'pregnancy-may-be-known': true })).toHaveLength(1);
  });

  test.each(['pregnant', 'Pregnancy', 'enceinte', 'grossesse', 'embarazada', 'encinta'])(
    'is not told in other words either: “%s”',
    (typed) => {
      expect(codes(resident({ health: { precautions: `${typed}, no stairs` } }))).toEqual(['paper-forbidden-word']);
      expect(
        codes(resident({ health: { precautions: `${typed}, no stairs`, 'pregnancy-may-be-known': true } })),
      ).toEqual([]);
    },
  );
});
