import { describe, expect, it } from 'vitest';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { answerHandover } from '../../../../db/casework/writing/accept-case.ts';
import type { RecordToSave } from '../../../../db/casework/writing/save.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { anotherOffice, createCase, createOffice, type Office, type Person, refusalCode } from '../user-session.ts';

const HANDED: RecordToSave = {
  kind: 'transfer',
  body: { act: 'hand-over', date: '2026-05-01', 'to-office': 'KG-BIS' },
};

/** A case of this office to which another wrote; both stand in for one that came. */
function received(office: Office, records: readonly RecordToSave[]) {
  const caseId = createCase(office.sessionOf('focal-point'));
  const ids = anotherOffice(office, 'MD-K').writes(caseId, records);
  office.db
    .prepare("INSERT INTO acceptance (case_id, state, at) VALUES (?, 'waiting', '2026-05-04T08:00Z')")
    .run(caseId);
  const answers = (accept: boolean, reason?: string, person: Person = 'focal-point') =>
    inTransaction(office.db, () => answerHandover(office.sessionOf(person), caseId, accept, reason));
  const said = () =>
    caseRecords(office.db, caseId).filter((record) => record.office === 'KG-BIS' && record.kind === 'transfer');
  const state = () => office.db.prepare('SELECT state, reason FROM acceptance').get();
  return { answers, ids, said, state };
}

describe('a case that was handed to this office', () => {
  it('is taken on by a record that cites the hand-over, and goes back with it', () => {
    const { answers, ids, said, state } = received(createOffice(), [HANDED]);
    answers(true);
    expect(state()).toEqual({ state: 'accepted', reason: null });
    expect(said().map(({ open }) => open)).toMatchObject([
      { act: 'answer', answer: 'accepted', answers: { cites: [ids[0], 'act'] } },
    ]);
  });

  it('or is not ours, and whoever sent it learns why', () => {
    const { answers, said, state } = received(createOffice(), [HANDED]);
    answers(false, 'She lives in Osh');
    expect(state()).toEqual({ state: 'not-ours', reason: 'She lives in Osh' });
    expect(said()).toMatchObject([{ open: { answer: 'not-ours' }, private: { note: 'She lives in Osh' } }]);
  });

  it('is answered to nobody where it was handed to another office, or to none', () => {
    const elsewhere = { ...HANDED, body: { ...HANDED.body, 'to-office': 'RS-B' } };
    for (const records of [[elsewhere], [{ kind: 'service', body: { date: '2026-05-01', service: 'food' } }]]) {
      const { answers, said, state } = received(createOffice(), records);
      answers(true);
      expect(state()).toMatchObject({ state: 'accepted' });
      expect(said()).toEqual([]);
    }
  });

  it('is answered once: a case that is ours waits for nothing', () => {
    const { answers, said } = received(createOffice(), [HANDED]);
    answers(true);
    for (const accept of [true, false]) expect(refusalCode(() => answers(accept))).toBe('nothing-to-accept');
    expect(said()).toHaveLength(1);
    const office = createOffice();
    const own = createCase(office.sessionOf('focal-point'));
    const accepts = () => answerHandover(office.sessionOf('focal-point'), own, true, undefined);
    expect(refusalCode(() => inTransaction(office.db, accepts))).toBe('nothing-to-accept');
    expect(office.db.prepare('SELECT count(*) FROM counted_until').pluck().get()).toBe(0);
  });

  it('that its office took back asks for no answer', () => {
    const { answers, said, state } = received(createOffice(), [
      HANDED,
      { kind: 'transfer', body: { act: 'take-back', date: '2026-05-02' } },
    ]);
    answers(true);
    expect(state()).toMatchObject({ state: 'accepted' });
    expect(said()).toEqual([]);
  });

  it('is taken on by the focal point alone', () => {
    const { answers, said } = received(createOffice(), [HANDED]);
    expect(refusalCode(() => answers(true, undefined, 'shelter-manager'))).toBe('role-may-not');
    expect(said()).toEqual([]);
  });
});
