import { describe, expect, test } from 'vitest';
import { strengthOf } from '../../../renderer/components/password-strength.ts';

describe('a password is judged by what it takes to guess it', () => {
  test.each([
    ['', 'empty'],
    ['Aa1!', 'short'],
    ['aaaaaaaaaaaaaaaa', 'weak'],
    ['12345678', 'weak'],
    ['abcdefghijkl', 'weak'],
    ['bishkek1', 'weak'],
    ['Bishkek 2019', 'fair'],
    ['river lamp tuesday', 'strong'],
    ['тихая река утром', 'strong'],
  ])('%s is %s', (password, strength) => expect(strengthOf(password)).toBe(strength));
});
