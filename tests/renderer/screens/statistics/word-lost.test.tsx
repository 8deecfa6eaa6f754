import { expect, it } from 'vitest';
import { drawn, loaded } from '../../drawn.ts';

const { WordLost } = await loaded(() => import('../../../../renderer/screens/statistics/word-lost.tsx'));

const AT = '2026-02-04T09:00Z';

it('the register says that an office holds a report back by a word that this desk lost, why, and what to do', () => {
  const html = drawn(<WordLost word={{ at: AT, isHeld: true, why: 'may-tell-of-somebody' }} />);
  expect(html).toContain('The office holds it back by a word of headquarters of');
  expect(html).toContain('that this desk no longer knows. Somebody could be recognised. Hold it back here too');
});

it('and that it gives one out again, without a reason', () => {
  const html = drawn(<WordLost word={{ at: AT, isHeld: false, why: null }} />);
  expect(html).toContain('gives it out again by a word of headquarters of');
  expect(html).toContain('Give it out again here too');
  expect(html).not.toContain('newer Waymark');
});

it('a hold whose reason only a newer Waymark knows says so', () => {
  expect(drawn(<WordLost word={{ at: AT, isHeld: true, why: null }} />)).toContain('Only a newer Waymark can say why');
});
