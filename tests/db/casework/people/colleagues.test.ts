/** Practice: Colleagues. Whose case it is, who covers, and who opened another's with a reason. */
import { describe, expect, it, test } from 'vitest';
import { auditTrail } from '../../../../db/calls/audit.ts';
import { nameCover } from '../../../../db/casework/people/cover.ts';
import { drafts, putDraft } from '../../../../db/casework/people/drafts.ts';
import { retireUser } from '../../../../db/casework/people/users.ts';
import { openCase } from '../../../../db/casework/views/case-file.ts';
import { listCases, similarCases } from '../../../../db/casework/views/list.ts';
import { today } from '../../../../db/casework/views/today.ts';
import { withdrawRecord } from '../../../../db/casework/writing/withdraw.ts';
import { appendAudit } from '../../../../db/store/audit.ts';
import { minuteOf } from '../../../../db/store/clock.ts';
import {
  closeToNamed,
  createCase,
  createOffice,
  fileFor,
  type Office,
  PEOPLE,
  type Person,
  recordOf,
  refusalCode,
  saves,
  trail,
} from '../user-session.ts';

const REASON = 'covers for Ion this week';
const opens = (office: Office, person: Person, caseId: string, reason?: string): string =>
  refusalCode(() => openCase(office.sessionOf(person), caseId, reason));

/** A focal point logs in, as the audit trail tells it. */
function logsIn(office: Office, person: Person = 'focal-point'): void {
  const { number } = PEOPLE[person];
  const at = minuteOf(office.sessionOf(person).clock());
  appendAudit(office.db, { at, user: number, act: 'log-in', subject: String(number) });
}

function ionsCase(): { readonly office: Office; readonly caseId: string } {
  const office = createOffice();
  const caseId = createCase(office.sessionOf('caseworker'), [
    { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name', help: 'agrees' } },
    { kind: 'identity', body: { 'given-names': 'Alina', 'family-name': 'Rusu' } },
    { kind: 'note', body: { kind: 'note', date: '2026-05-04', text: 'hers' } },
  ]);
  return { office, caseId };
}

/** casework/RULES.md (Who sees what). */
describe('a colleague’s case', () => {
  it.each(['', '   ', 'x', 'x x x', 'because'])('does not open for %j', (reason) => {
    const { office, caseId } = ionsCase();
    const told = trail(office).length;
    expect(opens(office, 'second-caseworker', caseId, reason)).toBe(
      reason.trim() === '' ? 'case-of-another' : 'reason-too-short',
    );
    expect(trail(office)).toHaveLength(told);
  });

  it.each([REASON, 'Ион сегодня болен', '她的同事今天生病了所以我来接待她'])(
    'opens for seven days for %j',
    (reason) => {
      const { office, caseId } = ionsCase();
      expect(opens(office, 'second-caseworker', caseId, reason)).toBe('done');
      office.at('2026-05-05T08:00');
      logsIn(office);
      office.at('2026-05-11T09:00');
      expect(opens(office, 'second-caseworker', caseId)).toBe('done');
      office.at('2026-05-11T11:00');
      expect(opens(office, 'second-caseworker', caseId)).toBe('case-of-another');
      expect(opens(office, 'second-caseworker', caseId, reason)).toBe('done');
    },
  );

  it('stays open until a focal point logs in, where none did meanwhile', () => {
    const { office, caseId } = ionsCase();
    logsIn(office);
    office.at('2026-05-04T11:00');
    opens(office, 'second-caseworker', caseId, REASON);
    office.at('2026-06-20T10:00');
    expect(opens(office, 'second-caseworker', caseId)).toBe('done');
    logsIn(office, 'caseworker');
    expect(opens(office, 'second-caseworker', caseId)).toBe('done');
    logsIn(office);
    expect(opens(office, 'second-caseworker', caseId)).toBe('case-of-another');
  });

  it('is not opened again by a clock that was set back', () => {
    const { office, caseId } = ionsCase();
    opens(office, 'second-caseworker', caseId, REASON);
    office.at('2026-05-12T10:00');
    logsIn(office);
    expect(opens(office, 'second-caseworker', caseId)).toBe('case-of-another');
    office.at('2026-05-06T10:00');
    expect(opens(office, 'second-caseworker', caseId)).toBe('case-of-another');
  });

  it('stands on the focal point’s Today with who and why, for as many days again once it has ended', () => {
    const { office, caseId } = ionsCase();
    opens(office, 'second-caseworker', caseId, REASON);
    const told = (person: Person) =>
      today(office.sessionOf(person))
        .groups.flatMap(({ lines }) => lines)
        .filter(({ code }) => code.startsWith('today-opened-for-reason'))
        .map(({ code, places, caseId: of }) => [code, places, of]);
    const line = { user: 'Doina', reason: REASON };
    expect(told('focal-point')).toEqual([['today-opened-for-reason', line, caseId]]);
    expect(told('caseworker')).toEqual([]);
    office.at('2026-05-12T10:00');
    expect(told('focal-point')).toEqual([['today-opened-for-reason-over', line, caseId]]);
    office.at('2026-05-19T10:00');
    expect(told('focal-point')).toEqual([]);
  });

  it('stands in the trail with the reason of that day, never with a later one', () => {
    const { office, caseId } = ionsCase();
    const opened = () =>
      auditTrail(office.sessionOf('focal-point'), { limit: 50 }).flatMap(({ act, outcome, reason }) =>
        act === 'open-case-of-another' && outcome === 'allowed' ? [reason] : [],
      );
    opens(office, 'second-caseworker', caseId, REASON);
    expect(opened()).toEqual([REASON]);
    office.at('2026-05-12T10:00');
    logsIn(office);
    opens(office, 'second-caseworker', caseId, 'she telephoned once more');
    expect(opened()).toEqual(['she telephoned once more', null]);
  });

  it('can be added to, and nothing in it changed or withdrawn, except what was added', () => {
    const { office, caseId } = ionsCase();
    const doina = office.sessionOf('second-caseworker');
    openCase(doina, caseId, REASON);
    expect(fileFor(doina, caseId)).toMatchObject({
      openedForReason: true,
      mayWrite: ['intake', 'safe-contact', 'danger-answer', 'service', 'note'],
      asksOnly: { intake: ['date', 'hour', 'needs-today', 'needs-note'] },
    });
    expect(fileFor(doina, caseId).records.filter(({ mayRevise, mayWithdraw }) => mayRevise || mayWithdraw)).toEqual([]);
    expect(fileFor(office.sessionOf('caseworker'), caseId).asksOnly).toEqual({});
    const adds = (kind: string, body: object) => refusalCode(() => saves(doina, caseId, { kind, body: { ...body } }));
    expect(adds('note', { text: 'she called tonight' })).toBe('done');
    expect(adds('service', { date: '2026-05-04', service: 'food' })).toBe('done');
    expect(adds('intake', { date: '2026-05-04', 'needs-today': ['threatened'] })).toBe('done');
    expect(adds('safe-contact', { date: '2026-05-04' })).toBe('done');
    expect(adds('intake', { date: '2026-05-04', channel: 'police' })).toBe('opened-to-read');
    expect(adds('consent', { date: '2026-05-04', keep: 'with-name' })).toBe('opened-to-read');
    expect(adds('closure', { date: '2026-05-04' })).toBe('opened-to-read');
    const theirs = office.db
      .prepare<[], string>("SELECT id FROM record WHERE kind = 'note' AND by = 2 ORDER BY seq")
      .pluck()
      .get();
    const hers = saves(doina, caseId, { kind: 'note', body: { text: 'a slip' } }).id;
    expect(fileFor(doina, caseId).records.find(({ id }) => id === hers)).toMatchObject({
      mayRevise: true,
      mayWithdraw: true,
    });
    expect(refusalCode(() => withdrawRecord(doina, caseId, theirs ?? '', 'not so'))).toBe('not-what-you-wrote');
    expect(refusalCode(() => saves(doina, caseId, { kind: 'note', id: theirs ?? '', body: { text: 'gone' } }))).toBe(
      'not-what-you-wrote',
    );
    expect(refusalCode(() => withdrawRecord(doina, caseId, hers, 'a slip'))).toBe('done');
  });
});

describe('what a caseworker finds', () => {
  const found = (office: Office, person: Person, search: string) =>
    listCases(office.sessionOf(person), { filter: { search }, sort: 'changed', descending: true, offset: 0, limit: 9 });
  const referenceOf = (office: Office, caseId: string) =>
    fileFor(office.sessionOf('focal-point'), caseId).row.reference;

  it('of a colleague’s case no letters of a name answer, in list, search, proposals and Today', () => {
    const { office } = ionsCase();
    const doina = office.sessionOf('second-caseworker');
    for (const letters of ['a', 'al', 'ali', 'alin', 'alina', 'rusu', 'Alina Rusu', 'Алина', 'bis', 'KG-BIS-26']) {
      const { rows, total, elsewhere } = found(office, 'second-caseworker', letters);
      expect([letters, rows, total, elsewhere]).toEqual([letters, [], 0, null]);
      expect(similarCases(doina, letters)).toEqual([]);
    }
    expect(found(office, 'second-caseworker', '').total).toBe(0);
    expect(today(doina)).toMatchObject({ groups: [], snapshot: { total: 0 } });
    expect(today(office.sessionOf('caseworker')).snapshot.total).toBe(1);
  });

  it('its whole reference does, with who works on it and nothing else', () => {
    const { office, caseId } = ionsCase();
    const reference = referenceOf(office, caseId);
    expect(found(office, 'second-caseworker', ` ${reference.toLowerCase()} `)).toEqual({
      rows: [],
      total: 0,
      others: 0,
      elsewhere: { caseId, reference, who: ['Ion'] },
    });
    expect(found(office, 'second-caseworker', reference.slice(0, -1)).elsewhere).toBeNull();
    expect(found(office, 'caseworker', reference)).toMatchObject({ total: 1, elsewhere: null });
    closeToNamed(office, caseId);
    expect(found(office, 'second-caseworker', reference).elsewhere).toBeNull();
  });

  it('what she opened with a reason is not in her list', () => {
    const { office, caseId } = ionsCase();
    opens(office, 'second-caseworker', caseId, REASON);
    expect(found(office, 'second-caseworker', 'alina').rows).toEqual([]);
    expect(fileFor(office.sessionOf('second-caseworker'), caseId).row.name).toBe('Alina Rusu');
  });
});

/** casework/RULES.md (Cover). */
describe('cover', () => {
  const cover = (office: Office, covered: Person, by: Person, first: string, last: string) =>
    nameCover(office.db, {
      covered: PEOPLE[covered].number,
      by: PEOPLE[by].number,
      first,
      last,
      namedBy: PEOPLE[covered].number,
      at: minuteOf(office.sessionOf(covered).clock()),
    });
  const listed = (office: Office, person: Person) =>
    listCases(office.sessionOf(person), { filter: {}, sort: 'changed', descending: true, offset: 0, limit: 9 }).total;

  it('reads and writes as whoever is covered, from day to day, and ends by itself', () => {
    const { office, caseId } = ionsCase();
    cover(office, 'caseworker', 'second-caseworker', '2026-05-05', '2026-05-06');
    expect(listed(office, 'second-caseworker')).toBe(0);
    office.at('2026-05-05T08:00');
    expect(listed(office, 'second-caseworker')).toBe(1);
    const doina = office.sessionOf('second-caseworker');
    const { id } = recordOf(office, caseId, 'note');
    expect(refusalCode(() => saves(doina, caseId, { kind: 'note', id, body: { text: 'and hers' } }))).toBe('done');
    expect(fileFor(doina, caseId).openedForReason).toBe(false);
    office.at('2026-05-06T23:00');
    expect(opens(office, 'second-caseworker', caseId)).toBe('done');
    office.at('2026-05-07T08:00');
    expect([opens(office, 'second-caseworker', caseId), listed(office, 'second-caseworker')]).toEqual([
      'case-of-another',
      0,
    ]);
  });

  it('neither closes a case nor hands it over', () => {
    const { office, caseId } = ionsCase();
    cover(office, 'caseworker', 'second-caseworker', '2026-05-04', '2026-05-06');
    const doina = office.sessionOf('second-caseworker');
    for (const [kind, body] of [
      ['closure', { date: '2026-05-04' }],
      ['transfer', { date: '2026-05-04', act: 'hand-over', 'to-office': 'MD-K' }],
    ] as const) {
      expect(refusalCode(() => saves(doina, caseId, { kind, body }))).toBe('not-by-cover');
    }
  });

  it('for a focal point is for every case of the office, except those closed to named people', () => {
    const { office, caseId } = ionsCase();
    cover(office, 'focal-point', 'second-caseworker', '2026-05-04', '2026-05-04');
    expect(opens(office, 'second-caseworker', caseId)).toBe('done');
    closeToNamed(office, caseId);
    expect(opens(office, 'second-caseworker', caseId)).toBe('case-closed-to-named');
  });

  it('stands on Today of both', () => {
    const { office } = ionsCase();
    cover(office, 'caseworker', 'second-caseworker', '2026-05-05', '2026-05-06');
    const told = (person: Person) =>
      today(office.sessionOf(person))
        .groups.flatMap(({ lines }) => lines)
        .filter(({ code }) => code.includes('cover'))
        .map(({ code, places }) => [code, places.user]);
    expect(told('caseworker')).toEqual([['today-covered-by', 'Doina']]);
    expect(told('second-caseworker')).toEqual([['today-you-cover', 'Ion']]);
    expect(told('focal-point')).toEqual([]);
  });

  it('ends with the log-in of whoever covers', () => {
    const { office, caseId } = ionsCase();
    cover(office, 'caseworker', 'second-caseworker', '2026-05-04', '2026-05-06');
    retireUser(office.db, PEOPLE['second-caseworker'].number);
    expect(opens(office, 'second-caseworker', caseId)).toBe('case-of-another');
  });
});

describe('a draft', () => {
  const draft = (caseId: string | null, kind: string, more = {}) => ({
    id: `${caseId}/${kind}/new`,
    caseId,
    kind,
    record: null,
    body: { text: 'half' },
    ...more,
  });
  const keeping = (office: Office, person: Person, kept: ReturnType<typeof draft>) =>
    refusalCode(() => putDraft(office.sessionOf(person), kept));

  it('is kept only where its writer may write', () => {
    const { office, caseId } = ionsCase();
    const stays = createCase(office.sessionOf('caseworker'), [
      { kind: 'stay', body: { house: 'H1', from: '2026-05-01' } },
    ]);
    expect(keeping(office, 'caseworker', draft(caseId, 'note'))).toBe('done');
    expect(keeping(office, 'second-caseworker', draft(caseId, 'note'))).toBe('case-of-another');
    expect(keeping(office, 'shelter-manager', draft(caseId, 'stay'))).toBe('not-in-your-house');
    expect(keeping(office, 'shelter-manager', draft(stays, 'stay'))).toBe('done');
    expect(keeping(office, 'shelter-manager', draft(stays, 'note'))).toBe('role-may-not-write');
    expect(keeping(office, 'shelter-manager', draft(null, 'first-contact'))).toBe('role-may-not');
    expect(keeping(office, 'hq-analyst', draft(null, 'note'))).toBe('bad-input');
    closeToNamed(office, stays);
    expect(keeping(office, 'shelter-manager', draft(stays, 'stay'))).toBe('not-in-your-house');
  });

  it('is as long as a page and no longer, and there are a hundred of a person', () => {
    const { office, caseId } = ionsCase();
    const of = (n: number, text = 'half') => draft(caseId, 'note', { id: `note ${n}`, body: { text } });
    expect(keeping(office, 'caseworker', of(0, 'ы'.repeat(140_000)))).toBe('draft-too-large');
    for (let n = 0; n < 100; n++) expect(keeping(office, 'caseworker', of(n))).toBe('done');
    expect(keeping(office, 'caseworker', of(100))).toBe('too-many-drafts');
    expect(keeping(office, 'caseworker', of(99, 'longer'))).toBe('done');
  });

  it('goes with the log-in of who was typing', () => {
    const { office, caseId } = ionsCase();
    keeping(office, 'caseworker', draft(caseId, 'note'));
    keeping(office, 'focal-point', draft(caseId, 'note'));
    retireUser(office.db, PEOPLE.caseworker.number);
    expect([drafts(office.sessionOf('caseworker')).length, drafts(office.sessionOf('focal-point')).length]).toEqual([
      0, 1,
    ]);
  });
});

test('a shared office shares no longer than it is small', () => {
  const { office, caseId } = ionsCase();
  office.db.prepare("INSERT INTO setting (key, value) VALUES ('cases-shared', 'yes')").run();
  expect(opens(office, 'second-caseworker', caseId)).toBe('done');
  expect(fileFor(office.sessionOf('second-caseworker'), caseId).openedForReason).toBe(false);
  office.db
    .prepare(
      "INSERT INTO user (number, name, role, house, active, created) VALUES (20, 'Ana', 'caseworker', NULL, 1, '2026-05-04T10:00Z')",
    )
    .run();
  expect(opens(office, 'second-caseworker', caseId)).toBe('case-of-another');
});
