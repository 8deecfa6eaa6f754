import { describe, expect, it } from 'vitest';
import { NO_ANSWERS, shapeBody } from '../../../../db/casework/record/shape-body.ts';
import { checkBody } from '../../../../db/codebook/answers.ts';
import { FORMS, form, questionsOf } from '../../../../db/codebook/forms/index.ts';
import { splitHalves } from '../../../../db/codebook/halves.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import type { Answer, Body, Cell, Column, Form, Question, Row } from '../../../../db/codebook/types.ts';
import { inventedCases } from '../../../../db/demo/invented.ts';
import type { InterchangeRecord } from '../../../../db/demo/invented-life.ts';
import { idFor } from '../../../generate/records.ts';

const RECORD = idFor('a record');
const nested = (depth: number): unknown => (depth === 0 ? 'x' : { deeper: nested(depth - 1) });

/** What fits no question whatever its type. */
const NEVER: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['false', false],
  ['half a number', 1.5],
  ['minus zero', -0],
  ['a number beyond the safe ones', 2 ** 53],
  ['nothing at all', ''],
  ['only spaces', '   '],
  ['an empty list', []],
  ['a list with nothing in it', [null]],
  ['a list in a list', [['agrees']]],
  ['an empty object', {}],
  ['an object deep inside', nested(6)],
  ['a range of ages', { least: 15, most: 17 }],
  ['a control sign', 'a\u0000b'],
  ['a control sign of the second set', 'a\u0085b'],
  ['half of a surrogate pair', '\ud800'],
  ['an endless text', 'x'.repeat(100_001)],
  ['a reason nobody knows', { missing: 'forgotten' }],
  ['a reason that is no word', { missing: null }],
  ['a reason and more', { missing: 'unknown', since: '2026' }],
  ['cites an object', { cites: {} }],
  ['cites a word', { cites: 'x' }],
  ['cites nothing', { cites: [null] }],
  ['cites no record', { cites: ['x', 'sex'] }],
  ['cites no question', { cites: [RECORD, 'constructor.name.x'] }],
  ['cites too much', { cites: [RECORD, 'sex', 'more'] }],
];

describe('an answer that does not fit', () => {
  it.each(NEVER)('%s: is left out of every question of every form, and named', (_, value) => {
    for (const one of FORMS.values()) {
      for (const question of questionsOf(one)) {
        const shaped = shapeBody(one.kind, { [question.id]: value });
        expect([one.kind, question.id, { ...shaped.body }, shaped.unreadable]).toEqual([
          one.kind,
          question.id,
          {},
          [question.id],
        ]);
      }
    }
    expect(shapeBody('voucher', { colour: value }).unreadable).toEqual(['colour']);
    expect(shapeBody('profile', { 'shoe-size': value }).unreadable).toEqual(['shoe-size']);
  });

  it.each([
    ['profile', 'sex', 7],
    ['profile', 'sex', ['f']],
    ['profile', 'sex', 'constructor'],
    ['profile', 'nationalities', 'KGZ'],
    ['profile', 'nationalities', ['Kyrgyzstan']],
    ['profile', 'age', '17'],
    ['profile', 'age', -1],
    ['profile', 'age', 500],
    ['profile', 'may-be-under-18', 'yes'],
    ['consent', 'date', '2026-13'],
    ['consent', 'date', '2026-02-31'],
    ['consent', 'date', '0000-01-01'],
    ['consent', 'date', 20_260_201],
    ['identity', 'family-name', 5],
    ['identity', 'birth-date.year', '1999-05-01'],
    ['case', 'person', 'somebody'],
    ['stay', 'house', 'the yellow house'],
    ['decision', 'answers', RECORD],
    ['stay', 'child-list', 'Ana, 4'],
    ['stay', 'child-list', ['Ana', '4']],
    ['stay', 'child-list', [{ name: 'Ana', age: '4' }]],
    ['stay', 'child-list.count', '1'],
    ['stay', 'child-list.count', [{ name: 'Ana' }]],
    ['stay', 'appointment-list', [{ day: '2026-02-31' }]],
    ['health', 'medicine-list', [{ name: 'x' }, { hours: '25:00' }]],
    // What a table is to a reader of record 1.0, which knows none.
    ['profile', 'children-of-later', [{ name: 'Ana', age: 4 }]],
  ])('%s %s: %j is left out', (kind, question, value) => {
    expect(shapeBody(kind, { [question]: value })).toEqual({ body: {}, unreadable: [question] });
  });

  it('takes no other answer along', () => {
    expect(shapeBody('consent', { date: '2026-05-04', keep: null, help: 'agrees' })).toEqual({
      body: { date: '2026-05-04', help: 'agrees' },
      unreadable: ['keep'],
    });
  });

  it.each([null, undefined, 'text', 5, true, [], ['a']])('a body that is %j says nothing', (raw) => {
    expect(shapeBody('consent', raw)).toEqual({ body: {}, unreadable: [] });
  });
});

describe('what this codebook does not know', () => {
  it.each(['yes', 4, true, ['a', 'b'], { missing: 'declined' }, { cites: [RECORD, 'sex'] }])(
    '%j stays, under an unknown question or kind',
    (value) => {
      expect(shapeBody('profile', { 'shoe-size': value }).body).toEqual({ 'shoe-size': value });
      expect(shapeBody('voucher', { colour: value }).body).toEqual({ colour: value });
    },
  );

  it('a new code of a list, a new country and a new language stay', () => {
    const body = { sex: 'not-yet-thought-of', nationalities: ['KGZ', 'XKX'], languages: ['qqq'] };
    expect(shapeBody('profile', body)).toEqual({ body, unreadable: [] });
  });
});

it('what every object has is no answer of any record', () => {
  const { body } = shapeBody('profile', JSON.parse('{"__proto__":{"sex":"f"},"constructor":"x"}'));
  expect(Object.keys(body)).toEqual(['constructor']);
  expect(body.sex).toBeUndefined();
  expect(shapeBody('profile', {}).body.constructor).toBeUndefined();
  for (const { body: any } of [shapeBody('profile', { sex: 'f' }), shapeBody('profile', {}), NO_ANSWERS]) {
    expect(Object.getOwnPropertyNames(Object.prototype).filter((name) => name in any)).toEqual([]);
  }
});

describe('what this office wrote reads as it was written', () => {
  it('every record of the invented cases', () => {
    const records = inventedCases(300, 3).flatMap((line): readonly InterchangeRecord[] => JSON.parse(line).records);
    const kinds = new Set<string>();
    for (const record of records) {
      const of = form(record.kind);
      if (of === undefined) throw new Error(record.kind);
      kinds.add(record.kind);
      const dated = record.date === undefined || of.date === undefined ? {} : { [of.date]: record.date };
      expectSame(record.kind, checkBody(of, { ...record.body, ...dated }).body);
    }
    expect(kinds.size).toBeGreaterThan(8);
  });

  it('every question of every form, with each kind of answer that may be typed', () => {
    for (const of of FORMS.values()) {
      for (const question of questionsOf(of)) {
        for (const answer of typed(question)) {
          const { body, faults } = checkBody(of, { ...callingFor(of, question), [question.id]: answer });
          expect([of.kind, question.id, answer, faults]).toEqual([of.kind, question.id, answer, []]);
          expectSame(of.kind, body);
        }
      }
    }
  });
});

/** The answers that call for a question which is asked only beside them. */
function callingFor(of: Form, { asked }: Question): Record<string, Answer> {
  if (asked === undefined) return {};
  const before = questionsOf(of).find(({ id }) => id === asked.question);
  const [value] = asked.in;
  if (before === undefined || value === undefined || value === false) throw new Error(asked.question);
  const answer = before.type === 'codes' ? [String(value)] : value;
  return { ...callingFor(of, before), [before.id]: answer };
}

function expectSame(kind: string, body: Body): void {
  const of = form(kind);
  if (of === undefined) throw new Error(kind);
  const halves = splitHalves(of, body);
  for (const half of [halves.open, halves.private]) {
    expect(shapeBody(kind, JSON.parse(JSON.stringify(half)))).toEqual({ body: half, unreadable: [] });
  }
}

/** Answers of every shape that the screens write for a question. */
function typed(question: Question): readonly Answer[] {
  const always: Answer[] = [
    { missing: 'unknown' },
    { missing: 'declined' },
    { missing: 'not-asked' },
    { cites: [RECORD, question.id] },
  ];
  return [...always, ...valuesFor(question)];
}

function valuesFor(question: Question): readonly Answer[] {
  switch (question.type) {
    case 'code':
      return list(question.list ?? '').codes.map(({ code }) => code);
    case 'codes':
      return [list(question.list ?? '').codes.map(({ code }) => code)];
    case 'flag':
      return [true];
    case 'text':
      return ['Ωμέγα, Ольга, علا'];
    case 'long-text':
      return ['line\n\ttab', 'x'.repeat(20_000)];
    case 'date':
      return ['2024-02-29', '2024-02', '2024'];
    case 'number':
    case 'money':
    case 'rate':
      return [question.min ?? 0, question.max ?? 1_000_000];
    case 'country':
      return ['KGZ'];
    case 'countries':
      return [['KGZ', 'MDA']];
    case 'language':
      return ['kir'];
    case 'languages':
      return [['kir', 'rus']];
    case 'currency':
      return ['EUR'];
    case 'register':
      return [question.subdivision === true ? 'KG-GB' : 'H1'];
    case 'id':
      return [RECORD];
    case 'record':
      return [[RECORD, 'result']];
    case 'questions':
      return [['profile.nationalities', 'identity.family-name']];
    case 'rows':
      return [[rowOf(question.columns)], [rowOf(question.columns), rowOf(question.columns.slice(0, 1))]];
  }
}

/** A row with something in every one of these columns. */
function rowOf(columns: readonly Column[]): Row {
  return Object.fromEntries(columns.map((column) => [column.id, cellFor(column)]));
}

function cellFor({ type, list: of, max }: Column): Cell {
  switch (type) {
    case 'text':
      return 'Ольга';
    case 'code':
      return list(of ?? '').codes[0]?.code ?? '';
    case 'number':
      return max ?? 4;
    case 'date':
      return '2024-02-29';
    case 'hour':
      return '23:59';
    case 'hours':
      return '08:00 20:00';
    case 'flag':
      return true;
  }
}
