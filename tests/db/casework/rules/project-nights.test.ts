import { describe, expect, it, test } from 'vitest';
import { nightsOfProject } from '../../../../db/casework/rules/project-nights.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf, type Told } from '../case-of.ts';

const LINE = 'CT-0412';
const stay = (from: string, until?: string, more: Body = {}) =>
  ['stay', { from, ...(until === undefined ? {} : { until }), ...more }] as const;
const roof = (date: string, more: Body = {}) =>
  ['service', { service: 'shelter', date, outcome: 'given', project: LINE, ...more }] as const;
const nights = (...bodies: readonly Told[]) => {
  const records = caseOf(...bodies);
  return [...nightsOfProject(records, LINE, records[0]?.office ?? '', '2026-03-31')];
};

/** casework/RULES.md (Nights of a project). */
describe('the nights of a project', () => {
  it('are those of a stay in which a roof was given under its line, without that of the day of leaving', () => {
    expect(nights(stay('2026-03-02', '2026-03-05'), roof('2026-03-02'))).toEqual([
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
    ]);
    expect(nights(stay('2026-03-02', '2026-03-05'), roof('2026-03-02', { service: 'accommodation' }))).toHaveLength(3);
  });

  it('begin with the day from which the line paid, and end where another line does', () => {
    expect(nights(stay('2026-03-02', '2026-03-10'), roof('2026-03-05'))).toHaveLength(5);
    const other = roof('2026-03-07', { project: 'OTHER' });
    expect(nights(stay('2026-03-02', '2026-03-10'), roof('2026-03-05'), other)).toEqual(['2026-03-05', '2026-03-06']);
  });

  it('are counted once where somebody is in two stays, and until the day that is asked for where nobody noted an end', () => {
    expect(nights(stay('2026-03-02', '2026-03-05'), stay('2026-03-03', '2026-03-06'), roof('2026-03-03'))).toEqual([
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
    ]);
    expect(nights(stay('2026-03-30'), roof('2026-03-30'))).toEqual(['2026-03-30', '2026-03-31']);
  });

  it('of vague days are those that are certain', () => {
    expect(nights(stay('2026-02', '2026-03-03'), roof('2026-02-28'))).toEqual([
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ]);
    expect(nights(stay('2026-02-27', '2026-03'), roof('2026-02-27'))).toEqual(['2026-02-27', '2026-02-28']);
  });

  test.each<[string, readonly Told[]]>([
    [
      'a stay without a roof that names the line',
      [stay('2026-03-02', '2026-03-05'), roof('2026-03-02', { project: 'OTHER' })],
    ],
    ['a roof before the stay', [stay('2026-03-02', '2026-03-05'), roof('2026-03-01')]],
    ['a roof on the day of leaving', [stay('2026-03-02', '2026-03-05'), roof('2026-03-05')]],
    ['a roof of which the month alone is known', [stay('2026-03-02', '2026-03-05'), roof('2026-03')]],
    ['a roof that is planned', [stay('2026-03-02', '2026-03-05'), roof('2026-03-02', { outcome: 'planned' })]],
    ['help that is no roof', [stay('2026-03-02', '2026-03-05'), roof('2026-03-02', { service: 'food' })]],
    ['a stay to which nobody came', [stay('2026-03-02', '2026-03-05', { came: 'not-yet' }), roof('2026-03-02')]],
    [
      'two lines of one day, of which nobody knows which paid',
      [stay('2026-03-02', '2026-03-05'), roof('2026-03-02'), roof('2026-03-02', { project: 'OTHER' })],
    ],
    ['nobody who came and left on one day', [stay('2026-03-02', '2026-03-02'), roof('2026-03-02')]],
  ])('are none of %s', (_, bodies) => {
    expect(nights(...bodies)).toEqual([]);
  });

  it('are those of the office that wrote the stay and the roof', () => {
    const records = caseOf(stay('2026-03-02', '2026-03-05'), roof('2026-03-02'));
    expect([...nightsOfProject(records, LINE, 'MD-KIV', '2026-03-31')]).toEqual([]);
  });
});
