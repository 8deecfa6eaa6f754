/** Reports for donors, told between the desks of an office and to headquarters: what each knows of them, and what it gives out no more. */
import { afterEach, describe, expect, test } from 'vitest';
import { releaseRegister, stopContract } from '../../../db/statistics/release-register.ts';
import { toldContracts } from '../../../db/statistics/releases-told.ts';
import { readContractLine } from '../../../db/store/contract-line.ts';
import { type JsonObject, readLine } from '../../../db/store/line.ts';
import { contractLines } from '../../../db/store/releases-told.ts';
import { type Desk, writeCase } from '../exchange/desk.ts';
import { leave } from './leaving.ts';
import {
  carry,
  closeDesks,
  DONOR,
  deskOf as desk,
  EDITION,
  help,
  know,
  LINE,
  leaveFor,
  QUARTER,
  stop,
} from './project-desks.ts';

afterEach(closeDesks);

describe('a report for a donor', () => {
  test('is told to headquarters and to the other desk: of which project until when, and no number, donor, person or case', async () => {
    const [office, second, headquarters] = [
      await desk('KG-BIS'),
      await desk('KG-BIS'),
      await desk('HQ', 'headquarters'),
    ];
    help(office, 12);
    leaveFor(office);
    know(office, second, headquarters);
    await carry(office, headquarters);
    await carry(office, second);
    for (const there of [second, headquarters]) {
      const [row] = releaseRegister(there.session);
      expect(row).toMatchObject({
        ...{ office: 'KG-BIS', user: null, reason: null, table: 'project', audience: 'contract', to: QUARTER },
        contract: { line: LINE, recipient: null, edition: 1, mayStop: there === headquarters },
      });
    }
    const [line] = contractLines(office.db).map((one) => one.toString('utf8'));
    expect(JSON.parse(line ?? '{}')).toEqual({
      ...{ at: '2026-02-03T08:30Z', number: 1, line: LINE, until: QUARTER, edition: 1, day: expect.any(String) },
      ...{ splits: ['gender', 'age'], years: [2025], type: 'contract', v: '1.0' },
    });
    expect(line).not.toContain(DONOR);
    expect(line).not.toMatch(/12/);
  });

  test('goes to no other office', async () => {
    const [office, other] = [await desk('KG-BIS'), await desk('MD-KIV')];
    help(office, 12);
    leaveFor(office);
    know(office, other);
    writeCase(office, 'KG-BIS-26-8K2MQX', {}, [
      { kind: 'transfer', open: { act: 'hand-over', 'to-office': 'MD-KIV', date: '2026-02-02' } },
    ]);
    await carry(office, other);
    expect(other.db.prepare("SELECT count(*) FROM kept_line WHERE type = 'contract'").pluck().get()).toBe(0);
  });
});

describe('the attacker who has what two desks of one office gave out', () => {
  async function beside(n: number): Promise<readonly [Desk, Desk]> {
    const [office, second] = [await desk('KG-BIS'), await desk('KG-BIS')];
    help(office, n);
    leaveFor(office);
    know(office, second);
    await carry(office, second);
    return [office, second];
  }

  test('has one report of a project to one day, whatever the second desk knows of it', async () => {
    const [, second] = await beside(12);
    // One more, whom the first desk does not know.
    help(second, 1);
    expect(() => leaveFor(second)).toThrow('contract-other-desk');
    expect(() => leaveFor(second, { until: '2025-06-30' })).toThrow('contract-later-left');
  });

  test('has of a later quarter from the second desk how many persons, and nothing that can be taken from the first', async () => {
    const [office, second] = await beside(12);
    expect(leaveFor(office).numbers.amounts.map(({ id }) => id)).toEqual(['services']);
    help(second, 6);
    const { numbers } = leaveFor(second, { until: '2025-12-31' });
    expect(numbers).toMatchObject({ persons: 18, amounts: [], splits: [], reached: [] });
    expect(numbers.leftOut).toContain('services');
  });

  test('has the public year of the second desk to ten where the first told a split exactly', async () => {
    const [, second] = await beside(26);
    help(second, 20, 'male');
    const { edition } = leave(second.db, { from: '2025', to: '2025' }, '2026-05-01');
    const bases = Object.fromEntries(edition.tables.map(({ variable, base }) => [variable, base]));
    expect(bases).toMatchObject({ gender: 10, age: 10, status: 5 });
  });

  test('has no split of either once there are two', async () => {
    const [office, second] = await beside(12);
    help(office, 10, 'male');
    expect(leaveFor(office, { until: '2025-12-31' }).numbers.splits).toEqual([]);
    expect(leaveFor(second, { until: '2025-12-31' }).numbers.splits).toEqual([]);
  });
});

describe('a report that is given out no more', () => {
  test('is withdrawn by its desk, which headquarters and the other desk hear, and given out again as it was', async () => {
    const [office, second, headquarters] = [
      await desk('KG-BIS'),
      await desk('KG-BIS'),
      await desk('HQ', 'headquarters'),
    ];
    help(office, 12);
    const before = leaveFor(office);
    know(office, second, headquarters);
    stop(office, 'numbers-wrong');
    expect(() => leaveFor(office)).toThrow('contract-stopped');
    await carry(office, second);
    await carry(office, headquarters);
    for (const there of [second, headquarters]) {
      expect(toldContracts(there.db).map(({ withdrawn }) => withdrawn)).toEqual([expect.any(String)]);
    }
    expect(() => stop(second, null)).toThrow('release-not-told');
    stop(office, null);
    help(office, 1);
    expect(leaveFor(office).report).toEqual(before.report);
    await carry(office, headquarters);
    expect(toldContracts(headquarters.db).map(({ withdrawn }) => withdrawn)).toEqual([null, null]);
  });

  test('is held back by headquarters', async () => {
    const [office, headquarters] = [await desk('KG-BIS'), await desk('HQ', 'headquarters')];
    help(office, 12);
    leaveFor(office);
    know(office, headquarters);
    await carry(office, headquarters);
    stop(headquarters, 'numbers-wrong');
    expect(releaseRegister(headquarters.session)[0]).toMatchObject({ stopped: { why: 'numbers-wrong' } });
    stop(headquarters, null);
    expect(releaseRegister(headquarters.session)[0]).toMatchObject({ stopped: null });
    expect(() => stopContract(headquarters.session, { ...EDITION, edition: 2 }, 'numbers-wrong')).toThrow(
      'release-not-told',
    );
  });
});

describe('the attacker who has a report and the corrected one', () => {
  async function withdrawn(n: number): Promise<Desk> {
    const office = await desk('KG-BIS');
    help(office, n);
    leaveFor(office);
    stop(office, 'numbers-wrong');
    return office;
  }

  test('is told of nobody who came to it since, fewer than five being', async () => {
    const office = await withdrawn(12);
    help(office, 4);
    expect(() => leaveFor(office, { corrected: true })).toThrow('contract-few-changed');
    help(office, 1);
    expect(leaveFor(office, { corrected: true }).numbers).toMatchObject({ persons: 17, edition: 2 });
  });

  test('has the second instead of the first, which is given out no more beside it, and is the same each time', async () => {
    const office = await withdrawn(12);
    help(office, 6, 'male');
    const second = leaveFor(office, { corrected: true });
    help(office, 9);
    expect(leaveFor(office)).toEqual(second);
    expect(() => stop(office, null)).toThrow('contract-later-left');
    expect(() => leaveFor(office, { corrected: true })).toThrow('contract-not-withdrawn');
    expect(releaseRegister(office.session).map(({ contract }) => contract?.edition)).toEqual([2, 2, 1]);
  });

  test('has no corrected one of a day before the last that left, and none of what was not withdrawn', async () => {
    const office = await withdrawn(12);
    leaveFor(office, { until: '2025-12-31' });
    help(office, 9);
    expect(() => leaveFor(office, { corrected: true })).toThrow('contract-later-left');
    const other = await desk('KG-BIS');
    help(other, 12);
    expect(() => leaveFor(other, { corrected: true })).toThrow('contract-not-withdrawn');
  });

  test('finds no split in it of which a part grew by a few', async () => {
    const office = await withdrawn(12);
    help(office, 5);
    expect(leaveFor(office, { corrected: true }).numbers.splits.map(({ id }) => id)).toContain('gender');
    const other = await withdrawn(12);
    help(other, 3);
    help(other, 6, 'male');
    expect(leaveFor(other, { corrected: true }).numbers.splits.map(({ id }) => id)).not.toContain('gender');
  });
});

describe('a line of another desk', () => {
  test.each<[string, (line: JsonObject) => JsonObject]>([
    ['a day that no calendar has', (line) => ({ ...line, until: '2025-13-40' })],
    ['an edition that there is not', (line) => ({ ...line, edition: 0 })],
    ['a year that is none', (line) => ({ ...line, years: ['2025'] })],
    ['splits that are no list', (line) => ({ ...line, splits: 'gender' })],
    ['a minute of withdrawing that no clock shows', (line) => ({ ...line, withdrawn: '2026-02-30T08:30Z' })],
    ['a later major version', (line) => ({ ...line, v: '2.0' })],
  ])('with %s is kept and not read', async (_, change) => {
    const office = await desk('KG-BIS');
    help(office, 6);
    leaveFor(office);
    const line = readLine(contractLines(office.db)[0] ?? Buffer.alloc(0));
    expect(readContractLine({ ...line, later: [1] })).toMatchObject({ line: LINE });
    expect(readContractLine(change(line))).toBeUndefined();
  });
});
