import { describe, expect, it } from 'vitest';
import { EMPTY, type FormAnswers, withAnswer } from '../../../../renderer/components/answers/form-answers.ts';
import {
  goneOn,
  groupBegun,
  HEAD,
  keptAbove,
  partOf,
  partToGoOnWith,
  rowForNext,
  rowOf,
  rowsIn,
  sameAsAbove,
  withPart,
} from '../../../../renderer/screens/roster/roster-answers.ts';

type Answers = FormAnswers['answers'];
const row = (form: FormAnswers, number: number, answers: Answers) =>
  withPart(form, rowOf(number), { answers, typed: {} });
const head = withPart(EMPTY, HEAD, { answers: { 'journey-leg.from-country': 'MDA' }, typed: {} });
const TOLD: Answers = {
  'consent.keep': 'with-name',
  'identity.name-used': 'Ana',
  'intake.needs-today': ['self-harm'],
  'intake.safe-to-talk': 'alone',
  'profile.interpreter': true,
  'profile.languages': ['ron'],
  'profile.sex': 'female',
  'profile.nationalities': ['MDA'],
  'intake.next-step': 'help-today',
};

describe('a roster in one draft', () => {
  it('holds each row apart, what could not be read among it', () => {
    const form = withPart(row(head, 2, TOLD), rowOf(10), { answers: {}, typed: { 'profile.age': '3o' } });
    expect(partOf(form, HEAD).answers).toEqual({ 'journey-leg.from-country': 'MDA' });
    expect(partOf(form, rowOf(2)).answers).toEqual(TOLD);
    expect(partOf(form, rowOf(1))).toEqual(EMPTY);
    expect(partOf(form, rowOf(10)).typed).toEqual({ 'profile.age': '3o' });
    expect(rowsIn(form)).toEqual([2, 10]);
    expect([partToGoOnWith(form, 0), partToGoOnWith(head, 0)]).toEqual([rowOf(10), HEAD]);
    expect(partToGoOnWith(head, 5), 'who comes after five that are saved').toBe(rowOf(6));
  });

  it('goes on to the next person behind the last row, and leaves no row empty for another', () => {
    const form = row(row(head, 1, TOLD), 2, TOLD);
    expect(rowForNext(form, 1, 2)).toBe(3);
    expect(rowForNext(form, 1, 3), 'the third is open and empty').toBe(3);
    expect(rowForNext(head, 1, 0), 'nobody yet').toBe(1);
    expect(rowForNext(head, 6, 5), 'five are saved').toBe(6);
    expect(rowForNext(head, 6, 6), 'and the sixth is open and empty').toBe(6);
  });

  it('leaves nothing of an answer that was taken away', () => {
    const form = row(head, 1, TOLD);
    const emptied = withPart(form, rowOf(1), withAnswer(partOf(form, rowOf(1)), 'identity.name-used', undefined));
    expect(JSON.stringify(emptied)).not.toContain('Ana');
    expect(rowsIn(withPart(form, rowOf(1), EMPTY))).toEqual([]);
  });
});

describe('the same as above', () => {
  const form = row(head, 1, TOLD);
  const taken = (field: string, of = form, number = 2, before: Answers = {}) => sameAsAbove(of, number, field, before);

  it('is taken where it is not personal', () => {
    const fields = ['profile.languages', 'profile.sex', 'profile.nationalities', 'intake.next-step'];
    expect(fields.map((field) => taken(field))).toEqual([['ron'], 'female', ['MDA'], 'help-today']);
  });

  it('is never taken of consent, name, needs, the interpreter, and whether somebody is alone', () => {
    const fields = Object.keys(TOLD).filter((field) => taken(field) === undefined);
    expect(fields).toEqual([
      'consent.keep',
      'identity.name-used',
      'intake.needs-today',
      'intake.safe-to-talk',
      'profile.interpreter',
    ]);
  });

  it('comes from the nearest row above that answered, of somebody who lets it be kept', () => {
    const refuses = row(form, 2, { 'consent.keep': 'refuses', 'profile.sex': 'male' });
    expect(taken('profile.sex', refuses, 3)).toBe('female');
    expect(taken('profile.sex', row(form, 2, { 'profile.sex': 'male' }), 3)).toBe('male');
    expect(taken('profile.sex', form, 1)).toBeUndefined();
  });

  it('goes on after rows were saved, with nothing else of them', () => {
    const above = keptAbove(form, {});
    expect(above).toEqual({
      'profile.languages': ['ron'],
      'profile.sex': 'female',
      'profile.nationalities': ['MDA'],
      'intake.next-step': 'help-today',
    });
    const next = goneOn(form, 'G'.repeat(22));
    expect([rowsIn(next), groupBegun(next)]).toEqual([[], 'G'.repeat(22)]);
    expect(partOf(next, HEAD)).toEqual(partOf(form, HEAD));
    expect(taken('profile.sex', next, 2, above)).toBe('female');
  });
});
