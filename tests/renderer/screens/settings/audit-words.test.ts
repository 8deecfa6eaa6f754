import { describe, expect, test } from 'vitest';
import { ACTS } from '../../../../db/calls/audit-names.ts';
import { LANGUAGES } from '../../../../db/codebook/types.ts';
import { aboutIn, actIn, outcomeIn } from '../../../../renderer/screens/settings/audit-words.ts';

describe('how an act ended is said in words', () => {
  test.each([
    'done',
    'allowed',
    'accepted',
    'not-ours',
    'already-opened',
    'clean',
    'faults',
    'copied',
    'copies-no-place',
    'copies-place-missing',
    'protected',
    'unprotected',
    'public-k5',
    'internal-exact',
    'unknown-own-head',
    'role-may-not',
    'case-of-another',
    'nothing-to-decide',
    'not-your-record',
    'safe-contact',
    'shelter-manager',
    'package-damaged',
    'warning-day-not-come',
  ])('%s, in every language', (outcome) => {
    for (const language of LANGUAGES) {
      const { word } = outcomeIn(language, { outcome });
      expect(word).not.toBe('');
      expect(word).not.toMatch(/^c[oó]d(e|igo) /);
      if (outcome.includes('-')) expect(word).not.toContain(outcome);
    }
  });

  test('the form that was written, the role that was given', () => {
    expect(outcomeIn('fr', { outcome: 'safe-contact' }).word).toBe('Contact sans danger');
    expect(outcomeIn('en', { outcome: 'caseworker' }).word).toBe('Caseworker');
  });

  test('a table that left says for whom, and how well it was protected', () => {
    expect(outcomeIn('en', { outcome: 'public-k5' }).word).toBe('The public: fewer than 5 persons not shown');
    expect(outcomeIn('fr', { outcome: 'internal-exact' }).word).toBe(
      'Interne à l’organisation : tous les nombres visibles',
    );
  });

  test('a package that was not taken in says why', () => {
    const { word, why } = outcomeIn('en', { outcome: 'package-not-for-us' });
    expect(word).toBe('refused');
    expect(why).toMatch(/^This package is sealed for another PC/);
  });

  test('a code that this version does not know stays as it is, and is said to be a code', () => {
    expect(outcomeIn('es', { outcome: 'from-2031' })).toEqual({ word: 'código from-2031' });
    expect(actIn('en', { act: 'teleport-case' })).toBe('code teleport-case');
  });
});

describe('an act that was refused', () => {
  test.each(
    [...new Set(Object.values(ACTS).flatMap((acts) => Object.values<string>(acts)))].filter((act) => act !== 'state'),
  )('%s is said in words, whatever the call', (act) => {
    for (const language of LANGUAGES) expect(actIn(language, { act })).not.toMatch(new RegExp(` ${act}$`));
  });
});

describe('what an act was done to', () => {
  test('is named where this desk knows it, and otherwise only called what it is', () => {
    expect(aboutIn('en', { about: { is: 'case', known: 'KG-BIS-26-7K2MQX' } })).toBe('KG-BIS-26-7K2MQX');
    expect(aboutIn('fr', { about: { is: 'case', known: null } })).toBe('un dossier');
    expect(aboutIn('es', { about: { is: 'user', known: 'Aida' } })).toBe('Aida');
    expect(aboutIn('en', { about: { is: 'package', known: { office: 'HQ', number: 3 } } })).toBe('HQ, no. 3');
    expect(aboutIn('en', { about: { is: 'cover', known: { who: 'Ion', whose: 'Aida' } } })).toBe('Ion for Aida');
    expect(aboutIn('en', { about: null })).toBe('');
  });
});
