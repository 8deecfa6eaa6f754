import { describe, expect, it } from 'vitest';
import { writeAudit } from '../../../../db/casework/people/access.ts';
import { insertUser, userNumbered } from '../../../../db/casework/people/users.ts';
import { houseRows } from '../../../../db/casework/views/house.ts';
import {
  clearStays,
  endStay,
  nightsOfStays,
  noteStay,
  staysWithoutCase,
} from '../../../../db/casework/writing/stay-without-case.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import {
  createCase,
  createOffice,
  linesIn,
  type Office,
  type Person,
  refusalCode,
  trail,
  whereIs,
} from '../user-session.ts';

const TONIGHT = { house: 'H1', nameUsed: 'Quillona', room: '4', mustKnow: 'Zaringate at ten', until: '2026-05-05' };
const notes = (office: Office, person: Person = 'caseworker', more: object = {}) =>
  inTransaction(office.db, () => noteStay(office.sessionOf(person), { ...TONIGHT, ...more }));
const seen = (office: Office, person: Person, on = '2026-05-04') =>
  staysWithoutCase(office.sessionOf(person), on).map(({ nameUsed }) => nameUsed);
const logsInOn = (office: Office, moment: string) => {
  office.at(moment);
  inTransaction(office.db, () => clearStays(office.sessionOf('focal-point')));
};
const nights = (office: Office) => nightsOfStays(office.sessionOf('focal-point'));

/** casework/RULES.md (First contact and no). */
describe('a stay without a case', () => {
  it('shows tonight to the focal point, caseworkers and the manager of that house, and to nobody else', () => {
    const office = createOffice();
    notes(office);
    for (const person of ['focal-point', 'caseworker', 'shelter-manager'] as const) {
      expect(seen(office, person)).toEqual(['Quillona']);
    }
    notes(office, 'focal-point', { house: 'H2', nameUsed: 'Farrimonde' });
    expect(seen(office, 'focal-point')).toEqual(['Quillona', 'Farrimonde']);
    expect(seen(office, 'shelter-manager')).toEqual(['Quillona']);
    for (const person of ['approver', 'hq-case-manager', 'hq-analyst'] as const) {
      expect(seen(office, person)).toEqual([]);
      expect(refusalCode(() => notes(office, person))).toBe('role-may-not');
    }
  });

  it('lies in no chapter and no line of the trail, and is gone for good the day after they leave', () => {
    const office = createOffice();
    notes(office);
    expect([linesIn(office), trail(office)]).toEqual([0, []]);
    expect(whereIs(office, 'Zaringate')).toEqual(['stay_without_case.must_know']);
    logsInOn(office, '2026-05-05T23:00');
    expect(seen(office, 'caseworker', '2026-05-05')).toEqual(['Quillona']);
    office.at('2026-05-06T08:00');
    expect(seen(office, 'caseworker', '2026-05-06')).toEqual([]);
    expect(seen(office, 'caseworker', '2026-05-05')).toEqual([]);
    logsInOn(office, '2026-05-06T08:00');
    expect([whereIs(office, 'Zaringate'), whereIs(office, 'Quillona'), whereIs(office, '2026-05-05')]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('is counted in nights by month, and nothing else of it stays', () => {
    const office = createOffice();
    office.at('2026-05-30T20:00');
    notes(office, 'caseworker', { until: '2026-06-02' });
    notes(office, 'caseworker', { until: '2026-05-30' });
    logsInOn(office, '2026-06-02T08:00');
    expect(nights(office)).toEqual([{ month: '2026-05', nights: 1 }]);
    logsInOn(office, '2026-06-03T08:00');
    expect(nights(office)).toEqual([
      { month: '2026-06', nights: 1 },
      { month: '2026-05', nights: 3 },
    ]);
    expect(nightsOfStays(office.sessionOf('hq-case-manager'))).toEqual([]);
  });

  it('can be changed and prolonged, ended today, or taken away where it was a slip', () => {
    const office = createOffice();
    const manager = office.sessionOf('shelter-manager');
    const id = notes(office, 'shelter-manager', { house: 'H2', nameUsed: ' \u202e\u200b', room: '\u202e4' });
    expect(staysWithoutCase(manager, '2026-05-04')).toMatchObject([
      { house: 'H1', nameUsed: null, room: '4', first: '2026-05-04' },
    ]);
    expect(notes(office, 'shelter-manager', { id, until: '2026-05-10' })).toBe(id);
    expect(seen(office, 'caseworker', '2026-05-10')).toEqual(['Quillona']);
    endStay(manager, id, false);
    expect(seen(office, 'caseworker', '2026-05-05')).toEqual([]);
    const slip = notes(office);
    endStay(manager, slip, true);
    logsInOn(office, '2026-05-05T08:00');
    expect(nights(office)).toEqual([{ month: '2026-05', nights: 1 }]);
    expect(refusalCode(() => endStay(manager, id, false))).toBe('stay-gone');
  });

  it('stays in sight tonight on a desk whose own clock has lost its day', () => {
    const office = createOffice();
    notes(office);
    expect(seen(office, 'shelter-manager', '2020-01-01')).toEqual(['Quillona']);
  });

  it('is noted and seen for tonight although the clock, which is right now, was ahead before', () => {
    const office = createOffice();
    office.at('2026-05-20T10:00');
    writeAudit(office.sessionOf('focal-point'), 'clock-confirmed', null);
    office.at('2026-05-04T10:00');
    const id = notes(office);
    expect(seen(office, 'shelter-manager')).toEqual(['Quillona']);
    endStay(office.sessionOf('shelter-manager'), id, false);
    logsInOn(office, '2026-05-05T08:00');
    expect(nights(office)).toEqual([{ month: '2026-05', nights: 1 }]);
  });

  it('names the house, whose night shift must find it, and a day that there is', () => {
    const office = createOffice();
    expect(refusalCode(() => notes(office, 'caseworker', { house: ' ' }))).toBe('stay-which-house');
    expect(refusalCode(() => notes(office, 'shelter-manager', { house: ' ' }))).toBe('done');
    office.at('2026-02-27T20:00');
    expect(refusalCode(() => notes(office, 'caseworker', { until: '2026-02-31' }))).toBe('stay-until-when');
    expect(refusalCode(() => notes(office, 'caseworker', { until: '2026-03-03' }))).toBe('done');
  });

  it('is found by the manager of that house, however the house was typed for either', () => {
    const office = createOffice();
    const { db, clock } = office.sessionOf('focal-point');
    insertUser(db, { number: 8, name: 'Lia', role: 'shelter-manager', house: 'casa 1' }, '2026-05-04T10:00Z');
    const lia = { db, clock, user: userNumbered(db, 8) };
    notes(office, 'caseworker', { house: ' Casa 1' });
    expect(staysWithoutCase(lia, '2026-05-04')).toMatchObject([{ house: 'CASA-1' }]);
    createCase(office.sessionOf('caseworker'), [{ kind: 'stay', body: { house: 'CASA-1', from: '2026-05-04' } }]);
    expect(houseRows(lia, '2026-05-04')).toHaveLength(1);
  });

  it('says when they leave, not long ahead; and a manager changes none of another house', () => {
    const office = createOffice();
    for (const until of ['2026-05-03', '2026-05-19']) {
      expect(refusalCode(() => notes(office, 'caseworker', { until }))).toBe('stay-until-when');
    }
    const id = notes(office, 'caseworker', { house: 'H2' });
    expect(refusalCode(() => notes(office, 'shelter-manager', { id }))).toBe('stay-gone');
    expect(refusalCode(() => endStay(office.sessionOf('shelter-manager'), id, true))).toBe('stay-gone');
  });
});
