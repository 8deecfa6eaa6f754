import { expect, test } from 'vitest';
import { needsYes } from '../../../renderer/components/needs-yes.ts';

test.each([
  ['two would meet', { code: 'room-kept-apart', places: {} }, true],
  ['the stay is over', { code: 'no-stay', places: {} }, false],
  ['what was typed is no code', { code: 'answers-wrong', places: {} }, false],
  ['the case is another’s', { code: 'case-of-another', places: {} }, false],
  ['nothing was refused', undefined, false],
])('duty is asked where two would meet, and for no other refusal: %s', (_, thrown, needs) => {
  expect(needsYes(thrown)).toBe(needs);
});
