import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { issueDirectory } from '../../../../db/exchange/sending/issue-directory.ts';
import { seal } from '../../../../db/exchange/sending/seal.ts';
import { readDirectory, writeDirectory } from '../../../../db/exchange/trust/directory.ts';
import { directoryInForce, trustedRoot } from '../../../../db/exchange/trust/directory-taken.ts';
import { enrolCard, markStation } from '../../../../db/exchange/trust/enrol.ts';
import { type Fingerprint, readFingerprint, rootFingerprint } from '../../../../db/exchange/trust/fingerprint.ts';
import { knownStations } from '../../../../db/exchange/trust/known-stations.ts';
import { newRootKey, type RootKey, renewedRootKey } from '../../../../db/exchange/trust/root-key.ts';
import { toText } from '../../../../db/store/bytes.ts';
import { WaymarkError } from '../../../../db/store/errors.ts';
import { ownStation, randomId } from '../../../../db/store/station.ts';
import { auditTail, type Desk, dump, introduce, openDesk, putFile, writeCase } from '../desk.ts';
import { forgeChapter, forgeSealed, forgeStation, packed } from '../forge.ts';

let hq: Desk;
let mission: Desk;
let words: Fingerprint;

beforeEach(async () => {
  hq = await openDesk('HQ', { kind: 'headquarters' });
  mission = await openDesk('RS-BEG');
  words = rootFingerprint(hq.root.current.public);
});
afterEach(() => {
  hq.close();
  mission.close();
});

/** These roots have no file. */
const keep = async (): Promise<void> => {};

async function issue(root: RootKey = hq.root): Promise<string> {
  enrolCard(hq.session, mission.station.card.bytes);
  const issued = await issueDirectory(hq.session, hq.out, { ...root, directory: null }, keep);
  const file = issued.files.find((one) => one.station === mission.station.id);
  return join(hq.out, file?.name ?? '');
}

const take = (path: string, root?: Fingerprint) =>
  openPackage(mission.session, mission.folder, path, root === undefined ? {} : { root });

describe('a directory that is stopped while its files are sealed', () => {
  /** Stopped once the first file is there; `at`: after which of the two. */
  async function stoppedAfter(at: number) {
    const other = await openDesk('AL-TIA');
    enrolCard(hq.session, other.station.card.bytes);
    enrolCard(hq.session, mission.station.card.bytes);
    const stop = new AbortController();
    const progress = (done: number) => {
      if (done === at) stop.abort(new WaymarkError('cancelled'));
    };
    const issued = issueDirectory(hq.session, hq.out, { ...hq.root, directory: null }, keep, {
      signal: stop.signal,
      progress,
    });
    return { other, issued };
  }

  it('is in force, and says who got a file and who did not: what it sealed is noted as sent and opens', async () => {
    const { other, issued } = await stoppedAfter(1);
    expect(await issued).toMatchObject({
      number: 1,
      files: [{ office: 'AL-TIA' }],
      not: [{ office: 'RS-BEG', code: null }],
    });
    expect(directoryInForce(hq.db)?.number).toBe(1);
    const [file] = (await issued).files;
    expect(hq.db.prepare('SELECT file FROM package_out').pluck().all()).toEqual([file?.name]);
    const opened = await openPackage(other.session, other.folder, join(hq.out, file?.name ?? ''), { root: words });
    expect(opened).toMatchObject({ outcome: 'accepted', directory: 1 });
    other.close();
  });

  it('gives every office a newer one when it is issued once more, whoever got none before', async () => {
    const { other, issued } = await stoppedAfter(1);
    await issued;
    expect(await take(await issue(), words)).toMatchObject({ outcome: 'accepted', directory: 2 });
    other.close();
  });

  it('tells of both where it is stopped before the first file', async () => {
    const { other, issued } = await stoppedAfter(0);
    expect(await issued).toMatchObject({ files: [], not: [{ office: 'AL-TIA' }, { office: 'RS-BEG' }] });
    other.close();
  });

  it('leaves nothing where it is stopped before it is in force', async () => {
    const signal = AbortSignal.abort(new WaymarkError('cancelled'));
    const issued = issueDirectory(hq.session, hq.out, { ...hq.root, directory: null }, keep, { signal });
    await expect(issued).rejects.toMatchObject({ code: 'cancelled' });
    expect(directoryInForce(hq.db)).toBeUndefined();
    expect(readdirSync(hq.out)).toEqual([]);
  });
});

it('a directory whose file one office’s folder refuses is sealed to the others, and says whom it did not reach and why', async () => {
  const other = await openDesk('AL-TIA');
  enrolCard(hq.session, other.station.card.bytes);
  enrolCard(hq.session, mission.station.card.bytes);
  const folderOf = (office: string) => (office === 'AL-TIA' ? join(hq.out, 'gone') : hq.out);
  const issued = await issueDirectory(hq.session, folderOf, { ...hq.root, directory: null }, keep);
  expect(issued).toMatchObject({ files: [{ office: 'RS-BEG' }], not: [{ office: 'AL-TIA', code: 'seal-folder' }] });
  other.close();
});

describe('a directory', () => {
  it('is issued as one sealed package per station, and nothing beside them says for whom', async () => {
    const path = await issue();
    expect(readdirSync(hq.out)).toEqual([basename(path)]);
    expect(basename(path)).toMatch(/^[a-z]{8}\.waymark$/);
    expect(directoryInForce(hq.db)?.number).toBe(1);
    expect([...knownStations(hq.db).values()].map((one) => [one.office, one.state])).toEqual([
      ['HQ', 'active'],
      ['RS-BEG', 'active'],
    ]);
  });

  it('is taken by an office that compared the root’s words, and then without them', async () => {
    const opened = await take(await issue(), words);
    expect(opened).toMatchObject({ outcome: 'accepted', kind: 'directory', office: 'HQ', directory: 1 });
    expect(trustedRoot(mission.db)).toEqual(words);
    expect([...knownStations(mission.db).values()].map((one) => [one.office, one.headquarters])).toEqual([
      ['HQ', true],
      ['RS-BEG', false],
    ]);
    expect((await take(await issue())).directory).toBe(2);
  });

  it('is not taken before the words were compared, and says which they are', async () => {
    const path = await issue();
    const before = dump(mission.db);
    await expect(take(path)).rejects.toMatchObject({
      code: 'directory-root-unknown',
      places: { fingerprint: words.join(' ') },
    });
    await expect(take(path, rootFingerprint(newRootKey().current.public))).rejects.toMatchObject({
      code: 'fingerprint-mismatch',
    });
    expect(dump(mission.db)).toBe(before);
    expect(auditTail(mission.db).outcome).toBe('fingerprint-mismatch');
  });

  it('of another root is refused, of the announced next one taken', async () => {
    await take(await issue(), words);
    const next = renewedRootKey(hq.root);
    const path = await issue(next);
    expect((await take(path)).directory).toBe(2);
    expect(trustedRoot(mission.db)).toEqual(rootFingerprint(next.current.public));
    await expect(issueDirectory(hq.session, hq.out, { ...newRootKey(), directory: null }, keep)).rejects.toMatchObject({
      code: 'root-key-other',
    });
    const wrong = await sealDirectory(newRootKey(), 3, true);
    await expect(take(wrong)).rejects.toMatchObject({ code: 'directory-root-wrong' });
  });

  it('of a new root, its words compared anew after the old one was lost, is in force whatever its number', async () => {
    await issue();
    await take(await issue(), words);
    const second = await openDesk('HQ', { kind: 'headquarters' });
    enrolCard(second.session, mission.station.card.bytes);
    const issued = await issueDirectory(second.session, second.out, { ...second.root, directory: null }, keep);
    const path = join(second.out, issued.files[0]?.name ?? '');
    await expect(take(path)).rejects.toMatchObject({ code: 'directory-root-wrong' });
    const compared = rootFingerprint(second.root.current.public);
    expect((await take(path, compared)).directory).toBe(1);
    expect(directoryInForce(mission.db)?.number).toBe(1);
    expect(trustedRoot(mission.db)).toEqual(compared);
    await expect(take(await issue())).rejects.toMatchObject({ code: 'directory-root-wrong' });
    second.close();
  });

  it('that is older changes nothing', async () => {
    const first = await issue();
    const second = await issue();
    await take(second, words);
    const stations = JSON.stringify([...knownStations(mission.db).keys()]);
    await take(first);
    expect(directoryInForce(mission.db)?.number).toBe(2);
    expect(JSON.stringify([...knownStations(mission.db).keys()])).toBe(stations);
  });

  it('with a number we have, or that does not follow ours, is refused', async () => {
    await take(await issue(), words);
    await expect(take(await sealDirectory(hq.root, 1, true))).rejects.toMatchObject({ code: 'directory-fork' });
    await expect(take(await sealDirectory(hq.root, 2, true))).rejects.toMatchObject({ code: 'directory-fork' });
  });

  it('is refused where it is sealed by somebody it does not name as headquarters', async () => {
    await take(await issue(), words);
    const stranger = await forgeStation('XX-XXX', { kind: 'headquarters' });
    await expect(take(await sealDirectory(hq.root, 5, true, stranger))).rejects.toMatchObject({
      code: 'directory-sender',
    });
  });

  it('is refused where it does not name us', async () => {
    await expect(take(await sealDirectory(hq.root, 1, false), words)).rejects.toMatchObject({
      code: 'directory-without-us',
    });
  });

  it('is refused where a signature, a count or an entry is wrong', () => {
    const lines = writeDirectory({ number: 1, previous: null, issued: '2026-01-01T00:00Z' }, ...entries(true), hq.root);
    const [line, ...rest] = lines;
    expect(readDirectory(lines).number).toBe(1);
    expect(() => readDirectory([])).toThrow('directory-malformed');
    expect(() => readDirectory(lines.slice(0, -1))).toThrow('directory-contradicts');
    expect(() => readDirectory([line ?? Buffer.alloc(0), ...rest.toReversed()])).toThrow('directory-contradicts');
    const later = Buffer.from(line?.toString('utf8').replace('2026-01-01', '2027-01-01') ?? '');
    expect(() => readDirectory([later, ...rest])).toThrow('directory-signature');
    const future = Buffer.from(line?.toString('utf8').replace('"v":"1.0"', '"v":"2.0"') ?? '');
    expect(() => readDirectory([future, ...rest])).toThrow('directory-malformed');
  });

  it('is refused where it lets a station stand for one of another office, or for itself', () => {
    const head = { number: 1, previous: null, issued: '2026-01-01T00:00Z' };
    const [offices, stations] = entries(true);
    for (const successorOf of [hq.station.id, mission.station.id]) {
      const named = stations.map((one) => (one.card.station === mission.station.id ? { ...one, successorOf } : one));
      expect(() => readDirectory(writeDirectory(head, offices, named, hq.root))).toThrow('directory-contradicts');
    }
  });

  it('that names a successor has its records take the place of those they stand for, also in cases that are here', async () => {
    const [old, next] = await Promise.all([forgeStation('MD-KIV'), forgeStation('MD-KIV')]);
    introduce(mission, [old, next]);
    const caseId = randomId();
    const first = forgeChapter(old, caseId, [{ kind: 'note', id: 'old' }]);
    const replaces = toText(first.lines[0]?.hash ?? Buffer.alloc(0));
    const second = forgeChapter(next, caseId, [{ kind: 'note', id: 'new', fields: { replaces } }]);
    introduce(mission, [hq.station]);
    const parts = [packed(first), packed(second)];
    const cases = await forgeSealed({ from: hq.station, to: mission.station, parts });
    await openPackage(mission.session, mission.folder, putFile(mission, 'cases.waymark', cases));
    const inForce = () =>
      caseRecords(mission.db, caseId)
        .map(({ id }) => id)
        .toSorted();
    expect(inForce()).toEqual(['new', 'old']);
    enrolCard(hq.session, old.card.bytes);
    enrolCard(hq.session, next.card.bytes, { successorOf: old.id });
    await take(await issue(), words);
    expect(inForce()).toEqual(['new']);
  });

  it('is the only package taken where a directory is asked for: cases are refused before they are merged', async () => {
    await take(await issue(), words);
    const cases = await forgeSealed({
      from: hq.station,
      to: mission.station,
      parts: [packed(forgeChapter(hq.station, randomId(), [{ kind: 'note' }]))],
    });
    const before = dump(mission.db);
    const path = putFile(mission, 'cases.waymark', cases);
    await expect(openPackage(mission.session, mission.folder, path, { onlyDirectory: true })).rejects.toMatchObject({
      code: 'not-a-directory',
    });
    expect(dump(mission.db)).toBe(before);
    expect(auditTail(mission.db)).toMatchObject({ act: 'open-package', outcome: 'not-a-directory' });
  });

  it('carries what became of a station: retired, or compromised with its last good package', async () => {
    const other = await openDesk('MD-KIV');
    enrolCard(hq.session, other.station.card.bytes);
    await take(await issue(), words);
    introduce(other, [hq.station]);
    writeCase(other, 'MD-KIV-26-AAAAAA');
    const { files } = await seal(other.session, { to: 'HQ' }, other.out);
    await openPackage(hq.session, hq.folder, join(other.out, files[0]?.name ?? ''));
    expect(markStation(hq.session, other.station.id, 'compromised')).toBe('MD-KIV');
    const opened = await take(await issue());
    const lastGood = new Map([[ownStation(other.db).epoch, 1]]);
    expect(knownStations(hq.db).get(other.station.id)).toMatchObject({ state: 'compromised', lastGood });
    // Packages are numbered for each addressee: what headquarters had of it says nothing of a mission that had none.
    const none = new Map();
    expect(knownStations(mission.db).get(other.station.id)).toMatchObject({ state: 'compromised', lastGood: none });
    expect(opened.news).toMatchObject([{ is: 'compromised', office: 'MD-KIV' }]);
    // What came after it was marked does not become good by marking it once more.
    markStation(hq.session, other.station.id, 'compromised');
    await take(await issue());
    expect(knownStations(hq.db).get(other.station.id)?.lastGood).toEqual(lastGood);
    expect(knownStations(mission.db).get(other.station.id)?.lastGood).toEqual(none);
    markStation(hq.session, other.station.id, 'retired');
    expect((await take(await issue())).news).toMatchObject([{ is: 'retired' }]);
    other.close();
  });

  it('tells who takes it which desks are new, and which may correct what another wrote', async () => {
    const [old, next, ours] = await Promise.all([
      forgeStation('MD-KIV'),
      forgeStation('MD-KIV'),
      forgeStation('RS-BEG'),
    ]);
    expect((await take(await issue(), words)).news).toEqual([]);
    enrolCard(hq.session, old.card.bytes);
    expect((await take(await issue())).news).toEqual([
      { is: 'new', office: 'MD-KIV', name: old.card.name, fingerprint: old.card.fingerprint },
    ]);
    enrolCard(hq.session, next.card.bytes, { successorOf: old.id });
    enrolCard(hq.session, ours.card.bytes, { successorOf: mission.station.id });
    const { news } = await take(await issue());
    expect(news.map(({ is, fingerprint }) => [is, fingerprint])).toEqual([
      ['successor', next.card.fingerprint],
      ['own-successor', ours.card.fingerprint],
    ]);
    expect((await take(await issue())).news).toEqual([]);
  });

  it('names two desks of one office each other’s successors where both are in use', async () => {
    const [one, other] = await Promise.all([forgeStation('MD-KIV'), forgeStation('MD-KIV')]);
    enrolCard(hq.session, one.card.bytes);
    enrolCard(hq.session, other.card.bytes, { successorOf: one.id, beside: true });
    await take(await issue(), words);
    const known = knownStations(mission.db);
    expect([known.get(one.id)?.successorOf, known.get(other.id)?.successorOf]).toEqual([other.id, one.id]);
  });

  it('can say nothing of a desk that is not known, or of headquarters’ own', () => {
    expect(() => markStation(hq.session, randomId(), 'retired')).toThrow('mark-unknown-station');
    expect(() => markStation(hq.session, hq.station.id, 'retired')).toThrow('card-own');
    expect(() => markStation(mission.session, hq.station.id, 'retired')).toThrow();
  });
});

function entries(
  withUs: boolean,
): readonly [Parameters<typeof writeDirectory>[1], Parameters<typeof writeDirectory>[2]] {
  const stations = withUs ? [hq.station, mission.station] : [hq.station];
  return [
    stations.map(({ card, kind }) => ({
      office: card.office,
      name: card.name,
      country: card.country,
      headquarters: kind === 'headquarters',
      depth: null,
    })),
    stations.map(({ card }) => ({ card, state: 'active' as const, lastGood: new Map(), successorOf: null })),
  ];
}

/** A directory package made past headquarters' own database. */
async function sealDirectory(root: RootKey, number: number, withUs: boolean, from = hq.station): Promise<string> {
  const head = { number, previous: number === 1 ? null : Buffer.alloc(32), issued: '2026-01-01T00:00Z' };
  const lines = writeDirectory(head, ...entries(withUs), root);
  return putFile(
    mission,
    'directory.waymark',
    await forgeSealed({ from, to: mission.station, kind: 'directory', lines }),
  );
}

describe('enrolling', () => {
  it('is headquarters’ alone', () => {
    expect(() => enrolCard(mission.session, hq.station.card.bytes)).toThrow('directory-not-headquarters');
  });

  it('compares the words that were read out, however they were typed', () => {
    const { card } = mission.station;
    const typed = card.fingerprint.map((word, i) => `${i + 1}. ${word.toUpperCase()}`).join(', ');
    expect(enrolCard(hq.session, card.bytes, { fingerprint: readFingerprint(typed) }).office).toBe('RS-BEG');
    expect(() => enrolCard(hq.session, card.bytes, { fingerprint: hq.station.card.fingerprint })).toThrow(
      'fingerprint-mismatch',
    );
    expect(() => readFingerprint('twelve words please')).toThrow('fingerprint-not-words');
  });

  it('says in the trail whether anybody compared the words', async () => {
    const other = await forgeStation('MD-KIV');
    enrolCard(hq.session, mission.station.card.bytes, { fingerprint: mission.station.card.fingerprint });
    enrolCard(hq.session, other.card.bytes);
    const said = hq.db.prepare<[], string>("SELECT outcome FROM audit WHERE act = 'enrol' ORDER BY n").pluck().all();
    expect(said).toEqual(['compared', 'not-compared']);
  });

  it('refuses its own card, a second headquarters, and a card of invented cases', async () => {
    expect(() => enrolCard(hq.session, hq.station.card.bytes)).toThrow('card-own');
    const second = await forgeStation('MD-KIV', { kind: 'headquarters' });
    expect(() => enrolCard(hq.session, second.card.bytes)).toThrow('card-headquarters');
    const demo = await forgeStation('DEMO', { demo: true });
    expect(() => enrolCard(hq.session, demo.card.bytes)).toThrow('card-demo');
    const demoHq = await openDesk('HQ', { kind: 'headquarters', demo: true });
    expect(() => enrolCard(demoHq.session, mission.station.card.bytes)).toThrow('card-not-demo');
    demoHq.close();
  });
});
