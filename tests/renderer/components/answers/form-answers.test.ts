import { describe, expect, it } from 'vitest';
import { askedGroups } from '../../../../db/codebook/asked.ts';
import { FORMS, form, question, questionsOf } from '../../../../db/codebook/forms/index.ts';
import type { Body, Form } from '../../../../db/codebook/types.ts';
import {
  answersToSave,
  draftBody,
  EMPTY,
  type FormAnswers,
  fromDraft,
  withAnswer,
  withFormAnswer,
} from '../../../../renderer/components/answers/form-answers.ts';
import { parseTypedDate, sideOf } from '../../../../renderer/components/answers/typed-date.ts';

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

  it('a question that is asked no more is there with its answer alone, and until the form is left', () => {
    const ids = (answers: Body, before?: Body) =>
      askedGroups(known('stay'), answers, before).flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(ids({})).toContain('appointment-list');
    expect(ids({})).not.toContain('appointments');
    expect(ids({ appointments: '2026-05-06 10:00' })).toContain('appointments');
    expect(ids({}, { appointments: '2026-05-06 10:00' })).toContain('appointments');
    expect(answersToSave(known('stay'), { appointments: '2026-05-06 10:00' })).toEqual({
      appointments: '2026-05-06 10:00',
    });
  });
});

describe('a birth date that is only about right', () => {
  const birth = question('identity', 'birth-date');
  if (birth === undefined) throw new Error('no birth date');
  const type = (before: FormAnswers, typed: string) => {
    const read = parseTypedDate(typed, '2026-11-22', sideOf(birth));
    return 'value' in read
      ? withFormAnswer(before, birth, read.value, undefined, read.about)
      : withFormAnswer(before, birth, undefined, typed, undefined);
  };
  const about = { 'birth-date': '2002', 'birth-date-about': true } as const;

  it.each(['about 2002', 'c. 2002', '2002?', 'vers 2002', 'hacia 2002'])('keeps it when %s is typed', (typed) => {
    const { answers } = type(EMPTY, typed);
    expect(answers).toEqual(about);
    expect(answersToSave(known('identity'), answers)).toEqual(about);
  });

  it('keeps it while another year is typed, and what somebody ticked', () => {
    expect(type(type({ answers: about, typed: {} }, '3.11'), '2003').answers).toEqual({
      ...about,
      'birth-date': '2003',
    });
  });

  it('stays so when the day is corrected, or the field emptied to type it anew: only a person takes the tick away', () => {
    const ticked = { answers: { 'birth-date': '2002-05-12', 'birth-date-about': true }, typed: {} } as const;
    expect(type(ticked, '13.5.2002').answers).toEqual({ 'birth-date': '2002-05-13', 'birth-date-about': true });
    const emptied = withFormAnswer(ticked, birth, undefined, undefined, false);
    expect(emptied.answers).toEqual({ 'birth-date-about': true });
    expect(type(emptied, '13.5.2002').answers).toEqual({ 'birth-date': '2002-05-13', 'birth-date-about': true });
    expect(withFormAnswer(ticked, birth, { missing: 'unknown' }, undefined, undefined).answers).toEqual({
      'birth-date': { missing: 'unknown' },
      'birth-date-about': true,
    });
  });

  it('names a flag of the same form, in the half that travels without names', () => {
    const dates = [...FORMS.values()].flatMap((one) =>
      questionsOf(one).map((asked) => [one.kind, asked.about] as const),
    );
    const flags = dates.flatMap(([kind, id]) => (id === undefined ? [] : [question(kind, id)]));
    expect(flags.map((flag) => [flag?.type, flag?.sensitivity])).toEqual([['flag', 'fact']]);
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

  it('a table is there again, and nothing that only looks like one', () => {
    const rows = [{ name: 'Ana', age: 4, bed: true }] as const;
    expect(fromDraft(draftBody(withAnswer(EMPTY, 'child-list', rows))).answers).toEqual({ 'child-list': rows });
    for (const wrong of [[{ name: ['Ana'] }], [{ name: 'Ana' }, 'Mirlan'], [[]]]) {
      expect(fromDraft({ 'child-list': wrong }).answers).toEqual({});
    }
  });

  it('what is no answer is not believed', () => {
    expect(fromDraft({ a: 'x', b: { wrong: 1 }, c: null, d: { missing: 'lost' }, e: { missing: 'unknown' } })).toEqual({
      answers: { a: 'x', e: { missing: 'unknown' } },
      typed: {},
    });
  });
});
