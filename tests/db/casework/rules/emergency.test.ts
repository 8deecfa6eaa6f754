import { describe, expect, it } from 'vitest';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { sharingWith } from '../../../../db/casework/rules/consent.ts';
import { emergencyEnds } from '../../../../db/casework/rules/emergency.ts';
import { history } from '../../../../db/casework/views/history.ts';
import { houseRows } from '../../../../db/casework/views/house.ts';
import { caseRow, listCases } from '../../../../db/casework/views/list.ts';
import { today } from '../../../../db/casework/views/today.ts';
import {
  anotherOffice,
  createCase,
  createOffice,
  fileFor,
  type Office,
  type Person,
  recordOf,
  saves,
  shownIn,
} from '../user-session.ts';

const START = '2026-05-04T23:40';
const WITHIN = '2026-05-07T23:40';
const AFTER = '2026-05-07T23:41';

function atNight(): { readonly office: Office; readonly caseId: string } {
  const office = createOffice();
  office.at(START);
  const caseId = createCase(office.sessionOf('caseworker'), [
    { kind: 'consent', body: { date: '2026-05-04', keep: 'emergency' } },
    { kind: 'identity', body: { 'name-used': 'Alina' } },
    { kind: 'stay', body: { house: 'H1', from: '2026-05-04' } },
  ]);
  return { office, caseId };
}

const everyNameSeen = (office: Office, caseId: string, person: Person): readonly (string | null | undefined)[] => {
  const session = office.sessionOf(person);
  const { id } = recordOf(office, caseId, 'identity');
  return [
    caseRow(session, caseId)?.name,
    fileFor(session, caseId).row.name,
    shownIn(fileFor(session, caseId)).find((place) => place === 'identity.name-used'),
    history(session, caseId, id)[0]?.body?.['name-used']?.toString(),
    person === 'focal-point' || person === 'caseworker' ? houseRows(session, '2026-05-04')[0]?.nameUsed : null,
  ];
};

/** casework/RULES.md (Emergency). */
describe('what was written down in an emergency', () => {
  it('shows its name for 72 hours to those who work on it', () => {
    const { office, caseId } = atNight();
    office.at(WITHIN);
    const seen = ['Alina', 'Alina', 'identity.name-used', 'Alina', 'Alina'];
    expect(everyNameSeen(office, caseId, 'caseworker')).toEqual(seen);
    expect(everyNameSeen(office, caseId, 'focal-point')).toEqual(seen);
    expect(houseRows(office.sessionOf('shelter-manager'), '2026-05-04')[0]?.nameUsed).toBe('Alina');
  });

  it('shows it for 72 hours more from when somebody wrote why they still cannot be asked, each time, and never once the hours are over', () => {
    const { office, caseId } = atNight();
    const ends = () => emergencyEnds(caseRecords(office.db, caseId));
    const prolong = (at: string, because?: string) => {
      office.at(at);
      const body = { date: at.slice(0, 10), keep: 'emergency', ...(because && { 'prolonged-because': because }) };
      saves(office.sessionOf('caseworker'), caseId, { kind: 'consent', body });
    };
    prolong('2026-05-06T10:00');
    expect(ends()).toBe('2026-05-07T23:40Z');
    prolong('2026-05-06T11:00', 'ill');
    expect(ends()).toBe('2026-05-09T11:00Z');
    prolong('2026-05-06T11:05', 'no-interpreter');
    expect(ends(), 'nobody prolongs twice at once').toBe('2026-05-09T11:05Z');
    prolong('2026-05-09T11:05', 'no-guardian');
    expect(ends()).toBe('2026-05-12T11:05Z');
    prolong('2026-05-12T11:06', 'ill');
    expect(ends()).toBe('2026-05-12T11:05Z');
    expect(caseRow(office.sessionOf('caseworker'), caseId)?.name ?? null).toBeNull();
  });

  it.each([false, true])(
    'counts from the first writing, whatever is corrected since (another office in the case: %s)',
    (isJoint) => {
      const { office, caseId } = atNight();
      if (isJoint)
        anotherOffice(office, 'MD-KIV').writes(caseId, [{ kind: 'note', body: { kind: 'note', text: 'x' } }]);
      const ends = () => emergencyEnds(caseRecords(office.db, caseId));
      const session = office.sessionOf('focal-point');
      const prolongs = { date: '2026-05-06', keep: 'emergency', 'prolonged-because': 'ill' };
      office.at('2026-05-06T11:00');
      const { id } = saves(session, caseId, { kind: 'consent', body: prolongs });
      office.at('2026-05-13T11:00');
      saves(session, caseId, { kind: 'consent', id, body: { ...prolongs, 'prolonged-because': 'no-interpreter' } });
      expect(ends(), 'corrected a week later, and in time').toBe('2026-05-09T11:00Z');
      // Taken back and written again it is written anew, and the hours were over.
      saves(session, caseId, { kind: 'consent', id, body: { date: '2026-05-06', keep: 'emergency' } });
      saves(session, caseId, { kind: 'consent', id, body: prolongs });
      expect(ends()).toBe('2026-05-07T23:40Z');
      const late = saves(session, caseId, { kind: 'consent', body: { ...prolongs, date: '2026-05-13' } }).id;
      saves(session, caseId, { kind: 'consent', id: late, body: prolongs });
      expect(ends(), 'written late and corrected, still late').toBe('2026-05-07T23:40Z');
    },
  );

  it('begins when it was first written, and no later by a correction of its day', () => {
    const { office, caseId } = atNight();
    office.at('2026-05-06T10:00');
    const { id } = recordOf(office, caseId, 'consent');
    const body = { date: '2026-05-06', keep: 'emergency' };
    saves(office.sessionOf('focal-point'), caseId, { kind: 'consent', id, body });
    expect(emergencyEnds(caseRecords(office.db, caseId))).toBe('2026-05-07T23:40Z');
  });

  it('is prolonged by no clock that was turned back', () => {
    const { office, caseId } = atNight();
    office.at(AFTER);
    saves(office.sessionOf('focal-point'), caseId, {
      kind: 'note',
      body: { kind: 'note', text: 'the hours are over' },
    });
    office.at(WITHIN);
    const body = { date: '2026-05-07', keep: 'emergency', 'prolonged-because': 'ill' };
    saves(office.sessionOf('focal-point'), caseId, { kind: 'consent', body });
    expect(emergencyEnds(caseRecords(office.db, caseId))).toBe('2026-05-07T23:40Z');
  });

  it('goes on to show it where the person was asked, and only does not want what happened to be kept', () => {
    const { office, caseId } = atNight();
    const body = { date: '2026-05-04', keep: 'refuses', 'no-means': 'story', present: ['nobody-else'] };
    saves(office.sessionOf('caseworker'), caseId, { kind: 'consent', body });
    office.at(AFTER);
    expect(houseRows(office.sessionOf('shelter-manager'), '2026-05-08')[0]?.nameUsed).toBe('Alina');
    expect(sharingWith(caseRecords(office.db, caseId), 'headquarters')).toBe('emergency');
    const lines = today(office.sessionOf('caseworker')).groups.flatMap(({ lines: of }) =>
      of.flatMap(({ code, also }) => [code, ...also]),
    );
    expect(lines).toContain('today-ask-consent');
    // It is the person's to say: by a guardian's word nobody has asked the child.
    saves(office.sessionOf('caseworker'), caseId, { kind: 'profile', body: { age: 15 } });
    const { id } = caseRecords(office.db, caseId).find(({ open }) => open.keep === 'refuses') ?? {};
    const theirs = { ...body, present: ['guardian'], 'given-by': 'guardian' };
    saves(office.sessionOf('focal-point'), caseId, { kind: 'consent', id, body: theirs });
    expect(houseRows(office.sessionOf('shelter-manager'), '2026-05-08')[0]?.nameUsed).toBeNull();
  });

  it('shows it to the focal point only afterwards: in list, file, history and House', () => {
    const { office, caseId } = atNight();
    office.at(AFTER);
    expect(everyNameSeen(office, caseId, 'caseworker')).toEqual([null, null, undefined, undefined, null]);
    expect(everyNameSeen(office, caseId, 'hq-case-manager').slice(0, 4)).toEqual([null, null, undefined, undefined]);
    expect(houseRows(office.sessionOf('shelter-manager'), '2026-05-04')[0]?.nameUsed).toBeNull();
    expect(everyNameSeen(office, caseId, 'focal-point')[0]).toBe('Alina');
    expect(
      listCases(office.sessionOf('caseworker'), { filter: {}, sort: 'changed', descending: true, offset: 0, limit: 10 })
        .rows[0],
    ).toMatchObject({ name: null, initials: null });
  });

  it('closes the print gate then and is never sealed before somebody asked, while help goes on', () => {
    const { office, caseId } = atNight();
    const gate = (name: string) =>
      fileFor(office.sessionOf('focal-point'), caseId).gates.find((found) => found.gate === name);
    expect(gate('print')?.allowed).toBe(true);
    expect(gate('sharing-receiving')).toMatchObject({
      allowed: false,
      missing: [{ code: 'sharing-emergency', places: {} }],
    });
    office.at(AFTER);
    expect(gate('print')).toMatchObject({ allowed: false, missing: [{ code: 'emergency-over', places: {} }] });
    expect(sharingWith(caseRecords(office.db, caseId), 'headquarters')).toBe('emergency');
    saves(office.sessionOf('caseworker'), caseId, { kind: 'service', body: { date: '2026-05-07', service: 'food' } });
  });

  it('goes on to hide it where a guardian told of the emergency and is heard no more: nobody asked the child by that', () => {
    const office = createOffice();
    office.at(START);
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session, [
      { kind: 'consent', body: { date: '2026-05-04', 'given-by': 'guardian', keep: 'emergency' } },
      { kind: 'identity', body: { 'name-used': 'Alina' } },
      { kind: 'profile', body: { age: 15 } },
    ]);
    const ends = emergencyEnds(caseRecords(office.db, caseId));
    expect(ends).toBeDefined();
    const doubt = { date: '2026-05-04', matter: 'child-situation', 'child-situation': 'in-question' };
    saves(office.sessionOf('focal-point'), caseId, { kind: 'decision', body: doubt });
    expect(emergencyEnds(caseRecords(office.db, caseId))).toBe(ends);
    office.at(AFTER);
    expect(caseRow(session, caseId)?.name).toBeNull();
  });

  it('stands in Today with the minute at which the hours end, and is over from then on', () => {
    const { office } = atNight();
    const lines = () =>
      today(office.sessionOf('caseworker'))
        .groups.filter(({ group }) => group === 'danger')
        .flatMap(({ lines: of }) => of.map(({ code, until }) => [code, until]));
    const until = new Date('2026-05-07T23:40').toISOString().replace(/:00\.000Z$/, 'Z');
    expect(lines()).toEqual([['today-emergency', until]]);
    office.at(AFTER);
    expect(lines()).toEqual([['today-emergency-over', until]]);
  });

  it('is as any case once the person was asked', () => {
    const { office, caseId } = atNight();
    office.at('2026-05-09T10:00');
    saves(office.sessionOf('caseworker'), caseId, { kind: 'consent', body: { date: '2026-05-09', keep: 'with-name' } });
    expect(everyNameSeen(office, caseId, 'caseworker')[0]).toBe('Alina');
    expect(fileFor(office.sessionOf('focal-point'), caseId).gates.find(({ gate }) => gate === 'print')?.allowed).toBe(
      true,
    );
  });
});
