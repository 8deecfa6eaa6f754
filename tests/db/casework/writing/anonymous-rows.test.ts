import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyDatabase } from '../../../../db/casework/derived/verify.ts';
import { listCases } from '../../../../db/casework/views/list.ts';
import { writeAnonymousRows } from '../../../../db/casework/writing/anonymous-rows.ts';
import { saveFirstContact } from '../../../../db/casework/writing/first-contact.ts';
import { undoSave } from '../../../../db/casework/writing/withdraw.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { createOffice, linesIn, type Office, recordOf, trail, whereIs } from '../user-session.ts';

const refuse = (office: Office, more = {}) =>
  inTransaction(office.db, () =>
    saveFirstContact(office.sessionOf('caseworker'), {
      answers: { 'consent.keep': 'refuses', ...more },
      next: 'not-now',
    }),
  ).saved;
const logInOn = (office: Office, moment: string) => {
  office.at(moment);
  inTransaction(office.db, () => writeAnonymousRows(office.sessionOf('focal-point')));
};
const listed = (office: Office) => {
  const session = office.sessionOf('focal-point');
  return listCases(session, { filter: {}, sort: 'changed', descending: false, offset: 0, limit: 100 }).rows;
};

describe('the row of who refused that anything is kept', () => {
  it('is in no list, chapter, number or line of the trail while its month goes on', () => {
    const office = createOffice();
    refuse(office);
    logInOn(office, '2026-05-31T22:00Z');
    expect([linesIn(office), listed(office), trail(office)]).toEqual([0, [], []]);
    expect(office.db.prepare('SELECT count(*) FROM fact').pluck().get()).toBe(0);
  });

  it('says its day nowhere, before and after', () => {
    const office = createOffice();
    office.at('2026-05-17T09:41Z');
    refuse(office, { 'intake.date': '2026-05-17' });
    const day = () => whereIs(office, '2026-05-17').filter((place) => !/^(own_|user)/.test(place));
    expect(day()).toEqual([]);
    logInOn(office, '2026-06-03T08:00Z');
    expect(day()).toEqual([]);
    expect(office.db.prepare('SELECT at FROM record UNION SELECT at FROM chapter').pluck().all()).toEqual([
      '2026-05-01T00:00Z',
    ]);
  });

  it('becomes a file of its month with the first log-in of a later one, whoever wrote it, with one line in the trail for all', () => {
    const office = createOffice();
    const rows = [refuse(office), refuse(office), refuse(office)];
    logInOn(office, '2026-06-01T07:00Z');
    expect(listed(office).map(({ kind }) => kind)).toEqual(['anonymous', 'anonymous', 'anonymous']);
    expect(rows.map(({ caseId }) => recordOf(office, caseId, 'anonymous').open.month)).toEqual(
      Array(3).fill('2026-05'),
    );
    expect(trail(office)).toEqual(['1 anonymous-rows']);
    logInOn(office, '2026-07-01T07:00Z');
    expect(trail(office)).toHaveLength(1);
    expect(verifyDatabase(office.db).faults).toEqual([]);
  });

  it('stands among the others of its month in an order that chance made', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), (how) => {
        const office = createOffice();
        const told = Array.from({ length: how }, () => refuse(office).caseId);
        logInOn(office, '2026-06-01T07:00Z');
        expect(listed(office).map(({ caseId }) => caseId)).toEqual(told.toSorted());
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    ['is taken back while it waits', '2026-05-31T07:00Z', 0],
    ['stays once it is a file: what takes it back would say a day', '2026-06-01T07:00Z', 1],
  ])('%s', (_, moment, left) => {
    const office = createOffice();
    const saved = refuse(office);
    logInOn(office, moment);
    const lines = linesIn(office);
    inTransaction(office.db, () => undoSave(office.sessionOf('caseworker'), saved));
    expect(linesIn(office)).toBe(lines);
    logInOn(office, '2026-08-01T07:00Z');
    expect(listed(office)).toHaveLength(left);
  });
});
