/** What sealing asks of a case is kept; it never says what its lines do not, whoever changes them or whose word counts. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { deriveAll, deriveCase } from '../../../../db/casework/derived/derive.ts';
import { isToBeKept, keepReadyNow, readNow, readyHere } from '../../../../db/casework/derived/ready-store.ts';
import { verifyDatabase } from '../../../../db/casework/derived/verify.ts';
import { beginCounting, noteAccepted, noteCameLater } from '../../../../db/casework/record/counting-here.ts';
import { countsAsOwn } from '../../../../db/casework/record/opening-record.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { agreedHere } from '../../../../db/casework/rules/agreed-here.ts';
import { chapterGate, chapterGateBy, gateBy, sharingGate } from '../../../../db/casework/rules/sharing.ts';
import type { RecordToSave } from '../../../../db/casework/writing/save.ts';
import { form } from '../../../../db/codebook/forms/index.ts';
import { FACT_RULES_VERSION } from '../../../../db/codebook/variables.ts';
import type { Database } from '../../../../db/store/database.ts';
import { takeOutErased } from '../../../../db/store/record-table.ts';
import { anotherOffice, createCase, createOffice, type Office, recordOf, refusalCode, saves } from '../user-session.ts';

const kept = ({ db }: Office, caseId: string): number =>
  db.prepare<[string], number>('SELECT count(*) FROM ready_case WHERE case_id = ?').pluck().get(caseId) ?? 0;

/** What is kept, or where it is gone what is read, beside what the lines say now. */
function expectAsRead(office: Office, caseId: string): void {
  expect(readyHere(office.db, caseId)).toEqual(readNow(office.db, caseId));
}

const consent = (day: string, said: Readonly<Record<string, string>>): RecordToSave => ({
  kind: 'consent',
  body: { date: day, ...said },
});

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-04-${String(n).padStart(2, '0')}`);
const said = fc.constantFrom('with-name', 'without-name', 'refuses', 'later');
const written = fc.oneof(
  fc
    .record({ on: day, keep: said, hq: said, to: said, by: fc.constantFrom('person', 'guardian') })
    .map(({ on, keep, hq, to, by }) =>
      consent(on, { keep, 'share-headquarters': hq, 'share-receiving': to, 'given-by': by }),
    ),
  fc.constantFrom<RecordToSave>(
    { kind: 'profile', body: { 'may-be-under-18': true } },
    { kind: 'profile', body: { sex: 'female', age: 30 } },
    { kind: 'identity', body: { 'given-names': 'Alina', 'birth-date': '2010-02-03' } },
    { kind: 'note', body: { kind: 'note', text: 'kept here', visibility: 'this-office' } },
    { kind: 'service', body: { date: '2026-04-03', service: 'hiv-test', outcome: 'given' } },
    { kind: 'intake', body: { date: '2026-04-02' } },
    { kind: 'transfer', body: { act: 'hand-over', 'to-office': 'MD-K', date: '2026-04-20' } },
    { kind: 'decision', body: { date: '2026-04-21', matter: 'age', result: 'yes', 'age-years': 19 } },
  ),
);
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('ours' as const), record: written }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('theirs' as const), record: written }) },
  fc.record({
    does: fc.constantFrom('accepts', 'loosens', 'erases', 'comes-later', 'elsewhere', 'reads-anew', 'nobody-waits'),
  }),
);

/** What an office has one record of in a case it goes on with. */
function onesOwn({ db }: Office, caseId: string, kind: string): Pick<RecordToSave, 'id'> {
  const found = caseRecords(db, caseId).find((record) => record.kind === kind && countsAsOwn(record));
  return found === undefined || form(kind)?.many !== false ? {} : { id: found.id };
}

/** What cannot be true beside what is known is refused, and then no part of the life. */
function savesIfTrue(...asked: Parameters<typeof saves>): void {
  const refused = refusalCode(() => saves(...asked));
  if (refused !== 'done' && !refused.startsWith('warning-')) throw new Error(refused);
}

/** Any line of a case; the newest of another office where there is one. */
function someLine(db: Database, caseId: string, ofOthers: boolean) {
  return db
    .prepare<[string, 0 | 1], { seq: number; hash: Buffer; id: string }>(
      `SELECT seq, hash, id FROM record WHERE case_id = ? AND state = 'held' AND (station IN our_station) <> ? ORDER BY seq DESC LIMIT 1`,
    )
    .get(caseId, ofOthers ? 1 : 0);
}

describe('what sealing asks of a case', () => {
  it('is what its lines say, at every step of any life', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
        const office = createOffice();
        const { db } = office;
        const vera = office.sessionOf('focal-point');
        const caseId = createCase(vera);
        const theirs = anotherOffice(office, 'MD-K');
        for (const one of acts) {
          if ('record' in one) {
            if (one.does === 'ours')
              savesIfTrue(vera, caseId, { ...one.record, ...onesOwn(office, caseId, one.record.kind) });
            else {
              theirs.writes(caseId, [one.record]);
              expect(kept(office, caseId)).toBe(1);
            }
          } else if (one.does === 'nobody-waits') {
            keepReadyNow(db);
            expect(verifyDatabase(db).faults.filter(({ check }) => check === 'ready-to-seal')).toEqual([]);
          } else changes(office, caseId, one.does, theirs.station.id);
          expectAsRead(office, caseId);
          const records = caseRecords(db, caseId);
          const agreed = agreedHere(records);
          for (const to of [
            { office: 'HQ', headquarters: true },
            { office: 'MD-K', headquarters: false },
            { office: 'KG-BIS', headquarters: false },
          ]) {
            const ready = readyHere(db, caseId).agreed;
            expect(gateBy(ready.sharing, to)).toEqual(sharingGate(records, to));
            const gate = { writer: 'MD-K', ...ready.recorded?.['MD-K'] };
            expect(chapterGateBy(ready.sharing, gate, to)).toEqual(chapterGate(records, 'MD-K', to));
          }
          expect(agreed).toEqual(readyHere(db, caseId).agreed);
        }
        deriveAll(db);
        expect(kept(office, caseId)).toBe(1);
        expectAsRead(office, caseId);
      }),
      { numRuns: 40 },
    );
  });

  it('is kept anew wherever a rule decides otherwise: the same lives give the same by one version of the rules', () => {
    const office = createOffice();
    const vera = office.sessionOf('focal-point');
    anotherOffice(office, 'MD-K');
    const sum = createHash('sha256');
    for (const life of fc.sample(fc.array(written, { maxLength: 8 }), { numRuns: 120, seed: 27 })) {
      const caseId = createCase(vera);
      for (const record of life) savesIfTrue(vera, caseId, { ...record, ...onesOwn(office, caseId, record.kind) });
      const { agreed, chapters } = readyHere(office.db, caseId);
      const lines = chapters.flatMap((chapter) => chapter.lines.map(({ n, kind, onAge }) => [n, kind, onAge]));
      sum.update(JSON.stringify([agreed, lines]));
    }
    // A sum that differs says: raise FACT_RULES_VERSION, or an office goes on sealing by what was kept before; then note both here.
    expect([FACT_RULES_VERSION, sum.digest('hex').slice(0, 16)]).toEqual([29, '4895c8ac8a8104ed']);
  });

  it('differs with what is agreed: with the name, without it, and not at all', () => {
    const office = createOffice();
    const vera = office.sessionOf('focal-point');
    const of = (answer: string) => {
      const caseId = createCase(vera, [consent('2026-04-01', { keep: 'with-name', 'share-headquarters': answer })]);
      return gateBy(readyHere(office.db, caseId).agreed.sharing, { office: 'HQ', headquarters: true }, 'full').depth;
    };
    expect(['with-name', 'without-name', 'refuses'].map(of)).toEqual(['full', 'without-identity', null]);
  });

  test.each<[string, (office: Office, caseId: string, station: string) => void]>([
    ['a line', ({ db }, id) => db.prepare('UPDATE record SET current = 0 WHERE case_id = ? AND n = 2').run(id)],
    ['a line that is gone', ({ db }, id) => db.prepare('DELETE FROM record WHERE case_id = ? AND n = 2').run(id)],
    [
      'from when the case counts',
      ({ db }, id) => db.prepare('INSERT INTO counted_until (case_id, seq) VALUES (?, 1)').run(id),
    ],
    ['what came later', ({ db }) => db.prepare('INSERT INTO came_later (seq) SELECT max(seq) FROM record').run()],
    [
      'what was accepted',
      ({ db }, id) =>
        db
          .prepare(
            `INSERT INTO accepted_loosening (hash, case_id, record, how, user, at) VALUES (x'00', ?, 'r', 'asked-person', 1, '2026-05-04T10:00Z')`,
          )
          .run(id),
    ],
    [
      'whose station it is that wrote in it',
      ({ db }, _, id) => db.prepare("UPDATE known_station SET office = 'MD-L' WHERE id = ?").run(id),
    ],
    [
      'whether that is headquarters',
      ({ db }, _, id) => db.prepare('UPDATE known_station SET headquarters = 1 WHERE id = ?').run(id),
    ],
    [
      'after whom a station came',
      ({ db }, _, id) => db.prepare("UPDATE known_station SET successor_of = 'x' WHERE id = ?").run(id),
    ],
    ['what this station is', ({ db }) => db.prepare("UPDATE own_station SET office = 'KG-OSH'").run()],
    [
      'what it was',
      ({ db }) =>
        db.prepare("INSERT INTO former_station (id, age_identity, ended) VALUES ('f', 'a', '2026-05-04')").run(),
    ],
  ])('is kept no longer than %s stays the same, whoever writes it', (_, change) => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('focal-point'), [{ kind: 'profile', body: { sex: 'female' } }]);
    const { station, writes } = anotherOffice(office, 'MD-K');
    writes(caseId, [{ kind: 'intake', body: { date: '2026-04-01' } }]);
    expect(kept(office, caseId)).toBe(1);
    change(office, caseId, station.id);
    expect(kept(office, caseId)).toBe(0);
  });

  it('is looked at by verification, which says where it is not what the lines say', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('focal-point'), [{ kind: 'profile', body: { sex: 'female' } }]);
    keepReadyNow(office.db);
    expect(verifyDatabase(office.db).faults).toEqual([]);
    office.db.prepare(`UPDATE ready_case SET lines = '[]' WHERE case_id = ?`).run(caseId);
    expect(verifyDatabase(office.db).faults).toEqual([{ check: 'ready-to-seal', subject: caseId }]);
    saves(office.sessionOf('focal-point'), caseId, { kind: 'note', body: { kind: 'note', text: 'seen' } });
    keepReadyNow(office.db);
    expect(verifyDatabase(office.db).faults).toEqual([]);
    office.db.prepare('UPDATE ready_case SET places = places + 1 WHERE case_id = ?').run(caseId);
    expect(verifyDatabase(office.db).faults).toEqual([{ check: 'ready-to-seal', subject: caseId }]);
  });

  it('is left by a save as it was and not believed, and is kept anew while nobody waits', () => {
    const office = createOffice();
    const { db } = office;
    const vera = office.sessionOf('focal-point');
    const caseId = createCase(vera, [consent('2026-04-01', { keep: 'with-name', 'share-headquarters': 'with-name' })]);
    keepReadyNow(db);
    const said = () => readyHere(db, caseId).agreed.sharing.headquarters.said;
    const stands = () => db.prepare('SELECT * FROM ready_case').all();
    const before = stands();
    const { id } = recordOf(office, caseId, 'consent');
    saves(vera, caseId, { ...consent('2026-05-01', { keep: 'refuses' }), id });
    expect([stands(), said()]).toEqual([before, 'refuses']);
    keepReadyNow(db);
    expect(stands()).not.toEqual(before);
    expect(said()).toBe('refuses');
  });

  it('is kept anew too where sealing had to read the case, because whoever saved it ended before', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('focal-point'), [{ kind: 'profile', body: { sex: 'female' } }]);
    keepReadyNow(office.db);
    office.db.exec('UPDATE ready_case SET places = places - 1');
    const places = () => office.db.prepare('SELECT places FROM ready_case WHERE case_id = ?').pluck().get(caseId);
    expect([isToBeKept(office.db), places()]).toEqual([false, 1]);
    readyHere(office.db, caseId);
    expect(isToBeKept(office.db)).toBe(true);
    keepReadyNow(office.db);
    expect([isToBeKept(office.db), places()]).toEqual([false, 2]);
  });

  it('is not believed where an older row was put back on the disk: it is taken for one that was not kept anew yet', () => {
    const office = createOffice();
    const { db } = office;
    const vera = office.sessionOf('focal-point');
    const caseId = createCase(vera, [consent('2026-04-01', { keep: 'with-name', 'share-headquarters': 'with-name' })]);
    db.exec('CREATE TEMP TABLE before AS SELECT * FROM ready_case');
    saves(vera, caseId, consent('2026-05-01', { keep: 'refuses' }));
    keepReadyNow(db);
    db.exec('DELETE FROM ready_case; INSERT INTO ready_case SELECT * FROM before');
    expect(readyHere(db, caseId).agreed.sharing.headquarters.said).toBe('refuses');
    expect(verifyDatabase(db).faults).toEqual([]);
  });

  it('is kept anew of the others where one of the cases cannot be read', () => {
    const office = createOffice();
    const { db } = office;
    const vera = office.sessionOf('focal-point');
    const [damaged, whole] = [createCase(vera), createCase(vera)];
    for (const caseId of [damaged, whole])
      saves(vera, caseId, consent('2026-04-01', { 'share-headquarters': 'refuses' }));
    db.exec('DELETE FROM ready_case');
    db.prepare("UPDATE record SET line = CAST('no line' AS BLOB) WHERE case_id = ?").run(damaged);
    expect(() => keepReadyNow(db)).toThrow(SyntaxError);
    keepReadyNow(db);
    expect([kept(office, damaged), kept(office, whole)]).toEqual([0, 1]);
    expectAsRead(office, whole);
  });

  it('is not left to be kept where the case cannot be read: that is told to whoever seals, and ends nothing later', () => {
    const office = createOffice();
    const { db } = office;
    const caseId = createCase(office.sessionOf('focal-point'));
    keepReadyNow(db);
    db.exec('DELETE FROM ready_case');
    db.prepare("UPDATE record SET line = CAST('no line' AS BLOB) WHERE case_id = ?").run(caseId);
    expect(() => readyHere(db, caseId)).toThrow(SyntaxError);
    expect(isToBeKept(db)).toBe(false);
  });

  it('does not name a revision before one that was erased', () => {
    const office = createOffice();
    const vera = office.sessionOf('focal-point');
    const caseId = createCase(vera, [{ kind: 'profile', body: { sex: 'female' } }]);
    const { id } = recordOf(office, caseId, 'profile');
    saves(vera, caseId, { kind: 'profile', id, body: { sex: 'female', age: 30 } });
    const places = () => readyHere(office.db, caseId).chapters.flatMap(({ lines }) => lines.map(({ n }) => n));
    expect(places()).toEqual([1, 3]);
    keepReadyNow(office.db);
    expect([kept(office, caseId), places()]).toEqual([1, [1, 3]]);
    erase(office, caseId, 3);
    expect(kept(office, caseId)).toBe(0);
    expect(places()).toEqual([1]);
  });
});

function erase({ db }: Office, caseId: string, n: number): void {
  db.prepare(
    "INSERT OR IGNORE INTO erased (hash, at) SELECT hash, '2026-05-04T10:00Z' FROM record WHERE case_id = ? AND n = ?",
  ).run(caseId, n);
  takeOutErased(db);
}

function changes(office: Office, caseId: string, does: string, station: string): void {
  const { db } = office;
  const line = someLine(db, caseId, true);
  switch (does) {
    case 'accepts':
      beginCounting(db, caseId);
      deriveCase(db, caseId);
      break;
    case 'loosens':
      if (line === undefined) return;
      noteAccepted(db, {
        ...{ hash: line.hash, caseId, record: line.id, by: { how: 'asked-person' }, user: 1 },
        at: '2026-05-04T10:00Z',
      });
      break;
    case 'comes-later':
      if (line !== undefined) noteCameLater(db, line.seq);
      break;
    case 'erases':
      erase(office, caseId, 2);
      break;
    case 'elsewhere':
      db.prepare('UPDATE known_station SET headquarters = 1 - headquarters WHERE id = ?').run(station);
      break;
    default:
      deriveCase(db, caseId);
  }
}
