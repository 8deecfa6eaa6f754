import { afterEach, describe, expect, it, vi } from 'vitest';
import { today } from '../../../../db/casework/views/today.ts';
import {
  clearCallBacks,
  endCallBack,
  hotlineFor,
  linkCallToCase,
  noteCall,
  takeCallOut,
} from '../../../../db/casework/writing/note-call.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { CALL } from '../a-call.ts';
import { createCase, createOffice, type Office, type Person, refusalCode, trail, whereIs } from '../user-session.ts';

const BACK = {
  number: '0555 010 203',
  day: '2026-05-05',
  hour: '18:30',
  whoMayAnswer: 'her aunt',
  whatToSay: 'the shop',
};

const notes = (office: Office, more: Partial<typeof CALL> = {}, by: Person = 'caseworker') =>
  inTransaction(office.db, () => noteCall(office.sessionOf(by), { ...CALL, ...more }));
const hotline = (office: Office, person: Person = 'caseworker') => hotlineFor(office.sessionOf(person));
const acts = (office: Office, act: (session: ReturnType<Office['sessionOf']>) => void, by: Person = 'caseworker') =>
  refusalCode(() => inTransaction(office.db, () => act(office.sessionOf(by))));
const lines = (office: Office, person: Person = 'caseworker') =>
  today(office.sessionOf(person)).groups.flatMap(({ group, lines: of }) =>
    of.filter(({ opens }) => opens === 'hotline').map((line) => ({ group, ...line })),
  );

/** casework/RULES.md (Hotline). */
describe('a call to the hotline', () => {
  it('is noted in codes, the newest first', () => {
    const office = createOffice();
    const first = notes(office);
    office.at('2026-05-04T12:00Z');
    const second = notes(office, { caller: 'unclear' });
    expect(hotline(office).calls.map(({ id, caller }) => [id, caller])).toEqual([
      [second, 'unclear'],
      [first, 'family'],
    ]);
    expect(hotline(office).calls[0]).toMatchObject({
      ...{ ...CALL, caller: 'unclear', id: second, at: '2026-05-04T12:00Z', hasCase: false },
    });
  });

  it('that is silent or abusive has its hour alone, whatever stood on the page', () => {
    const office = createOffice();
    notes(office, { kind: 'silent', callBack: BACK });
    expect(hotline(office).calls).toEqual([
      expect.objectContaining({ kind: 'silent', way: null, caller: null, topics: [], referredTo: '', callBack: null }),
    ]);
    expect(whereIs(office, 'her aunt')).toEqual([]);
  });

  it('belongs to whoever writes first contacts', () => {
    const office = createOffice();
    for (const person of ['shelter-manager', 'approver', 'hq-analyst'] as const) {
      expect(
        refusalCode(() => hotline(office, person)),
        person,
      ).toBe('role-may-not');
      expect(
        refusalCode(() => notes(office, {}, person)),
        person,
      ).toBe('role-may-not');
      expect(lines(office, person), person).toEqual([]);
    }
  });

  it('is taken out only on its day, by who noted it', () => {
    const office = createOffice();
    const [first, second] = [notes(office, { callBack: BACK }), notes(office)];
    expect(acts(office, (session) => takeCallOut(session, first), 'focal-point')).toBe('no-such-call');
    expect(acts(office, (session) => takeCallOut(session, first))).toBe('done');
    expect(whereIs(office, '0555 010 203')).toEqual([]);
    office.at('2026-05-05T10:00Z');
    expect(hotline(office).mayTakeOut).toEqual([]);
    expect(acts(office, (session) => takeCallOut(session, second))).toBe('no-such-call');
  });

  it('keeps which case was made of it, and names it to nobody', () => {
    const office = createOffice();
    const id = notes(office);
    const caseId = createCase(office.sessionOf('caseworker'));
    expect(acts(office, (session) => linkCallToCase(session, id, 'A'.repeat(22)))).toBe('no-such-case');
    expect(acts(office, (session) => linkCallToCase(session, id, caseId))).toBe('done');
    expect(hotline(office).calls).toEqual([expect.objectContaining({ id, hasCase: true })]);
    expect(JSON.stringify(hotline(office))).not.toContain(caseId);
    expect(office.db.prepare('SELECT case_id FROM hotline_call').pluck().all()).toEqual([caseId]);
  });

  it('that was taken out again hinders nobody who made a case of it: nothing is kept', () => {
    const office = createOffice();
    const id = notes(office);
    expect(acts(office, (session) => takeCallOut(session, id))).toBe('done');
    const caseId = createCase(office.sessionOf('caseworker'));
    expect(acts(office, (session) => linkCallToCase(session, id, caseId))).toBe('done');
    expect(hotline(office).calls).toEqual([]);
    expect(office.db.prepare("SELECT count(*) FROM audit WHERE act = 'call-made-case'").pluck().get()).toBe(0);
  });
});

describe('who wants to be called back', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('stands first, and on Today by the day and hour, without the number', () => {
    const office = createOffice();
    const back = notes(office, { callBack: BACK });
    notes(office);
    expect(hotline(office).calls.map(({ id, callBack }) => [id, callBack])).toEqual([
      [back, BACK],
      [expect.anything(), null],
    ]);
    expect(lines(office)).toEqual([
      expect.objectContaining({ group: 'soon', code: 'today-call-back', until: '2026-05-05', hour: '18:30' }),
    ]);
    office.at('2026-05-05T09:00Z');
    expect(lines(office, 'focal-point')).toEqual([expect.objectContaining({ group: 'due', places: {} })]);
    expect(JSON.stringify(today(office.sessionOf('focal-point')))).not.toMatch(/0555|aunt|shop/);
  });

  it('has a number, and a day on which it is still there', () => {
    const office = createOffice();
    const refused = (more: Partial<typeof BACK>) =>
      refusalCode(() => notes(office, { callBack: { ...BACK, ...more } }));
    expect(refused({ number: ' \u200b' })).toBe('call-back-whole');
    expect(refused({ day: '2026-05-03' })).toBe('call-back-whole');
    expect(refused({ day: '2026-06-03' })).toBe('call-back-whole');
    expect(refused({ day: '2026-06-02' })).toBe('done');
    expect(hotline(office).calls).toHaveLength(1);
  });

  it('leaves nothing once called back, and the call stays', () => {
    const office = createOffice();
    const id = notes(office, { callBack: BACK });
    expect(whereIs(office, '0555 010 203')).toEqual(['call_back.number']);
    expect(acts(office, (session) => endCallBack(session, id))).toBe('done');
    for (const word of ['0555 010 203', 'her aunt', 'the shop']) expect(whereIs(office, word), word).toEqual([]);
    expect([lines(office), hotline(office).calls.length]).toEqual([[], 1]);
    expect(acts(office, (session) => endCallBack(session, id))).toBe('no-such-call');
    expect(trail(office).map((line) => line.replace(/^\d+ /, ''))).toEqual(['note-call done', 'called-back done']);
  });

  it('leaves nothing 30 days after the call', () => {
    const office = createOffice();
    notes(office, { callBack: BACK });
    const clear = () => inTransaction(office.db, () => clearCallBacks(office.sessionOf('focal-point')));
    office.at('2026-06-02T10:00Z');
    clear();
    expect(whereIs(office, '0555 010 203')).toEqual(['call_back.number']);
    office.at('2026-06-03T10:00Z');
    clear();
    expect(whereIs(office, '0555 010 203')).toEqual([]);
    expect(hotline(office).calls).toHaveLength(1);
  });

  // Called at 03:00 and at 19:30 of the office's own day: by UTC it is the day before and the day after.
  it.each([
    ['Asia/Bishkek', '2026-10-28T21:00Z', '2026-10-29'],
    ['America/Lima', '2026-10-30T00:30Z', '2026-10-29'],
  ])('has their number until the last day that can be agreed is over (%s)', (zone, minute, day) => {
    vi.stubEnv('TZ', zone);
    const office = createOffice();
    office.at(minute);
    expect(office.today()).toBe(day);
    notes(office, { callBack: { ...BACK, day: '2026-11-27' } });
    const keptAt = (moment: string) => {
      office.at(moment);
      inTransaction(office.db, () => clearCallBacks(office.sessionOf('focal-point')));
      return whereIs(office, '0555 010 203');
    };
    expect(keptAt('2026-11-27T00:05')).toEqual(['call_back.number']);
    expect(keptAt('2026-11-27T23:55')).toEqual(['call_back.number']);
    expect(keptAt('2026-11-28T00:05')).toEqual([]);
  });

  it('has it until that day is over also where the PC was set to another zone meanwhile', () => {
    vi.stubEnv('TZ', 'Asia/Bishkek');
    const office = createOffice();
    office.at('2026-10-29T03:00');
    notes(office, { callBack: { ...BACK, day: '2026-11-27' } });
    vi.stubEnv('TZ', 'UTC');
    const clear = () => inTransaction(office.db, () => clearCallBacks(office.sessionOf('focal-point')));
    office.at('2026-11-27T23:55');
    clear();
    expect(whereIs(office, '0555 010 203')).toEqual(['call_back.number']);
    office.at('2026-11-28T00:05');
    clear();
    expect(whereIs(office, '0555 010 203')).toEqual([]);
  });
});
