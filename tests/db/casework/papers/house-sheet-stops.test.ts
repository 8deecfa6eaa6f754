import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { houseSheet } from '../../../../db/casework/papers/house-sheet.ts';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { stayOn } from '../../../../db/casework/rules/in-house.ts';
import { questionsOf } from '../../../../db/codebook/forms/index.ts';
import { FORBIDDEN_WORDS } from '../../../../db/codebook/papers/forbidden-words.ts';
import { say } from '../../../../db/codebook/sentences.ts';
import { type Body, LANGUAGES } from '../../../../db/codebook/types.ts';
import { countryLabel } from '../../../../db/codebook/world.ts';
import { caseOf, from, type Told } from '../case-of.ts';
import {
  codes,
  FORMS_HELD,
  houseSheetOf,
  isText,
  onSheet,
  printed,
  resident,
  STAY,
  sheetOf,
  TODAY,
  word,
} from './a-resident.ts';

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

/** The resident's case with one answer more, in a record of that kind (the own one where there is one). */
function withAnswer(kind: string, question: string, answer: string): readonly Told[] {
  const told = resident();
  return told.some(([of]) => of === kind)
    ? told.map(([of, body]): Told => [of, of === kind ? { ...body, [question]: answer } : body])
    : [...told, [kind, { [question]: answer }]];
}

describe('what is typed where the sheet shows it stops printing when it tells', () => {
  it('reads every private question of the codebook as a secret unless the sheet’s own list names it', () => {
    expect(SECRETS.length).toBeGreaterThan(30);
    expect(ALLOWED.length).toBeGreaterThan(10);
  });

  it.each([
    ['a name', 'call Mrs ciobanu', ['note', {}], 'ciobanu'],
    ['a name in other letters', 'Коваленко visits', ['consent', { 'guardian-name': 'Olena Kovalenko' }], 'Коваленко'],
    [
      'a number, and nothing beside it',
      'ring 069 123456',
      ['safe-contact', { telephone: 'Olena 069123456' }],
      '9123456',
    ],
    ['words in another order', 'kind is the cook', ['note', { text: 'The cook is kind' }], 'kind is the cook'],
  ] satisfies readonly [string, string, Told, string][])(
    'names what it found as it stands on the sheet: %s',
    (_, wishes, other, word) => {
      const { stops } = sheetOf(resident({ stay: { wishes }, other: [other] }));
      expect(stops.map(({ places }) => places.word)).toEqual([word]);
      expect(say('paper-tells', 'en', stops[0]?.places)).toContain(`“${word}”`);
    },
  );

  it('warns of a name used that is like a word, also where the file has neither room nor reference', () => {
    const told = from('MD-K', ['identity', { 'name-used': 'Trafic' }], ['stay', { house: 'H1', from: '2026-05-01' }]);
    const found = houseSheetOf(told);
    expect(found.likenesses.map(({ places }) => places.word)).toEqual(['Trafic']);
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
    expect(tells('ring 0 69-12.34 56', ['safe-contact', { telephone: '+373 69 123456' }])).toEqual(['paper-tells']);
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
      'Trata de personas',
      'expediente 7',
    ];
    for (const text of dressed) {
      for (const language of LANGUAGES)
        expect([text, codes(withAnswer(kind, question, text), language)]).toEqual([text, ['paper-forbidden-word']]);
    }
  });

  it('each word of the list stops it, and the sentence names word and place', () => {
    for (const forbidden of FORBIDDEN_WORDS) {
      const typed = forbidden.replace(/\*$/, 'es').replace(/\*/g, '');
      const { stops } = sheetOf(resident({ stay: { wishes: `ask about ${typed} later` } }));
      expect([forbidden, stops.map(({ code }) => code)]).toEqual([forbidden, ['paper-forbidden-word']]);
      expect(say('paper-forbidden-word', 'en', stops[0]?.places)).not.toMatch(/\{|\}/);
    }
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
      const stay = stayOn(held, null, TODAY);
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
