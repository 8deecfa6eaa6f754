/** An approver sees the cases in which a decision is asked of her: of every other one, no call says even that it is there. */
import { describe, expect, it } from 'vitest';
import { putDraft } from '../../../../db/casework/people/drafts.ts';
import { openCase } from '../../../../db/casework/views/case-file.ts';
import { history } from '../../../../db/casework/views/history.ts';
import { listCases, similarCases } from '../../../../db/casework/views/list.ts';
import { today } from '../../../../db/casework/views/today.ts';
import type { CaseFilter } from '../../../../db/contract/case-list.ts';
import {
  closeToNamed,
  createCase,
  createOffice,
  type Office,
  type Person,
  refusalCode,
  saves,
} from '../user-session.ts';

const NOBODY = 'A'.repeat(22);
const asked = (by?: string) => ({
  kind: 'decision',
  body: { date: '2026-05-04', matter: 'clearance', result: 'asked', ...(by === undefined ? {} : { 'by-role': by }) },
});

/** One case asked of the approver, and three that are not hers: nothing asked, asked of the police, closed to named people. */
function createOfficeWithCases() {
  const office = createOffice();
  const session = office.sessionOf('caseworker');
  const hers = createCase(session, [asked('approver')]);
  const others = {
    'nothing asked': createCase(session, [{ kind: 'identity', body: { 'family-name': 'Quoreanu' } }]),
    'asked of others': createCase(session, [asked('police')]),
    'closed to named people': createCase(session, [asked('approver')]),
  };
  closeToNamed(office, others['closed to named people']);
  return { office, hers, others };
}

const listed = (office: Office, filter: CaseFilter = {}) =>
  listCases(office.sessionOf('approver'), { filter, sort: 'changed', descending: true, offset: 0, limit: 50 });

const referenceOf = (office: Office, caseId: string): string =>
  office.db.prepare<[string], string>('SELECT reference FROM case_index WHERE case_id = ?').pluck().get(caseId) ?? '';

describe('an approver', () => {
  it('lists, counts and finds by reference what is asked of her alone', () => {
    const { office, hers, others } = createOfficeWithCases();
    expect(listed(office).rows.map(({ caseId }) => caseId)).toEqual([hers]);
    expect(listed(office).total).toBe(1);
    expect(listed(office, { search: referenceOf(office, hers) }).total).toBe(1);
    expect(today(office.sessionOf('approver')).snapshot.total).toBe(1);
    for (const caseId of Object.values(others)) {
      const reference = referenceOf(office, caseId);
      for (const search of [reference, reference.slice(-6), reference.slice(-3), 'KG-BIS']) {
        const found = listed(office, { search });
        expect(found.rows.every((row) => row.caseId === hers)).toBe(true);
        expect(found.elsewhere).toBeNull();
      }
      expect(similarCases(office.sessionOf('approver'), reference)).toEqual([]);
    }
  });

  it('counts nothing of the others by any filter', () => {
    const { office } = createOfficeWithCases();
    const filters: readonly CaseFilter[] = [
      { kinds: ['case', 'intake', 'anonymous'] },
      { stages: ['contact'] },
      { flags: ['waiting-for'] },
      { office: 'KG-BIS' },
      { minor: false },
      { waiting: false },
      { mine: true },
    ];
    for (const filter of filters) expect(listed(office, filter).total).toBeLessThanOrEqual(1);
  });

  it('has on Today what is asked of her, and no line of the others', () => {
    const { office, hers } = createOfficeWithCases();
    const lines = today(office.sessionOf('approver')).groups.flatMap((group) => group.lines);
    expect(lines.map(({ caseId, code }) => [caseId, code])).toEqual([[hers, 'today-decision-asked']]);
  });

  it('is refused with the same words whether a case is closed, not hers, or not there at all', () => {
    const { office, others } = createOfficeWithCases();
    const session = office.sessionOf('approver');
    const draft = { kind: 'decision', record: null, body: { a: 1 } };
    for (const caseId of [...Object.values(others), NOBODY]) {
      expect([
        refusalCode(() => openCase(session, caseId)),
        refusalCode(() => history(session, caseId, NOBODY)),
        refusalCode(() => putDraft(session, { id: 'x', caseId, ...draft })),
      ]).toEqual(Array(3).fill('nothing-to-decide'));
    }
  });

  it('begins a decision with what is asked of her, so that it answers that', () => {
    const { office, hers } = createOfficeWithCases();
    const of = (person: Person) => openCase(office.sessionOf(person), hers);
    const [request] = of('approver').records.filter(({ kind }) => kind === 'decision');
    const begun = { matter: 'clearance', 'by-role': 'approver', answers: [request?.id, 'date'] };
    expect(of('approver').begins).toEqual({ decision: begun });
    expect(of('caseworker').begins, 'who asked does not answer').toEqual({});
    saves(office.sessionOf('approver'), hers, {
      kind: 'decision',
      body: { date: '2026-05-04', result: 'no', ...of('approver').begins.decision },
    });
    const waits = today(office.sessionOf('caseworker')).groups.flatMap(({ lines }) => lines);
    expect(waits.filter(({ caseId }) => caseId === hers).map(({ code }) => code)).not.toContain('today-decision-asked');
    expect(listed(office).total).toBe(0);
  });

  it('begins with the oldest of what is asked of her, and with nothing of what is asked of others', () => {
    const office = createOffice();
    const override = { date: '2026-05-02', matter: 'override', gate: 'help', result: 'asked', 'by-role': 'approver' };
    const caseId = createCase(office.sessionOf('caseworker'), [
      asked('police'),
      { kind: 'decision', body: override },
      asked('approver'),
    ]);
    const { begins, records } = openCase(office.sessionOf('approver'), caseId);
    const of = records.find(({ body }) => body.matter === 'override');
    expect(begins.decision).toEqual({
      matter: 'override',
      gate: 'help',
      'by-role': 'approver',
      answers: [of?.id, 'date'],
    });
  });

  it('loses the case with the answer', () => {
    const { office, hers } = createOfficeWithCases();
    const question = office.db.prepare<[string], string>(
      "SELECT id FROM record WHERE case_id = ? AND kind = 'decision'",
    );
    saves(office.sessionOf('approver'), hers, {
      kind: 'decision',
      body: {
        date: '2026-05-04',
        matter: 'clearance',
        result: 'yes',
        'by-role': 'approver',
        answers: [question.pluck().get(hers) ?? '', 'date'],
      },
    });
    expect(listed(office).total).toBe(0);
    expect(refusalCode(() => openCase(office.sessionOf('approver'), hers))).toBe('nothing-to-decide');
  });
});

describe('a shelter manager', () => {
  it('is refused with the same words whether a case is closed, of another house, or not there at all', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const stays = (house: string) => createCase(session, [{ kind: 'stay', body: { house, from: '2026-05-01' } }]);
    const [here, elsewhere, closed] = [stays('H1'), stays('H2'), stays('H1')];
    closeToNamed(office, closed);
    const opens = (caseId: string) => refusalCode(() => openCase(office.sessionOf('shelter-manager'), caseId));
    expect(opens(here)).toBe('done');
    expect([elsewhere, closed, NOBODY].map(opens)).toEqual(Array(3).fill('not-in-your-house'));
  });
});
