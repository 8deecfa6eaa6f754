import { describe, expect, it } from 'vitest';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { write } from '../../../../db/casework/writing/append.ts';
import { saveFirstContact } from '../../../../db/casework/writing/first-contact.ts';
import { undoSave, withdrawRecord } from '../../../../db/casework/writing/withdraw.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { randomId } from '../../../../db/store/station.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { createCase, createOffice, fileFor, type Office, recordOf, refusalCode, saves } from '../user-session.ts';

/** A record of this station as a newer Waymark wrote it, before the older one was put back. */
function writtenByNewer(
  office: Office,
  kind: string,
  halves: { readonly open: Body; readonly private: Body },
  into?: string,
) {
  const session = office.sessionOf('focal-point');
  const caseId = into ?? createCase(session);
  const id = randomId();
  inTransaction(office.db, () => write(session, caseId, [{ id, revision: 1, kind, ...halves, replaces: null }]));
  return { session, caseId, id };
}

const DETERMINATION = {
  open: { date: '2026-05-04', status: 'possible', 'heard-on.month': '2026-05' },
  private: { 'reasons-in-words': 'she was told a debt', 'heard-on': '2026-05-03' },
};

describe('what a newer Waymark wrote and this one does not ask', () => {
  it('stays in its half when another answer is changed', () => {
    const office = createOffice();
    const { session, caseId, id } = writtenByNewer(office, 'determination', DETERMINATION);
    expect(fileFor(session, caseId).records.find((record) => record.id === id)?.hidden).toBeGreaterThan(0);
    saves(session, caseId, { kind: 'determination', id, body: { date: '2026-05-04', status: 'victim' } });
    const saved = recordOf(office, caseId, 'determination');
    expect(saved.revision).toBe(2);
    expect(saved.open).toEqual({ ...DETERMINATION.open, status: 'victim' });
    expect(saved.private).toEqual(DETERMINATION.private);
  });

  it('is there again when the save, or a withdrawal, is taken back', () => {
    const office = createOffice();
    const { session, caseId, id } = writtenByNewer(office, 'determination', DETERMINATION);
    const { saved } = saves(session, caseId, { kind: 'determination', id, body: { status: 'victim' } });
    inTransaction(office.db, () => undoSave(session, saved));
    expect(recordOf(office, caseId, 'determination')).toMatchObject(DETERMINATION);
    const withdrawn = inTransaction(office.db, () => withdrawRecord(session, caseId, id, ''));
    inTransaction(office.db, () => undoSave(session, withdrawn));
    expect(recordOf(office, caseId, 'determination')).toMatchObject(DETERMINATION);
  });

  it('cannot be set by whoever saves', () => {
    const office = createOffice();
    const { session, caseId, id } = writtenByNewer(office, 'determination', DETERMINATION);
    expect(
      refusalCode(() => saves(session, caseId, { kind: 'determination', id, body: { 'reasons-in-words': 'other' } })),
    ).toBe('answers-wrong');
  });

  it('stays in a table that is sent back as it was, as its column does, and in no other', () => {
    const office = createOffice();
    const rows = [{ name: 'Ana', age: 4, school: 'yes' }];
    const halves = { open: { from: '2026-05-04', 'child-list.count': 1 }, private: { 'child-list': rows } };
    const { session, caseId, id } = writtenByNewer(office, 'stay', halves);
    const body = { from: '2026-05-04', 'child-list': rows };
    saves(session, caseId, { kind: 'stay', id, body: { ...body, outings: 'alone' } });
    expect(recordOf(office, caseId, 'stay').private).toEqual(halves.private);
    const changed = [{ name: 'Ana', age: 5, school: 'yes' }];
    expect(
      refusalCode(() => saves(session, caseId, { kind: 'stay', id, body: { ...body, 'child-list': changed } })),
    ).toBe('answers-wrong-in-row');
  });

  it.each<[string, Body]>([
    ['a table that is not asked here', { 'visit-list': [{ day: '2026-05-04' }] } as Body],
    ['a table with a cell that does not fit its column here', { 'child-list': [{ name: 'Ana', age: 40 }] }],
  ])('is not lost by a change made here, where it cannot be read: %s', (_, table) => {
    const office = createOffice();
    const halves = { open: { from: '2026-05-04' }, private: table };
    const { session, caseId, id } = writtenByNewer(office, 'stay', halves);
    expect(refusalCode(() => saves(session, caseId, { kind: 'stay', id, body: { from: '2026-05-05' } }))).toBe(
      'newer-waymark',
    );
    // Who cannot wait writes beside it.
    saves(session, caseId, { kind: 'stay', body: { from: '2026-05-05' } });
  });

  it('stays when a code that is not in the list here is sent back as it was, and no other such code is taken', () => {
    const office = createOffice();
    const open = { date: '2026-05-04', status: 'under-review' };
    const { session, caseId, id } = writtenByNewer(office, 'determination', { open, private: {} });
    saves(session, caseId, { kind: 'determination', id, body: { ...open, 'by-whom': 'our-office' } });
    expect(recordOf(office, caseId, 'determination').open.status).toBe('under-review');
    expect(
      refusalCode(() => saves(session, caseId, { kind: 'determination', id, body: { ...open, status: 'reviewed' } })),
    ).toBe('answers-wrong');
  });

  it('and an answer that is no longer asked stays behind when an intake becomes a case', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const open = { date: '2026-05-04', 'next-step': 'advice-only' };
    const intake = { open, private: { 'referred-to': 'the clinic' } };
    const { caseId: advice } = writtenByNewer(office, 'intake', intake, randomId());
    const opened = inTransaction(office.db, () =>
      saveFirstContact(session, { answers: { 'consent.keep': 'without-name' }, next: 'help-today', into: advice }),
    ).caseId;
    const moved = caseRecords(office.db, opened ?? '').find((record) => record.open['next-step'] === 'advice-only');
    expect([moved?.open, moved?.private]).toEqual([open, {}]);
  });

  it('goes along when an intake becomes a case', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const advice = inTransaction(office.db, () =>
      saveFirstContact(session, { answers: { 'consent.keep': 'without-name' }, next: 'advice-only' }),
    ).caseId;
    if (advice === null) throw new Error('no intake');
    writtenByNewer(office, 'note', { open: { date: '2026-05-04', colour: 'blue' }, private: { text: 'x' } }, advice);
    const opened = inTransaction(office.db, () =>
      saveFirstContact(session, { answers: { 'consent.keep': 'without-name' }, next: 'help-today', into: advice }),
    ).caseId;
    expect(opened).not.toBe(advice);
    const note = caseRecords(office.db, opened ?? '').find(({ kind }) => kind === 'note');
    expect(note?.open.colour).toBe('blue');
  });
});
