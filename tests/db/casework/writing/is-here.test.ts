import { describe, expect, it } from 'vitest';
import { helpWasGiven } from '../../../../db/casework/record/help-given.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { openDangersOn } from '../../../../db/casework/rules/danger.ts';
import { houseRows } from '../../../../db/casework/views/house.ts';
import { houseBeds } from '../../../../db/casework/views/house-beds.ts';
import { today } from '../../../../db/casework/views/today.ts';
import { call } from '../../calls/a-desk.ts';
import { deskAt, refusalOf } from '../../calls/office-desk.ts';
import { createCase, createOffice, type Office, type Person, recordOf } from '../user-session.ts';

const announced = (office: Office) =>
  createCase(office.sessionOf('caseworker'), [
    { kind: 'identity', body: { 'name-used': 'Ana' } },
    { kind: 'stay', body: { house: 'H1', room: 'R1', from: '2026-05-06' } },
  ]);
const row = (office: Office, on = office.today()) => {
  const [found] = houseRows(office.sessionOf('shelter-manager'), on);
  return [found?.presence, found?.expected, found?.sleeps];
};
const said = (office: Office) =>
  today(office.sessionOf('shelter-manager')).groups.flatMap(({ group, lines }) =>
    group === 'house' ? lines.map(({ code }) => code) : [],
  );
const isHere = async (office: Office, caseId: string, person: Person = 'shelter-manager') =>
  call(deskAt(office, person), 'houses', 'isHere', { caseId, stay: recordOf(office, caseId, 'stay').id });

const dangersOn = (office: Office, caseId: string, day: string) =>
  openDangersOn(caseRecords(office.db, caseId), day).map(({ danger }) => danger);

/** casework/RULES.md (In the house). */
describe('a stay that was announced', () => {
  it('is expected on its day, with the bed taken, until one act says that she is here', async () => {
    const office = createOffice();
    const caseId = announced(office);
    expect(row(office)).toEqual(['arriving', false, false]);
    office.at('2026-05-06T18:00');
    expect([row(office), said(office)]).toEqual([['here', true, true], ['today-expected']]);
    const bed = () => houseBeds(office.sessionOf('shelter-manager'), office.today())[0]?.days[0]?.taken;
    expect(bed()).toBe(1);
    await isHere(office, caseId);
    expect([row(office), said(office)]).toEqual([['here', false, true], ['today-arrived']]);
    expect(bed()).toBe(1);
    const { open } = recordOf(office, caseId, 'stay');
    expect(open).toEqual({ house: 'H1', room: 'R1', from: '2026-05-06', came: 'yes' });
  });

  it('is expected again, and late the next day, where that was a mistake and is taken back', async () => {
    const office = createOffice();
    const caseId = announced(office);
    office.at('2026-05-06T18:00');
    const desk = deskAt(office, 'shelter-manager');
    const stay = recordOf(office, caseId, 'stay').id;
    const { undo } = await call(desk, 'houses', 'isHere', { caseId, stay });
    await call(desk, 'records', 'undo', { undo });
    expect(row(office)).toEqual(['here', true, true]);
    expect(dangersOn(office, caseId, '2026-05-07')).toEqual(['late']);
    expect(helpWasGiven(recordOf(office, caseId, 'stay'), caseRecords(office.db, caseId))).toBe(false);
  });

  it('says nothing of her coming where she is given a room on its day', async () => {
    const office = createOffice();
    const caseId = announced(office);
    office.at('2026-05-06T18:00');
    const stay = recordOf(office, caseId, 'stay').id;
    await call(deskAt(office, 'shelter-manager'), 'houses', 'giveRoom', { caseId, stay, room: 'R2' });
    expect([row(office), said(office)]).toEqual([['here', true, true], ['today-expected']]);
    expect(dangersOn(office, caseId, '2026-05-07')).toEqual(['late']);
    await isHere(office, caseId);
    expect(dangersOn(office, caseId, '2026-05-07')).toEqual([]);
  });

  it('is expected and rings, too, where the bed was booked the day before', () => {
    const office = createOffice();
    office.at('2026-05-05T20:00');
    const caseId = announced(office);
    office.at('2026-05-06T18:00');
    expect(row(office)).toEqual(['here', true, true]);
    expect(dangersOn(office, caseId, '2026-05-06')).toEqual([]);
    expect(dangersOn(office, caseId, '2026-05-07')).toEqual(['late']);
  });

  it('is late the next day where nobody said so, and is not where somebody did', async () => {
    const office = createOffice();
    const [came, missed] = [announced(office), announced(office)];
    office.at('2026-05-06T18:00');
    await isHere(office, came);
    const dangers = (caseId: string) =>
      openDangersOn(caseRecords(office.db, caseId), '2026-05-07').map(({ danger }) => danger);
    expect([dangers(came), dangers(missed)]).toEqual([[], ['late']]);
    office.at('2026-05-07T09:00');
    expect(await refusalOf(isHere(office, missed))).toBe('not-expected-now');
  });

  it('is arrived at once where it was written on its day', () => {
    const office = createOffice();
    office.at('2026-05-06T18:00');
    announced(office);
    expect([row(office), said(office)]).toEqual([['here', false, true], ['today-arrived']]);
  });

  it('is not confirmed a second time', async () => {
    const office = createOffice();
    const caseId = announced(office);
    office.at('2026-05-06T18:00');
    await isHere(office, caseId);
    expect(await refusalOf(isHere(office, caseId, 'caseworker'))).toBe('not-expected-now');
  });
});
