/** An office of invented cases keeps up with its own days, so that Today is what a real one has: what somebody asked for long ago is answered. */
import { describe, expect, it } from 'vitest';
import { openReferrals } from '../../../db/casework/rules/referrals.ts';
import { daysAhead } from '../../../db/casework/rules/under-way.ts';
import { inventedCases } from '../../../db/demo/invented.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { chapterOf } from '../../generate/records.ts';

const DAY = '2026-05-04';
/** Two months before. */
const LONG_AGO = '2026-03-05';
const lives = inventedCases(800, 3, DAY, { lives: true })
  .map((line): readonly InterchangeRecord[] => JSON.parse(line).records)
  .map((life, at) => chapterOf(`life-${at}`, { office: 'KG-BIS' }, life));
const open = lives.filter((life) => life.every(({ kind }) => kind !== 'closure'));

describe('the open cases of an invented office', () => {
  it.each(['request-needed', 'permit-ends', 'legal-due', 'plan-review', 'needs-review', 'papers-end'] as const)(
    'have nothing that was due two months ago and nobody looked at: %s',
    (what) => {
      const late = open.flatMap((life) => daysAhead(life).filter((one) => one.what === what && one.day < LONG_AGO));
      expect(late).toEqual([]);
    },
  );

  it('have requests that wait, permits that hold and hearings to come all the same', () => {
    const ahead = open.flatMap((life) => daysAhead(life).filter(({ day }) => day >= DAY));
    expect(new Set(ahead.map(({ what }) => what))).toEqual(
      new Set(['request-needed', 'permit-ends', 'legal-due', 'plan-review', 'papers-end']),
    );
    expect(open.filter((life) => openReferrals(life).length > 0).length).toBeGreaterThan(3);
  });
});
