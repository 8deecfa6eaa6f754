/** After a save the window asks whom somebody told of a danger: only of what this save told first, and only who hears of danger at all. */
import { describe, expect, it } from 'vitest';
import { closeToNamed, createCase, createOffice, type Office, type Person } from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt } from './office-desk.ts';

const DAY = '2026-05-04';

async function saved(office: Office, person: Person, caseId: string, kind: string, body: Record<string, unknown>) {
  const { rings } = await call(deskAt(office, person), 'records', 'save', { caseId, records: [{ kind, body }] });
  return rings.map(({ danger }) => danger);
}
const contact = (...needs: readonly string[]) => ({ date: DAY, 'needs-today': [...needs] });

describe('what rings after a save', () => {
  it('is the danger that it told of, and not what was told before', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), []);
    expect(await saved(office, 'caseworker', caseId, 'intake', contact('nothing'))).toEqual([]);
    expect(await saved(office, 'caseworker', caseId, 'intake', contact('self-harm'))).toEqual(['self-harm']);
    expect(await saved(office, 'caseworker', caseId, 'intake', contact('self-harm', 'threatened'))).toEqual([
      'threatened',
    ]);
    expect(await saved(office, 'caseworker', caseId, 'profile', { age: 22 })).toEqual([]);
  });

  it('is nothing of what the same save says somebody was told of', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), []);
    const { rings } = await call(deskAt(office, 'caseworker'), 'records', 'save', {
      caseId,
      records: [
        { kind: 'intake', body: contact('self-harm', 'threatened') },
        { kind: 'danger-answer', body: { date: DAY, dangers: ['threatened'], answer: 'told', 'told-to': 'Duty' } },
      ],
    });
    expect(rings.map(({ danger }) => danger)).toEqual(['self-harm']);
  });

  it('is a danger that is noted now, in words, and one that is answered although nothing told of it', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), []);
    const noted = { date: DAY, dangers: ['place-known'], seen: 'a man at the gate, grey car' };
    expect(await saved(office, 'caseworker', caseId, 'danger-answer', noted)).toEqual(['place-known']);
    const still = { date: DAY, dangers: ['threatened'], answer: 'still', 'look-again': '2026-05-05' };
    expect(await saved(office, 'caseworker', caseId, 'danger-answer', still)).toEqual([]);
    const { groups } = await call(deskAt(office, 'focal-point'), 'cases', 'today', {});
    const [line] = groups.find(({ group }) => group === 'danger')?.lines ?? [];
    expect(line?.dangers).toEqual(['threatened', 'place-known']);
    expect(line?.nobodyTold).toBe(true);
    // Told of once more, it rings once more.
    const again = { ...noted, dangers: ['threatened'] };
    expect(await saved(office, 'caseworker', caseId, 'danger-answer', again)).toEqual(['threatened']);
  });

  it('is asked in a file that is closed to named people too', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), []);
    closeToNamed(office, caseId);
    expect(await saved(office, 'focal-point', caseId, 'intake', contact('injury'))).toEqual(['injury']);
  });

  it('is nothing to a house, which reads what to do', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [
      { kind: 'profile', body: { age: 15 } },
      { kind: 'stay', body: { house: 'H1', from: DAY } },
    ]);
    const gone = { house: 'H1', from: DAY, until: DAY, 'left-for': 'left-unplanned' };
    const stay = (await call(deskAt(office, 'shelter-manager'), 'cases', 'open', { caseId })).records.find(
      ({ kind }) => kind === 'stay',
    );
    const { rings } = await call(deskAt(office, 'shelter-manager'), 'records', 'save', {
      caseId,
      records: [{ kind: 'stay', id: stay?.id ?? '', body: gone }],
    });
    expect(rings).toEqual([]);
    const listed = await call(deskAt(office, 'focal-point'), 'cases', 'today', {});
    expect(listed.groups.find(({ group }) => group === 'danger')?.lines).toHaveLength(1);
  });

  it('comes with the page of a first contact, and with another contact only for what is new', async () => {
    const office = createOffice();
    const desk = deskAt(office, 'caseworker');
    const send = (draft: string, needs: readonly string[], into?: string) =>
      call(desk, 'cases', 'saveFirstContact', {
        answers: { 'intake.date': DAY, 'intake.needs-today': [...needs], 'consent.keep': 'with-name' },
        next: 'help-today',
        draft,
        language: 'en',
        ...(into === undefined ? {} : { into }),
      });
    const first = await send('d'.repeat(22), ['threatened']);
    expect(first.rings.map(({ danger }) => danger)).toEqual(['threatened']);
    const again = await send('e'.repeat(22), ['threatened', 'detained'], first.caseId ?? '');
    expect(again.rings.map(({ danger }) => danger)).toEqual(['detained']);
  });
});
