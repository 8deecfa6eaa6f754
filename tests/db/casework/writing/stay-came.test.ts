import { describe, expect, it, test } from 'vitest';
import { expectedBefore, withCame } from '../../../../db/casework/writing/stay-came.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf } from '../case-of.ts';

const ANNOUNCED = '2026-05-04T09:00Z';
const stood = (body: Body) =>
  caseOf(['stay', body])
    .filter(({ kind }) => kind === 'stay')
    .map((record) => ({ ...record, at: ANNOUNCED }))[0];
const cameIn = (body: Body, previous?: Body) =>
  withCame('stay', body, previous && stood(previous), '2026-05-06').came ?? null;

/** casework/RULES.md (In the house). */
describe('whether somebody came', () => {
  test.each<[string, Body, Body | undefined, string | null]>([
    ['not yet, where the stay lies ahead', { from: '2026-05-07' }, undefined, 'not-yet'],
    ['not yet, where it was moved ahead', { from: '2026-05-07', came: 'yes' }, { from: '2026-05-05' }, 'not-yet'],
    ['unsaid, where it begins on the day of writing', { from: '2026-05-06' }, undefined, null],
    ['unsaid, where it is typed in afterwards', { from: '2026-05-01' }, undefined, null],
    ['not yet, where an older version announced it', { from: '2026-05-06' }, { from: '2026-05-06' }, 'not-yet'],
    ['yes, where somebody says so', { from: '2026-05-06', came: 'yes' }, { from: '2026-05-06' }, 'yes'],
    ['yes, where they left', { from: '2026-05-05', came: 'not-yet', 'left-for': 'home' }, undefined, 'yes'],
  ])('is %s', (_, body, previous, came) => expect(cameIn(body, previous)).toBe(came));

  it('is not yet again where undo takes a yes back of a stay that said nothing before', () => {
    const before = { open: { from: '2026-05-06' }, private: {} };
    const saved = { caseId: 'c', records: [{ id: 's', kind: 'stay', before }] };
    expect(expectedBefore(saved).records.map((record) => record.before?.open)).toEqual([
      { from: '2026-05-06', came: 'not-yet' },
    ]);
  });
});
