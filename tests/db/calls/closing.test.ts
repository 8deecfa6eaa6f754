import { describe, expect, it, test } from 'vitest';
import { putDraft } from '../../../db/casework/people/drafts.ts';
import { closingOf } from '../../../db/casework/views/closing.ts';
import { importCases } from '../../../db/casework/writing/import.ts';
import { reopen } from '../../../db/casework/writing/reopen.ts';
import type { RecordToSave } from '../../../db/casework/writing/save.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import {
  anotherOffice,
  createCase,
  createOffice,
  fileFor,
  type Office,
  type Person,
  refusalCode,
  saves,
} from '../casework/user-session.ts';

const CLOSED: RecordToSave = { kind: 'closure', body: { state: 'closed', date: '2026-05-04', reason: 'moved' } };
const OPEN: readonly RecordToSave[] = [
  {
    kind: 'intake',
    body: {
      date: '2026-05-04',
      'needs-today': ['self-harm', 'threatened'],
      'next-step': 'talk-again',
      'next-step-date': '2026-05-09',
    },
  },
  { kind: 'stay', body: { house: 'H1', from: '2026-05-02' } },
  { kind: 'stay', body: { house: 'H1', from: '2026-04-02', until: '2026-04-20' } },
  { kind: 'follow-up', body: { state: 'planned', 'planned-for': '2026-06-01' } },
  { kind: 'decision', body: { date: '2026-05-03', matter: 'clearance', result: 'asked' } },
];
const openIn = (office: Office, caseId: string, person: Person = 'caseworker') =>
  closingOf(office.sessionOf(person), caseId).open.map(({ code, stops }) => `${code}${stops ? ' stops' : ''}`);

describe('whoever closes a case', () => {
  it('is shown what is open, and what of it goes on', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), OPEN);
    expect(openIn(office, caseId)).toEqual([
      'today-self-harm',
      'today-threatened',
      'open-stay',
      'open-decision stops',
      'open-follow-up stops',
      'open-talk stops',
    ]);
  });

  it('is shown what somebody was asked, where the person is going, what is planned, tried in court and not receipted', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [
      { kind: 'referral', body: { act: 'ask', date: '2026-05-02', for: 'service', 'to-kind': 'ngo' } },
      {
        kind: 'travel',
        body: { state: 'planned', mode: 'voluntary-return', 'planned-for': '2026-05-20', 'to-country': 'MDA' },
      },
      { kind: 'plan', body: { date: '2026-05-02', domains: ['legal'] } },
      { kind: 'legal', body: { date: '2026-05-02', proceeding: 'criminal', testimony: 'pending' } },
      { kind: 'payment', body: { date: '2026-05-02', amount: 5000, currency: 'EUR', state: 'paid' } },
    ]);
    expect(openIn(office, caseId)).toEqual([
      'open-request stops',
      'open-journey stops',
      'open-plan stops',
      'open-proceeding stops',
      'open-receipt',
    ]);
  });

  it('is asked for no receipt of what another office paid, accepted here or not: that is the matter of who paid', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session);
    const paid = { kind: 'payment', body: { date: '2026-05-02', amount: 5000, currency: 'EUR', state: 'paid' } };
    anotherOffice(office, 'MD-KIV').writes(caseId, [paid]);
    anotherOffice(office, 'HQ', { headquarters: true }).writes(caseId, [paid]);
    expect(openIn(office, caseId, 'focal-point')).toEqual([]);
    expect(fileFor(session, caseId).records.map(({ office: by, paidElsewhere }) => [by, paidElsewhere])).toEqual(
      expect.arrayContaining([
        ['MD-KIV', true],
        ['HQ', true],
      ]),
    );
    saves(session, caseId, paid);
    expect(openIn(office, caseId, 'focal-point')).toEqual(['open-receipt']);
  });

  it('is shown nothing where nothing is open', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [{ kind: 'profile', body: { age: 30 } }]);
    expect(openIn(office, caseId)).toEqual([]);
  });

  it('is shown a hand-over until its office has accepted', () => {
    const office = createOffice();
    const mission = anotherOffice(office, 'MD-KIV');
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session);
    const handOver = { kind: 'transfer', body: { act: 'hand-over', date: '2026-05-04', 'to-office': 'MD-KIV' } };
    const { id } = saves(session, caseId, handOver);
    expect(closingOf(session, caseId).open).toMatchObject([
      { code: 'open-hand-over-not-sent', places: { office: 'MD-KIV' } },
    ]);
    const answers = (writer: typeof mission, date: string, answer: string) =>
      writer.writes(caseId, [
        { kind: 'transfer', body: { act: 'answer', date, answers: { cites: [id, 'act'] }, answer } },
      ]);
    // What another office answers in its place answers nothing.
    answers(anotherOffice(office, 'RO-BUC'), '2026-05-04', 'accepted');
    expect(openIn(office, caseId, 'focal-point')).toEqual(['open-hand-over-not-sent stops']);
    answers(mission, '2026-05-04', 'not-ours');
    expect(openIn(office, caseId, 'focal-point')).toEqual(['today-handed-not-ours stops']);
    answers(mission, '2026-05-05', 'accepted');
    expect(openIn(office, caseId, 'focal-point')).toEqual([]);
  });

  it('is shown that something is being written, and no word of it; the closing itself is not', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [], { assigned: ['second-caseworker'] });
    const types = (person: Person, kind: string) =>
      putDraft(office.sessionOf(person), { id: kind, caseId, kind, record: null, body: { note: 'Amberley' } });
    types('caseworker', 'closure');
    types('caseworker', 'note');
    types('second-caseworker', 'note');
    const { open } = closingOf(office.sessionOf('caseworker'), caseId);
    expect(open).toMatchObject([
      { code: 'open-draft' },
      { code: 'open-draft-of-colleague', places: { user: 'Doina' } },
    ]);
    expect(JSON.stringify(open)).not.toContain('Amberley');
  });

  it('is asked by nobody who could not close it', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), OPEN);
    expect(refusalCode(() => openIn(office, caseId, 'shelter-manager'))).toBe('role-may-not');
    expect(refusalCode(() => openIn(office, caseId, 'second-caseworker'))).toBe('case-of-another');
  });
});

describe('a closing', () => {
  test.each<[string, RecordToSave['body'], string]>([
    ['without a reason', { state: 'closed', date: '2026-05-04' }, 'closing-needs-reason'],
    ['for a reason that nobody knows', { state: 'closed', reason: { missing: 'unknown' } }, 'closing-needs-reason'],
    ['for a reason', CLOSED.body, 'done'],
    ['that is none: handed over', { state: 'handed-over', date: '2026-05-04' }, 'done'],
    ['that is none: reopened', { state: 'reopened', date: '2026-05-04' }, 'done'],
  ])('%s', (_, body, code) => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session);
    expect(refusalCode(() => saves(session, caseId, { kind: 'closure', body }))).toBe(code);
    const line = JSON.stringify({ records: [{ kind: 'closure', body }] });
    const { errors } = inTransaction(office.db, () => importCases(session, [line], 'imported'));
    expect(errors).toEqual(code === 'done' ? [] : [{ line: 1, code, message: 'records[0].body.reason' }]);
  });
});

describe('a case that is closed', () => {
  it('is reopened in one step, by who could close it', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session);
    const again = () => inTransaction(office.db, () => reopen(session, caseId));
    expect(fileFor(session, caseId).mayReopen).toBe(false);
    expect(refusalCode(again)).toBe('nothing-to-reopen');
    saves(session, caseId, CLOSED);
    expect([fileFor(session, caseId).row.stage, fileFor(session, caseId).mayReopen]).toEqual(['closed', true]);
    again();
    const file = fileFor(session, caseId);
    expect([file.row.stage, file.mayReopen]).toEqual(['contact', false]);
    expect(file.row.flags).toContainEqual({ flag: 'reopened', since: '2026-05-04' });
  });
});
