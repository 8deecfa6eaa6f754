import { describe, expect, it, test } from 'vitest';
import { createCase, createOffice, type Office, PEOPLE, type Person, trail } from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

const DAYS = { first: '2026-05-05', last: '2026-05-08' };
const numberOf = (person: Person): number => PEOPLE[person].number;
const names = (office: Office, person: Person, more: object) =>
  refusalOf(call(deskAt(office, person), 'cases', 'cover', { by: numberOf('second-caseworker'), ...DAYS, ...more }));

describe('who covers', () => {
  it('is named by a caseworker for her own cases, and by a focal point for anybody’s', async () => {
    const office = createOffice();
    expect(await names(office, 'caseworker', {})).toBe('done');
    expect(await names(office, 'focal-point', { covered: numberOf('caseworker') })).toBe('done');
    expect(await names(office, 'focal-point', {})).toBe('done');
    expect(await names(office, 'caseworker', { covered: numberOf('focal-point') })).toBe('role-may-not');
    for (const person of ['shelter-manager', 'approver', 'hq-analyst', 'hq-case-manager'] as const) {
      expect(await names(office, person, {})).toBe('role-may-not');
    }
    expect(trail(office)).toContain(`${numberOf('caseworker')} name-cover done`);
  });

  test.each<[string, object]>([
    ['oneself', { by: numberOf('caseworker') }],
    ['somebody who works on no cases', { by: numberOf('shelter-manager') }],
    ['nobody who logs in here', { by: 99 }],
    ['days that have passed', { first: '2026-04-01', last: '2026-04-05' }],
    ['an end before the beginning', { first: '2026-05-08', last: '2026-05-05' }],
    ['longer than two months', { first: '2026-05-05', last: '2026-07-10' }],
  ])('is not %s', async (_, more) => {
    expect(await names(createOffice(), 'caseworker', more)).toBe('cover-not-possible');
  });

  it('is seen by both and the focal point, and ended by any of them', async () => {
    const office = createOffice();
    await names(office, 'caseworker', {});
    const seen = async (person: Person) => (await call(deskAt(office, person), 'cases', 'covers', {})).covers;
    const [cover] = await seen('second-caseworker');
    expect(cover).toMatchObject({ whose: 'Ion', who: 'Doina', ...DAYS });
    expect(await seen('focal-point')).toEqual([cover]);
    const { covers } = await call(deskAt(office, 'second-caseworker'), 'cases', 'endCover', { number: cover?.number });
    expect(covers).toEqual([]);
    await names(office, 'focal-point', { by: numberOf('caseworker') });
    const [theirs] = await seen('focal-point');
    const ends = call(deskAt(office, 'second-caseworker'), 'cases', 'endCover', { number: theirs?.number });
    expect(await refusalOf(ends)).toBe('role-may-not');
  });
});

describe('an office of up to three', () => {
  it('shares all cases by a decision of its focal point, which stands in the trail', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    const shares = (person: Person, shared: boolean) =>
      refusalOf(call(deskAt(office, person), 'cases', 'shareAll', { shared }));
    const opens = () => refusalOf(call(deskAt(office, 'second-caseworker'), 'cases', 'open', { caseId }));
    expect(await shares('caseworker', true)).toBe('role-may-not');
    expect(await opens()).toBe('case-of-another');
    expect(await shares('focal-point', true)).toBe('done');
    expect(await opens()).toBe('done');
    expect(await shares('focal-point', false)).toBe('done');
    expect(await opens()).toBe('case-of-another');
    const { number } = PEOPLE['focal-point'];
    expect(trail(office).filter((line) => line.includes('shar'))).toEqual([
      `${numberOf('caseworker')} share-cases role-may-not`,
      `${number} share-cases done`,
      `${number} end-sharing-cases done`,
    ]);
  });

  it('and no larger one', async () => {
    const office = createOffice();
    office.db.prepare("INSERT INTO user VALUES (20, 'Ana', 'caseworker', NULL, 1, '2026-05-04T10:00Z')").run();
    const focal = deskAt(office, 'focal-point');
    expect((await call(focal, 'cases', 'covers', {})).sharesAll).toBeNull();
    expect(await refusalOf(call(focal, 'cases', 'shareAll', { shared: true }))).toBe('office-too-large');
  });
});
