import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, type Desk as Station, write, writeCase } from '../exchange/desk.ts';
import { call, deskOf, peopleAt } from './a-desk.ts';

let station: Station;
beforeEach(async () => {
  station = await openDesk('MD-KIV');
});
afterEach(() => station.close());

const linesOf = (caseId: string) =>
  station.db.prepare<[string], number>('SELECT count(*) FROM record WHERE case_id = ?').pluck().get(caseId);

describe('a save that ends somebody’s part in a case is answered, not refused after it was written', () => {
  it('the manager of a house writes that a resident left yesterday', async () => {
    const { Rodica } = peopleAt(station);
    const caseId = writeCase(station, 'MD-KIV-26-7K2MQX');
    const [stay = ''] = write(station, caseId, [{ kind: 'stay', open: { house: 'H1', from: '2026-01-10' } }]);
    const desk = deskOf(station, Rodica);
    const before = linesOf(caseId) ?? 0;
    const saved = await call(desk, 'records', 'save', {
      caseId,
      records: [{ kind: 'stay', id: stay, body: { house: 'H1', from: '2026-01-10', until: '2026-01-14' } }],
    });
    expect(linesOf(caseId)).toBe(before + 1);
    expect(saved.file.records.find(({ id }) => id === stay)?.body).toMatchObject({ until: '2026-01-14' });
    await expect(call(desk, 'cases', 'open', { caseId })).rejects.toMatchObject({ code: 'not-in-your-house' });
    // The undo of that very save is still theirs.
    expect((await call(desk, 'records', 'undo', { undo: saved.undo })).file?.records.length).toBeGreaterThan(0);
  });

  it('an approver answers the only decision that was asked', async () => {
    const { Matei } = peopleAt(station);
    const caseId = writeCase(station, 'MD-KIV-26-7K2MQX');
    const [asked = ''] = write(station, caseId, [
      { kind: 'decision', open: { date: '2026-01-11', matter: 'override', result: 'asked' } },
    ]);
    const desk = deskOf(station, Matei);
    const saved = await call(desk, 'records', 'save', {
      caseId,
      records: [
        {
          kind: 'decision',
          body: {
            date: '2026-01-15',
            matter: 'override',
            result: 'yes',
            gate: 'help',
            overrides: ['help-not-asked'],
            'valid-until': '2026-01-20',
            answers: [asked, 'result'],
          },
        },
      ],
    });
    expect(saved.ids).toHaveLength(1);
    await expect(call(desk, 'cases', 'open', { caseId })).rejects.toMatchObject({ code: 'nothing-to-decide' });
  });
});

it('a save whose commit fails is told as refused, leaves nothing to undo and nothing that is shown afterwards', async () => {
  const caseId = writeCase(station, 'MD-KIV-26-7K2MQX');
  const desk = deskOf(station, peopleAt(station).Vera);
  const shown = async () => (await call(desk, 'cases', 'open', { caseId })).records;
  const records = [{ kind: 'service', body: { date: '2026-01-11', service: 'food' } }];
  const [before, lines] = [await shown(), linesOf(caseId)];
  // What SQLite checks when it commits, and not before.
  station.db.exec(`PRAGMA foreign_keys = ON; CREATE TABLE p (id INTEGER PRIMARY KEY);
    CREATE TABLE c (p INTEGER REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED);
    CREATE TRIGGER fails_later AFTER INSERT ON record BEGIN INSERT INTO c VALUES (1); END;`);
  await expect(call(desk, 'records', 'save', { caseId, records })).rejects.toThrow(/FOREIGN KEY/);
  expect([desk.undo.size, linesOf(caseId), await shown()]).toEqual([0, lines, before]);
  station.db.exec('DROP TRIGGER fails_later');
  const { file, undo } = await call(desk, 'records', 'save', { caseId, records });
  expect([desk.undo.has(undo), file.records, linesOf(caseId)]).toEqual([true, await shown(), (lines ?? 0) + 1]);
});

describe('one page of a first contact makes one file', () => {
  const ADVICE = { answers: {}, next: 'advice-only', draft: 'first-contact/a' } as const;
  const files = () =>
    station.db.prepare<[], number>("SELECT count(*) FROM case_index WHERE kind = 'intake'").pluck().get();

  it('saved again while the first save is under way, and after it', async () => {
    const desk = deskOf(station, peopleAt(station).Vera);
    const save = () => call(desk, 'cases', 'saveFirstContact', ADVICE);
    const [first, second] = await Promise.all([save(), save()]);
    expect(second).toEqual(first);
    expect(await save()).toEqual(first);
    expect(files()).toBe(1);
  });

  it('taken back, it can be saved anew', async () => {
    const desk = deskOf(station, peopleAt(station).Vera);
    const first = await call(desk, 'cases', 'saveFirstContact', ADVICE);
    await call(desk, 'records', 'undo', { undo: first.undo });
    const second = await call(desk, 'cases', 'saveFirstContact', ADVICE);
    expect(second.caseId).not.toBe(first.caseId);
  });

  it('refused, it can be saved as soon as it is mended', async () => {
    const desk = deskOf(station, peopleAt(station).Vera);
    const answers = { 'intake.channel': 'no-such-code' };
    await expect(call(desk, 'cases', 'saveFirstContact', { ...ADVICE, answers })).rejects.toThrow();
    await call(desk, 'cases', 'saveFirstContact', ADVICE);
    expect(files()).toBe(1);
  });
});
