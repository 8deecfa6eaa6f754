/** What is recorded as done on a day to come: refused of a file, asked about of a person. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { houseRows } from '../../../../db/casework/views/house.ts';
import { saveFirstContact } from '../../../../db/casework/writing/first-contact.ts';
import { importCases } from '../../../../db/casework/writing/import.ts';
import { saveRecords } from '../../../../db/casework/writing/save.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { createCase, createOffice, fileFor, type Office, recordOf, refusalCode } from '../user-session.ts';

function takes(office: Office, ...lines: readonly string[]) {
  return inTransaction(office.db, () => importCases(office.sessionOf('focal-point'), lines, 'imported'));
}

const line = (kind: string, body: object) => JSON.stringify({ records: [{ kind, body }] });

describe('a file', () => {
  // On 4 May 2026: the day after may still be today where it was written.
  test.each<[string, string, object, readonly string[]]>([
    ['a contact of this day', 'intake', { date: '2026-05-04' }, []],
    ['a contact of the day after, which may be today elsewhere', 'intake', { date: '2026-05-05' }, []],
    ['a contact of two days later', 'intake', { date: '2026-05-06' }, ['date']],
    ['a contact of this month', 'intake', { date: '2026-05' }, []],
    ['a contact of next month', 'intake', { date: '2026-06' }, ['date']],
    ['a contact of this year', 'intake', { date: '2026' }, []],
    ['a service of 2062', 'service', { service: 'food', date: '2062-05-06' }, ['date']],
    ['a service that is planned', 'service', { service: 'food', outcome: 'planned', date: '2026-06-06' }, []],
    ['a stay of next month', 'stay', { house: 'H1', from: '2026-06-01', until: '2026-06-04' }, []],
    ['an end that is agreed', 'safe-contact', { date: '2026-05-04', 'valid-until': '2026-11-04' }, []],
    ['an examination of 2062', 'health', { date: '2026-05-04', 'examined-on': '2062-01-01' }, ['examined-on']],
    ['a birth that is expected', 'health', { date: '2026-05-04', pregnancy: 'yes', 'birth-expected': '2026-09' }, []],
    ['an exploitation that ended in 2062', 'exploitation', { country: 'RUS', ended: '2062' }, ['ended']],
  ])('with %s', (_, kind, body, wrong) => {
    const office = createOffice();
    const result = takes(office, line(kind, body));
    expect(result.errors).toEqual(
      wrong.map((question) => ({
        line: 1,
        code: 'import-day-not-come',
        message: `records[0].body.${question}`,
      })),
    );
    expect(result.cases).toBe(wrong.length === 0 ? 1 : 0);
  });

  test.each([
    ['allergies-of-2062.jsonl', ['records[5].body.date']],
    ['refusal-after-misdated-consent.jsonl', ['records[2].body.date']],
  ])('%s is refused whole, and says which days', (name, places) => {
    const office = createOffice();
    const lines = readFileSync(join(import.meta.dirname, 'files', name), 'utf8').split('\n');
    const result = takes(office, ...lines);
    expect(result.errors.filter(({ code }) => code === 'import-day-not-come').map(({ message }) => message)).toEqual(
      places,
    );
    expect(result.cases).toBe(0);
  });

  it('with nothing but a bed of next month opens its case today', () => {
    const office = createOffice();
    takes(office, line('stay', { house: 'H1', from: '2026-06-01' }));
    const [row] = houseRows(office.sessionOf('focal-point'), '2026-06-01');
    const records = caseRecords(office.db, row?.caseId ?? '');
    expect(records.find(({ kind }) => kind === 'case')?.open.opened).toBe('2026-05-04');
  });
});

describe('a person who saves', () => {
  const saves = (office: Office, caseId: string, kind: string, body: object, reasons?: Record<string, string>) =>
    refusalCode(() =>
      inTransaction(office.db, () =>
        saveRecords(office.sessionOf('caseworker'), caseId, [{ kind, body: { ...body }, reasons }]),
      ),
    );

  it('is asked why a day that has not come stays, and is told beside the answer that it was said', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    const contact = { date: '2026-05-06', channel: 'police' };
    expect(saves(office, caseId, 'intake', contact)).toBe('warning-day-not-come');
    expect(saves(office, caseId, 'intake', contact, { hour: 'papers' })).toBe('warning-day-not-come');
    expect(caseRecords(office.db, caseId).map(({ kind }) => kind)).toEqual(['case']);
    expect(saves(office, caseId, 'intake', contact, { date: 'papers' })).toBe('done');
    expect(recordOf(office, caseId, 'intake').open.date).toBe('2026-05-06');
    expect(fileFor(office.sessionOf('caseworker'), caseId).warnings).toContainEqual({
      code: 'warning-day-not-come',
      kind: 'intake',
      question: 'date',
      answered: true,
    });
  });

  it('is asked of each record anew', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    const service = { service: 'food', date: '2062-05-06' };
    expect(saves(office, caseId, 'service', service, { date: 'checked' })).toBe('done');
    expect(saves(office, caseId, 'service', service)).toBe('warning-day-not-come');
    expect(saves(office, caseId, 'service', { ...service, outcome: 'planned' })).toBe('done');
    expect(saves(office, caseId, 'service', { ...service, date: '2026-05-04' })).toBe('done');
  });

  it('is not asked again where a contact becomes a case: what was answered stands there', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const first = inTransaction(office.db, () => saveFirstContact(session, { answers: {}, next: 'advice-only' }));
    const contact = first.caseId ?? '';
    const note = { kind: 'note', date: '2062-05-06', text: 'copied from the notebook' };
    expect(saves(office, contact, 'note', note, { date: 'papers' })).toBe('done');
    const opened = inTransaction(office.db, () =>
      saveFirstContact(session, { answers: {}, next: 'not-now', into: contact }),
    );
    expect(recordOf(office, opened.caseId ?? '', 'note').open.date).toBe('2062-05-06');
  });
});
