/** What a save writes of the rows that lists and Today are drawn from, and what is kept beside them so that nobody counts. */
import { describe, expect, it } from 'vitest';
import { deriveAll } from '../../../../db/casework/derived/derive.ts';
import { fileCounts } from '../../../../db/casework/derived/file-counts.ts';
import { searchedSigns } from '../../../../db/casework/derived/index-row.ts';
import { asksFrom, type CaseLine } from '../../../../db/casework/derived/today-lines.ts';
import { unsentToHeadquarters } from '../../../../db/casework/views/unsent.ts';
import { answerHandover } from '../../../../db/casework/writing/accept-case.ts';
import type { Stage } from '../../../../db/contract/case-row.ts';
import { officeRows } from '../../../../db/exchange/sending/offices.ts';
import type { Database } from '../../../../db/store/database.ts';
import { randomId } from '../../../../db/store/station.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { anotherOffice, createCase, createOffice, saves } from '../user-session.ts';

const CLOSURE = { kind: 'closure', body: { date: '2026-05-04', state: 'closed', reason: 'moved' } };
const NOTE = { kind: 'note', body: { kind: 'note', text: 'seen again' } };

/** How often columns were named in a change of a row since; a change that names one writes the indexes over it. */
function namedChanges(db: Database, columns: string, table = 'case_index'): () => number {
  db.exec(`CREATE TEMP TABLE named (n INTEGER); CREATE TEMP TRIGGER name_it AFTER UPDATE OF ${columns} ON main.${table}
    BEGIN INSERT INTO named VALUES (1); END; CREATE TEMP TRIGGER made_anew AFTER DELETE ON main.${table} BEGIN INSERT INTO named VALUES (1); END`);
  return () => db.prepare<[], number>('SELECT count(*) FROM temp.named').pluck().get() ?? 0;
}

describe('a save', () => {
  it('writes of the index row what changed, and no index besides', () => {
    const office = createOffice();
    const vera = office.sessionOf('focal-point');
    const caseId = createCase(vera, [{ kind: 'identity', body: { 'given-names': 'Alina' } }]);
    const untouched = namedChanges(
      office.db,
      'reference, name, name_order, stage, house_until, asks_from, asks_approver',
    );
    saves(vera, caseId, NOTE);
    expect(untouched()).toBe(0);
    saves(vera, caseId, CLOSURE);
    expect(untouched()).toBe(1);
  });

  it('writes of the facts what changed: a first day of help leaves those that say who somebody is', () => {
    const office = createOffice();
    const vera = office.sessionOf('focal-point');
    const caseId = createCase(vera, [{ kind: 'profile', body: { sex: 'female', age: 24 } }]);
    const untouched = namedChanges(office.db, 'sex, age_counted, subject, opener, place', 'fact');
    saves(vera, caseId, { kind: 'service', body: { date: '2026-05-01', service: 'counselling', outcome: 'given' } });
    const helped = office.db.prepare('SELECT first_help_from FROM fact WHERE case_id = ?').pluck();
    expect(helped.get(caseId)).toBe('2026-05-01');
    expect(untouched()).toBe(0);
  });

  it('writes no index that nobody asks, and says of other stations until when they signed', () => {
    const office = createOffice();
    const { db } = office;
    const vera = office.sessionOf('focal-point');
    const other = anotherOffice(office, 'MD-K');
    const caseId = createCase(vera);
    const note = { kind: 'note', body: { kind: 'note', text: 'seen there' } };
    other.writes(caseId, [note]);
    office.at('2026-05-06T10:00');
    other.writes(caseId, [note]);
    office.at('2026-05-05T10:00');
    other.writes(createCase(vera), [note]);
    const kept = () => db.prepare('SELECT station, at FROM signed_until').all();
    const until = [{ station: other.station.id, at: '2026-05-06T09:00Z' }];
    expect(kept()).toEqual(until);
    db.exec('DELETE FROM signed_until');
    deriveAll(db);
    expect(kept()).toEqual(until);
    const indexes = db.prepare(
      "SELECT name FROM pragma_index_list('chapter') WHERE origin = 'c' UNION SELECT name FROM pragma_index_list('audit') WHERE origin = 'c'",
    );
    // The last two hold log-ins and what was done with the recovery code alone: the post asks for them, and no save writes them.
    expect(indexes.pluck().all()).toEqual(['audit_asked', 'audit_log_in', 'audit_recovery_code']);
  });
});

describe('how many files there are', () => {
  const counted = (db: Database) =>
    db
      .prepare(
        'SELECT stage, kind, closed_by_no, minor, offices, count(*) AS n FROM case_index GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5',
      )
      .all();
  const kept = (db: Database) => fileCounts(db).map((count) => ({ ...count }));

  it('is known without counting, whatever happens to a case, and a rebuild changes nothing', () => {
    const office = createOffice();
    const vera = office.sessionOf('focal-point');
    const [first = ''] = [createCase(vera), createCase(vera), createCase(vera)];
    saves(vera, first, CLOSURE);
    expect(kept(office.db)).toEqual(counted(office.db));
    expect(kept(office.db)).toContainEqual({
      ...{ stage: 'closed', kind: 'case', closed_by_no: 0, minor: 0, offices: 'KG-BIS', n: 1 },
    });
    deriveAll(office.db);
    expect(kept(office.db)).toEqual(counted(office.db));
    office.db.prepare('DELETE FROM case_index WHERE case_id = ?').run(first);
    expect(kept(office.db)).toEqual(counted(office.db));
  });

  it('is made anew by a rebuild where it was lost', () => {
    const office = createOffice();
    createCase(office.sessionOf('focal-point'));
    office.db.exec('DELETE FROM file_count');
    deriveAll(office.db);
    expect(kept(office.db)).toEqual(counted(office.db));
  });
});

describe('the first day on which Today reads a case', () => {
  const state = (stage: Stage) => ({ stage, kind: 'case' });
  const line = (more: Partial<CaseLine> & Pick<CaseLine, 'code'>): CaseLine => ({
    ...{ group: 'ask', since: null, until: null, opens: 'case' },
    ...more,
  });

  it.each<[string, Stage, readonly CaseLine[], string | null, string | null]>([
    ['nothing asked', 'assisted', [], null, null],
    ['something missing', 'assisted', [line({ code: 'today-ask-consent' })], null, null],
    ['something asked', 'assisted', [line({ group: 'waiting', code: 'today-tell-person' })], '', null],
    ['closed, and something was asked', 'closed', [line({ code: 'today-ask-consent' })], null, null],
    [
      'in danger, which is found by itself',
      'assisted',
      [line({ group: 'danger', code: 'today-threatened' })],
      null,
      null,
    ],
    ['closed, in danger', 'closed', [line({ group: 'danger', code: 'today-threatened' })], null, null],
    ['a review on its day', 'assisted', [line({ code: 'today-review-18', since: '2027-01-02' })], null, null],
    [
      'kept by a noted day',
      'closed',
      [line({ code: 'today-review-keeping', since: '2031-05-04' })],
      '2031-05-04',
      null,
    ],
    [
      'kept by the rule of the office',
      'closed',
      [line({ code: 'today-review-keeping', since: '2026-05-04', byRule: true })],
      null,
      '2026-05-04',
    ],
  ])('%s', (_what, stage, lines, from, keeping) => {
    expect(asksFrom(state(stage), lines)).toMatchObject({ asksFrom: from, keepingFrom: keeping });
  });

  it('and the last: of a day that ends by itself that day, else none', () => {
    const leaves = line({ group: 'dates', code: 'today-stay-leaves', until: '2026-06' });
    const ends = line({ group: 'dates', code: 'today-decision-ends', until: '2026-06-01' });
    const last = (...lines: readonly CaseLine[]) => asksFrom(state('assisted'), lines).asksUntil;
    expect([last(), last(leaves), last(ends), last(leaves, ends)]).toEqual([
      null,
      '2026-06-30',
      ...Array(2).fill('9999-12-31'),
    ]);
  });

  it('but of what is missing at any time, which is counted by its first day', () => {
    const lines = [
      line({ code: 'today-ask-consent' }),
      line({ code: 'today-ask-nationality' }),
      line({ code: 'today-review-18', since: '2027-01-02' }),
      line({ group: 'safety', code: 'today-child' }),
      line({ group: 'safety', code: 'today-child-with-them' }),
    ];
    const gaps = '[["ask","",2],["ask","2027-01-02",1],["children","",1]]';
    expect(asksFrom(state('assisted'), lines)).toMatchObject({ asksFrom: '', gaps });
    expect(asksFrom(state('closed'), lines).gaps).toBeNull();
    expect(asksFrom({ stage: 'contact', kind: 'intake' }, lines).gaps).toBeNull();
  });
});

describe('signs of a reference', () => {
  it.each([
    ['KG-BIS-26-7K2MQX', '7k2mqx k2mqx 2mqx mqx'],
    ['AB', ''],
    ['', ''],
    ['MD-2011-0412', '0412 412'],
  ])('%s', (reference, signs) => expect(searchedSigns(reference)).toBe(signs));
});

describe('what headquarters was not sent', () => {
  it('is counted alike by what is kept and by all chapters, with one station of headquarters and with two', () => {
    const office = createOffice();
    const { db } = office;
    const vera = office.sessionOf('focal-point');
    const hq = anotherOffice(office, 'HQ', { headquarters: true }).station.id;
    const agreed = {
      kind: 'consent',
      body: { date: '2026-05-01', 'share-headquarters': 'with-name', keep: 'with-name' },
    };
    const [first = ''] = [createCase(vera, [agreed]), createCase(vera, [agreed])];
    expect(unsentToHeadquarters(db, hq)).toBe(2);
    const send = (name: string, station: string, number: number) =>
      db.exec(`INSERT INTO package_out (id, station, epoch, number, kind, depth, at, user, file, bytes, counts)
          VALUES ('${name}', '${station}', 1, ${number}, 'cases', 'full', '2026-05-03T10:00Z', 1, 'x', 1, '{}');
        INSERT INTO sent_chapter (package, case_id, station, epoch, from_n, to_n, head, private, withheld)
          SELECT '${name}', case_id, station, epoch, 1, n, head, 1, '[]' FROM chapter`);
    send('one', hq, 1);
    expect(unsentToHeadquarters(db, hq)).toBe(0);
    saves(vera, first, NOTE);
    expect(unsentToHeadquarters(db, hq)).toBe(1);
    db.exec('DELETE FROM unsent_chapter');
    deriveAll(db);
    expect(unsentToHeadquarters(db, hq)).toBe(1);
    send('two', hq, 2);
    expect(unsentToHeadquarters(db, hq)).toBe(0);
    const renewed = anotherOffice(office, 'HQ2', { headquarters: true }).station.id;
    expect(unsentToHeadquarters(db, renewed)).toBe(2);
    // A directory says that what was headquarters is an office like others.
    db.prepare('UPDATE known_station SET headquarters = 0 WHERE id = ?').run(hq);
    expect(unsentToHeadquarters(db, renewed)).toBe(2);
    send('three', renewed, 1);
    expect(unsentToHeadquarters(db, renewed)).toBe(0);
  });
});

describe('which cases name a project line', () => {
  const naming = (db: Database, line: string) =>
    db.prepare<[string], string>('SELECT case_id FROM line_case WHERE line = ? ORDER BY 1').pluck().all(line);

  it('is kept as its records say it, and a rebuild makes the same', () => {
    const office = createOffice();
    const vera = office.sessionOf('focal-point');
    const [caseId, other] = [createCase(vera), createCase(vera)];
    const body = { project: 'NO-7', date: '2026-05-02', amount: 500, currency: 'USD', state: 'paid' };
    const { id } = saves(vera, caseId, { kind: 'payment', body });
    saves(vera, other, { kind: 'plan', body: { date: '2026-05-02', project: 'P-2' } });
    const before = [naming(office.db, 'NO-7'), naming(office.db, 'P-2')];
    expect(before).toEqual([[caseId], [other]]);
    office.db.exec('DELETE FROM line_case; DELETE FROM case_flag');
    const flags = () => office.db.prepare('SELECT flag, place FROM case_flag ORDER BY 1, 2').raw().all();
    deriveAll(office.db);
    expect([naming(office.db, 'NO-7'), naming(office.db, 'P-2')]).toEqual(before);
    expect(flags()).toEqual([
      ['no-consent-yet', 1],
      ['no-consent-yet', 2],
    ]);
    saves(vera, caseId, { kind: 'payment', id, body: { ...body, state: 'cancelled' } });
    expect(naming(office.db, 'NO-7')).toEqual([]);
  });
});

describe('what another office was not sent', () => {
  it('is counted from the hand-over on, until it is sent, and when more is written', () => {
    const office = createOffice();
    const { db } = office;
    const vera = office.sessionOf('focal-point');
    const { station } = anotherOffice(office, 'MD-K');
    const changed = () => officeRows(db).find((row) => row.office === 'MD-K')?.changed;
    const caseId = createCase(vera);
    createCase(vera);
    expect(changed()).toBe(0);
    const body = { act: 'hand-over', date: '2026-05-02', 'to-office': 'MD-K' };
    const { id } = saves(vera, caseId, { kind: 'transfer', body });
    expect(changed()).toBe(1);
    anotherOffice(office, 'MD-K');
    expect(changed()).toBe(1);
    db.exec(`INSERT INTO package_out (id, station, epoch, number, kind, depth, at, user, file, bytes, counts)
        SELECT 'p-' || rowid, id, 1, rowid, 'cases', 'full', '2026-05-03T10:00Z', 1, 'x', 1, '{}' FROM known_station WHERE office = 'MD-K';
      INSERT INTO sent_chapter (package, case_id, station, epoch, from_n, to_n, head, private, withheld)
        SELECT p.id, h.case_id, h.station, h.epoch, 1, n, head, 1, '[]' FROM chapter AS h, package_out AS p WHERE h.case_id = '${caseId}'`);
    expect(db.prepare('SELECT count(*) FROM unsent_to').pluck().get()).toBe(0);
    expect(changed()).toBe(0);
    saves(vera, caseId, NOTE);
    expect(changed()).toBe(1);
    deriveAll(db);
    expect([changed(), db.prepare('SELECT count(*) FROM unsent_to').pluck().get()]).toEqual([1, 2]);
    db.prepare('DELETE FROM unsent_to WHERE addressee <> ?').run(station.id);
    saves(vera, caseId, {
      kind: 'transfer',
      body: { act: 'take-back', date: '2026-05-03', answers: { cites: [id, 'act'] } },
    });
    expect(changed()).toBe(1);
  });

  it('is our answer too, of a case that an office handed here and that is not ours', () => {
    const office = createOffice();
    const { db } = office;
    const theirs = anotherOffice(office, 'MD-K');
    const caseId = randomId();
    theirs.writes(caseId, [
      { kind: 'intake', body: { date: '2026-05-01' } },
      { kind: 'transfer', body: { act: 'hand-over', date: '2026-05-02', 'to-office': 'KG-BIS' } },
    ]);
    db.prepare("INSERT INTO acceptance (case_id, state, at) VALUES (?, 'waiting', '2026-05-03T10:00Z')").run(caseId);
    const changed = () => officeRows(db).find((row) => row.office === 'MD-K')?.changed;
    expect(changed()).toBe(0);
    inTransaction(db, () => answerHandover(office.sessionOf('focal-point'), caseId, false, 'nobody here knows her'));
    expect(changed()).toBe(1);
    deriveAll(db);
    expect(changed()).toBe(1);
  });
});

describe('whom the office waits for', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string | null]>([
    ['a journey with a day', { state: 'planned', 'planned-for': '2026-05-19', 'to-office': 'KG-BIS' }, '2026-06-18'],
    ['one of a month', { state: 'planned', 'planned-for': '2026-06', 'to-office': 'KG-BIS' }, '2026-07-01'],
    ['one without', { state: 'planned', 'to-office': 'KG-BIS' }, '9999-12-31'],
    ['one to another office', { state: 'planned', 'to-office': 'MD-K' }, null],
    ['one that was called off', { state: 'not-travelled', 'to-office': 'KG-BIS' }, null],
  ])('%s is looked for until', (_what, body, until) => {
    const office = createOffice();
    createCase(office.sessionOf('focal-point'), [{ kind: 'travel', body }]);
    expect(office.db.prepare('SELECT awaited_until FROM case_index').pluck().get()).toBe(until);
  });
});
