import { expect, test } from 'vitest';
import { strengthWords } from '../../../renderer/components/password-strength-words.ts';

test.each([
  ['', undefined, 'strengthEmpty'],
  ['oak', undefined, 'strengthShort'],
  ['oak '.repeat(33), undefined, 'strengthLong'],
  ['oak '.repeat(32), undefined, 'strengthAsked'],
  ['old oak tree', undefined, 'strengthAsked'],
  ['old oak tree', { score: 4, enough: true }, 'strengthStrong'],
  ['old oak tree', { score: 3, enough: true }, 'strengthFair'],
  // What the database will not take is never called fair, whatever its score.
  ['old oak tree', { score: 3, enough: false }, 'strengthWeak'],
  ['old oak tree', { score: 2, enough: false }, 'strengthWeak'],
  ['old oak tree', { score: 2, enough: true }, 'strengthFair'],
] as const)('%j judged %j says %s', (password, judged, says) => {
  expect(strengthWords(password, judged)).toBe(says);
});
