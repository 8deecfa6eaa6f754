import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapedAnswer, shapedOpened, shapedUnknown } from '../../../db/codebook/answer-shape.ts';
import { checkBody } from '../../../db/codebook/answers.ts';
import { isAsked } from '../../../db/codebook/asked.ts';
import { LONGEST_CELL, MOST_ROWS } from '../../../db/codebook/bounds.ts';
import { joinHalves, splitHalves } from '../../../db/codebook/halves.ts';
import { cellsOf, isRows, isSeveral } from '../../../db/codebook/rows.ts';
import { SENTENCES } from '../../../db/codebook/sentences.ts';
import { text } from '../../../db/codebook/text.ts';
import { COLUMN_TYPES, type Form, LANGUAGES, type Question } from '../../../db/codebook/types.ts';

const label = text('x', 'x', 'x');
/** A column of every type. */
const TABLE: Question = {
  id: 'visits',
  type: 'rows',
  label,
  columns: [
    { id: 'who', type: 'text', names: true, label },
    { id: 'why', type: 'text', label },
    { id: 'way', type: 'code', list: 'medicine-keeper', label },
    { id: 'age', type: 'number', min: 0, max: 25, label },
    { id: 'day', type: 'date', of: 'planned', label },
    { id: 'hour', type: 'hour', label },
    { id: 'hours', type: 'hours', label },
    { id: 'alone', type: 'flag', label },
  ],
  opens: 'count',
  sensitivity: 'direct',
  source: 'a test',
};
const NOTE: Question = { id: 'note', type: 'text', label, sensitivity: 'told', source: 'a test' };
const FORM: Form = {
  kind: 'visit',
  label,
  section: 'any',
  many: true,
  keepsCaseOpen: true,
  countsAsHelp: false,
  onFirstContact: false,
  tells: 'in-words',
  staysOpenAfterNo: false,
  audience: 'house',
  groups: [{ label, questions: [TABLE, NOTE] }],
};
const FULL = {
  who: 'Mirlan',
  why: 'x',
  way: 'house',
  age: 4,
  day: '2026-05-06',
  hour: '08:30',
  hours: '08:00 20:00',
  alone: true,
} as const;

const checked = (visits: unknown) => checkBody(FORM, { visits });

it('a test of tables has a column of every type', () => {
  const types = TABLE.columns?.map(({ type }) => type);
  expect(new Set(types)).toEqual(new Set(COLUMN_TYPES));
});

describe('a table that is given here', () => {
  it.each<[string, unknown, string]>([
    ['a text in its place', 'Mirlan, 4', 'visits answer-wrong-shape'],
    ['a row in its place', FULL, 'visits answer-wrong-shape'],
    ['a row that is a text', [FULL, 'Mirlan'], 'visits 2 answer-wrong-shape'],
    ['a row that is nothing', [null], 'visits 1 answer-wrong-shape'],
    ['a row that is a list', [['Mirlan']], 'visits 1 answer-wrong-shape'],
    ['a number as a text', [{ age: '4' }], 'visits 1 age answer-wrong-shape'],
    ['an age of 200', [FULL, { ...FULL, age: 200 }], 'visits 2 age answer-number-too-large'],
    ['a text in a cell of a text', [{ who: { first: 'Mirlan' } }], 'visits 1 who answer-wrong-shape'],
    ['why there is none, in a cell', [{ who: { missing: 'unknown' } }], 'visits 1 who answer-wrong-shape'],
    ['a code of another list', [{ way: 'female' }], 'visits 1 way answer-unknown-code'],
    ['31 September', [{ day: '2026-09-31' }], 'visits 1 day answer-no-such-day'],
    ['an hour that is none', [{ hour: '24:00' }], 'visits 1 hour answer-not-an-hour'],
    ['two hours where there is one', [{ hour: '08:00 20:00' }], 'visits 1 hour answer-not-an-hour'],
    ['hours of which one is none', [{ hours: '08:00 20:60' }], 'visits 1 hours answer-not-an-hour'],
    ['more hours than a day has', [{ hours: '08:00 '.repeat(25) }], 'visits 1 hours answer-not-an-hour'],
    ['a no where a text stands', [{ who: false }], 'visits 1 who answer-wrong-shape'],
    ['an invisible sign', [{ why: 'x\u0000' }], 'visits 1 why answer-bad-text'],
    ['a cell too long', [{ why: 'x'.repeat(LONGEST_CELL + 1) }], 'visits 1 why answer-too-long'],
    ['a column that is none', [{ ...FULL, colour: 'red' }], 'visits 1 colour answer-unknown-column'],
    ['a column of a prototype', [JSON.parse('{"__proto__": "x"}')], 'visits 1 __proto__ answer-unknown-column'],
    ['a row too many', Array.from({ length: MOST_ROWS + 1 }, () => FULL), 'visits answer-too-many-rows'],
  ])('%s is refused, with its row and its column', (_, visits, fault) => {
    const { faults, body } = checked(visits);
    expect(
      faults.map(({ question, code, row, column }) =>
        [question, row, column, code].filter((part) => part !== undefined).join(' '),
      ),
    ).toEqual([fault]);
    expect(body).toEqual({});
    const said = SENTENCES.get(faults[0]?.code ?? '');
    expect(LANGUAGES.filter((language) => (said?.text[language] ?? '') === '')).toEqual([]);
  });

  it('is told everything that is wrong in it at once, and takes no other answer down with it', () => {
    const { faults, body } = checkBody(FORM, { visits: [{ age: -1, hour: '8' }, FULL, { day: 'soon' }], note: 'y' });
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [1, 'age', 'answer-number-too-small'],
      [1, 'hour', 'answer-not-an-hour'],
      [3, 'day', 'answer-not-a-date'],
    ]);
    expect(body).toEqual({ note: 'y' });
  });

  it('never repeats in a fault what a cell holds', () => {
    expect(JSON.stringify(checked([{ way: 'Alina Munteanu' }]).faults)).not.toContain('Alina');
  });
});

describe('a table in its stored form', () => {
  it('has one spelling of each cell', () => {
    const { body } = checked([
      { who: ' Mir\u202elan ', why: 'a\u0306 \n b', hour: '8:05', hours: ' 20:00, 8:00;08:00 ', alone: true },
    ]);
    expect(body).toEqual({
      visits: [{ who: 'Mirlan', why: '\u0103 b', hour: '08:05', hours: '08:00 20:00', alone: true }],
    });
  });

  it('has no cell with nothing in it and no row that says nothing, and is none without a row', () => {
    const empty = { who: '  ', age: null, day: '', hour: ' ', hours: '', alone: false };
    expect(checked([empty, { ...empty, age: 4 }, {}]).body).toEqual({ visits: [{ age: 4 }] });
    expect(checked([empty, {}])).toEqual({ faults: [], body: {} });
    expect(checked([])).toEqual({ faults: [], body: {} });
  });

  it('tells unknown and another office’s answer apart from it', () => {
    const cited = { cites: ['AAAAAAAAAAAAAAAAAAAAAA', 'visits'] };
    for (const visits of [{ missing: 'unknown' }, cited])
      expect(checked(visits)).toEqual({ faults: [], body: { visits } });
  });

  it('is not changed by being checked again, fits its question when it is read, and is never mistaken for codes', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.constant(true),
      fc.constantFrom('08:00', 'house'),
    );
    const ids = TABLE.columns?.map(({ id }) => id) ?? [];
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.constantFrom(...ids), cell), { maxLength: 8 }), (visits) => {
        const once = checked(visits);
        expect(checkBody(FORM, once.body)).toEqual({ faults: [], body: once.body });
        const answer = once.body.visits;
        if (answer === undefined) return;
        expect([isRows(answer), isSeveral(answer)]).toEqual([true, false]);
        expect(shapedAnswer(TABLE, JSON.parse(JSON.stringify(answer)))).toEqual(answer);
      }),
    );
  });

  it('never throws, whatever comes in', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), (one, several) => {
        for (const visits of [one, several]) {
          expect(() => checked(visits)).not.toThrow();
          expect(() => shapedAnswer(TABLE, visits)).not.toThrow();
        }
      }),
    );
  });
});

describe('a table that somebody else signed', () => {
  it.each<[string, unknown]>([
    ['no row', []],
    ['a row with nothing in it', [{}]],
    ['a text among the rows', [FULL, 'x']],
    ['a list among the rows', [FULL, ['x']]],
    ['nothing among the rows', [FULL, null]],
    ['ten thousand rows', Array.from({ length: 10_000 }, () => FULL)],
    ['a row of a hundred cells', [Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`a${n}`, n]))]],
    ['a list in a cell', [{ who: ['x'] }]],
    ['a row in a cell', [{ who: FULL }]],
    ['a reason in a cell', [{ who: { missing: 'unknown' } }]],
    ['nothing in a cell', [{ who: null }]],
    ['an empty text in a cell', [{ who: '' }]],
    ['a no in a cell', [{ alone: false }]],
    ['a control sign', [{ who: 'a\u0000b' }]],
    ['half a number', [{ age: 1.5 }]],
    ['an age beyond the bounds', [{ age: 200 }]],
    ['a number for a name', [{ who: 5 }]],
    ['an impossible day', [{ day: '2026-02-31' }]],
    ['an hour that is none', [{ hour: '25:00' }]],
    ['an hour with more after it', [{ hour: '08:00\n' }]],
    ['hours with two spaces between', [{ hours: '08:00  20:00' }]],
    ['a code that is a word of every object', [{ way: 'constructor' }]],
    ['a column that is a word of every object', [{ constructor: 'x' }]],
    ['a column named like a prototype', [JSON.parse('{"__proto__": "x"}')]],
    ['a table in a column that is not known', [{ later: [{ a: 1 }] }]],
  ])('%s: is no answer', (_, value) => {
    expect(shapedAnswer(TABLE, value)).toBeUndefined();
    expect(Object.getPrototypeOf({}).who).toBeUndefined();
  });

  it('keeps its words as they are: a code that is new, signs that turn the writing, and columns of later', () => {
    const row = { way: 'neighbour', why: '\u202ex', later: 'z', 'later-still': 4, 'and-then': true } as const;
    expect(shapedAnswer(TABLE, [row])).toEqual([row]);
    expect(cellsOf(TABLE, row).map(({ id, column }) => [id, column?.type])).toEqual([
      ['why', 'text'],
      ['way', 'code'],
      ['later', undefined],
      ['later-still', undefined],
      ['and-then', undefined],
    ]);
  });

  it('is no answer to a question that this codebook does not know: it is kept, and read by no rule', () => {
    expect(shapedUnknown([FULL])).toBeUndefined();
    expect(shapedUnknown(2)).toBe(2);
  });

  it.each([0, -1, 1.5, 10_000, '2', true, [1], null])('%j is no number of rows', (value) => {
    expect(shapedOpened(TABLE, value)).toBeUndefined();
  });
});

describe('how many rows a table has', () => {
  it('is all that the open half says of it', () => {
    const visits = [FULL, { who: 'Ana' }];
    const halves = splitHalves(FORM, { visits, note: 'y' });
    expect(halves).toEqual({ open: { 'visits.count': 2 }, private: { visits, note: 'y' } });
    expect(joinHalves(FORM, halves.open, halves.private)).toEqual({ visits, note: 'y' });
    expect(shapedOpened(TABLE, 2)).toBe(2);
  });

  it('stays under its own name where the rows were left out or erased, and stands for none', () => {
    const { open } = splitHalves(FORM, { visits: [FULL] });
    expect(joinHalves(FORM, open, {})).toEqual({ 'visits.count': 1 });
    expect(splitHalves(FORM, joinHalves(FORM, open, {}))).toEqual({ open, private: {} });
    expect(checkBody(FORM, { 'visits.count': 1, note: 'y' })).toEqual({ faults: [], body: { note: 'y' } });
  });

  it('is unknown where the rows are', () => {
    expect(splitHalves(FORM, { visits: { missing: 'unknown' } }).open).toEqual({
      'visits.count': { missing: 'unknown' },
    });
  });
});

it('no question is asked because of what a row says', () => {
  const asked: Question = { ...NOTE, asked: { question: 'visits', in: [true, 'house'] } };
  const form = { ...FORM, groups: [{ label, questions: [TABLE, asked] }] };
  expect(isAsked(form, asked, { visits: [FULL] })).toBe(false);
});
