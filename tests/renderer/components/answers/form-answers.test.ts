import { describe, expect, it } from 'vitest';
import { form } from '../../../../db/codebook/forms/index.ts';
import type { Form } from '../../../../db/codebook/types.ts';
import {
  answered,
  answersToSave,
  draftBody,
  fromDraft,
  withAnswer,
} from '../../../../renderer/components/answers/form-answers.ts';

function known(kind: string): Form {
  const found = form(kind);
  if (found === undefined) throw new Error(`no form ${kind}`);
  return found;
}

describe('a form saves what its answers call for', () => {
  it('what a changed answer made moot is not saved', () => {
    expect(answersToSave(known('closure'), { state: 'reopened', reason: 'died', note: 'x' })).toEqual({
      state: 'reopened',
      note: 'x',
    });
  });

  it('unknown, declined and not asked count as answered', () => {
    expect(answered(known('note'), { kind: { missing: 'declined' }, text: 'x' })).toEqual({ done: 2, of: 4 });
  });
});

describe('a draft is kept as it was typed', () => {
  it('what could not be read yet is there again', () => {
    const typed = withAnswer({ answers: { text: 'Vera' }, typed: {} }, 'date', undefined, '31.9');
    expect(fromDraft(draftBody(typed))).toEqual({ answers: { text: 'Vera' }, typed: { date: '31.9' } });
  });

  it('an answer takes the place of what could not be read', () => {
    const typed = withAnswer({ answers: {}, typed: { date: '31.9' } }, 'date', '2026-09-30');
    expect(typed).toEqual({ answers: { date: '2026-09-30' }, typed: {} });
  });

  it('an emptied answer is no answer', () => {
    const before = { answers: { text: 'V', ways: ['call'] }, typed: {} };
    expect(withAnswer(before, 'text', '').answers).toEqual({ ways: ['call'] });
    expect(withAnswer(before, 'ways', []).answers).toEqual({ text: 'V' });
  });

  it('what is no answer is not believed', () => {
    expect(fromDraft({ a: 'x', b: { wrong: 1 }, c: null, d: { missing: 'lost' }, e: { missing: 'unknown' } })).toEqual({
      answers: { a: 'x', e: { missing: 'unknown' } },
      typed: {},
    });
  });
});
