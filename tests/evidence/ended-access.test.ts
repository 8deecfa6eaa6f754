/**
 * A dismissed colleague kept a copy of the folder, their password and with them the office's keys. After their access was ended they read
 * nothing that is new and make nothing that others believe, and what was on its way meanwhile is read.
 */
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carry, introduce, logIn, type OpenDesk, PASSWORD, ROOT_PASSWORD, refusalOf, setUp, tempDir } from './desks.ts';

const place = tempDir('ended-access');
const mail = (name: string): string => {
  const folder = join(place.path, 'mail', name);
  mkdirSync(folder, { recursive: true });
  return folder;
};
const ION = { user: 'Ion', password: 'four brown kettles' } as const;
const ONE = { second: false } as const;
const day = '2026-05-04';

let bishkek: OpenDesk;
let kishinev: OpenDesk;
let hq: OpenDesk;
let thief: OpenDesk;
let caseId = '';
/** Sealed by the other mission before the act, opened after it. */
let underWay: readonly string[] = [];

const note = (desk: OpenDesk, text: string) =>
  desk.ask('records', 'save', { caseId, records: [{ kind: 'note', body: { date: day, text } }] });
const notes = async (desk: OpenDesk) =>
  (await desk.ask('cases', 'open', { caseId })).records.flatMap(({ kind, body }) =>
    kind === 'note' ? [body.text] : [],
  );
const seals = async (desk: OpenDesk, to: string, name: string): Promise<readonly string[]> => {
  const folder = mail(name);
  const { files } = await desk.ask('exchange', 'seal', { to, folder });
  return files.map((file) => join(folder, file.name));
};
const opens = async (desk: OpenDesk, files: readonly string[]) => {
  const { results } = await desk.ask('exchange', 'open', { files: [...files] });
  return results.map((result) => (result.outcome === 'refused' ? result.error.code : result));
};

beforeAll(async () => {
  ({ desk: bishkek } = await setUp(place.path, 'KG-BIS', { user: 'Vera' }, ONE));
  ({ desk: kishinev } = await setUp(place.path, 'MD-KIV', { country: 'MDA' }, ONE));
  ({ desk: hq } = await setUp(place.path, 'HQ', { kind: 'headquarters', country: 'CHE' }, ONE));
  await introduce(hq, [bishkek, kishinev], mail('directory'));
  await bishkek.ask('station', 'addUser', { name: ION.user, role: 'focal-point', house: null, password: ION.password });
  ({ caseId } = await kishinev.ask('cases', 'begin', {}));
  const shares = { keep: 'with-name', 'share-receiving': 'with-name', 'share-headquarters': 'with-name' };
  await kishinev.ask('records', 'save', {
    caseId,
    records: [
      { kind: 'intake', body: { date: day, channel: 'ngo', 'next-step': 'help-today' } },
      { kind: 'consent', body: { date: day, 'given-by': 'person', ...shares } },
      { kind: 'transfer', body: { date: day, act: 'hand-over', 'to-office': 'KG-BIS' } },
    ],
  });
  await carry(kishinev, bishkek, mail('handed-over'));
  await bishkek.ask('cases', 'accept', { caseId, accept: true });
  await note(bishkek, 'written before the copy was taken');
  await carry(bishkek, hq, mail('first'), { receipt: true });
  await carry(bishkek, kishinev, mail('first-to-mission'), { receipt: true });
  await bishkek.ask('station', 'close', {});
  await bishkek.end();
  cpSync(bishkek.folder, join(place.path, 'a copy'), { recursive: true });
  bishkek = await logIn(bishkek.folder, { user: 'Vera' }, ONE);
  await note(bishkek, 'written after the copy was taken');
  await note(kishinev, 'on its way during the act');
  underWay = await seals(kishinev, 'KG-BIS', 'under-way');
});
afterAll(async () => {
  await Promise.all([bishkek, kishinev, hq, thief].map((desk) => desk?.end()));
  place.remove();
});

describe('a colleague whose access was ended', () => {
  it('is out with one act; headquarters takes the card and distrusts the old desk; all mail of the office is read', async () => {
    const folder = mail('the act');
    const old = bishkek.session.station.id;
    const { sealed } = await bishkek.ask('station', 'sealBeforeEnd', { name: 'Ion', folder });
    expect(sealed.map(({ office }) => office)).toEqual(['HQ', 'MD-KIV']);
    const { card, fingerprint } = await bishkek.ask('station', 'endAccess', { name: 'Ion' });
    // Before anybody knows the new keys: what was sealed to the old ones is read.
    expect(await opens(bishkek, underWay)).toMatchObject([{ outcome: 'accepted', counts: { setAside: 0 } }]);
    expect(await notes(bishkek)).toContain('on its way during the act');
    const files = readdirSync(folder).filter((name) => name.endsWith('.waymark'));
    const fromOld = (office: string) =>
      sealed.flatMap((one) => (one.office === office ? one.files : [])).map((name) => join(folder, name));
    expect(files).toHaveLength(2);
    const file = join(folder, card ?? '');
    const read = await hq.ask('exchange', 'readCard', { file });
    expect(read).toMatchObject({ office: 'KG-BIS', fingerprint, request: { awaited: 1, foreign: 0 } });
    expect(await opens(hq, fromOld('HQ'))).toMatchObject([{ outcome: 'accepted', counts: { setAside: 0 } }]);
    await hq.ask('exchange', 'enrol', { file, fingerprint: [...fingerprint], asAsked: true });
    const directory = mail('new directory');
    const issued = await hq.ask('exchange', 'issueDirectory', { folder: directory, rootPassword: ROOT_PASSWORD });
    const of = (office: string) => join(directory, issued.files.find((one) => one.office === office)?.name ?? '');
    await bishkek.ask('exchange', 'takeDirectory', { file: of('KG-BIS') });
    const taken = await kishinev.ask('exchange', 'takeDirectory', { file: of('MD-KIV') });
    expect(taken.news.map(({ is }) => is).toSorted()).toEqual(['compromised', 'successor']);

    // What the old desk sealed to the mission comes after the mission has learned of it: nobody can tell it from a forged one.
    expect(await opens(kishinev, fromOld('MD-KIV'))).toMatchObject([{ counts: { setAside: 1, records: 0 } }]);
    // The new desk sends it again, and is believed.
    expect(await opens(kishinev, await seals(bishkek, 'MD-KIV', 'again'))).toMatchObject([
      { outcome: 'accepted', counts: { setAside: 0 } },
    ]);
    expect(await notes(kishinev)).toContain('written after the copy was taken');
    const { offices } = await hq.ask('exchange', 'offices', {});
    const desks = offices.find(({ office }) => office === 'KG-BIS')?.stations ?? [];
    expect(new Map(desks.map(({ id, state }) => [id === old ? 'old' : 'new', state]))).toEqual(
      new Map([
        ['old', 'compromised'],
        ['new', 'active'],
      ]),
    );
  });

  it('opens the old copy with the old password, and nothing that was sealed since', async () => {
    thief = await logIn(join(place.path, 'a copy'), ION, ONE);
    expect(await notes(thief)).toContain('written before the copy was taken');
    await note(kishinev, 'sealed to the new keys');
    const files = await seals(kishinev, 'KG-BIS', 'to-new');
    expect(await opens(bishkek, files)).toMatchObject([{ outcome: 'accepted' }]);
    expect(await notes(bishkek)).toContain('sealed to the new keys');
    expect(await opens(thief, files)).toEqual(['package-not-for-us']);
    const { files: directories } = await hq.ask('exchange', 'issueDirectory', {
      folder: mail('third directory'),
      rootPassword: ROOT_PASSWORD,
    });
    for (const { name } of directories) {
      const file = join(mail('third directory'), name);
      expect(await refusalOf(thief.ask('exchange', 'takeDirectory', { file }))).toBe('package-not-for-us');
    }
  });

  it('seals as the office that was, to whomever: it is set aside, and nobody’s case has a word of it', async () => {
    await note(thief, 'forged by the old keys');
    await thief.ask('cases', 'saveFirstContact', {
      answers: { 'consent.keep': 'with-name', 'consent.share-headquarters': 'with-name' },
      next: 'help-today',
    });
    const total = (await hq.ask('cases', 'list', { filter: {} })).total;
    for (const desk of [hq, kishinev]) {
      const opened = await opens(desk, await seals(thief, desk.office, `forged-${desk.office}`));
      expect(opened).toMatchObject([{ outcome: 'accepted', counts: { records: 0, new: 0, updated: 0 } }]);
      const aside = opened.flatMap((one) => (typeof one === 'string' ? [] : one.setAside));
      expect(aside.length).toBeGreaterThan(0);
      for (const { reason } of aside) expect(['compromised', 'fork']).toContain(reason);
      expect(await notes(desk)).not.toContain('forged by the old keys');
      expect((await desk.ask('station', 'verify', {})).faults).toEqual([]);
    }
    expect((await hq.ask('cases', 'list', { filter: {} })).total).toBe(total);
    // Nor at the office itself, by whatever way it comes back.
    expect(await refusalOf(thief.ask('exchange', 'seal', { to: 'KG-BIS', folder: mail('to-office') }))).toBe(
      'seal-own-office',
    );
    expect((await bishkek.ask('station', 'verify', {})).faults).toEqual([]);
  });

  it('is not let in by their old file of keys in the place of the new one', async () => {
    await bishkek.ask('station', 'close', {});
    await bishkek.end();
    const swapped = join(place.path, 'swapped');
    cpSync(bishkek.folder, swapped, { recursive: true });
    for (const name of ['keys.json', 'keys-twin.json']) cpSync(join(place.path, 'a copy', name), join(swapped, name));
    expect(await refusalOf(logIn(swapped, ION, ONE))).toBe('wrong-key');
    bishkek = await logIn(bishkek.folder, { user: 'Vera', password: PASSWORD }, ONE);
    expect((await bishkek.ask('station', 'verify', {})).faults).toEqual([]);
  });
});
