import { expect, it } from 'vitest';
import { drawn, loaded } from '../../drawn.ts';

const { WordLost } = await loaded(() => import('../../../../renderer/screens/statistics/word-lost.tsx'));

const AT = '2026-02-04T09:00Z';

it('the register says that an office holds a report back by a word that this desk lost, why, and what to do', () => {
  const html = drawn(<WordLost word={{ at: AT, isHeld: true, why: 'may-tell-of-somebody' }} isHeldHere={false} />);
  expect(html).toContain('The office holds it back by an order of headquarters of');
  expect(html).toContain('that this desk no longer knows. Somebody could be recognised. Hold it back here too');
});

it('and that it gives one out again, without a reason', () => {
  const html = drawn(<WordLost word={{ at: AT, isHeld: false, why: null }} isHeldHere />);
  expect(html).toContain('gives it out again by an order of headquarters of');
  expect(html).toContain('Give it out again here too');
  expect(html).not.toContain('newer Waymark');
});

it('a hold whose reason only a newer Waymark knows says so', () => {
  expect(drawn(<WordLost word={{ at: AT, isHeld: true, why: null }} isHeldHere={false} />)).toContain(
    'Only a newer Waymark can say why',
  );
});

it('where this desk holds it back for a reason of its own it says how the lost one is given: it cannot be held back twice', () => {
  const html = drawn(<WordLost word={{ at: AT, isHeld: true, why: 'may-tell-of-somebody' }} isHeldHere />);
  expect(html).toContain('holds it back for another reason');
  expect(html).toContain(
    'Somebody could be recognised. To give that reason here too, give it out again and at once hold it',
  );
  expect(html).not.toContain('Hold it back here too');
});
