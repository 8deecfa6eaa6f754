import { describe, expect, it } from 'vitest';
import { importCases } from '../../../../db/casework/writing/import.ts';
import { saveRecords } from '../../../../db/casework/writing/save.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { anotherOffice, createCase, createOffice, refusalCode } from '../user-session.ts';

const to = (office: string) => ({
  kind: 'transfer',
  body: { act: 'hand-over', date: '2026-05-01', 'to-office': office },
});

describe('a case is handed to', () => {
  it('an office that the directory names, and to nobody whom somebody typed', () => {
    const office = createOffice();
    anotherOffice(office, 'MD-KIV');
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session);
    const handing = (code: string) => () => inTransaction(office.db, () => saveRecords(session, caseId, [to(code)]));
    for (const code of ['MD-KIW', 'MD-K', 'KG-BIS']) {
      expect(refusalCode(handing(code)), code).toBe('handover-office-unknown');
    }
    expect(handing('MD-KIV')().records).toHaveLength(1);
  });

  it.each<[string, Body]>([
    ['no office', {}],
    ['an office that nobody knows', { 'to-office': { missing: 'unknown' } }],
  ])('somebody: to %s it is not saved', (_, more) => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session);
    const body = { act: 'hand-over', date: '2026-05-01', reason: 'services', ...more };
    const saving = () => inTransaction(office.db, () => saveRecords(session, caseId, [{ kind: 'transfer', body }]));
    expect(refusalCode(saving)).toBe('handover-needs-office');
  });

  it('the same where it is taken over from a file', () => {
    const office = createOffice();
    anotherOffice(office, 'MD-KIV');
    const taken = (code: string) =>
      inTransaction(office.db, () =>
        importCases(office.sessionOf('focal-point'), [JSON.stringify({ records: [to(code)] })], 'imported'),
      ).errors;
    expect(taken('MD-KIV')).toEqual([]);
    expect(taken('MD-KIW')).toEqual([
      { line: 1, code: 'handover-office-unknown', message: 'records[0].body.to-office' },
    ]);
  });
});
