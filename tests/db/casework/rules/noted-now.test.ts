import { expect, it } from 'vitest';
import { DANGERS } from '../../../../db/casework/rules/danger.ts';
import { NOTED_NOW } from '../../../../db/codebook/noted-now.ts';

/** What a stay, a follow-up or the day alone tells, and a child that came along. */
const TOLD_OTHERWISE = ['child-missing', 'child-late', 'late', 'lost-contact', 'child-missed', 'child-with-them'];

it('a danger that can be noted at once is every one that nothing else tells, in the order of all', () => {
  const noted: readonly string[] = NOTED_NOW;
  expect(DANGERS.filter((danger) => noted.includes(danger))).toEqual(noted);
  expect(DANGERS.filter((danger) => !noted.includes(danger)).toSorted()).toEqual(TOLD_OTHERWISE.toSorted());
});
