/** Who may have a travel sheet made, what stops it, and what is listed of it (casework/papers/README.md, Travel sheet). */
import { describe, expect, it, test } from 'vitest';
import type { RecordToSave } from '../../../db/casework/writing/save.ts';
import { createCase, createOffice, type Office, type Person, ROLES_HERE, saves } from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

/** To another town: no gate of a return stands before it. */
const MOVE = { state: 'planned', mode: 'move', 'planned-for': '2026-06-11', 'escort-names': 'Aida' };
function withJourney(office: Office, journey: object = {}, consent: object = {}) {
  const session = office.sessionOf('caseworker');
  const agreed = { date: '2026-05-04', help: 'agrees', keep: 'with-name', ...consent };
  const caseId = createCase(session, [
    { kind: 'consent', body: agreed as RecordToSave['body'] },
    { kind: 'identity', body: { 'name-used': 'Lia', 'family-name': 'Ciobanu' } },
    { kind: 'travel', body: { ...MOVE, ...journey } as RecordToSave['body'] },
  ]);
  return caseId;
}
const sheet = (caseId: string, more: object = {}) => ({
  ...{ kind: 'travel-sheet', caseId, language: 'en', copies: 1, how: 'print', ...more },
});
const prints = (office: Office, input: object, person: Person = 'caseworker') =>
  call(deskAt(office, person), 'papers', 'register', input);
const outcome = (office: Office, input: object, person?: Person) => refusalOf(prints(office, input, person));

describe('a travel sheet', () => {
  test.each(ROLES_HERE)('is made by who works with the person, and by nobody else: %s', async (role) => {
    const office = createOffice();
    const works = role === 'focal-point' || role === 'caseworker' || role === 'hq-case-manager';
    expect(await outcome(office, sheet(withJourney(office)), role)).toBe(works ? 'done' : 'role-may-not');
  });

  it('is numbered, and destroyed three days after the last day of the journey', async () => {
    const office = createOffice();
    const { number, paper } = await prints(office, sheet(withJourney(office)));
    const [listed] = await call(deskAt(office, 'focal-point'), 'station', 'outgoing', { limit: 1 });
    expect(listed).toMatchObject({ number, what: 'travel-sheet', recipient: null, destroyBy: '2026-06-14' });
    expect(paper.foot).toEqual([expect.stringContaining(`number ${number} · copy 1 of 1 · destroy by 14 Jun 2026`)]);
  });

  it('home waits for the gate of a return, as the departure does', async () => {
    const office = createOffice();
    const caseId = withJourney(office, { mode: 'voluntary-return' });
    const { gates } = await call(deskAt(office, 'caseworker'), 'records', 'beforeStep', {
      ...{ caseId, kind: 'travel', body: { state: 'departed', mode: 'voluntary-return' } },
    });
    const missing = gates.flatMap((gate) => gate.missing.map(({ code }) => code));
    expect(missing.length).toBeGreaterThan(0);
    const { stops } = await call(deskAt(office, 'caseworker'), 'papers', 'content', sheet(caseId));
    expect(stops.map(({ code }) => code)).toEqual(missing);
    expect(await outcome(office, sheet(caseId))).toBe(missing[0]);
  });

  it('is not made of a journey that was not made, nor after a no', async () => {
    const office = createOffice();
    expect(await outcome(office, sheet(withJourney(office, { state: 'not-travelled' })))).toBe('paper-no-record');
    const caseId = withJourney(office);
    saves(office.sessionOf('focal-point'), caseId, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    expect(await outcome(office, sheet(caseId), 'focal-point')).toBe('report-not-kept');
  });

  it('shows nobody who it is once an emergency’s hours are over', async () => {
    const office = createOffice();
    const caseId = withJourney(office, {}, { keep: 'emergency' });
    office.at('2026-05-08T10:00');
    for (const person of ['caseworker', 'focal-point'] as const) {
      expect(await refusalOf(call(deskAt(office, person), 'papers', 'content', sheet(caseId))), person).toBe(
        'emergency-over',
      );
    }
  });
});
