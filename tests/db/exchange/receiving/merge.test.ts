import { readdirSync } from 'node:fs';
import { zstdDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { receiptLines } from '../../../../db/exchange/format/receipt.ts';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { hashOfPrivate } from '../../../../db/store/chapter.ts';
import { writeLine } from '../../../../db/store/line.ts';
import { missingNumbers } from '../../../../db/store/package-numbers.ts';
import { ownStation, randomId } from '../../../../db/store/station.ts';
import { auditTail, type Desk, introduce, openDesk, putFile, write } from '../desk.ts';
import {
  EPOCH,
  type ForgedChapter,
  type ForgedPackage,
  type ForgedStation,
  forgeChapter,
  forgeSealed,
  forgeStation,
  type Part,
  packed,
} from '../forge.ts';

let desk: Desk;
let sender: ForgedStation;
let third: ForgedStation;
let caseId: string;

beforeEach(async () => {
  desk = await openDesk('MD-KIV');
  [sender, third] = await Promise.all([forgeStation('RS-BEG'), forgeStation('AL-TIA')]);
  introduce(desk, [desk.station, sender, third]);
  caseId = randomId();
});
afterEach(() => desk.close());

const SIX = Array.from({ length: 6 }, (_, i) => ({
  kind: 'note',
  body: { kind: 'note' },
  private: { text: `note ${i}` },
}));

async function open(more: Partial<ForgedPackage>) {
  const file = await forgeSealed({ from: sender, to: desk.station, ...more });
  return openPackage(desk.session, desk.folder, putFile(desk, 'in.waymark', file));
}

function take(chapter: ForgedChapter, part: Part = {}, more: Partial<ForgedPackage> = {}) {
  return open({ parts: [packed(chapter, part)], ...more });
}

function states(): readonly string[] {
  return desk.db
    .prepare<[], string>(
      `SELECT n || ' ' || state || CASE WHEN private_line IS NULL THEN '' ELSE ' both' END FROM record ORDER BY station, epoch, n`,
    )
    .pluck()
    .all();
}

function reasons(): readonly string[] {
  return desk.db.prepare<[], string>('SELECT reason FROM set_aside ORDER BY id').pluck().all();
}

describe('a chapter that came', () => {
  it('extends ours, in whatever pieces it comes', async () => {
    const chapter = forgeChapter(sender, caseId, SIX);
    await take(chapter, { n: 2 });
    const opened = await take(chapter, { from: 2 }, { number: 2 });
    expect(opened.counts).toMatchObject({ cases: 1, records: 4, updated: 1 });
    expect(states()).toEqual([
      '1 held both',
      '2 held both',
      '3 held both',
      '4 held both',
      '5 held both',
      '6 held both',
    ]);
  });

  it('is ignored where it is older than ours', async () => {
    const chapter = forgeChapter(sender, caseId, SIX);
    await take(chapter);
    const opened = await take(chapter, { n: 3 }, { number: 2 });
    expect(opened.counts).toMatchObject({ cases: 1, records: 0, unchanged: 1, setAside: 0 });
    expect(states()).toHaveLength(6);
  });

  it('fills in what was left out before, and never takes away', async () => {
    const chapter = forgeChapter(sender, caseId, SIX);
    await take(chapter, { hide: [1, 2], open: true });
    expect(states()).toEqual(['1 lacking', '2 lacking', '3 held', '4 held', '5 held', '6 held']);
    await take(chapter, { hide: [2] }, { number: 2 });
    expect(states()).toEqual(['1 held both', '2 lacking', '3 held both', '4 held both', '5 held both', '6 held both']);
    await take(chapter, { hide: [1, 3], open: true }, { number: 3 });
    expect(states()).toEqual(['1 held both', '2 held', '3 held both', '4 held both', '5 held both', '6 held both']);
  });

  it('is set aside as a gap where lines before it are missing, and taken when they come', async () => {
    const chapter = forgeChapter(sender, caseId, SIX);
    const opened = await take(chapter, { from: 3 }, { number: 2 });
    expect(opened).toMatchObject({ counts: { cases: 0, setAside: 1 }, setAside: [{ caseId, reason: 'gap' }] });
    expect(states()).toEqual([]);
    expect(missingNumbers(desk.db, sender.id)).toEqual([1]);
    await take(chapter, {}, { number: 1 });
    expect(states()).toHaveLength(6);
    expect(reasons()).toEqual([]);
    expect(missingNumbers(desk.db, sender.id)).toEqual([]);
  });

  it('is a gap, and accuses nobody, where its lines do not lead from what we hold', async () => {
    await take(forgeChapter(sender, caseId, SIX), { n: 3 });
    const other = forgeChapter(sender, caseId, SIX);
    const opened = await take(other, { from: 3 }, { number: 2 });
    expect(opened.setAside).toMatchObject([{ reason: 'gap' }]);
    expect(states()).toHaveLength(3);
  });

  it('is a fork where two signed versions share a place: ours stays, the other is kept aside', async () => {
    await take(forgeChapter(sender, caseId, SIX), { n: 3 });
    const before = states();
    const other = forgeChapter(sender, caseId, SIX);
    const opened = await take(other, {}, { number: 2 });
    expect(opened.setAside).toMatchObject([{ caseId, station: sender.id, reason: 'fork' }]);
    expect(states()).toEqual(before);
    const kept = desk.db.prepare<[], Buffer>('SELECT lines FROM set_aside').pluck().get();
    expect(zstdDecompressSync(kept ?? Buffer.alloc(0)).toString('utf8')).toContain('note 5');
  });

  it('of a station no directory names is set aside, and the others of the package are taken', async () => {
    const stranger = await forgeStation('XX-XXX');
    const enrolled = await forgeStation('YY-YYY');
    introduce(desk, [enrolled], { state: 'enrolled' });
    const opened = await open({
      parts: [stranger, enrolled, sender].map((station) => packed(forgeChapter(station, caseId, SIX))),
    });
    expect(opened.counts).toMatchObject({ cases: 1, records: 6, setAside: 2 });
    expect(reasons()).toEqual(['unknown-station', 'not-announced']);
  });

  it('forwarded by another office proves itself by its own station’s signature', async () => {
    const opened = await take(forgeChapter(third, caseId, SIX));
    expect(opened.counts).toMatchObject({ records: 6, setAside: 0 });
  });

  it('of a retired station stays good', async () => {
    introduce(desk, [third], { state: 'retired' });
    expect((await take(forgeChapter(third, caseId, SIX))).counts.setAside).toBe(0);
  });

  it('of a compromised station is taken up to the last package headquarters had, and no further', async () => {
    introduce(desk, [sender], { state: 'compromised', lastGood: new Map([[EPOCH, 1]]) });
    const chapter = forgeChapter(sender, caseId, SIX);
    expect((await take(chapter, { n: 3 }, { number: 1 })).counts).toMatchObject({ records: 3, setAside: 0 });
    expect((await take(chapter, {}, { number: 2 })).setAside).toMatchObject([{ reason: 'compromised' }]);
    expect(states()).toHaveLength(3);
    expect((await open({ from: third, parts: [packed(chapter)] })).setAside).toMatchObject([{ reason: 'compromised' }]);
    expect((await open({ parts: [packed(forgeChapter(third, caseId, SIX))], number: 3 })).setAside).toMatchObject([
      { station: third.id, reason: 'compromised' },
    ]);
  });

  it('of another epoch is another chapter', async () => {
    await take(forgeChapter(sender, caseId, SIX));
    const opened = await take(forgeChapter(sender, caseId, SIX, EPOCH + 1), {}, { epoch: EPOCH + 1 });
    expect(opened.counts).toMatchObject({ records: 6, setAside: 0 });
  });

  it('with an older epoch of ours brings back what a restore lost; an unknown head of the open one begins a new epoch', async () => {
    const lost = forgeChapter(desk.station, caseId, SIX, EPOCH - 1000);
    await take(lost);
    expect(states()).toHaveLength(6);
    expect(ownStation(desk.db).epoch).toBe(EPOCH);
    const copied = forgeChapter(desk.station, caseId, SIX, EPOCH);
    await take(copied, {}, { number: 2 });
    expect(ownStation(desk.db).epoch).toBe(EPOCH + 1);
    expect(auditTail(desk.db)).toMatchObject({ act: 'begin-epoch', outcome: 'unknown-own-head' });
    write(desk, caseId, [{ kind: 'note', private: { text: 'after' } }]);
    expect(desk.db.prepare('SELECT epoch FROM chapter ORDER BY epoch').pluck().all()).toEqual([
      EPOCH - 1000,
      EPOCH,
      EPOCH + 1,
    ]);
  });

  it('with an epoch of ours that lies ahead begins one beyond it: to the others what follows must be newer', async () => {
    await take(forgeChapter(desk.station, caseId, SIX, EPOCH + 5000));
    expect(ownStation(desk.db).epoch).toBe(EPOCH + 5001);
  });

  it('never brings back what was erased here', async () => {
    const chapter = forgeChapter(sender, caseId, SIX);
    const erase = desk.db.prepare('INSERT INTO erased (hash, at) VALUES (?, ?)');
    erase.run(chapter.lines[0]?.hash, '2026-01-01T00:00Z');
    const opened = await take(chapter);
    expect(opened.counts).toMatchObject({ records: 5, erased: 1 });
    expect(states().slice(0, 2)).toEqual(['1 erased', '2 held both']);
    expect((await take(chapter, {}, { number: 2 })).counts).toMatchObject({ records: 0, unchanged: 1 });
  });
});

describe('a private half that was erased here', () => {
  it('is dropped, and the receipt does not ask for it again', async () => {
    const chapter = forgeChapter(sender, caseId, SIX.slice(0, 2));
    const half = chapter.lines[0]?.privateLine ?? Buffer.alloc(0);
    desk.db.prepare('INSERT INTO erased (hash, at) VALUES (?, ?)').run(hashOfPrivate(half), '2026-01-01T00:00Z');
    expect((await take(chapter)).counts).toMatchObject({ records: 2, erased: 1 });
    expect(states()).toEqual(['1 held', '2 held both']);
    const held = receiptLines(desk.db, sender.id).find((line) => line.includes('"type":"held"'));
    expect(held?.includes('"private"')).toBe(false);
  });
});

describe('what a package says beside its chapters', () => {
  it('lines of unknown types are kept byte for byte', async () => {
    const chapter = forgeChapter(sender, caseId, SIX.slice(0, 1));
    const part = packed(chapter);
    const attachment = writeLine({ data: 'AAAA', id: randomId(), n: 1, of: 1, type: 'attachment' });
    const core = writeLine({ type: 'core', year: 2026 });
    const [record, half, head] = part.lines;
    await open({ parts: [part], lines: [core, record, half, attachment, head].filter((line) => line !== undefined) });
    expect(desk.db.prepare('SELECT case_id, type, line FROM kept_line ORDER BY n').all()).toEqual([
      { case_id: null, type: 'core', line: core },
      { case_id: caseId, type: 'attachment', line: attachment },
    ]);
  });

  it('records of unknown kinds are kept, and the receipt asks about them', async () => {
    const id = randomId();
    const chapter = forgeChapter(sender, caseId, [
      { kind: 'from-tomorrow', id, body: { answer: 'x' } },
      { kind: 'note', id: 'twice' },
      { kind: 'note', id: 'twice' },
      { kind: 'note', id: 'skipped' },
      { kind: 'note', id: 'skipped', revision: 3 },
    ]);
    await take(chapter);
    expect(states()).toHaveLength(5);
    const questions = receiptLines(desk.db, sender.id)
      .map((line) => JSON.parse(line.toString('utf8')))
      .filter((line) => line.type === 'question')
      .map((line) => [line.id, line.code]);
    expect(questions).toEqual([
      [id, 'kind-unknown'],
      ['twice', 'revision-repeated'],
      ['skipped', 'revision-missing'],
    ]);
  });

  it('a receipt says what is held, what of it is lacking, and what was set aside', async () => {
    await take(forgeChapter(sender, caseId, SIX), { hide: [1, 2, 5], n: 5 });
    await take(forgeChapter(third, caseId, SIX), { from: 2 }, { number: 2 });
    const lines = receiptLines(desk.db, sender.id).map((line) => JSON.parse(line.toString('utf8')));
    expect(lines.map((line) => line.type)).toEqual(['received', 'received', 'held', 'aside']);
    expect(lines[2]).toMatchObject({
      case: caseId,
      station: sender.id,
      epoch: EPOCH,
      n: 5,
      lacking: [
        [1, 2],
        [5, 5],
      ],
    });
    expect(lines[3]).toMatchObject({ case: caseId, station: third.id, reason: 'gap' });
    expect(receiptLines(desk.db, third.id)).toEqual([]);
  });

  it('nothing of a stage is left behind', async () => {
    await take(forgeChapter(sender, caseId, SIX));
    expect(readdirSync(desk.folder).toSorted()).toEqual(['in.waymark', 'out']);
  });
});
