import { describe, expect, it, test } from 'vitest';
import { form, questionsOf } from '../../../db/codebook/forms/index.ts';
import { list } from '../../../db/codebook/lists/index.ts';
import { isSharedBeyond, sharedWith, tickedFor, withTicked } from '../../../db/codebook/shared-with.ts';
import { isTellable, tellable } from '../../../db/codebook/tellable.ts';

const KINDS = list('provider-kind').codes.map(({ code }) => code);
const OURS = ['this-office', 'other-office'];

/** FORMS.md (referral): what was shared is a fixed list by kind of recipient. */
describe('what a request may tell', () => {
  test.each(KINDS)('%s has a list of questions that there are, and nothing that goes nowhere', (toKind) => {
    const may = sharedWith(toKind);
    expect(may.length).toBeGreaterThan(3);
    expect(may.filter((id) => !isTellable(id))).toEqual([]);
    expect(new Set(may).size).toBe(may.length);
    const never =
      /^(perpetrator|family|safe-contact|stay|intake|payment|decision|consent|travel|risk-assessment|plan|note)\.|\.examined-/;
    expect(may.filter((id) => never.test(id))).toEqual([]);
  });

  it('names no test of any form, whoever is asked', () => {
    const tests = questionsOf(form('health') ?? never()).flatMap(({ id }) => (id.startsWith('examined-') ? [id] : []));
    expect(tests).toEqual(['examined-for', 'examined-on', 'examined-at']);
  });

  it.each([
    ['school', 'exploitation'],
    ['company', 'health'],
    ['embassy', 'screening'],
    ['embassy', 'legal'],
    ['police', 'exploitation'],
    ['health', 'screening'],
    ['ngo', 'exploitation'],
    ['community', 'health'],
  ])('tells %s nothing of %s', (toKind, kind) => {
    expect(sharedWith(toKind).filter((id) => id.startsWith(`${kind}.`))).toEqual([]);
  });

  it('is least where nobody said of whom it is made, or a newer Waymark did', () => {
    for (const toKind of [undefined, 'starship', 'toString', { cites: ['A', 'b'] }]) {
      expect(sharedWith(toKind)).toEqual(sharedWith('other'));
    }
  });

  it('ticks coded facts beforehand, and no name nor what was told', () => {
    for (const toKind of KINDS) {
      expect(tickedFor(toKind).filter((id) => tellable(id)?.question.sensitivity !== 'fact')).toEqual([]);
    }
    expect(tickedFor('health')).toContain('profile.age');
    expect(sharedWith('health')).toContain('identity.family-name');
    expect(OURS.every((toKind) => sharedWith(toKind).includes('screening.narrative'))).toBe(true);
  });
});

describe('the list of a request', () => {
  const chosen = (before: object, toKind: string) =>
    withTicked('referral', 'to-kind', { ...before }, { ...before, 'to-kind': toKind }).shared;

  it('is ticked with whom it is made of, and again with another, until somebody ticks it otherwise', () => {
    expect(chosen({}, 'health')).toEqual(tickedFor('health'));
    expect(chosen({ 'to-kind': 'health', shared: tickedFor('health') }, 'legal')).toEqual(tickedFor('legal'));
    expect(chosen({ 'to-kind': 'health', shared: ['profile.sex'] }, 'legal')).toEqual(['profile.sex']);
    const other = { 'to-kind': 'legal', act: 'ask' };
    expect(withTicked('referral', 'act', {}, other)).toBe(other);
    expect(withTicked('service', 'to-kind', {}, other)).toBe(other);
  });

  it('holds nothing that the recipient is not told, but what was noted of the same kind of recipient before', () => {
    const asks = (toKind: string, ...shared: readonly string[]) => ({ 'to-kind': toKind, shared });
    expect(isSharedBeyond('referral', asks('legal', 'legal.court'), undefined)).toBe(false);
    expect(isSharedBeyond('referral', asks('school', 'legal.court'), undefined)).toBe(true);
    expect(isSharedBeyond('referral', asks('school', 'legal.court'), asks('school', 'legal.court'))).toBe(false);
    expect(isSharedBeyond('referral', asks('school', 'legal.court'), asks('legal', 'legal.court'))).toBe(true);
    expect(isSharedBeyond('decision', asks('school', 'legal.court'), undefined)).toBe(false);
  });
});

function never(): never {
  throw new Error('no such form');
}
