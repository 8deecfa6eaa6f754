/** A sealing that is too much for one package goes as several of one act: each complete, opening alone and in any order. */
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deriveAll } from '../../../../db/casework/derived/derive.ts';
import { verifyDatabase } from '../../../../db/casework/derived/verify.ts';
import { outgoingList } from '../../../../db/casework/record/outgoing-list.ts';
import { unseal } from '../../../../db/exchange/format/age-file.ts';
import { inboxOf } from '../../../../db/exchange/receiving/inbox-view.ts';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { previewSeal, seal } from '../../../../db/exchange/sending/seal.ts';
import type { SealOptions } from '../../../../db/exchange/sending/seal-act.ts';
import type { PlannedCase, SealRequest } from '../../../../db/exchange/sending/seal-cases.ts';
import { sealDue } from '../../../../db/exchange/sending/seal-due.ts';
import type { ChapterHere } from '../../../../db/exchange/sending/seal-plan.ts';
import { sendReceipt } from '../../../../db/exchange/sending/send-receipt.ts';
import { dividedInto, PACKAGE_BOUNDS, type PackagePart } from '../../../../db/exchange/sending/several-packages.ts';
import { toText } from '../../../../db/store/bytes.ts';
import { signObject } from '../../../../db/store/chapter.ts';
import { WaymarkError } from '../../../../db/store/errors.ts';
import { type JsonObject, MAX_MANIFEST_BYTES, writeLine } from '../../../../db/store/line.ts';
import { missingNumbers } from '../../../../db/store/package-numbers.ts';
import { type Desk, introduce, openDesk, write, writeCase } from '../desk.ts';
import { gather, once } from '../forge.ts';

let mission: Desk;
let hq: Desk;
const more: Desk[] = [];
let cases: readonly string[];

type Reading = Record<'all' | 'get' | 'iterate', (...given: unknown[]) => unknown> & { readonly source: string };

const CASES = 5;
/** As many chapters as two cases of this desk have. */
const TWO = { chapters: 2, bytes: PACKAGE_BOUNDS.bytes };

beforeEach(async () => {
  [mission, hq] = await Promise.all([openDesk('RS-BEG'), openDesk('HQ', { kind: 'headquarters' })]);
  introduce(mission, [mission.station, hq.station]);
  introduce(hq, [mission.station, hq.station]);
  cases = Array.from({ length: CASES }, (_, i) => writeCase(mission, `RS-BEG-26-AAAA${i}2`));
});
afterEach(() => {
  for (const desk of [mission, hq, ...more.splice(0)]) desk.close();
});

/** Headquarters on another PC, which has nothing yet: the same keys. */
async function emptyHeadquarters(): Promise<Desk> {
  const desk = await openDesk('HQ', { kind: 'headquarters', station: hq.station });
  more.push(desk);
  introduce(desk, [mission.station, hq.station]);
  return desk;
}

const sealed = (options: SealOptions = {}, request: Partial<SealRequest> = {}) =>
  seal(mission.session, { to: 'HQ', ...request }, mission.out, { bounds: TWO, ...options });
const open = (desk: Desk, { name }: { readonly name: string }) =>
  openPackage(desk.session, desk.folder, join(mission.out, name));

async function acknowledge(from: Desk): Promise<void> {
  const receipt = await sendReceipt(from.session, mission.station.id, from.out);
  await openPackage(mission.session, mission.folder, join(from.out, receipt.name));
}

async function manifestOf({ name }: { readonly name: string }): Promise<JsonObject> {
  const bytes = readFileSync(join(mission.out, name));
  const plain = zstdDecompressSync(await gather(unseal([hq.station.ageIdentity], once(bytes))));
  return JSON.parse(plain.toString('utf8').split('\n')[0] ?? '') as JsonObject;
}

const HANDED_OVER = { kind: 'transfer', open: { act: 'hand-over', 'to-office': 'MD-KIV', date: '2026-01-12' } };

const recordsOf = ({ db }: Desk) =>
  db
    .prepare('SELECT case_id, station, epoch, n, hash, state, line, private_line FROM record ORDER BY 1, 2, 3, 4')
    .all();
const factsOf = ({ db }: Desk) => db.prepare('SELECT * FROM fact ORDER BY case_id').all();
const sentRows = () =>
  mission.db.prepare('SELECT number, file, act_first, act_count FROM package_out ORDER BY number').all();
const packagesIn = (folder: string) => readdirSync(folder).filter((name) => !name.includes('part'));

describe('what is too much for one package', () => {
  it('goes as several, each of at most the bound, which say that they belong together', async () => {
    const { files, totals, stopped } = await sealed();
    expect(stopped).toBeNull();
    expect(totals).toMatchObject({ cases: CASES, heldBack: 0 });
    expect(files.map(({ number, act }) => [number, act])).toEqual([1, 2, 3].map((n) => [n, { first: 1, count: 3 }]));
    const manifests = await Promise.all(files.map(manifestOf));
    expect(manifests.map(({ format, act, number }) => [format, act, number])).toEqual(
      [1, 2, 3].map((n) => ['waymark-package/1.1', [1, 3], n]),
    );
    expect(manifests.map(({ chapters }) => (chapters as unknown[]).length)).toEqual([2, 2, 1]);
  });

  it('is one package, which says nothing of it, where it is not', async () => {
    const { files } = await sealed({ bounds: { ...TWO, chapters: CASES } });
    const [manifest] = await Promise.all(files.map(manifestOf));
    expect(files).toHaveLength(1);
    expect(manifest).toMatchObject({ format: 'waymark-package/1' });
    expect(manifest).not.toHaveProperty('act');
  });

  it('is planned without a line being read, and read once, chapter by chapter', async () => {
    deriveAll(mission.db);
    const read: (readonly unknown[])[] = [];
    const statement = Object.getPrototypeOf(mission.db.prepare('SELECT 1')) as Reading;
    const spies = (['all', 'get', 'iterate'] as const).map((how) => {
      const real = statement[how];
      return vi.spyOn(statement, how).mockImplementation(function (this: Reading, ...given) {
        if (/\bFROM record\b/.test(this.source)) read.push([this.source.match(/\bline\b/)?.[0], given[0]]);
        return real.apply(this, given);
      });
    });
    const { files } = await sealed();
    for (const spy of spies) spy.mockRestore();
    expect(files).toHaveLength(3);
    // Beside them only hand-overs are looked for.
    expect(read.filter(([, given]) => cases.includes(String(given)))).toEqual(
      cases.toSorted().map((caseId) => ['line', caseId]),
    );
  });

  it('is divided by its bytes too, and a case that is more by itself goes alone', async () => {
    write(mission, cases[2] ?? '', [{ kind: 'note', open: { text: 'x'.repeat(20_000) } }]);
    const { files } = await sealed({ bounds: { chapters: 100, bytes: 10_000 } });
    const manifests = await Promise.all(files.map(manifestOf));
    const large = manifests.filter(({ bytes }) => Number(bytes) > 10_000);
    expect(large.map(({ chapters }) => (chapters as unknown[]).length)).toEqual([1]);
    expect(files.length).toBeGreaterThan(1);
  });

  it('is one line of what left, with as many files', async () => {
    await sealed();
    expect(outgoingList(mission.db, 10)).toMatchObject([
      { what: 'package', recipient: 'HQ', copies: 3, reference: null },
    ]);
  });

  it('has one progress, which comes to its end', async () => {
    const told: (readonly [number, number])[] = [];
    await sealed({ progress: (done, all) => told.push([done, all]) });
    const all = told.at(-1)?.[1] ?? 0;
    expect(new Set(told.map(([, of]) => of))).toEqual(new Set([all]));
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
    expect(told.at(-1)?.[0]).toBe(all);
  });

  it('covers cases that stay, and counts them once', async () => {
    writeCase(mission, 'RS-BEG-26-BBBBBB', { headquarters: 'refuses' });
    const { totals } = await sealed();
    expect(totals).toMatchObject({ cases: CASES, heldBack: 1 });
    expect(totals).toEqual(previewSeal(mission.session, { to: 'HQ' }).totals);
  });

  it('is named by the way of new keys too, file by file', async () => {
    const { sealed: due } = await sealDue(mission.session, mission.out, { bounds: TWO });
    expect(due).toMatchObject([{ office: 'HQ', cases: CASES }]);
    expect(due[0]?.files).toHaveLength(3);
  });
});

describe('the packages of one act', () => {
  it('leave the same behind in any order, whichever of them come, and what was lost comes alone with the next', async () => {
    const { files } = await sealed();
    const whole = await emptyHeadquarters();
    const [one] = (await sealed({ bounds: PACKAGE_BOUNDS })).files;
    await open(whole, one ?? { name: '' });
    const orders = fc.shuffledSubarray([0, 1, 2], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const there = await emptyHeadquarters();
        for (const index of order) {
          const opened = await open(there, files[index] ?? { name: '' });
          expect(opened.counts).toMatchObject({ setAside: 0 });
        }
        const lost = [1, 2, 3].filter((part) => !order.includes(part - 1));
        expect(missingNumbers(there.db, mission.station.id)).toEqual(lost);
        for (const part of lost) await open(there, files[part - 1] ?? { name: '' });
        expect(missingNumbers(there.db, mission.station.id)).toEqual([]);
        expect(recordsOf(there)).toEqual(recordsOf(whole));
        expect(factsOf(there)).toEqual(factsOf(whole));
        expect(verifyDatabase(there.db)).toMatchObject({ clean: true });
      }),
      { numRuns: 8 },
    );
  });

  it('tell who lacks one which it is, whether another came after it or not', async () => {
    const { files } = await sealed();
    await open(hq, files[1] ?? { name: '' });
    const [gap] = inboxOf(hq.db, 10).toLookAt;
    expect(gap).toMatchObject({
      is: 'gap',
      office: 'RS-BEG',
      code: 'inbox-act-gap',
      places: { of: 3, parts: '1, 3', numbers: '1, 3' },
      mend: 'ask-again',
    });
    expect(gap?.words?.en).toContain(
      'Of the 3 files that you sealed for us together, file 1, 3 never arrived (no. 1, 3).',
    );
  });

  it('are named from one to another where many in a row never came', async () => {
    const { files } = await sealed({ bounds: { ...TWO, chapters: 1 } });
    await open(hq, files[4] ?? { name: '' });
    expect(inboxOf(hq.db, 10).toLookAt).toMatchObject([{ places: { of: 5, parts: '1–4', numbers: '1–4' } }]);
  });

  it('are acknowledged one by one; what is sealed then holds what was lost and nothing else', async () => {
    const { files } = await sealed();
    await open(hq, files[0] ?? { name: '' });
    await open(hq, files[2] ?? { name: '' });
    await acknowledge(hq);
    const had = mission.db
      .prepare('SELECT number FROM package_out WHERE acknowledged IS NOT NULL ORDER BY number')
      .pluck()
      .all();
    expect(had).toEqual([1, 3]);
    const next = await sealed();
    expect(next.totals).toMatchObject({ cases: 2, unchanged: 3 });
    await open(hq, next.files[0] ?? { name: '' });
    expect(recordsOf(hq).length).toBe(recordsOf(mission).length);
  });

  it('can be sealed again alone by their number, which closes the gap, also without a receipt', async () => {
    const { files } = await sealed();
    await open(hq, files[0] ?? { name: '' });
    await open(hq, files[2] ?? { name: '' });
    const again = await sealed({}, { again: 2 });
    expect(again.files.map(({ number, act }) => [number, act])).toEqual([[4, null]]);
    expect(await manifestOf(again.files[0] ?? { name: '' })).toMatchObject({ again: 2, format: 'waymark-package/1.1' });
    expect(again.totals.cases).toBe(2);
    await open(hq, again.files[0] ?? { name: '' });
    expect(missingNumbers(hq.db, mission.station.id)).toEqual([]);
    expect(inboxOf(hq.db, 10).toLookAt).toEqual([]);
    expect(recordsOf(hq).length).toBe(recordsOf(mission).length);
  });

  it('that came otherwise meanwhile are stood for by a package without cases, so that nobody asks for ever', async () => {
    const { files } = await sealed();
    await open(hq, files[0] ?? { name: '' });
    await open(hq, files[2] ?? { name: '' });
    await acknowledge(hq);
    await open(hq, (await sealed()).files[0] ?? { name: '' });
    await acknowledge(hq);
    expect(missingNumbers(hq.db, mission.station.id)).toEqual([2]);
    expect(previewSeal(mission.session, { to: 'HQ', again: 2 })).toMatchObject({
      standsIn: true,
      totals: { cases: 0 },
    });
    const lost = await sealed({}, { again: 2 });
    expect(lost).toMatchObject({ totals: { cases: 0, records: 0 }, files: [{ number: 5 }] });
    // It is lost too, and stood for as any other.
    const again = await sealed({}, { again: 5 });
    await open(hq, lost.files[0] ?? { name: '' });
    expect(missingNumbers(hq.db, mission.station.id)).toEqual([]);
    expect(await open(hq, again.files[0] ?? { name: '' })).toMatchObject({ outcome: 'accepted' });
    expect(recordsOf(hq).length).toBe(recordsOf(mission).length);
  });

  it('are stood for with all their cases, whichever are asked for beside', async () => {
    await sealed();
    const { totals } = await sealed({}, { again: 2, cases: cases.slice(0, 1) });
    expect(totals.cases).toBe(2);
  });

  it('that are known to have come are stood for by nothing', async () => {
    const { files } = await sealed();
    for (const file of files) await open(hq, file);
    await acknowledge(hq);
    expect(previewSeal(mission.session, { to: 'HQ', again: 2 })).toMatchObject({ standsIn: false });
    await expect(sealed({}, { again: 2 })).rejects.toMatchObject({ code: 'seal-nothing' });
  });

  it('are sealed again as consent stands then', async () => {
    await sealed();
    const inSecond = mission.db
      .prepare<[], string>(
        'SELECT case_id FROM sent_chapter JOIN package_out ON id = package WHERE number = 2 ORDER BY 1',
      )
      .pluck()
      .all();
    write(mission, inSecond[0] ?? '', [
      { kind: 'consent', open: { date: '2026-03-01', keep: 'with-name', 'share-headquarters': 'refuses' } },
    ]);
    const { cases: planned } = previewSeal(mission.session, { to: 'HQ', again: 2 });
    expect(planned.map(({ caseId, reason }) => [caseId, reason])).toEqual([
      [inSecond[0], 'seal-consent-only'],
      [inSecond[1], null],
    ]);
  });

  it('of a number under which no cases left cannot be sealed again', async () => {
    await expect(sealed({}, { again: 1 })).rejects.toMatchObject({ code: 'seal-no-package', places: { number: 1 } });
    expect(packagesIn(mission.out)).toEqual([]);
  });

  describe('to an office with two desks', () => {
    /** Packages 1 to 3 of each desk of headquarters; the second lacks one file of its own. */
    async function sealedToTwo(): Promise<{
      readonly second: Desk;
      readonly files: Record<'first' | 'second', string>;
    }> {
      const second = await openDesk('HQ', { kind: 'headquarters' });
      more.push(second);
      introduce(second, [mission.station, hq.station]);
      introduce(mission, [second.station]);
      const { files } = await sealed();
      const fileOf = (desk: Desk) =>
        files.find((file) => file.number === 2 && file.station === desk.station.id)?.name ?? '';
      return { second, files: { first: fileOf(hq), second: fileOf(second) } };
    }

    const stationsOf = (files: readonly { readonly station: string; readonly number: number }[]) =>
      files.map(({ station, number }) => [station, number]);

    it('are not sealed again by a number that both have not said to have: which file is asked, and nothing is written', async () => {
      const { files } = await sealedToTwo();
      const before = packagesIn(mission.out);
      const both = [files.first, files.second].toSorted().join(', ');
      const refused = { code: 'seal-again-which', places: { office: 'HQ', number: 2, files: both } };
      expect(() => previewSeal(mission.session, { to: 'HQ', again: 2 })).toThrow(expect.objectContaining(refused));
      await expect(sealed({}, { again: 2 })).rejects.toMatchObject(refused);
      expect(packagesIn(mission.out)).toEqual(before);
    });

    it('are sealed again to the desk whose file is named, and to it alone', async () => {
      const { second, files } = await sealedToTwo();
      const { files: again } = await sealed({}, { again: 2, file: files.second });
      expect(stationsOf(again)).toEqual([[second.station.id, 4]]);
      await expect(sealed({}, { again: 3, file: files.second })).rejects.toMatchObject({ code: 'seal-no-package' });
      await expect(sealed({}, { again: 2, file: 'AAAAAAAA.waymark' })).rejects.toMatchObject({
        code: 'seal-no-package',
      });
    });

    it('are sealed again to the one that lacks it where the other said that it came', async () => {
      const { second } = await sealedToTwo();
      for (const { name } of (await sealed({ bounds: PACKAGE_BOUNDS })).files.filter(
        ({ station }) => station === hq.station.id,
      ))
        await open(hq, { name });
      const ofFirst = mission.db
        .prepare<[string], string>('SELECT file FROM package_out WHERE station = ? AND number = 2')
        .pluck()
        .get(hq.station.id);
      await open(hq, { name: ofFirst ?? '' });
      await acknowledge(hq);
      const { files: again } = await sealed({}, { again: 2 });
      expect(stationsOf(again)).toEqual([[second.station.id, 5]]);
    });
  });

  it('go to a station that reads format 1 as packages of format 1', async () => {
    const { signature: _, ...card } = JSON.parse(Buffer.from(hq.station.card.bytes).toString('utf8')) as JsonObject;
    const old: JsonObject = { ...card, formats: ['waymark-package/1'] };
    const bytes = writeLine({ ...old, signature: toText(signObject('card', old, hq.station.sign.key)) });
    mission.db.prepare('UPDATE known_station SET card = ? WHERE id = ?').run(bytes, hq.station.id);
    const { files } = await sealed();
    for (const file of files) {
      const manifest = await manifestOf(file);
      expect(manifest).toMatchObject({ format: 'waymark-package/1' });
      expect(manifest).not.toHaveProperty('act');
    }
    await open(hq, files[2] ?? { name: '' });
    expect(missingNumbers(hq.db, mission.station.id)).toEqual([1, 2]);
    const [gap] = inboxOf(hq.db, 10).toLookAt;
    expect(gap).toMatchObject({ code: 'inbox-gap', places: { numbers: '1, 2' } });
  });
});

describe('what stops between two packages', () => {
  /** Does something as soon as so many files are there. */
  const onceLeft = (count: number, act: () => void) => {
    let left = 0;
    return () => {
      left += 1;
      if (left === count) act();
    };
  };

  /** What lies there opens, is recorded as sent, and nothing else is either. */
  async function expectWhole(names: readonly string[]): Promise<void> {
    expect(packagesIn(mission.out).toSorted()).toEqual(names.toSorted());
    expect(readdirSync(mission.out)).toHaveLength(names.length);
    const rows = sentRows() as readonly { readonly file: string }[];
    expect(rows.map(({ file }) => file).toSorted()).toEqual(names.toSorted());
    expect(outgoingList(mission.db, 10)).toMatchObject([{ copies: names.length }]);
    for (const name of names) expect((await open(hq, { name })).outcome).toBe('accepted');
  }

  it('is told beside those that are there, where somebody stopped it', async () => {
    const stop = new AbortController();
    const { files, totals, stopped } = await sealed({
      signal: stop.signal,
      left: onceLeft(2, () => stop.abort(new WaymarkError('cancelled'))),
    });
    expect(stopped).toEqual({ code: 'seal-stopped-by-you', all: 3 });
    expect(totals.cases).toBe(4);
    await expectWhole(files.map(({ name }) => name));
    expect(missingNumbers(hq.db, mission.station.id)).toEqual([3]);
    const rest = await sealed({ bounds: PACKAGE_BOUNDS });
    await open(hq, rest.files[0] ?? { name: '' });
    expect(missingNumbers(hq.db, mission.station.id)).toEqual([]);
    expect(recordsOf(hq).length).toBe(recordsOf(mission).length);
  });

  it('leaves what there was whole, where the stick was pulled', async () => {
    const pulled = join(mission.folder, 'pulled');
    const { files, stopped } = await sealed({ left: onceLeft(2, () => renameSync(mission.out, pulled)) });
    expect(stopped).toEqual({ code: 'seal-stopped-folder', all: 3 });
    renameSync(pulled, mission.out);
    await expectWhole(files.map(({ name }) => name));
  });

  it('is that nothing of the next one may go any more: what was taken back is in no file', async () => {
    const [last] = cases.toSorted().slice(-1);
    const refuse = () =>
      write(mission, last ?? '', [
        { kind: 'consent', open: { date: '2026-03-01', keep: 'with-name', 'share-headquarters': 'refuses' } },
      ]);
    const { files, stopped } = await sealed({ left: onceLeft(1, refuse) });
    expect(stopped).toEqual({ code: 'seal-stopped-changed', all: 3 });
    expect(files).toHaveLength(2);
    const sent = mission.db.prepare<[], string>('SELECT DISTINCT case_id FROM sent_chapter').pluck().all();
    expect(sent).not.toContain(last);
  });

  it('is no consent that is taken back in the middle: that case does not go, the others do', async () => {
    const third = cases.toSorted()[2] ?? '';
    const refuse = () =>
      write(mission, third, [
        { kind: 'consent', open: { date: '2026-03-01', keep: 'with-name', 'share-headquarters': 'refuses' } },
      ]);
    const { files, stopped, totals } = await sealed({ left: onceLeft(1, refuse) });
    expect(stopped).toBeNull();
    expect(totals).toMatchObject({ cases: 4, heldBack: 1 });
    for (const file of files) await open(hq, file);
    expect(recordsOf(hq).map((row) => (row as { case_id: string }).case_id)).not.toContain(third);
  });

  /** Another process writes to the station as soon as the package of a number is noted. */
  const takesTheNumberAfter = (number: number, { station }: Desk) =>
    mission.db.exec(
      `CREATE TEMP TRIGGER taken AFTER INSERT ON main.package_out WHEN NEW.number = ${number} AND NEW.station = '${station.id}' BEGIN
         INSERT INTO package_out (id, station, epoch, number, kind, at, file, bytes, counts)
         VALUES ('x', NEW.station, NEW.epoch, NEW.number + 1, 'receipt', NEW.at, 'x', 1, '{}');
       END`,
    );

  it('is another package that took the number', async () => {
    takesTheNumberAfter(1, hq);
    const { files, stopped } = await sealed();
    expect(stopped).toEqual({ code: 'seal-stopped-changed', all: 3 });
    expect(files.map(({ number }) => number)).toEqual([1]);
    expect(packagesIn(mission.out)).toEqual(files.map(({ name }) => name));
  });

  it('is told with the files of every desk of the office, not of the one where it stopped alone', async () => {
    const other = await openDesk('HQ', { kind: 'headquarters' });
    more.push(other);
    introduce(mission, [other.station]);
    const stops = async (count: number) => {
      const stop = new AbortController();
      const answer = await sealed({
        signal: stop.signal,
        left: onceLeft(count, () => stop.abort(new WaymarkError('cancelled'))),
      });
      return { ...answer, desks: new Set(answer.files.map(({ station }) => station)).size };
    };
    const inSecond = await stops(4);
    expect(inSecond.files).toHaveLength(4);
    expect(inSecond).toMatchObject({
      desks: 2,
      stopped: { code: 'seal-stopped-by-you', all: 6 },
      totals: { cases: CASES },
    });
    // Between the desks: what was made for the first is named, not lost with an error.
    const between = await stops(3);
    expect(between.files).toHaveLength(3);
    expect(between).toMatchObject({
      desks: 1,
      stopped: { code: 'seal-stopped-by-you', all: 4 },
      totals: { cases: CASES },
    });
  });

  it('is told beside the files of that office before new keys too, and does not stop the other offices', async () => {
    const kiv = await openDesk('MD-KIV');
    more.push(kiv);
    introduce(mission, [kiv.station]);
    for (const caseId of cases) write(mission, caseId, [HANDED_OVER]);
    takesTheNumberAfter(1, hq);
    const { sealed: due, not } = await sealDue(mission.session, mission.out, { bounds: TWO });
    expect(not).toEqual([{ office: 'HQ', code: 'seal-stopped-changed' }]);
    expect(due.map(({ office, files }) => [office, files.length])).toEqual([
      ['HQ', 1],
      ['MD-KIV', 3],
    ]);
  });

  it('before the first is there is thrown, and nothing is left', async () => {
    const stop = new AbortController();
    const stopping = { signal: stop.signal, progress: () => stop.abort(new WaymarkError('cancelled')) };
    await expect(sealed(stopping)).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(mission.out)).toEqual([]);
    expect(sentRows()).toEqual([]);
    rmSync(mission.out, { recursive: true });
    await expect(sealed()).rejects.toMatchObject({ code: 'seal-folder' });
  });
});

describe('the bounds', () => {
  it('leave a manifest of the longest entries far below what a reader takes', () => {
    const entry = writeLine({
      c: [['x'.repeat(22), 'x'.repeat(22), 2 ** 53 - 1, 2 ** 53 - 1, 2 ** 53 - 1, 'x'.repeat(43)]],
    });
    expect(PACKAGE_BOUNDS.chapters * entry.length).toBeLessThan(MAX_MANIFEST_BYTES / 4);
  });

  it('hold one part at a time: the next case is asked for when the last part was taken', () => {
    let asked = 0;
    function* planned() {
      for (let n = 0; n < 100; n++) {
        asked += 1;
        yield { ...CASE, caseId: `case ${n}` };
      }
    }
    const parts = dividedInto({ chapters: 10, bytes: Infinity }, planned());
    const first: IteratorResult<PackagePart> = parts.next();
    expect((first.done ? [] : first.value.going).map(({ caseId }) => caseId)).toEqual(
      Array.from({ length: 10 }, (_, n) => `case ${n}`),
    );
    expect(asked).toBe(11);
    expect([...parts].map(({ covers }) => covers)).toEqual(Array(9).fill(10));
  });
});

const CHAPTER: ChapterHere = {
  case: 'A'.repeat(22),
  station: 'A'.repeat(22),
  epoch: 1,
  n: 1,
  head: Buffer.alloc(32),
  at: '2026-01-15T09:00Z',
  signature: Buffer.alloc(64),
  lines: [{ n: 1, id: 'r', kind: 'note', lineBytes: 100, privateBytes: null, onAge: false, testAnswer: null }],
};
const CASE: PlannedCase = {
  ...{ caseId: 'x', goes: true, depth: 'full', reason: null, stays: null, unchanged: false },
  ...{ records: 1, privateHalves: 0, withheld: 0 },
  chapters: [
    { chapter: CHAPTER, from: 0, goes: ['record'], mayGo: { depth: 'full', story: 'leaves', headquarters: true } },
  ],
};
