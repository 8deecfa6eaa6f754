/** Headquarters' hold on a report for a donor: what the office whose report it is hears of it, and from whom alone. */
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openPackage } from '../../../db/exchange/receiving/open-package.ts';
import { writeReceipts } from '../../../db/exchange/sending/write-receipts.ts';
import { releaseRegister, stopContract } from '../../../db/statistics/release-register.ts';
import { holdsToTell } from '../../../db/store/contract-hold.ts';
import { type JsonObject, writeLine } from '../../../db/store/line.ts';
import { receiptsOwed } from '../../../db/store/receipts-owed.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { type Desk, introduce, putFile } from '../exchange/desk.ts';
import { type ForgedStation, forgeSealed } from '../exchange/forge.ts';
import {
  broughtBack,
  carry,
  closeDesks,
  deskOf,
  EDITION,
  help,
  inPlaceOf,
  know,
  LINE,
  leaveFor,
  QUARTER,
  receipt,
  reported,
  stop,
  told,
} from './project-desks.ts';

afterEach(closeDesks);

/** The clock goes on: a desk says what it says later at a later minute. */
let minutes = 0;
function later(desk: Desk): Desk {
  minutes += 1;
  const at = new Date(Date.UTC(2026, 1, 4, 9, minutes));
  return { ...desk, session: { ...desk.session, clock: () => at } };
}

async function open(at: Desk, path: string): Promise<string> {
  return (await openPackage(at.session, at.folder, path)).outcome;
}

const heldAt = (desk: Desk) => releaseRegister(desk.session).map(({ held }) => held);

const HALF = '2025-06-30';

/** Another desk of the office, from which another report left in the same minute, under the number that it had there too. */
async function secondReported(office: Desk, headquarters: Desk): Promise<Desk> {
  const second = await deskOf('KG-BIS');
  know(office, second, headquarters);
  help(second, 12);
  leaveFor(second, { until: HALF });
  await carry(second, headquarters);
  return second;
}

describe('a report that headquarters holds back', () => {
  test('stands in its register beside one of another desk of the office, of the same minute and number', async () => {
    const { office, headquarters } = await reported();
    await secondReported(office, headquarters);
    const reports = releaseRegister(headquarters.session).map(({ number, to }) => [number, to]);
    expect(reports.toSorted()).toEqual([
      [1, HALF],
      [1, QUARTER],
    ]);
  });

  test('is given out by its office no more from the next receipt on, and the register says by whom, since when and why', async () => {
    const { office, headquarters } = await reported();
    stop(later(headquarters), 'may-tell-of-somebody');
    expect(leaveFor(office).numbers.persons).toBe(12);
    await told(headquarters, office);
    expect(() => leaveFor(office)).toThrow('contract-held');
    const held = { by: 'HQ', at: expect.stringMatching(/^2026-02-04T/), why: 'may-tell-of-somebody' };
    expect(heldAt(office)).toEqual([held, held]);
    // Only that one: a later quarter is another report.
    expect(leaveFor(office, { until: '2025-12-31' }).numbers.persons).toBe(12);
    expect(heldAt(headquarters)).toEqual([null]);
  });

  test('is given out again as it was once headquarters has lifted it, which comes too', async () => {
    const { office, headquarters } = await reported();
    const before = leaveFor(office);
    stop(later(headquarters), 'may-tell-of-somebody');
    await told(headquarters, office);
    stop(later(headquarters), null);
    await told(headquarters, office);
    expect(leaveFor(office).report).toEqual(before.report);
    expect(heldAt(office)).toEqual([null, null, null]);
  });

  test('may be corrected where its numbers are wrong, and in no other way where it tells of somebody', async () => {
    const { office, headquarters } = await reported();
    stop(later(headquarters), 'may-tell-of-somebody');
    await told(headquarters, office);
    help(office, 6);
    expect(() => leaveFor(office, { corrected: true })).toThrow('contract-held');
    stop(later(headquarters), 'numbers-wrong');
    await told(headquarters, office);
    expect(() => leaveFor(office)).toThrow('contract-held-wrong');
    expect(leaveFor(office, { corrected: true }).numbers).toMatchObject({ persons: 18, edition: 2 });
    expect(leaveFor(office).numbers).toMatchObject({ edition: 2 });
  });

  test('is held in its corrected edition too where it tells of somebody, which left before the word came, until that is lifted', async () => {
    const { office, headquarters } = await reported();
    stop(later(office), 'numbers-wrong');
    help(office, 6);
    expect(leaveFor(office, { corrected: true }).numbers).toMatchObject({ persons: 18, edition: 2 });
    stop(later(headquarters), 'may-tell-of-somebody');
    await told(headquarters, office);
    expect(() => leaveFor(office)).toThrow('contract-held');
    expect(() => leaveFor(office, { corrected: true })).toThrow('contract-held');
    // Headquarters hears of the second: lifted, the first is given out again by nobody.
    await carry(office, headquarters);
    stop(later(headquarters), null);
    await told(headquarters, office);
    expect(leaveFor(office).numbers).toMatchObject({ persons: 18, edition: 2 });
    expect(() => stop(office, null)).toThrow('contract-later-left');
  });

  test('is held at every desk of the office: one that gave it out, one that heard of it, one that joined later and sent nothing yet', async () => {
    const { office, headquarters } = await reported();
    const second = await deskOf('KG-BIS');
    know(office, second, headquarters);
    await carry(office, second);
    stop(later(headquarters), 'numbers-wrong');
    const joined = await deskOf('KG-BIS');
    know(office, second, joined, headquarters);
    help(joined, 12);
    const { written } = await writeReceipts(headquarters.session, () => headquarters.out);
    for (const desk of [office, second, joined]) {
      const file = written.find(({ station }) => station === desk.station.id);
      expect(await open(desk, join(headquarters.out, file?.name ?? ''))).toBe('accepted');
    }
    expect(() => leaveFor(office)).toThrow('contract-held-wrong');
    for (const desk of [second, joined]) expect(() => leaveFor(desk)).toThrow('contract-held');
    expect(heldAt(second)).toEqual([expect.objectContaining({ by: 'HQ', why: 'numbers-wrong' })]);
  });

  test('is told to a desk until one receipt has said it, and to no other office', async () => {
    const { office, headquarters } = await reported();
    const other = await deskOf('MD-KIV');
    know(office, other, headquarters);
    await told(headquarters, office);
    expect(receiptsOwed(headquarters.db)).toEqual([]);
    stop(later(headquarters), 'numbers-wrong');
    expect(receiptsOwed(headquarters.db).map(({ id }) => id)).toEqual([office.station.id]);
    await told(headquarters, office);
    expect(receiptsOwed(headquarters.db)).toEqual([]);
    stop(later(headquarters), null);
    expect(receiptsOwed(headquarters.db).map(({ id }) => id)).toEqual([office.station.id]);
    await told(headquarters, other);
    expect(other.db.prepare('SELECT count(*) FROM receipt_hold').pluck().get()).toBe(0);
  });

  test('is told to no desk again because another one of the office reported meanwhile', async () => {
    const { office, headquarters } = await reported();
    const second = await secondReported(office, headquarters);
    stop(later(headquarters), 'numbers-wrong');
    inTransaction(headquarters.db, () =>
      stopContract(later(headquarters).session, { ...EDITION, until: HALF }, 'may-tell-of-somebody'),
    );
    for (const desk of [office, second]) await told(headquarters, desk);
    for (const desk of [second, office, office]) {
      help(desk, 1);
      await carry(desk, headquarters);
      expect(holdsToTell(headquarters.db)).toEqual([]);
    }
  });

  test('that was held before this version is told as well', async () => {
    const { office, headquarters } = await reported();
    const kept = [
      [
        `waymark contract 1, office KG-BIS, line ${LINE}, until ${QUARTER}, edition 1`,
        { at: '2026-01-30T09:00Z', by: 1, why: 'numbers-wrong' },
      ],
    ];
    headquarters.db
      .prepare("INSERT INTO setting (key, value) VALUES ('stopped-editions', ?)")
      .run(JSON.stringify(kept));
    await told(headquarters, office);
    expect(heldAt(office)).toEqual([{ by: 'HQ', at: '2026-01-30T09:00Z', why: 'numbers-wrong' }]);
  });
});

describe('receipts that come twice, late and in another order', () => {
  test('leave what the newest of headquarters says', async () => {
    const { office, headquarters } = await reported();
    const silent = await receipt(headquarters, office);
    stop(later(headquarters), 'numbers-wrong');
    const holds = await receipt(headquarters, office);
    stop(later(headquarters), null);
    const lifts = await receipt(headquarters, office);
    await open(office, holds);
    expect(await open(office, holds)).toBe('already-opened');
    await open(office, silent);
    expect(() => leaveFor(office)).toThrow('contract-held-wrong');
    await open(office, lifts);
    expect(await open(office, holds)).toBe('already-opened');
    expect(leaveFor(office).numbers.persons).toBe(12);
  });

  test('of which the older comes after the newer change nothing', async () => {
    const { office, headquarters } = await reported();
    stop(later(headquarters), 'numbers-wrong');
    const holds = await receipt(headquarters, office);
    stop(later(headquarters), null);
    await told(headquarters, office);
    await open(office, holds);
    expect(heldAt(office)).toEqual([null]);
  });

  test('of two desks of headquarters leave the newer word, whichever comes last', async () => {
    const { office, headquarters } = await reported();
    const beside = await deskOf('HQ', 'headquarters');
    know(office, headquarters, beside);
    await carry(office, beside);
    stop(later(headquarters), 'numbers-wrong');
    const holds = await receipt(headquarters, office);
    stop(later(beside), 'numbers-wrong');
    stop(later(beside), null);
    const lifts = await receipt(beside, office);
    await open(office, lifts);
    await open(office, holds);
    expect(heldAt(office)).toEqual([null]);
  });

  test('of a desk of headquarters that is retired hold until another one lifts it', async () => {
    const { office, headquarters } = await reported();
    stop(later(headquarters), 'numbers-wrong');
    await told(headquarters, office);
    const next = await inPlaceOf(office, headquarters);
    await told(next, office);
    expect(() => leaveFor(office)).toThrow('contract-held-wrong');
    await carry(office, next);
    stop(later(next), 'numbers-wrong');
    stop(later(next), null);
    await told(next, office);
    expect(leaveFor(office).numbers.persons).toBe(12);
  });
});

describe('headquarters that was brought back from an older copy', () => {
  test('lifts no hold by saying nothing of it, also when it hears of the report anew', async () => {
    const { office, headquarters } = await reported();
    stop(later(headquarters), 'may-tell-of-somebody');
    await told(headquarters, office);
    const copy = await broughtBack(office, headquarters);
    for (let times = 0; times < 2; times++) {
      await told(copy, office);
      expect(() => leaveFor(office)).toThrow('contract-held');
      help(office, 1);
      await carry(office, copy);
    }
    expect(heldAt(office)).toEqual([expect.objectContaining({ by: 'HQ', why: 'may-tell-of-somebody' })]);
  });

  test('lifts none by an older lifting, and holds none by an older hold', async () => {
    const { office, headquarters } = await reported();
    const copy = await broughtBack(office, headquarters);
    await carry(office, copy);
    stop(later(copy), 'numbers-wrong');
    stop(later(copy), null);
    stop(later(headquarters), 'may-tell-of-somebody');
    await told(headquarters, office);
    for (let times = 0; times < 2; times++) await told(copy, office);
    expect(() => leaveFor(office)).toThrow('contract-held');
    const second = await reported();
    const older = await broughtBack(second.office, second.headquarters);
    await carry(second.office, older);
    stop(later(older), 'numbers-wrong');
    stop(later(second.headquarters), 'numbers-wrong');
    stop(later(second.headquarters), null);
    await told(second.headquarters, second.office);
    for (let times = 0; times < 2; times++) await told(older, second.office);
    expect(leaveFor(second.office).numbers.persons).toBe(12);
  });

  test('holds still what it said before, where that comes after its first receipt', async () => {
    const { office, headquarters } = await reported();
    stop(later(headquarters), 'numbers-wrong');
    const before = await receipt(headquarters, office);
    const copy = await broughtBack(office, headquarters);
    await told(copy, office);
    await open(office, before);
    expect(() => leaveFor(office)).toThrow('contract-held-wrong');
  });

  test('lifts none by a lifting of the same minute, after which it was held again', async () => {
    const { office, headquarters } = await reported();
    const copy = await broughtBack(office, headquarters);
    await carry(office, copy);
    const [before, after] = [later(headquarters), later(headquarters)].map(({ session: { clock } }) => clock);
    const stopAt = (desk: Desk, clock = desk.session.clock, why: Parameters<typeof stop>[1] = null) =>
      stop({ ...desk, session: { ...desk.session, clock } }, why);
    for (const desk of [headquarters, copy]) {
      stopAt(desk, after, 'numbers-wrong');
      stopAt(desk, before);
    }
    // The clock went back after the first hold.
    stopAt(headquarters, before, 'may-tell-of-somebody');
    await told(headquarters, office);
    for (let times = 0; times < 2; times++) await told(copy, office);
    expect(() => leaveFor(office)).toThrow('contract-held');
  });

  test('lifts it by holding it back and giving it out again', async () => {
    const { office, headquarters } = await reported();
    stop(later(headquarters), 'may-tell-of-somebody');
    await told(headquarters, office);
    const copy = await broughtBack(office, headquarters);
    await told(copy, office);
    await carry(office, copy);
    stop(later(copy), 'may-tell-of-somebody');
    stop(later(copy), null);
    await told(copy, office);
    expect(leaveFor(office).numbers.persons).toBe(12);
  });
});

test('a hold is lifted also where the clock of headquarters went back since', async () => {
  const { office, headquarters } = await reported();
  stop(later(later(later(headquarters))), 'numbers-wrong');
  await told(headquarters, office);
  stop(headquarters, null);
  await told(headquarters, office);
  expect(leaveFor(office).numbers.persons).toBe(12);
  stop(headquarters, 'numbers-wrong');
  await told(headquarters, office);
  expect(() => leaveFor(office)).toThrow('contract-held-wrong');
});

describe('somebody else than the headquarters of the office', () => {
  const HOLD: JsonObject = {
    ...{ at: '2026-02-04T09:00Z', edition: 1, line: LINE, type: 'hold', until: QUARTER, v: '1.0' },
    why: 'numbers-wrong',
  };

  let number = 50;
  async function says(
    office: Desk,
    from: ForgedStation,
    lines: readonly JsonObject[],
    kind = 'receipt',
  ): Promise<void> {
    number += 1;
    const file = await forgeSealed({
      ...{ from, to: office.station, kind, number, lines: lines.map((line) => writeLine(line)) },
    });
    await open(office, putFile(office, `${number}.waymark`, file));
  }

  test('holds nothing back: another office, another desk of the own, a headquarters that is not to be trusted any more', async () => {
    const { office } = await reported();
    const [other, second, former] = [
      await deskOf('MD-KIV'),
      await deskOf('KG-BIS'),
      await deskOf('HQ', 'headquarters'),
    ];
    introduce(office, [other.station, second.station, former.station]);
    for (const { station } of [other, second, former]) await says(office, station, [HOLD]);
    introduce(office, [former.station], { state: 'compromised' });
    expect(leaveFor(office).numbers.persons).toBe(12);
    expect(heldAt(office)).toEqual([null, null]);
  });

  test('lifts nothing', async () => {
    const { office, headquarters } = await reported();
    stop(later(headquarters), 'numbers-wrong');
    await told(headquarters, office);
    const other = await deskOf('MD-KIV');
    introduce(office, [other.station]);
    const { why: _, ...lifted } = HOLD;
    await says(office, other.station, [{ ...lifted, at: '2027-01-01T00:00Z' }]);
    expect(() => leaveFor(office)).toThrow('contract-held-wrong');
  });

  test('gets no receipt in that is signed by another key, or was for another desk', async () => {
    const { office, headquarters } = await reported();
    const other = await deskOf('MD-KIV');
    introduce(office, [other.station]);
    const forged = await forgeSealed({
      ...{ from: headquarters.station, to: office.station, kind: 'receipt', number: 60, lines: [writeLine(HOLD)] },
      ...{ manifestKey: other.station.sign, sealKey: other.station.sign },
    });
    await expect(open(office, putFile(office, 'forged.waymark', forged))).rejects.toThrow('manifest-signature');
    const elsewhere = await forgeSealed({
      ...{ from: headquarters.station, to: office.station, kind: 'receipt', number: 61, lines: [writeLine(HOLD)] },
      manifest: { to: other.station.id },
    });
    await expect(open(office, putFile(office, 'other.waymark', elsewhere))).rejects.toThrow('package-wrong-addressee');
    expect(heldAt(office)).toEqual([null]);
  });

  test.each<[string, JsonObject]>([
    ['a day that no calendar has', { until: '2025-13-40' }],
    ['an edition that there is not', { edition: 0 }],
    ['a later major version', { v: '2.0' }],
    ['a reason that is a sentence', { why: 'the numbers are wrong' }],
  ])('nor does headquarters by a line with %s, and the receipt counts without it', async (_, change) => {
    const { office, headquarters } = await reported();
    await says(office, headquarters.station, [{ ...HOLD, ...change }]);
    expect(heldAt(office)).toEqual([null]);
    expect(office.db.prepare('SELECT number FROM receipt').pluck().get()).toBe(number);
  });

  test('a reason that this version does not know holds all the same', async () => {
    const { office, headquarters } = await reported();
    await says(office, headquarters.station, [{ ...HOLD, why: 'court-order', later: [1] }]);
    expect(() => leaveFor(office)).toThrow('contract-held');
    expect(heldAt(office)).toEqual([{ by: 'HQ', at: '2026-02-04T09:00Z', why: null }]);
  });
});

test('headquarters lifts what it holds, and nothing else becomes a hold that was lifted', async () => {
  const { office, headquarters } = await reported();
  stop(headquarters, null);
  await told(headquarters, office);
  expect(office.db.prepare('SELECT count(*) FROM receipt_hold').pluck().get()).toBe(0);
  expect(() =>
    inTransaction(headquarters.db, () => stopContract(headquarters.session, { ...EDITION, edition: 2 }, null)),
  ).toThrow('release-not-told');
});
