import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { putInGroup } from '../../../db/casework/record/groups.ts';
import { openPackage } from '../../../db/exchange/receiving/open-package.ts';
import { seal } from '../../../db/exchange/sending/seal.ts';
import { releaseRegister, stopEdition } from '../../../db/statistics/release-register.ts';
import { toldReleases } from '../../../db/statistics/releases-told.ts';
import { type JsonObject, readLine, writeLine } from '../../../db/store/line.ts';
import { readReleaseLine } from '../../../db/store/release-line.ts';
import { releaseLines } from '../../../db/store/releases-told.ts';
import { type Desk, introduce, openDesk, write, writeCase } from '../exchange/desk.ts';
import { add, helped, leave } from './leaving.ts';

const desks: Desk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
});

const YEAR = { from: '2005', to: '2005' };
const EDITION = { span: 'year', year: 2005, office: 'KG-BIS' } as const;

/** An office that gave out its year, and headquarters. */
async function pair(): Promise<readonly [Desk, Desk, string]> {
  const [office, headquarters] = [await openDesk('KG-BIS'), await openDesk('HQ', { kind: 'headquarters' })];
  desks.push(office, headquarters);
  introduce(office, [headquarters.station, office.station]);
  introduce(headquarters, [office.station, headquarters.station]);
  add(office.db, helped('KG-BIS', 2005, 42, 21));
  leave(office.db, YEAR);
  leave(office.db, YEAR, '2006-06-01', 'partners');
  return [office, headquarters, writeCase(office, 'KG-BIS-26-7K2MQX')];
}

async function carry(from: Desk, to: Desk): Promise<void> {
  await openFile(to, await sealedFile(from, to));
}

async function sealedFile(from: Desk, to: Desk): Promise<string> {
  const { files } = await seal(from.session, { to: to.station.card.office }, from.out);
  return join(from.out, files[0]?.name ?? '');
}

async function openFile(to: Desk, file: string): Promise<void> {
  await openPackage(to.session, to.folder, file);
}

const keptAt = (desk: Desk) => desk.db.prepare("SELECT line FROM kept_line WHERE type = 'release'").pluck().all();

describe('the register of an office', () => {
  test('comes to headquarters with its cases: what left, for whom, and the very numbers', async () => {
    const [office, headquarters] = await pair();
    await carry(office, headquarters);
    const told = { office: 'KG-BIS', user: null, reason: null, edition: { ...EDITION, number: 1 }, withdrawn: null };
    expect(releaseRegister(headquarters.session)).toMatchObject([
      { ...told, number: 2, at: '2006-06-01T08:30Z', audience: 'partners', from: '2005-01-01', to: '2005-12-31' },
      { ...told, number: 1, at: '2006-05-01T08:30Z', audience: 'public' },
    ]);
    const asked = { ...YEAR, office: 'KG-BIS' };
    const ours = leave(office.db, YEAR).report;
    expect(leave(headquarters.db, asked).report).toEqual(ours);
    expect(ours.dimensions.some(({ column }) => column !== undefined)).toBe(true);
    expect(() => leave(headquarters.db, { ...asked, from: '2004', to: '2004' })).toThrow('release-not-told');
  });

  test('says at headquarters too which tables people who came together fill, and nothing of them', async () => {
    const [office, headquarters] = [await openDesk('KG-BIS'), await openDesk('HQ', { kind: 'headquarters' })];
    desks.push(office, headquarters);
    introduce(office, [headquarters.station, office.station]);
    introduce(headquarters, [office.station, headquarters.station]);
    const boat = helped('KG-BIS', 2005, 12, 0);
    add(office.db, [...boat, ...helped('KG-BIS', 2005, 0, 30)]);
    for (const [one] of boat) putInGroup(office.db, one?.caseId ?? '', 'boat');
    const ours = leave(office.db, YEAR);
    expect(ours.edition.filled).toContain('gender');
    writeCase(office, 'KG-BIS-26-7K2MQX');
    await carry(office, headquarters);
    expect(
      releaseLines(office.db)
        .map((line) => line.toString('utf8'))
        .join(),
    ).not.toContain('boat');
    const theirs = leave(headquarters.db, { ...YEAR, office: 'KG-BIS' });
    expect(theirs.report).toEqual(ours.report);
    expect(theirs.report.caveats.map(({ en }) => en).join(' ')).toContain('Not given out: Gender');
  });

  test('tells nothing of persons, of tables that stay inside, nor anything to a mission', async () => {
    const [office] = await pair();
    const other = await openDesk('MD-KIV');
    desks.push(other);
    introduce(office, [other.station]);
    introduce(other, [office.station]);
    const handed = { kind: 'transfer', open: { act: 'hand-over', 'to-office': 'MD-KIV', date: '2026-02-02' } };
    writeCase(office, 'KG-BIS-26-8K2MQX', {}, [handed]);
    await carry(office, other);
    expect(keptAt(other)).toEqual([]);
    const lines = releaseLines(office.db).map((line) => line.toString('utf8'));
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line).not.toContain('people');
      expect(Object.keys(JSON.parse(line)).toSorted()).toEqual([
        ...['at', 'audience', 'base', 'crosses', 'day', 'edition', 'number', 'span', 'table', 'tables', 'total'],
        ...['type', 'v', 'year'],
      ]);
    }
    office.db.exec(`UPDATE release SET audience = 'internal'`);
    expect(releaseLines(office.db)).toEqual([]);
  });

  test('stands once at headquarters, however often it comes, and with its newest word', async () => {
    const [office, headquarters, caseId] = await pair();
    await carry(office, headquarters);
    write(office, caseId, [{ open: { kind: 'note' } }]);
    await carry(office, headquarters);
    expect(keptAt(headquarters)).toHaveLength(2);
    stopEdition(office.session, EDITION, 'numbers-wrong');
    write(office, caseId, [{ open: { kind: 'note' } }]);
    await carry(office, headquarters);
    expect(toldReleases(headquarters.db).map(({ withdrawn }) => withdrawn)).toEqual(Array(2).fill(expect.any(String)));
    expect(() => leave(headquarters.db, { ...YEAR, office: 'KG-BIS' })).toThrow('release-stopped');
  });
});

describe('what is said again', () => {
  test('stands where it was said last, also when an older package comes late', async () => {
    const [office, headquarters, caseId] = await pair();
    const first = await sealedFile(office, headquarters);
    stopEdition(office.session, EDITION, 'numbers-wrong');
    write(office, caseId, [{ open: { kind: 'note' } }]);
    await carry(office, headquarters);
    stopEdition(office.session, EDITION, null);
    write(office, caseId, [{ open: { kind: 'note' } }]);
    await carry(office, headquarters);
    await openFile(headquarters, first);
    expect(toldReleases(headquarters.db).map(({ withdrawn }) => withdrawn)).toEqual([null, null]);
  });

  test('by a desk that came after another holds against what that one said, whatever its packages’ numbers', async () => {
    const [office, headquarters] = await pair();
    await carry(office, headquarters);
    const { db } = headquarters;
    db.exec(`UPDATE known_station SET state = 'retired' WHERE office = 'KG-BIS'; UPDATE package_in SET number = 40`);
    const successor = await openDesk('KG-BIS');
    desks.push(successor);
    introduce(headquarters, [successor.station]);
    introduce(successor, [headquarters.station]);
    const same = office.db.prepare('SELECT at, report, filters, k, audience, cells FROM release ORDER BY number').all();
    for (const row of same) {
      successor.db
        .prepare(
          `INSERT INTO release (at, user, report, filters, k, audience, cells) VALUES (@at, 1, @report, @filters, @k, @audience, @cells)`,
        )
        .run(row);
    }
    stopEdition(successor.session, EDITION, 'numbers-wrong');
    writeCase(successor, 'KG-BIS-26-9K2MQX');
    await carry(successor, headquarters);
    expect(() => leave(db, { ...YEAR, office: 'KG-BIS' })).toThrow('release-stopped');
  });
});

describe('two desks of one office', () => {
  async function beside(): Promise<readonly [Desk, Desk]> {
    const [office] = await pair();
    const second = await openDesk('KG-BIS');
    desks.push(second);
    introduce(office, [second.station]);
    introduce(second, [office.station]);
    return [office, second];
  }

  test('give out one edition, which the second draws no more, and no more what the first withdrew', async () => {
    const [office, second] = await beside();
    const handed = { kind: 'transfer', open: { act: 'hand-over', 'to-office': 'KG-BIS', date: '2026-02-02' } };
    writeCase(office, 'KG-BIS-26-8K2MQX', {}, [handed]);
    add(second.db, helped('KG-BIS', 2005, 12, 21));
    await carry(office, second);
    const ours = leave(office.db, YEAR).report;
    expect(leave(second.db, YEAR, '2006-06-02').report).toEqual(ours);
    expect(leave(second.db, YEAR, '2009-01-01').report).toEqual(ours);
    stopEdition(office.session, EDITION, 'numbers-wrong');
    writeCase(office, 'KG-BIS-26-9K2MQX', {}, [handed]);
    await carry(office, second);
    expect(() => leave(second.db, YEAR)).toThrow('release-stopped');
  });

  test('of headquarters tell each other of all offices, and of no office’s numbers as theirs', async () => {
    const [office, headquarters] = await pair();
    await carry(office, headquarters);
    leave(headquarters.db, { ...YEAR, office: 'KG-BIS' });
    expect(releaseLines(headquarters.db)).toEqual([]);
    add(headquarters.db, [...helped('KG-BIS', 2005, 42, 21), ...helped('MD-KIV', 2005, 30, 21)]);
    const ours = leave(headquarters.db, YEAR).report;
    const second = await openDesk('HQ', { kind: 'headquarters' });
    desks.push(second);
    introduce(headquarters, [second.station]);
    introduce(second, [headquarters.station]);
    writeCase(headquarters, 'HQ-26-8K2MQX');
    await carry(headquarters, second);
    expect(toldReleases(second.db).map(({ office: of }) => of)).toEqual([null]);
    expect(leave(second.db, YEAR).report).toEqual(ours);
  });
});

describe('numbers that are given out no more', () => {
  test('are withdrawn by their office, and given out again as they were', async () => {
    const [office] = await pair();
    const before = leave(office.db, YEAR).report;
    stopEdition(office.session, EDITION, 'may-tell-of-somebody');
    expect(() => leave(office.db, YEAR, '2008-01-01')).toThrow('release-stopped');
    expect(releaseRegister(office.session)[0]).toMatchObject({ stopped: { why: 'may-tell-of-somebody' } });
    stopEdition(office.session, EDITION, null);
    add(office.db, helped('KG-BIS', 2005, 2, 1));
    expect(leave(office.db, YEAR, '2008-01-01').report).toEqual(before);
    expect(() => stopEdition(office.session, { ...EDITION, year: 2004 }, 'numbers-wrong')).toThrow('release-not-told');
  });

  test('are held back by headquarters, which changes nothing at the office', async () => {
    const [office, headquarters] = await pair();
    await carry(office, headquarters);
    stopEdition(headquarters.session, EDITION, 'may-tell-of-somebody');
    expect(() => leave(headquarters.db, { ...YEAR, office: 'KG-BIS' })).toThrow('release-stopped');
    expect(leave(office.db, YEAR).number).toBeGreaterThan(0);
  });
});

describe('a line of another office', () => {
  const good = async () => {
    const [office, headquarters] = await pair();
    return { office, headquarters, line: readLine(releaseLines(office.db)[0] ?? Buffer.alloc(0)) };
  };

  test.each<[string, (line: JsonObject) => JsonObject]>([
    ['a number that is not of its base', (line) => ({ ...line, total: 63 })],
    ['a row under zero', (line) => ({ ...line, tables: [['gender', 5, 60, [['female', -5]]]] })],
    ['a cross whose cells are too few', (line) => ({ ...line, crosses: [[['age', 'gender', 5, 1], [], [], [[5]]]] })],
    ['an edition that there is not', (line) => ({ ...line, edition: 3 })],
    ['a later major version', (line) => ({ ...line, v: '2.0' })],
    ['a word for whom', (line) => ({ ...line, audience: 'everybody' })],
    ['a day that no calendar has', (line) => ({ ...line, day: '2006-13-40' })],
    ['a minute that no clock shows', (line) => ({ ...line, at: '9999-99-99T99:99Z' })],
    ['tables left out that have no name', (line) => ({ ...line, filled: ['gender', ''] })],
    ['a minute of withdrawing that no clock shows', (line) => ({ ...line, withdrawn: '2006-02-30T08:30Z' })],
  ])('with %s is kept and not read', async (_, change) => {
    const { line } = await good();
    expect(readReleaseLine(line)).toMatchObject({ year: 2005, edition: 1 });
    expect(readReleaseLine(change(line))).toBeUndefined();
    expect(readReleaseLine({ ...line, later: [1] })).toMatchObject({ year: 2005 });
  });

  test.each<[string, (line: JsonObject) => JsonObject]>([
    [
      'is of three years that are never printed',
      (line) => ({ ...line, span: 'three-years', base: 10, total: 60, tables: [], crosses: [] }),
    ],
    ['has a table drawn finer than its base', (line) => ({ ...line, tables: [['gender', 1, 60, [['female', 60]]]] })],
    ['has a table that does not add up', (line) => ({ ...line, tables: [['gender', 5, 60, [['female', 65]]]] })],
    [
      'has a cross drawn finer than its base',
      (line) => ({ ...line, crosses: [[['age', 'gender', 1, 1], [[['a'], 60]], [[['b'], 60]], [[60]]]] }),
    ],
    [
      'has a cross that does not come to its margins',
      (line) => ({ ...line, crosses: [[['age', 'gender', 5, 1], [[['a'], 60]], [[['b'], 60]], [[55]]]] }),
    ],
  ])('that %s is not shown', async (_, change) => {
    const { office, headquarters, line } = await good();
    await carry(office, headquarters);
    expect(readReleaseLine(change(line))).toBeDefined();
    headquarters.db
      .prepare("UPDATE kept_line SET line = ? WHERE type = 'release' AND n = 1")
      .run(writeLine(change(line)));
    expect(toldReleases(headquarters.db)).toHaveLength(1);
  });

  test('pushes what left here off no list, however many there are', async () => {
    const { office, headquarters, line } = await good();
    await carry(office, headquarters);
    const { db } = headquarters;
    add(db, [...helped('KG-BIS', 2005, 42, 21), ...helped('MD-KIV', 2005, 30, 21)]);
    leave(db, YEAR);
    const insert = db.prepare(
      "INSERT INTO kept_line (package, n, type, line) SELECT package, ?, 'release', ? FROM kept_line LIMIT 1",
    );
    for (let n = 10; n < 600; n++) insert.run(n, writeLine({ ...line, at: '2099-01-01T08:30Z', number: n }));
    const shown = releaseRegister(headquarters.session);
    expect(shown).toHaveLength(501);
    expect(shown.at(-1)).toMatchObject({ office: null, number: 1 });
  });

  test('that is drawn finer than an office draws, or comes from a station not to be trusted, is not shown', async () => {
    const { office, headquarters, line } = await good();
    await carry(office, headquarters);
    const told = () => toldReleases(headquarters.db).length;
    expect(told()).toBe(2);
    const finer = writeLine({ ...line, base: 1 });
    headquarters.db.prepare("UPDATE kept_line SET line = ? WHERE type = 'release' AND n = 1").run(finer);
    expect(told()).toBe(1);
    headquarters.db.exec(`UPDATE known_station SET state = 'compromised' WHERE office = 'KG-BIS'`);
    expect(told()).toBe(0);
  });
});
