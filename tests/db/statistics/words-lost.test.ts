import { afterEach, describe, expect, test } from 'vitest';
import { today } from '../../../db/casework/views/today.ts';
import { openPackage } from '../../../db/exchange/receiving/open-package.ts';
import { sendReceipt } from '../../../db/exchange/sending/send-receipt.ts';
import { releaseRegister } from '../../../db/statistics/release-register.ts';
import type { JsonObject } from '../../../db/store/line.ts';
import { writeLine } from '../../../db/store/line.ts';
import { ownStation } from '../../../db/store/station.ts';
import { type Desk, introduce, putFile } from '../exchange/desk.ts';
import { type ForgedStation, forgeSealed } from '../exchange/forge.ts';
import {
  broughtBack,
  carry,
  closeDesks,
  deskOf,
  help,
  inPlaceOf,
  know,
  LINE,
  leaveFor,
  QUARTER,
  reported,
  stop,
  told,
} from './project-desks.ts';

afterEach(closeDesks);

/** The desk at a later minute of the 4th of February 2026, by default the next one; what it says is said then. */
let minutes = 0;
function later(desk: Desk, by = 1): Desk {
  minutes += by;
  return at(desk, new Date(Date.UTC(2026, 1, 4, 9, minutes)));
}
const at = (desk: Desk, when: Date): Desk => ({ ...desk, session: { ...desk.session, clock: () => when } });

/** The office reports once more: a case of it changed. */
async function reports(office: Desk, to: Desk): Promise<void> {
  help(office, 1);
  await carry(office, to);
}

const lines = (desk: Desk, code: RegExp) =>
  today(desk.session)
    .groups.flatMap(({ group, lines: of }) => of.map((one) => ({ group, ...one })))
    .filter((one) => code.test(one.code))
    .map(({ group, code: is, places, since, opens }) => ({ group, is, places, since, opens }));
const WORDS = /^today-(hold|lift)-not-known$/;
const FILES = /^today-files-not-known$/;
const notKnown = (desk: Desk) => releaseRegister(desk.session).map((row) => row.notKnown);

describe('a hold that an office keeps and headquarters lost', () => {
  test('is told on Today and in the register, with when and why, until this desk says a word of its own, which the office takes', async () => {
    const { office, headquarters } = await reported();
    const said = later(headquarters);
    stop(said, 'may-tell-of-somebody');
    await told(headquarters, office);
    const copy = await broughtBack(office, headquarters);
    await reports(office, copy);
    const since = said.session.clock().toISOString().slice(0, 16).concat('Z');
    expect(lines(copy, WORDS)).toEqual([
      {
        group: 'inbox',
        is: 'today-hold-not-known',
        places: { office: 'KG-BIS', line: LINE },
        since,
        opens: 'statistics',
      },
    ]);
    expect(notKnown(copy)).toEqual([{ at: since, isHeld: true, why: 'may-tell-of-somebody' }]);
    // Its clock is behind: what it says now is later than the word that it lost all the same.
    const behind = at(copy, new Date(Date.UTC(2026, 1, 4, 8)));
    stop(behind, 'numbers-wrong');
    expect(lines(copy, WORDS)).toEqual([]);
    expect(notKnown(copy)).toEqual([null]);
    await told(copy, office);
    expect(() => leaveFor(office)).toThrow('contract-held-wrong');
    stop(behind, null);
    await told(copy, office);
    expect(leaveFor(office).numbers.persons).toBe(12);
    await reports(office, copy);
    expect(lines(copy, WORDS)).toEqual([]);
  });

  test('is told to nobody who knows it, also once it is lifted, and not by another desk of headquarters', async () => {
    const { office, headquarters } = await reported();
    const beside = await deskOf('HQ', 'headquarters');
    know(office, headquarters, beside);
    stop(later(headquarters), 'numbers-wrong');
    await told(headquarters, office);
    for (const desk of [headquarters, beside]) {
      await reports(office, desk);
      expect(lines(desk, WORDS)).toEqual([]);
    }
    stop(later(headquarters), null);
    await told(headquarters, office);
    await reports(office, headquarters);
    expect(lines(headquarters, WORDS)).toEqual([]);
    expect(office.db.prepare('SELECT count(*) FROM receipt_hold').pluck().get()).toBe(1);
  });

  test('that was lifted since the copy is told as lifted: the office gives out what headquarters believes it holds', async () => {
    const { office, headquarters } = await reported();
    const copy = await broughtBack(office, headquarters);
    await carry(office, copy);
    stop(later(copy), 'numbers-wrong');
    stop(later(headquarters), 'numbers-wrong');
    stop(later(headquarters), null);
    await told(headquarters, office);
    expect(leaveFor(office).numbers.persons).toBe(12);
    await reports(office, copy);
    expect(lines(copy, WORDS)).toMatchObject([
      { is: 'today-lift-not-known', places: { office: 'KG-BIS', line: LINE } },
    ]);
    expect(notKnown(copy)).toContainEqual(expect.objectContaining({ isHeld: false, why: null }));
    stop(later(copy), null);
    expect(lines(copy, WORDS)).toEqual([]);
  });

  test('that says what this desk says too is older than what it says next, whatever its clock did', async () => {
    const { office, headquarters } = await reported();
    const copy = await broughtBack(office, headquarters);
    await carry(office, copy);
    stop(later(copy), 'numbers-wrong');
    stop(later(headquarters, 10), 'numbers-wrong');
    await told(headquarters, office);
    await reports(office, copy);
    expect(lines(copy, WORDS)).toEqual([]);
    const behind = later(copy, -5);
    stop(behind, null);
    await told(copy, office);
    expect(leaveFor(office).numbers.persons).toBe(12);
    later(copy, 20);
  });

  test('is told to the headquarters that took the place of a lost PC', async () => {
    const { office, headquarters } = await reported();
    stop(later(headquarters), 'numbers-wrong');
    await told(headquarters, office);
    const next = await inPlaceOf(office, headquarters);
    await reports(office, next);
    expect(lines(next, WORDS)).toMatchObject([{ is: 'today-hold-not-known' }]);
    expect(lines(next, FILES)).toEqual([]);
  });
});

describe('a hold of a desk out of use, with two desks of headquarters in its place', () => {
  /** The office goes by the hold; both desks are told of it. */
  async function heldByOneOutOfUse() {
    const { office, headquarters: lost } = await reported();
    stop(later(lost), 'numbers-wrong');
    await told(lost, office);
    const next = await inPlaceOf(office, lost);
    const beside = await deskOf('HQ', 'headquarters');
    introduce(office, [beside.station]);
    introduce(next, [beside.station]);
    introduce(beside, [office.station, next.station]);
    introduce(beside, [lost.station], { state: 'retired' });
    for (const desk of [next, beside]) {
      await reports(office, desk);
      expect(lines(desk, WORDS)).toMatchObject([{ is: 'today-hold-not-known' }]);
    }
    return { office, lost, next, beside };
  }

  /** The office takes it from the one desk and reports to the other. */
  async function says(desk: Desk, why: Parameters<typeof stop>[1], office: Desk, other: Desk): Promise<void> {
    stop(later(desk), why);
    await told(desk, office);
    await reports(office, other);
  }

  test('is told to neither once the other lifted it, and comes back for nobody', async () => {
    const { office, next, beside } = await heldByOneOutOfUse();
    for (const why of ['numbers-wrong', null] as const) await says(beside, why, office, next);
    expect(leaveFor(office).numbers.persons).toBe(12);
    expect([next, beside].flatMap((desk) => lines(desk, WORDS))).toEqual([]);
    expect(notKnown(next)).toEqual([null]);
  });

  test('is told to neither while the other holds the report itself', async () => {
    const { office, next, beside } = await heldByOneOutOfUse();
    await says(beside, 'may-tell-of-somebody', office, next);
    expect(() => leaveFor(office)).toThrow('contract-held');
    expect([next, beside].flatMap((desk) => lines(desk, WORDS))).toEqual([]);
  });

  test('is told again once the word that lifted it counts no more', async () => {
    const { office, next, beside } = await heldByOneOutOfUse();
    for (const why of ['numbers-wrong', null] as const) await says(beside, why, office, next);
    for (const desk of [office, next]) introduce(desk, [beside.station], { state: 'compromised' });
    expect(() => leaveFor(office)).toThrow('contract-held-wrong');
    await reports(office, next);
    expect(lines(next, WORDS)).toMatchObject([{ is: 'today-hold-not-known' }]);
  });

  test('and a lift: what this desk says next is later than both, whatever its clock did', async () => {
    const { office, next, beside } = await heldByOneOutOfUse();
    for (const why of ['numbers-wrong', null] as const) await says(beside, why, office, next);
    stop(later(next, -3), 'may-tell-of-somebody');
    await told(next, office);
    expect(() => leaveFor(office)).toThrow('contract-held');
    later(next, 20);
  });

  test('which this desk said itself and lost is told to it as long as the office goes by it', async () => {
    const { office, lost, next, beside } = await heldByOneOutOfUse();
    await says(next, 'may-tell-of-somebody', office, beside);
    const copy = await deskOf('HQ', 'headquarters', next.station);
    for (const desk of [office, beside]) introduce(copy, [desk.station]);
    introduce(copy, [lost.station], { state: 'retired' });
    await reports(office, copy);
    expect(notKnown(copy)).toContainEqual(expect.objectContaining({ isHeld: true, why: 'may-tell-of-somebody' }));
    for (const why of ['numbers-wrong', null] as const) await says(beside, why, office, copy);
    expect(leaveFor(office).numbers.persons).toBe(12);
    expect(lines(copy, WORDS)).toEqual([]);
  });

  test('is told by an office of the version before, which says the word of the desk out of use alone', async () => {
    const { office, lost, next, beside } = await heldByOneOutOfUse();
    const say = async (number: number, station: string, at: string) => {
      const word = { at, edition: 1, line: LINE, station, type: 'hold-heard', until: QUARTER, v: '1.0', why: 'other' };
      const file = await forgeSealed({
        ...{ from: office.station, to: next.station, kind: 'cases', number, lines: [writeLine(word)] },
      });
      await openPackage(next.session, next.folder, putFile(next, `${number}.waymark`, file));
    };
    await say(91, lost.station.id, '2026-02-04T12:00Z');
    expect(notKnown(next)).toEqual([{ at: '2026-02-04T12:00Z', isHeld: true, why: null }]);
    await say(92, beside.station.id, '2026-02-04T12:01Z');
    expect(notKnown(next)).toEqual([null]);
  });
});

describe('files of headquarters that an office had', () => {
  test('and this desk lost are told with how many, from the day on which it heard, for thirty days', async () => {
    const { office, headquarters } = await reported();
    const copy = await broughtBack(office, headquarters);
    for (let times = 0; times < 3; times++) await told(headquarters, office);
    // What it sealed since says nothing of what it lost.
    await told(copy, office);
    await reports(office, copy);
    const [line] = lines(copy, FILES);
    expect(line).toMatchObject({ group: 'desk', places: { office: 'KG-BIS', n: 3 }, opens: 'settings' });
    const since = new Date(line?.since ?? '');
    const days = (n: number) => at(copy, new Date(since.getTime() + n * 86_400_000));
    // The same heard again later is no news.
    help(office, 1);
    await carry(office, days(20));
    expect(lines(days(29), FILES)).toHaveLength(1);
    expect(lines(days(31), FILES)).toEqual([]);
  });

  test('and whose numbers this desk gave to others since stay as many: a copy of its folder begins no epoch', async () => {
    const { office, headquarters } = await reported();
    const copy = await deskOf('HQ', 'headquarters', headquarters.station);
    know(office, copy);
    for (let times = 0; times < 3; times++) await told(headquarters, office);
    await reports(office, copy);
    expect(lines(copy, FILES)).toMatchObject([{ places: { n: 3 } }]);
    for (let times = 0; times < 5; times++) await sendReceipt(copy.session, office.station.id, copy.out);
    expect(lines(copy, FILES)).toMatchObject([{ places: { n: 3 } }]);
  });

  test('are told by a desk that had them alone, and to headquarters that knows them not at all', async () => {
    const { office, headquarters } = await reported();
    for (let times = 0; times < 3; times++) await told(headquarters, office);
    await reports(office, headquarters);
    expect(lines(headquarters, FILES)).toEqual([]);
    expect(headquarters.db.prepare("SELECT count(*) FROM kept_line WHERE type = 'heard'").pluck().get()).toBe(0);
    const silent = await deskOf('MD-KIV');
    const copy = await broughtBack(office, headquarters);
    know(silent, copy);
    help(silent, 1);
    await carry(silent, copy);
    expect(lines(copy, FILES)).toEqual([]);
  });
});

describe('what an office says it heard', () => {
  let number = 50;
  async function says(desk: Desk, from: ForgedStation, said: readonly JsonObject[]): Promise<string> {
    number += 1;
    const file = await forgeSealed({
      ...{ from, to: desk.station, kind: 'cases', number, lines: said.map((line) => writeLine(line)) },
    });
    return (await openPackage(desk.session, desk.folder, putFile(desk, `${number}.waymark`, file))).outcome;
  }
  const word = (station: string): JsonObject => ({
    ...{ at: '2026-02-04T09:00Z', edition: 1, line: LINE, station, type: 'hold-heard', until: QUARTER, v: '1.0' },
    why: 'numbers-wrong',
  });
  const files = (station: string): JsonObject => ({ files: [[1, 9]], station, type: 'heard', v: '1.0' });

  test('counts of this desk alone, and changes nothing by itself', async () => {
    const { office, headquarters } = await reported();
    const stranger = await deskOf('MD-KIV');
    for (const station of [stranger.station.id, office.station.id]) {
      expect(await says(headquarters, office.station, [word(station), files(station)])).toBe('accepted');
    }
    expect([...lines(headquarters, WORDS), ...lines(headquarters, FILES)]).toEqual([]);
    const epoch = ownStation(headquarters.db).epoch;
    const { id } = headquarters.station;
    expect(await says(headquarters, office.station, [word(id), files(id)])).toBe('accepted');
    expect(lines(headquarters, WORDS)).toHaveLength(1);
    expect(lines(headquarters, FILES)).toMatchObject([{ places: { n: 9 } }]);
    expect(ownStation(headquarters.db).epoch).toBe(epoch);
    expect(releaseRegister(headquarters.session).map(({ stopped }) => stopped)).toEqual([null]);
  });

  test.each<[string, JsonObject]>([
    ['a later major version', { v: '2.0' }],
    ['a day that no calendar has', { until: '2025-13-40' }],
    ['files that are none', { files: [[1, 0]] }],
    ['more epochs than are named', { files: Array.from({ length: 11 }, (_, n) => [n + 1, 1]) }],
  ])('says nothing with %s, is kept, and the package counts', async (_, change) => {
    const { office, headquarters } = await reported();
    const { id } = headquarters.station;
    const wrong = 'files' in change ? { ...files(id), ...change } : { ...word(id), ...change };
    expect(await says(headquarters, office.station, [wrong])).toBe('accepted');
    expect([...lines(headquarters, WORDS), ...lines(headquarters, FILES)]).toEqual([]);
    expect(headquarters.db.prepare('SELECT count(*) FROM kept_line WHERE type = ?').pluck().get(wrong.type)).toBe(1);
  });

  test('stands in few words, however many lines it says of ever other epochs', async () => {
    const { office, headquarters } = await reported();
    const { id } = headquarters.station;
    const more = (first: number): readonly JsonObject[] =>
      Array.from({ length: 5 }, (_, line) => ({
        ...files(id),
        files: Array.from({ length: 10 }, (__, at) => [first + 10 * line + at, 2]),
      }));
    for (const first of [1, 100, 200]) {
      expect(await says(headquarters, office.station, more(first))).toBe('accepted');
    }
    // Of the ten newest epochs that it named in the first line of a package.
    expect(lines(headquarters, FILES)).toMatchObject([{ places: { n: 20 } }]);
    const kept = headquarters.db.prepare("SELECT value FROM setting WHERE key = 'files-not-known'").pluck().get();
    expect(String(kept).length).toBeLessThan(400);
  });

  test('of a report of which nobody told this desk is told to nobody: no word of headquarters could end it', async () => {
    const { office, headquarters } = await reported();
    const { id } = headquarters.station;
    const invented = Array.from({ length: 50 }, (_, n): JsonObject => ({ ...word(id), line: `X-${n}` }));
    expect(await says(headquarters, office.station, [...invented, word(id)])).toBe('accepted');
    expect(lines(headquarters, WORDS)).toMatchObject([{ places: { line: LINE } }]);
  });

  test('of the last year that a day can name makes no word of headquarters one that an office cannot read', async () => {
    const { office, headquarters } = await reported();
    const far = { ...word(headquarters.station.id), at: '2199-12-31T23:59Z' };
    expect(await says(headquarters, office.station, [far])).toBe('accepted');
    expect(lines(headquarters, WORDS)).toEqual([]);
    stop(later(headquarters), 'may-tell-of-somebody');
    await told(headquarters, office);
    expect(() => leaveFor(office)).toThrow('contract-held');
  });
});
