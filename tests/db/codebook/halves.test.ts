import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IDENTITY } from '../../../db/codebook/forms/identity.ts';
import { FORMS, questionsOf, sensitivityHalf } from '../../../db/codebook/forms/index.ts';
import { SCREENING } from '../../../db/codebook/forms/screening.ts';
import { joinHalves, splitHalves } from '../../../db/codebook/halves.ts';
import { list } from '../../../db/codebook/lists/index.ts';
import { type Answer, type Body, type Form, MISSING, type Question } from '../../../db/codebook/types.ts';

const RECORD = 'AAAAAAAAAAAAAAAAAAAAAA';
/** Stands in every private text, so that it can be looked for. */
const MARK = 'Ileana';

const date = fc
  .tuple(fc.integer({ min: 1920, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([year, month, day]) => {
    const two = (part: number): string => String(part).padStart(2, '0');
    return fc.constantFrom(`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`);
  });

function value(question: Question): fc.Arbitrary<Answer> {
  const codes = question.list === undefined ? ['MDA'] : list(question.list).codes.map(({ code }) => code);
  switch (question.type) {
    case 'flag':
      return fc.constant(true);
    case 'number':
    case 'money':
    case 'rate':
      return fc.integer({ min: 0, max: 1000 });
    case 'date':
      return date;
    case 'questions':
      return fc.constant(['profile.nationalities']);
    case 'codes':
    case 'countries':
    case 'languages':
      return fc.subarray(codes, { minLength: 1 });
    case 'code':
      return fc.constantFrom(...codes);
    case 'text':
    case 'long-text':
      return fc.constant(MARK);
    case 'rows':
      return fc.array(fc.constant({ [question.columns[0]?.id ?? '']: MARK }), { minLength: 1, maxLength: 3 });
    default:
      return fc.constant('MDA');
  }
}

function answer(question: Question): fc.Arbitrary<Answer> {
  return fc.oneof(
    { arbitrary: value(question), weight: 5 },
    { arbitrary: fc.constantFrom(...MISSING).map((missing): Answer => ({ missing })), weight: 1 },
    { arbitrary: fc.constant<Answer>({ cites: [RECORD, question.id] }), weight: 1 },
  );
}

function bodyOf(form: Form): fc.Arbitrary<Body> {
  const each = Object.fromEntries(questionsOf(form).map((question) => [question.id, answer(question)]));
  return fc.record(each, { requiredKeys: [] }).map((some) => {
    const body: Record<string, Answer> = {};
    for (const [id, given] of Object.entries(some)) if (given !== undefined) body[id] = given;
    return body;
  });
}

const filled = fc.constantFrom(...FORMS.values()).chain((form) => bodyOf(form).map((body) => ({ form, body })));

describe('the two halves of a record', () => {
  it('together hold what was answered, and nothing else', () => {
    fc.assert(
      fc.property(filled, ({ form, body }) => {
        const { open, private: closed } = splitHalves(form, body);
        expect(joinHalves(form, open, closed)).toEqual(body);
      }),
    );
  });

  it('keep free text and private days out of the open one', () => {
    fc.assert(
      fc.property(filled, ({ form, body }) => {
        const { open } = splitHalves(form, body);
        expect(JSON.stringify(open)).not.toContain(MARK);
        const closed = questionsOf(form).filter(({ sensitivity }) => sensitivityHalf(sensitivity) === 'private');
        expect(closed.filter(({ id }) => id in open)).toEqual([]);
      }),
    );
  });

  it('are the same when split from what was read back', () => {
    fc.assert(
      fc.property(filled, ({ form, body }) => {
        const halves = splitHalves(form, body);
        expect(splitHalves(form, { ...halves.open, ...halves.private })).toEqual(halves);
      }),
    );
  });

  it('leave of a birth its year, of a day in a life its month, never more than is known', () => {
    expect(splitHalves(IDENTITY, { 'birth-date': '1999-03-02' })).toEqual({
      open: { 'birth-date.year': '1999' },
      private: { 'birth-date': '1999-03-02' },
    });
    expect(splitHalves(SCREENING, { 'identified-on': '2026-03-02' }).open).toEqual({
      'identified-on.month': '2026-03',
    });
    expect(splitHalves(SCREENING, { 'identified-on': '2026' }).open).toEqual({ 'identified-on.month': '2026' });
  });

  it('keep “unknown” and a citation beside the answers of their kind', () => {
    expect(
      splitHalves(IDENTITY, { 'family-name': { missing: 'declined' }, documents: { missing: 'unknown' } }),
    ).toEqual({
      open: { documents: { missing: 'unknown' } },
      private: { 'family-name': { missing: 'declined' } },
    });
    expect(splitHalves(IDENTITY, { 'birth-date': { cites: [RECORD, 'birth-date'] } }).open).toEqual({
      'birth-date.year': { cites: [RECORD, 'birth-date'] },
    });
  });

  it('still tell the year when the private half was left out or erased', () => {
    const { open } = splitHalves(IDENTITY, { 'birth-date': '1999-03-02', 'family-name': MARK });
    expect(joinHalves(IDENTITY, open, {})).toEqual({ 'birth-date': '1999' });
    expect(splitHalves(IDENTITY, open)).toEqual({ open, private: {} });
  });

  it('keep what a newer codebook asked, and never place it by guess', () => {
    expect(joinHalves(IDENTITY, { 'asked-later': 'x' }, {})).toEqual({ 'asked-later': 'x' });
    expect(() => splitHalves(IDENTITY, { 'asked-later': 'x' })).toThrow('identity has no question asked-later');
  });
});
