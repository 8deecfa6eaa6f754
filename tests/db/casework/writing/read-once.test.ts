/** A save reads its case once: who opens it to write hands on what was read, and what is derived afterwards is derived from that and the new lines. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { derivedFaults } from '../../../../db/casework/derived/derive.ts';
import { openRecords } from '../../../../db/casework/people/access.ts';
import { caseRecords, heldLines, linesAfter, recordsToSave } from '../../../../db/casework/record/read.ts';
import { saveAndRead } from '../../../../db/casework/writing/save.ts';
import { withdrawRecord } from '../../../../db/casework/writing/withdraw.ts';
import { HASH_BYTES } from '../../../../db/store/chapter.ts';
import { openMemoryConnection } from '../../../../db/store/connection.ts';
import { insertEmptyPlace } from '../../../../db/store/record-table.ts';
import { ownStation } from '../../../../db/store/station.ts';
import { watchStatements } from '../../../sqlite-steps/statements.ts';
import { anotherOffice, createCase, createOffice, type Office, saves } from '../user-session.ts';

const CONSENT = { date: '2026-05-01', keep: 'with-name', help: 'agrees' };

/** A case with revised and withdrawn records, in which another office wrote too, before and after in the order of stations. */
function writtenIn(office: Office): { readonly caseId: string; readonly consent: string } {
  const vera = office.sessionOf('focal-point');
  const caseId = createCase(vera, [{ kind: 'profile', body: { sex: 'female', age: 24 } }]);
  const { id: consent } = saves(vera, caseId, { kind: 'consent', body: CONSENT });
  saves(vera, caseId, { kind: 'consent', id: consent, body: { ...CONSENT, contact: 'agrees' } });
  const { id: note } = saves(vera, caseId, { kind: 'note', body: { kind: 'note', text: 'seen' } });
  withdrawRecord(vera, caseId, note, '');
  for (const code of ['MD-K', 'MD-L', 'MD-M']) {
    anotherOffice(office, code).writes(caseId, [{ kind: 'note', body: { kind: 'note', text: 'seen there' } }]);
  }
  return { caseId, consent };
}

/** Lines without what is asked of them only later. */
const told = (lines: ReturnType<typeof heldLines> | undefined) => lines?.map(({ predecessors: _, ...line }) => line);

describe('a save', () => {
  it('reads the lines of its case once, none of those it wrote, and nothing that only sealing asks', async () => {
    const office = createOffice();
    const { caseId, consent } = writtenIn(office);
    const db = openMemoryConnection(office.db.serialize());
    onTestFinished(() => void db.close());
    const watch = watchStatements(db);
    const session = { ...office.sessionOf('focal-point'), db };
    const ran = await watch.during(() => {
      const held = openRecords(session, caseId, undefined, recordsToSave);
      const entry = { kind: 'consent', id: consent, body: CONSENT };
      saveAndRead(session, caseId, [entry, { kind: 'note', body: { kind: 'note', text: 'again' } }], undefined, held);
    });
    const reading = ran.filter(({ sql }) => /CAST\(line AS TEXT\)/.test(sql) && !/station IN our_station/.test(sql));
    expect(reading).toHaveLength(1);
    const ofSealing = /state = 'erased'|^SELECT coalesce\(sum\(n\), 0\) FROM chapter WHERE case_id = \?$/;
    expect(ran.filter(({ sql }) => ofSealing.test(sql))).toEqual([]);
  });

  it('derives from what was handed on what it would derive from lines read again', () => {
    const office = createOffice();
    const { caseId, consent } = writtenIn(office);
    const vera = office.sessionOf('focal-point');
    for (const body of [{ ...CONSENT, contact: 'agrees' }, CONSENT]) {
      const held = recordsToSave(office.db, caseId);
      expect(held).toEqual(caseRecords(office.db, caseId));
      const last = Math.max(...heldLines(office.db, caseId).map(({ seq }) => seq));
      const { after } = saveAndRead(vera, caseId, [{ kind: 'consent', id: consent, body }], undefined, held);
      expect(after).toEqual(caseRecords(office.db, caseId));
      const lines = heldLines(office.db, caseId);
      const added = lines.filter(({ seq }) => seq > last);
      expect(told(linesAfter(office.db, caseId, held, added)?.lines)).toEqual(told(lines));
      expect(derivedFaults(office.db, caseId).faults).toEqual([]);
    }
  });

  it('reads them again where something else came to the case meanwhile', () => {
    const office = createOffice();
    const { caseId } = writtenIn(office);
    const vera = office.sessionOf('focal-point');
    const held = recordsToSave(office.db, caseId);
    saves(vera, caseId, { kind: 'note', body: { kind: 'note', text: 'between' } });
    const entry = { kind: 'service', body: { date: '2026-05-01', service: 'counselling', outcome: 'given' } };
    saveAndRead(vera, caseId, [entry], undefined, held);
    expect(derivedFaults(office.db, caseId).faults).toEqual([]);
    expect(linesAfter(office.db, caseId, held, [])).toBeUndefined();
    expect(linesAfter(office.db, caseId, caseRecords(office.db, caseId), [])).toBeUndefined();
  });

  it('reads them once too where the content of some never came, and again where that of one was erased meanwhile', () => {
    const office = createOffice();
    const { caseId } = writtenIn(office);
    const { id: station, epoch } = ownStation(office.db);
    insertEmptyPlace(office.db, { caseId, station, epoch, n: 99, hash: Buffer.alloc(HASH_BYTES, 1) }, 'lacking');
    const held = recordsToSave(office.db, caseId);
    expect(told(linesAfter(office.db, caseId, held, [])?.lines)).toEqual(told(heldLines(office.db, caseId)));
    const [line] = heldLines(office.db, caseId);
    office.db
      .prepare("UPDATE record SET state = 'erased', line = NULL, private_line = NULL WHERE seq = ?")
      .run(line?.seq);
    expect(linesAfter(office.db, caseId, held, [])).toBeUndefined();
  });
});
