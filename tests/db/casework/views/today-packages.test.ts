import { describe, expect, it } from 'vitest';
import { today } from '../../../../db/casework/views/today.ts';
import type { RecordToSave } from '../../../../db/casework/writing/save.ts';
import { anotherOffice, createCase, createOffice, type Office, type Person } from '../user-session.ts';

const SETTLED: readonly RecordToSave[] = [
  {
    kind: 'consent',
    body: { date: '2026-05-01', help: 'agrees', contact: 'agrees', 'share-headquarters': 'with-name' },
  },
  { kind: 'profile', body: { age: 30, nationalities: ['MDA'] } },
];

const linesOf = (office: Office, person: Person) =>
  today(office.sessionOf(person)).groups.flatMap(({ group, lines }) => lines.map((line) => ({ group, ...line })));

describe('Today says of packages', () => {
  it('of what stays by consent nothing: it does not wait to be sent to headquarters', () => {
    const office = createOffice();
    anotherOffice(office, 'HQ-1', { headquarters: true });
    const refused = { date: '2026-05-01', keep: 'with-name', 'share-headquarters': 'refuses' };
    createCase(office.sessionOf('caseworker'), [{ kind: 'consent', body: refused }]);
    expect(linesOf(office, 'focal-point').filter(({ group }) => group === 'packages')).toEqual([]);
  });

  it('which cases were received and wait, in the focal point’s inbox', () => {
    const office = createOffice();
    anotherOffice(office, 'HQ-1', { headquarters: true });
    const caseId = createCase(office.sessionOf('caseworker'), SETTLED);
    office.db
      .prepare("INSERT INTO acceptance (case_id, state, at) VALUES (?, 'waiting', '2026-05-04T10:00Z')")
      .run(caseId);
    expect(linesOf(office, 'focal-point').map(({ group, code, places }) => [group, code, places])).toEqual([
      ['inbox', 'today-cases-waiting', { n: 1 }],
      ['packages', 'today-changed-since-sealed', { n: 1 }],
    ]);
    expect(linesOf(office, 'caseworker')).toEqual([]);
  });

  it('which packages never came, contradict each other, or were never answered', () => {
    const office = createOffice();
    const { id: headquarters } = anotherOffice(office, 'HQ-1', { headquarters: true }).station;
    const came = office.db.prepare(
      `INSERT INTO package_in (id, station, epoch, number, kind, at, outcome, counts, audit_n)
       VALUES (?, ?, 1, ?, 'cases', '2026-05-01T10:00Z', 'accepted', '{}', ?)`,
    );
    const went = office.db.prepare(
      `INSERT INTO package_out (id, station, epoch, number, kind, at, file, bytes, counts, acknowledged)
       VALUES (?, ?, 1, ?, 'cases', ?, 'abcdefgh.waymark', 1, '{}', ?)`,
    );
    const lines = () =>
      linesOf(office, 'focal-point').map(({ group, code, places, since }) => [group, code, places, since]);
    came.run('a', headquarters, 1, 5);
    went.run('b', headquarters, 1, '2026-04-01T10:00Z', '2026-04-03T10:00Z');
    expect(lines()).toEqual([]);
    came.run('c', headquarters, 4, 4);
    went.run('d', headquarters, 2, '2026-04-10T10:00Z', null);
    expect(lines()).toEqual([
      ['inbox', 'today-packages-contradict', { office: 'HQ-1' }, null],
      ['inbox', 'today-packages-missing', { office: 'HQ-1', n: 2 }, null],
      ['packages', 'today-no-receipt', { office: 'HQ-1' }, '2026-04-10T10:00Z'],
    ]);
    went.run('e', headquarters, 3, '2026-05-01T10:00Z', null);
    expect(lines().map(([, code]) => code)).not.toContain('today-no-receipt');
  });

  it('at headquarters to whom a receipt is owed and which office has not reported a month whose due day is over, and at a mission neither', () => {
    const office = createOffice('HQ');
    const { id: silent } = anotherOffice(office, 'AL-TIA').station;
    const { id: owed } = anotherOffice(office, 'RS-BEG').station;
    anotherOffice(office, 'UA-KBP');
    const came = office.db.prepare(
      `INSERT INTO package_in (id, station, epoch, number, kind, at, outcome, counts)
       VALUES (?, ?, 1, 1, 'cases', ?, 'accepted', '{}')`,
    );
    came.run('a', silent, '2026-02-28T10:00Z');
    came.run('b', owed, '2026-05-01T10:00Z');
    const offered = office.db.prepare(
      `INSERT INTO inbox (package, station, kind, package_number, first_at, at, outcome, receipt)
       VALUES (?, ?, 'cases', 1, @at, @at, 'accepted', @receipt)`,
    );
    offered.run('a', silent, { at: '2026-02-28T10:00Z', receipt: 'written' });
    offered.run('b', owed, { at: '2026-05-01T10:00Z', receipt: 'owed' });
    const lines = () =>
      linesOf(office, 'hq-case-manager').map(({ group, code, places, since }) => [group, code, places.office, since]);
    expect(lines()).toEqual([]);
    office.db.prepare("UPDATE own_station SET kind = 'headquarters'").run();
    expect(lines()).toEqual([
      ['inbox', 'today-not-reported', 'AL-TIA', '2026-02-28T10:00Z'],
      ['inbox', 'today-receipt-owed', 'RS-BEG', '2026-05-01T10:00Z'],
      ['inbox', 'today-never-reported', 'UA-KBP', null],
    ]);
    // The due day is the one that headquarters has set: on the 4th of May the month of April is not over by the 10th, and is by the 3rd.
    office.db.prepare("UPDATE package_in SET at = '2026-03-31T10:00Z' WHERE id = 'a'").run();
    expect(lines().map(([, code]) => code)).not.toContain('today-not-reported');
    office.db.prepare("INSERT INTO setting (key, value) VALUES ('report-due-day', '3')").run();
    expect(lines()[0]).toEqual(['inbox', 'today-not-reported', 'AL-TIA', '2026-03-31T10:00Z']);
    expect(linesOf(office, 'hq-case-manager').map(({ opens }) => opens)).toEqual(['inbox', 'inbox', 'inbox']);
    // Owed is what the inbox says is owed, and nothing else.
    office.db.prepare("UPDATE inbox SET receipt = 'written'").run();
    expect(lines().map(([, code]) => code)).not.toContain('today-receipt-owed');
  });
});
