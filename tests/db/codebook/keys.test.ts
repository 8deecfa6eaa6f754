import { describe, expect, it } from 'vitest';
import { FORMS, questionsOf } from '../../../db/codebook/forms/index.ts';
import { LISTS, list } from '../../../db/codebook/lists/index.ts';
import { keysOf } from '../../../db/codebook/lists/keys.ts';

const keysIn = (id: string) => Object.fromEntries([...keysOf(list(id).codes)].map(([code, key]) => [key, code]));

describe('the keys of a list', () => {
  it.each([...LISTS.keys()])('of %s choose one code each', (id) => {
    const keys = [...keysOf(list(id).codes).values()];
    expect(keys.filter((key) => !/^[0-9a-z]$/.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('stay where they are when a code is offered no more', () => {
    const codes = ['one', 'two', 'three'].map((code) => ({ code, label: { en: code, fr: code, es: code } }));
    const without = codes.map((each) => (each.code === 'two' ? { ...each, retired: true as const } : each));
    expect(keysOf(without).get('three')).toBe('3');
  });
});

describe('the keys of an agreement', () => {
  it('say no with the same digit, which means yes, or an emergency, in no other list of agreement', () => {
    const asked = [...FORMS.values()].flatMap((form) => questionsOf(form).map((question) => question.list ?? ''));
    const agreements = [...new Set(asked)].filter((id) => /^consent-(?!form)/.test(id));
    expect(agreements.toSorted()).toEqual(['consent-keep', 'consent-share', 'consent-yes-no']);
    expect(agreements.map((id) => keysIn(id)[4])).toEqual(['refuses', 'refuses', 'refuses']);
  });

  it('mean the same answer in each of them', () => {
    expect(keysIn('consent-yes-no')).toEqual({ 1: 'agrees', 4: 'refuses', 5: 'later', 6: 'not-asked' });
    const keep = { 1: 'with-name', 2: 'without-name', 4: 'refuses', 5: 'later', 6: 'not-asked' };
    expect(keysIn('consent-share')).toEqual({ ...keep, 3: 'counted-only' });
    expect(keysIn('consent-keep')).toEqual({ ...keep, 7: 'emergency' });
  });
});
