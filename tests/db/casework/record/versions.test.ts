import { expect, test } from 'vitest';
import { saysSince } from '../../../../db/casework/record/since-when.ts';
import { becomeStation } from '../../../../db/store/former-station.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { anotherOffice, createCase, createOffice, type Office, recordOf, saves } from '../user-session.ts';

/** This database becomes a new station of the same office, and keeps what the old one wrote. */
function getNewKeys(office: Office): void {
  const { station } = anotherOffice(office, 'KG-BIS');
  inTransaction(office.db, () => {
    office.db.exec(
      `INSERT INTO known_station (id, office, office_name, country, age_recipient, sign_public, card, headquarters, state)
       SELECT id, office, name, country, age_recipient, sign_public, card, 0, 'retired' FROM own_station`,
    );
    becomeStation(office.db, station, new Date('2026-05-05T09:00'), '2026-05-05T09:00Z');
  });
}

const BODY = { state: 'departed', departed: '2026-05-03' };

test('of a record that is revised after the office got new keys are those of before, the oldest first', () => {
  const office = createOffice();
  const session = office.sessionOf('focal-point');
  const caseId = createCase(session);
  const { id } = saves(session, caseId, { kind: 'travel', body: { state: 'planned' } });
  saves(session, caseId, { kind: 'travel', id, body: BODY });
  getNewKeys(office);
  saves(session, caseId, { kind: 'travel', id, body: { ...BODY, 'to-place': 'Osh' } });
  const last = recordOf(office, caseId, 'travel');
  expect(last).toMatchObject({ id, revision: 3 });
  expect(last.versions?.map(({ open }) => open.state)).toEqual(['planned', 'departed']);
  expect(saysSince({ ...last, at: 'now' }, ({ state }) => state === 'departed')).toBe(last.versions?.[1]?.at);
});
