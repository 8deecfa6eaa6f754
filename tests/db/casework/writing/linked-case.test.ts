import { describe, expect, it } from 'vitest';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { write } from '../../../../db/casework/writing/append.ts';
import { opening } from '../../../../db/casework/writing/begin.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { createCase, createOffice, fileFor } from '../user-session.ts';

const again = (found: string) => ({
  kind: 'follow-up',
  body: { state: 'done', date: '2026-05-04', safe: 'yes', 're-trafficked': found },
});

/** casework/RULES.md (Exploited again). */
describe('a case of its own, linked to the one before', () => {
  it('is offered where it is certain that somebody was exploited again, and not where it is only suspected', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const offers = (...found: readonly string[]) =>
      fileFor(session, createCase(session, found.map(again))).offersLinkedCase;
    expect([offers(), offers('no'), offers('suspected'), offers('yes')]).toEqual([false, false, false, true]);
  });

  it('names the case and the person before it, and is not offered a second time', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session, [again('yes')]);
    const person = fileFor(session, caseId).person ?? undefined;
    const opened = opening(session, { origin: 'live', opened: '2026-05-04', person, earlier: caseId });
    inTransaction(office.db, () => write(session, opened.caseId, [opened.line]));
    const [first] = caseRecords(office.db, opened.caseId);
    expect(first?.open).toMatchObject({ person, 'earlier-case': caseId });
    expect(fileFor(session, caseId).offersLinkedCase).toBe(false);
  });

  it('is not offered to who only decides, nor by a case that was opened before', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session, [
      again('yes'),
      { kind: 'decision', body: { matter: 'fund', result: 'asked', 'by-role': 'approver' } },
    ]);
    expect(fileFor(office.sessionOf('approver'), caseId).offersLinkedCase).toBe(false);
    const person = fileFor(session, caseId).person ?? undefined;
    const before = opening(session, { origin: 'live', opened: '2026-05-03', person });
    inTransaction(office.db, () => write(session, before.caseId, [before.line]));
    expect(fileFor(session, caseId).offersLinkedCase).toBe(true);
  });
});
