import { describe, expect, it, test } from 'vitest';
import { caseReport } from '../../../../db/casework/papers/case-report.ts';
import { recordsFor } from '../../../../db/casework/papers/report-answers.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { gatesThenOf } from '../../../../db/casework/rules/gate-then.ts';
import { POINTS_OF } from '../../../../db/casework/rules/override.ts';
import { openCase } from '../../../../db/casework/views/case-file.ts';
import { importCases } from '../../../../db/casework/writing/import.ts';
import { linesOfCases } from '../../../../db/casework/writing/interchange/lines-of-cases.ts';
import { withdrawRecord } from '../../../../db/casework/writing/withdraw.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import type { ReportReader } from '../../../../db/codebook/papers/case-report.ts';
import { SENTENCES } from '../../../../db/codebook/sentences.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { createCase, createOffice, type Office, type Person, recordOf, refusalCode, saves } from '../user-session.ts';

const PLANNED: Body = { state: 'planned', mode: 'voluntary-return', 'to-country': 'KGZ' };
const DEPARTED: Body = { ...PLANNED, state: 'departed', departed: '2026-05-04' };
const KEEPS: Body = { date: '2026-05-04', keep: 'with-name' };
const AGREES: Body = {
  ...{ date: '2026-05-04', keep: 'with-name', return: 'agrees', 'return-explained': true },
  ...{ form: 'signed', contact: 'agrees' },
};
/** A decision of the approver to call although it is not noted how that is safe. */
const CALL_ALL_THE_SAME: Body = {
  ...{ date: '2026-05-04', matter: 'override', gate: 'contact', result: 'yes', 'by-role': 'approver' },
  ...{ overrides: ['safe-contact-none'], 'valid-until': '2026-05-20', 'reason-note': 'She waits for this call' },
};

function withCase(...told: readonly { readonly kind: string; readonly body: Body }[]) {
  const office = createOffice();
  const focal = office.sessionOf('focal-point');
  const caseId = createCase(focal, [], { assigned: ['caseworker'] });
  for (const one of told) saves(focal, caseId, one);
  return { office, focal, caseId };
}

function kept(office: Office, caseId: string, kind: string, person: Person = 'focal-point') {
  return openCase(office.sessionOf(person), caseId).records.find((record) => record.kind === kind)?.gatesThen;
}

/** casework/RULES.md (The gate of a step): what was known then is kept with the record of a step, and nothing later changes it. */
describe('the gate of a step', () => {
  it('says what was there and what was missing when somebody went home', () => {
    const clearance = { matter: 'clearance', result: 'yes', date: '2026-05-03', 'by-role': 'government' };
    const { office, focal, caseId } = withCase(
      { kind: 'decision', body: clearance },
      { kind: 'travel', body: PLANNED },
    );
    expect(kept(office, caseId, 'travel')).toBeUndefined();
    saves(focal, caseId, { kind: 'travel', id: recordOf(office, caseId, 'travel').id, body: DEPARTED });
    expect(kept(office, caseId, 'travel')).toEqual([
      {
        ...{ gate: 'return', day: '2026-05-04', state: 'closed', decisions: [] },
        there: ['return-asylum', 'return-testimony', 'return-clearance'],
        missing: [
          { code: 'return-not-agreed', line: null },
          { code: 'return-not-counselled', line: null },
          { code: 'return-no-risk-assessment', line: null },
        ],
      },
    ]);
  });

  it('stays as it was, whatever is written since, until the step is taken anew', () => {
    const { office, focal, caseId } = withCase({ kind: 'travel', body: DEPARTED });
    const before = kept(office, caseId, 'travel');
    office.at('2027-01-10T10:00');
    const { id } = recordOf(office, caseId, 'travel');
    saves(focal, caseId, { kind: 'consent', body: { ...AGREES, date: '2027-01-10' } });
    saves(focal, caseId, { kind: 'travel', id, body: { ...DEPARTED, transit: ['TUR'] } });
    expect(kept(office, caseId, 'travel')).toEqual(before);
    saves(focal, caseId, { kind: 'travel', id, body: PLANNED });
    expect(kept(office, caseId, 'travel')).toBeUndefined();
    saves(focal, caseId, { kind: 'travel', id, body: DEPARTED });
    expect(kept(office, caseId, 'travel')).toMatchObject([
      { day: '2027-01-10', there: expect.arrayContaining(['return-told']) },
    ]);
  });

  it('says who decided to go on all the same', () => {
    const { office, focal, caseId } = withCase({ kind: 'consent', body: AGREES });
    const { id } = saves(office.sessionOf('approver'), caseId, { kind: 'decision', body: CALL_ALL_THE_SAME });
    saves(focal, caseId, { kind: 'follow-up', body: { state: 'done', date: '2026-05-04' } });
    expect(kept(office, caseId, 'follow-up')).toEqual([
      {
        ...{ gate: 'contact', day: '2026-05-04', state: 'passed', decisions: [id] },
        ...{ there: ['contact-agreed'], missing: [{ code: 'safe-contact-none', line: null }] },
      },
    ]);
  });

  it('of a child has the gate of a child beside it, with what its situation asks and no more', () => {
    const { office, caseId } = withCase(
      { kind: 'profile', body: { 'may-be-under-18': true } },
      { kind: 'travel', body: DEPARTED },
    );
    const child = kept(office, caseId, 'travel')?.find(({ gate }) => gate === 'child');
    expect(child?.state).toBe('closed');
    expect(child?.there).toEqual(['child-no-refusal']);
    expect(child?.missing.map(({ code }) => code)).toContain('child-no-escort');
    expect(child?.missing.map(({ code }) => code)).not.toContain('child-parent-papers');
  });

  test('a no is the whole answer: nothing else is said to have been there', () => {
    const { office, caseId } = withCase(
      { kind: 'consent', body: { ...KEEPS, contact: 'refuses' } },
      { kind: 'follow-up', body: { state: 'missed', date: '2026-05-04' } },
    );
    expect(kept(office, caseId, 'follow-up')).toMatchObject([
      { state: 'closed', there: [], missing: [{ code: 'contact-refused' }] },
    ]);
  });

  it.each<[string, string, Body, readonly string[] | undefined]>([
    ['help that is given', 'service', { service: 'shelter' }, ['help']],
    ['help that is only planned', 'service', { service: 'shelter', outcome: 'planned' }, undefined],
    ['a request to a partner', 'referral', { act: 'ask', for: 'information', 'to-kind': 'ngo' }, ['sharing-partners']],
    ['a request to an embassy', 'referral', { act: 'ask', 'to-kind': 'embassy' }, ['authorities-of-origin']],
    ['a request to this office', 'referral', { act: 'ask', 'to-kind': 'this-office' }, undefined],
    ['a search for the family', 'family', { relation: 'mother', tracing: 'under-way' }, ['family']],
    ['a search that is only asked for', 'family', { relation: 'mother', tracing: 'asked' }, undefined],
    ['a consulate that was asked', 'travel', { ...PLANNED, consulate: 'asked' }, ['authorities-of-origin']],
    ['a move to another town', 'travel', { ...DEPARTED, mode: 'move' }, undefined],
  ])('stands with %s', (_, kind, body, gates) => {
    const { office, caseId } = withCase({ kind: 'consent', body: KEEPS }, { kind, body });
    expect(kept(office, caseId, kind)?.map(({ gate }) => gate)).toEqual(gates);
  });

  it('is read by who reads of the step now, and by nobody once a no closes the case to them', () => {
    const asked = { matter: 'override', gate: 'return', result: 'asked', 'by-role': 'approver' };
    const { office, focal, caseId } = withCase({ kind: 'travel', body: DEPARTED }, { kind: 'decision', body: asked });
    expect(kept(office, caseId, 'travel', 'caseworker')).toHaveLength(1);
    expect(kept(office, caseId, 'travel', 'approver')).toBeUndefined();
    const onlyStory = { date: '2026-05-04', keep: 'refuses', 'no-means': 'story', present: ['nobody-else'] };
    saves(focal, caseId, { kind: 'consent', body: onlyStory });
    // The journey itself stays to be read.
    expect(openCase(office.sessionOf('caseworker'), caseId).records.map(({ kind }) => kind)).toContain('travel');
    expect(kept(office, caseId, 'travel', 'caseworker')).toBeUndefined();
    expect(kept(office, caseId, 'travel')).toHaveLength(1);
  });

  it('is written by nobody: neither sent, nor brought, nor taken out, nor in the open half', () => {
    const { office, focal, caseId } = withCase({ kind: 'consent', body: KEEPS }, { kind: 'travel', body: DEPARTED });
    const rows = [{ gate: 'return', state: 'open' }];
    const sent = { kind: 'travel', body: { ...DEPARTED, 'gate-then': rows } };
    expect(refusalCode(() => saves(focal, caseId, sent))).toBe('answer-not-yours');
    expect(recordOf(office, caseId, 'travel').open).not.toHaveProperty('gate-then');
    const { lines } = linesOfCases(focal, [caseId]);
    expect(lines.join()).toContain('departed');
    expect(lines.join()).not.toContain('gate-then');
    const line = JSON.stringify({ records: [{ kind: 'travel', body: { ...DEPARTED, 'gate-then': rows } }] });
    const { errors } = inTransaction(office.db, () => importCases(focal, [line], 'imported'));
    expect(errors.map(({ code }) => code)).toEqual(['answer-unknown-question']);
  });

  it('is withdrawn with its record by who wrote it', () => {
    const { office, focal, caseId } = withCase({ kind: 'travel', body: DEPARTED });
    expect(recordOf(office, caseId, 'travel').private).toHaveProperty('gate-then');
    const { id } = recordOf(office, caseId, 'travel');
    inTransaction(office.db, () => withdrawRecord(focal, caseId, id, 'Written in another case'));
    expect(kept(office, caseId, 'travel')).toBeUndefined();
  });

  it('stands in the detailed report of this office beside its record, and in no other', () => {
    const { office, focal, caseId } = withCase({ kind: 'consent', body: AGREES });
    saves(office.sessionOf('approver'), caseId, { kind: 'decision', body: CALL_ALL_THE_SAME });
    saves(focal, caseId, { kind: 'follow-up', body: { state: 'done', date: '2026-05-04' } });
    const words = (reader: ReportReader) => {
      const read = recordsFor(focal, caseRecords(office.db, caseId), { reader, depthOf: () => 'full' });
      const asked = {
        reader,
        whose: '',
        language: 'en',
        today: '2027-05-04',
        gates: [],
        left: [],
        without: [],
      } as const;
      return JSON.stringify(caseReport(read, asked).paper.blocks);
    };
    const own = words('own-office');
    expect(own).toContain('Calling, writing, visiting, 4 May 2026: somebody decided to go on');
    expect(own).toContain('There: Agrees to be contacted');
    expect(own).toMatch(/Decided: [^"]*She waits for this call/);
    for (const reader of ['other-office', 'outside', 'headquarters'] as const) {
      expect(words(reader)).not.toContain('somebody decided to go on');
    }
  });

  it.each<[string, Body]>([
    ['a citation', { 'gate-then': { cites: ['AAAAAAAAAAAAAAAAAAAAAA', 'note'] } }],
    ['a text', { 'gate-then': 'return' }],
    ['nothing', {}],
  ])('that another wrote as %s says nothing', (_, closed) => {
    expect(gatesThenOf({ private: closed })).toEqual([]);
  });

  it('that a newer Waymark wrote is shown as it came', () => {
    const rows = [
      { gate: 'flight', day: '2030-01-02', state: 'perhaps' },
      { gate: 'flight', condition: 'seat' },
    ];
    expect(gatesThenOf({ private: { 'gate-then': rows } })).toEqual([
      { ...{ gate: 'flight', day: '2030-01-02', state: 'perhaps' }, decisions: [], there: ['seat'], missing: [] },
    ]);
  });

  it('knows every sentence by which a gate that is kept says that something is missing', () => {
    const known = new Set(list('gate-findings').codes.map(({ code }) => code));
    const said = [...SENTENCES.keys()].filter((code) => /^(return|authorities|family|partners|fund|child)-/.test(code));
    const points: readonly string[] = Object.values(POINTS_OF).flat();
    expect([...new Set([...points, ...said])].filter((code) => !known.has(code)).sort()).toEqual(NOT_OF_A_GATE);
  });
});

/** Sentences with such a name that no gate says. */
const NOT_OF_A_GATE: readonly string[] = ['child-return-needs-another'];
