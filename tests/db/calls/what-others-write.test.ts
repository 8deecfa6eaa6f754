/** Packages that are signed as they should be, by an office we know, and that say what no form asks. */
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../db/store/line.ts';
import { randomId } from '../../../db/store/station.ts';
import { auditTail, introduce, openDesk, putFile, type Desk as Station, writeCase } from '../exchange/desk.ts';
import {
  type ForgedRecord,
  type ForgedStation,
  forgeChapter,
  forgeSealed,
  forgeStation,
  type Part,
  packed,
} from '../exchange/forge.ts';
import { call, deskOf, peopleAt } from './a-desk.ts';

let station: Station;
let sender: ForgedStation;
let people: ReturnType<typeof peopleAt>;
let number: number;

beforeEach(async () => {
  station = await openDesk('MD-KIV');
  sender = await forgeStation('RS-BEG');
  introduce(station, [station.station, sender]);
  people = peopleAt(station);
  number = 0;
});
afterEach(() => station.close());

/** The file of a package with one case's records. */
async function packageOf(caseId: string, records: readonly ForgedRecord[], part: Part = {}): Promise<string> {
  number += 1;
  const parts = [packed(forgeChapter(sender, caseId, records), part)];
  return putFile(station, `${number}.waymark`, await forgeSealed({ from: sender, to: station.station, number, parts }));
}

function open(...files: readonly string[]) {
  return call(deskOf(station, people.Vera), 'exchange', 'open', { files });
}

const audits = (): number => auditTail(station.db).n;

const HOSTILE: readonly (readonly [kind: string, body: JsonObject])[] = [
  ['consent', { keep: null }],
  ['profile', { sex: null }],
  ['decision', { matter: null }],
  ['stay', { until: null }],
  ['stay', { 'expected-until': null }],
  ['stay', { house: 'H1', from: '2026-02-01', room: null }],
  ['consent', { keep: { cites: {} } }],
  ['consent', { keep: { cites: 'x' } }],
  ['consent', { keep: { cites: [null] } }],
  ['consent', { keep: 'emergency', date: '2026-13' }],
  ['identity', { 'name-used': 7 }],
];

describe.each(HOSTILE)('%s %j from another office', (kind, body) => {
  it('is taken in, counted, and stops neither the next file nor anybody’s day', async () => {
    const ours = writeCase(station, 'MD-KIV-26-7K2MQX', {}, [
      { kind: 'stay', open: { house: 'H1', from: '2026-01-12', room: '4' } },
    ]);
    const theirs = randomId();
    const before = audits();
    const { results } = await open(
      await packageOf(ours, [{ kind, body }]),
      await packageOf(theirs, [{ kind: 'case', body: { reference: 'RS-BEG-26-7K2MQX' } }]),
    );
    expect(results).toMatchObject([
      { outcome: 'accepted', counts: { records: 1, setAside: 0 } },
      { outcome: 'accepted', counts: { new: 1 } },
    ]);
    expect(audits()).toBe(before + 2);
    for (const session of [people.Vera, people.Rodica]) {
      const desk = deskOf(station, session);
      expect((await call(desk, 'cases', 'today', {})).groups.length).toBeGreaterThan(0);
      const { rows } = await call(desk, 'cases', 'house', {});
      expect(rows).toContainEqual(expect.objectContaining({ caseId: ours, room: '4' }));
      await call(desk, 'cases', 'open', { caseId: ours });
    }
    const file = await call(deskOf(station, people.Vera), 'cases', 'open', { caseId: ours });
    expect(file.records.filter(({ own }) => !own)).toMatchObject([{ kind, hidden: 0, unreadable: 1 }]);
    const counted = station.db.prepare("SELECT unclassified FROM fact WHERE case_id = ? AND office = 'RS-BEG'").pluck();
    expect(counted.get(ours)).toBe(1);
    const verified = await call(deskOf(station, people.Vera), 'station', 'verify', {});
    expect(verified).toMatchObject({ clean: true, faults: [] });
  });
});

it('a file that fails for a reason nobody foresaw is refused by its code, and the next one is opened', async () => {
  station.db.exec(
    "CREATE TEMP TRIGGER fails BEFORE INSERT ON record WHEN new.kind = 'closure' BEGIN SELECT RAISE(ABORT, 'no reason'); END",
  );
  const before = audits();
  const { results } = await open(
    await packageOf(randomId(), [{ kind: 'closure', body: { state: 'closed' } }]),
    await packageOf(randomId(), [{ kind: 'case', body: { reference: 'RS-BEG-26-7K2MQX' } }]),
  );
  expect(results).toMatchObject([
    { outcome: 'refused', error: { code: 'package-not-read', places: {} } },
    { outcome: 'accepted', counts: { new: 1 } },
  ]);
  expect(audits()).toBe(before + 2);
  expect(station.db.prepare("SELECT outcome FROM audit WHERE act = 'open-package' ORDER BY n").pluck().all()).toEqual([
    'package-not-read',
    'accepted',
  ]);
});

it('receipts for the offices of the other files are written although one file of the same act fails', async () => {
  const other = await forgeStation('KG-OSH');
  introduce(station, [other]);
  station.db.exec(
    "CREATE TEMP TRIGGER fails BEFORE INSERT ON record WHEN new.kind = 'closure' BEGIN SELECT RAISE(ABORT, 'no reason'); END",
  );
  const ofOther = [
    packed(forgeChapter(other, randomId(), [{ kind: 'case', body: { reference: 'KG-OSH-26-7K2MQX' } }])),
  ];
  const files = [
    await packageOf(randomId(), [{ kind: 'case', body: { reference: 'RS-BEG-26-7K2MQX' } }]),
    await packageOf(randomId(), [{ kind: 'closure', body: { state: 'closed' } }]),
    putFile(station, 'torn.waymark', Buffer.from('no package')),
    putFile(
      station,
      'other.waymark',
      await forgeSealed({ from: other, to: station.station, number: 1, parts: ofOther }),
    ),
  ];
  const { results } = await call(deskOf(station, people.Vera), 'exchange', 'open', { files, receipts: station.out });
  expect(results.map(({ outcome }) => outcome)).toEqual(['accepted', 'refused', 'refused', 'accepted']);
  const written = results.flatMap((one) => (one.outcome !== 'refused' && one.receipt !== null ? [one.receipt] : []));
  expect(new Set(written).size).toBe(2);
  expect(readdirSync(station.out).toSorted()).toEqual(written.toSorted());
});

describe('what is more than a case may hold', () => {
  const cited = { cites: [randomId(), 'text'] };
  const many = (n: number): JsonObject => Object.fromEntries(Array.from({ length: n }, (_, at) => [`q${at}`, cited]));
  const text = (length: number): JsonObject => ({ text: 'x'.repeat(length) });

  it.each<[string, ForgedRecord, 'taken' | 'too-much']>([
    ['a text of 20,000 characters', { private: text(20_000) }, 'taken'],
    ['a longer one', { private: text(20_001) }, 'too-much'],
    ['a longer one inside something else', { body: { list: [{ inner: 'x'.repeat(20_001) }] } }, 'too-much'],
    ['200 citations in both halves', { body: many(100), private: many(100) }, 'taken'],
    ['201', { body: many(100), private: many(101) }, 'too-much'],
  ])('%s: %s', async (_, record, expected) => {
    const caseId = randomId();
    const { results } = await open(
      await packageOf(caseId, [{ kind: 'case', body: { reference: 'RS-BEG-26-7K2MQX' } }, record]),
      await packageOf(randomId(), [{ kind: 'case', body: { reference: 'RS-BEG-26-7K2MQY' } }]),
    );
    const aside = expected === 'too-much' ? [{ caseId, reason: 'too-much' }] : [];
    expect(results).toMatchObject([
      { outcome: 'accepted', setAside: aside, counts: { records: expected === 'taken' ? 2 : 0 } },
      { outcome: 'accepted', setAside: [], counts: { new: 1 } },
    ]);
    const held = station.db.prepare('SELECT count(*) FROM record WHERE case_id = ?').pluck().get(caseId);
    expect(held).toBe(expected === 'taken' ? 2 : 0);
  });

  it('10,000 records with ours are taken, one more is set aside, and neither ends our own writing', async () => {
    const ours = writeCase(station, 'MD-KIV-26-7K2MQX');
    const notes = Array.from({ length: 9_998 }, (): ForgedRecord => ({ body: { kind: 'note' } }));
    const more = await open(await packageOf(ours, notes));
    expect(more.results).toMatchObject([{ setAside: [{ caseId: ours, reason: 'too-much' }] }]);
    const fits = await open(await packageOf(ours, notes.slice(1)));
    expect(fits.results).toMatchObject([{ setAside: [], counts: { records: 9_997 } }]);
    expect(station.db.prepare('SELECT count(*) FROM set_aside').pluck().get()).toBe(0);
    const note = { caseId: ours, records: [{ kind: 'note', body: { text: 'still here' } }] };
    await call(deskOf(station, people.Vera), 'records', 'save', note);
  });
});

it('an office writes no more than 10,000 records in a case, and is told so', () => {
  const caseId = writeCase(station, 'MD-KIV-26-7K2MQX');
  station.db.prepare('UPDATE chapter SET n = 10000 WHERE case_id = ?').run(caseId);
  const saved = call(deskOf(station, people.Vera), 'records', 'save', {
    caseId,
    records: [{ kind: 'note', body: { text: 'one more' } }],
  });
  return expect(saved).rejects.toMatchObject({ code: 'case-too-large', places: { most: 10_000 } });
});
