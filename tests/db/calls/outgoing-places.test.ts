/** Every call that is given a place to write to refuses one inside a station, and the station's own files stay as they are. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../db/calls/desk.ts';
import { answerCall } from '../../../db/calls/dispatch.ts';
import { markedRootFile, readRootFile } from '../../../db/calls/root-file.ts';
import { contract } from '../../../db/contract/index.ts';
import { newRootKey, sealRootKey } from '../../../db/exchange/trust/root-key.ts';
import { toText } from '../../../db/store/bytes.ts';
import { setting } from '../../../db/store/settings.ts';
import { tokenPlaces } from '../../../main/tokens.ts';
import { tempFolder } from '../store/a-store.ts';
import { call, emptyDesk } from './a-desk.ts';
import { createStation, logIn, refusalOf, VERA } from './office-desk.ts';

const NEW_DESK = {
  kind: 'headquarters',
  office: 'HQ',
  name: 'Headquarters',
  country: 'CHE',
  copies: null,
  rootPassword: 'a stick in the drawer',
  ...VERA,
} as const;

type Attempt = (desk: Desk, place: string) => Promise<unknown>;
const asked =
  (area: 'station' | 'cases' | 'exchange' | 'statistics', verb: string, input: (place: string) => object): Attempt =>
  (desk, place) =>
    answerCall(desk, area, verb, input(place));
const settingUp =
  (input: (place: string) => object): Attempt =>
  (_, place) =>
    answerCall(emptyDesk(join(tempFolder(), 'new')), 'station', 'setUp', { ...NEW_DESK, ...input(place) });

/** Every place of the contract that takes a path: how it is written to, or that it is only read. */
const PLACES: Readonly<Record<string, Attempt | 'read'>> = {
  'station.setUp copies': settingUp((copies) => ({ copies })),
  'station.setUp rootKey': 'read',
  'station.setUp rootOut': settingUp((rootOut) => ({ rootOut })),
  'station.copies file': 'read',
  'station.restore file': 'read',
  'station.backup out': asked('station', 'backup', (out) => ({ out })),
  'station.setCopies folder': asked('station', 'setCopies', (folder) => ({ folder })),
  'station.judgeCopiesPlace folder': 'read',
  'cases.import file': 'read',
  'cases.rehearseImport file': 'read',
  'cases.exportList out': asked('cases', 'exportList', (out) => ({
    cases: ['A'.repeat(22)],
    out,
    reason: 'x',
    language: 'en',
  })),
  'cases.export out': asked('cases', 'export', (out) => ({ out, reason: 'x' })),
  'exchange.card folder': asked('exchange', 'card', (folder) => ({ folder })),
  'exchange.card out': asked('exchange', 'card', (out) => ({ out })),
  'exchange.readCard file': 'read',
  'exchange.enrol file': 'read',
  'exchange.issueDirectory folder': asked('exchange', 'issueDirectory', (folder) => ({ folder, rootPassword: 'x' })),
  'exchange.issueDirectory index': asked('exchange', 'issueDirectory', (index) => ({
    folder: tempFolder(),
    index,
    rootPassword: 'x',
  })),
  'exchange.issueDirectory rootKey': asked('exchange', 'issueDirectory', (rootKey) => ({
    folder: tempFolder(),
    rootKey,
    rootPassword: 'x',
  })),
  'exchange.takeDirectory file': 'read',
  'exchange.seal folder': asked('exchange', 'seal', (folder) => ({ to: 'HQ', folder })),
  'exchange.seal index': asked('exchange', 'seal', (index) => ({ to: 'HQ', folder: tempFolder(), index })),
  'exchange.tell folder': asked('exchange', 'tell', (folder) => ({
    caseId: 'A'.repeat(22),
    record: 'A'.repeat(22),
    folder,
  })),
  'station.sealBeforeEnd folder': asked('station', 'sealBeforeEnd', (folder) => ({ name: 'Ion', folder })),
  'exchange.handOver folder': asked('exchange', 'handOver', (folder) => ({
    caseId: 'A'.repeat(22),
    to: 'HQ',
    reason: 'services',
    folder,
  })),
  'exchange.receiptsFolder folder': asked('exchange', 'receiptsFolder', (folder) => ({ folder })),
  'exchange.writeReceipts folder': asked('exchange', 'writeReceipts', (folder) => ({ folder })),
  'exchange.open files[]': 'read',
  'records.choosePicture file': 'read',
  'statistics.releaseFile out': asked('statistics', 'releaseFile', (out) => ({
    table: 'ctm-profile',
    unit: 'instances',
    protect: 5,
    audience: 'internal',
    as: 'xlsx',
    out,
    language: 'en',
  })),
  'statistics.releasePicture out': asked('statistics', 'releasePicture', (out) => ({
    table: 'ctm-profile',
    unit: 'instances',
    protect: 5,
    audience: 'internal',
    out,
    language: 'en',
  })),
  'statistics.projectFile out': asked('statistics', 'projectFile', (out) => ({
    ...{ line: 'P-1', until: '2026-03-31', reason: 'x' },
    ...{ as: 'xlsx', out, language: 'en' },
  })),
  'statistics.annual out': asked('statistics', 'annual', (out) => ({
    ...{ year: 2020, audience: 'internal', reason: 'x' },
    ...{ how: 'pdf', out, language: 'en' },
  })),
  'statistics.contractFile out': asked('statistics', 'contractFile', (out) => ({
    ...{ line: 'P-1', recipient: 'x', until: '2026-03-31', reason: 'x' },
    ...{ as: 'xlsx', out, language: 'en' },
  })),
  'statistics.publish out': asked('statistics', 'publish', (out) => ({ out, reason: 'x', plain: 'x' })),
  'exchange.open receipts': asked('exchange', 'open', (receipts) => ({ files: [join(tempFolder(), 'x')], receipts })),
};

it('every place of the contract that takes a path is known here', () => {
  const places = Object.entries(contract).flatMap(([area, verbs]) =>
    Object.entries(verbs).flatMap(([verb, { input }]) => tokenPlaces(input).map((place) => `${area}.${verb} ${place}`)),
  );
  expect(places.toSorted()).toEqual(Object.keys(PLACES).toSorted());
});

const writing = Object.entries(PLACES).flatMap(([place, attempt]) => (attempt === 'read' ? [] : [{ place, attempt }]));

describe('a place inside a station', () => {
  it.each(writing)('is refused for $place', async ({ place, attempt }) => {
    const station = await createStation();
    const { folder } = station;
    const desk = await logIn(station);
    mkdirSync(join(folder, 'within'));
    const keys = readFileSync(join(folder, 'keys.json'));
    for (const given of [join(folder, 'keys.json'), join(folder, 'within'), join(folder, 'not yet', 'there')]) {
      const code = await refusalOf(attempt(desk, given));
      expect(code, given).toBe(/copies|setCopies/.test(place) ? 'copies-inside-station' : 'inside-station');
    }
    expect(readFileSync(join(folder, 'keys.json'))).toEqual(keys);
    expect(readdirSync(join(folder, 'within'))).toEqual([]);
  });
});

describe('the station that is being made', () => {
  const newFolder = () => join(tempFolder(), 'new');
  const making = (folder: string, more: object) =>
    refusalOf(answerCall(emptyDesk(folder), 'station', 'setUp', { ...NEW_DESK, ...more }));

  it('keeps no copies in its own folder, and its root key only in the default place', async () => {
    const folder = newFolder();
    expect(await making(folder, { copies: join(folder, 'copies') })).toBe('copies-inside-station');
    expect(await making(folder, { rootOut: join(folder, 'keys.json') })).toBe('inside-station');
    expect(existsSync(folder)).toBe(false);
    expect(await making(folder, { rootOut: join(folder, 'root.key') })).toBe('done');
    expect(existsSync(join(folder, 'root.key'))).toBe(true);
  });

  /** The file of some root key, as set-up writes it. */
  const rootFile = async () => markedRootFile(await sealRootKey(newRootKey(), 'an old oak', { workFactor: 10 }));

  it('comes to be where an earlier set-up was killed after it had written the root key', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    for (const name of ['unfinished.db', 'abcdefgh-4194305.waymark-part', 'lock.db'])
      writeFileSync(join(folder, name), '');
    writeFileSync(join(folder, 'root.key'), await rootFile());
    const desk = emptyDesk(folder);
    expect(await refusalOf(answerCall(desk, 'station', 'setUp', NEW_DESK))).toBe('done');
    const root = await readRootFile(join(folder, 'root.key'), NEW_DESK.rootPassword);
    expect(toText(root.current.public)).toBe(desk.store && setting(desk.store.db, 'root-public'));
  });

  it('keeps the hand off a root key that no set-up of ours has left', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    const bytes = await rootFile();
    writeFileSync(join(folder, 'root.key'), bytes);
    expect(await making(folder, {})).toBe('root-key-exists');
    expect(readFileSync(join(folder, 'root.key'))).toEqual(bytes);
  });

  it('does not come to be where its root key cannot be written', async () => {
    const folder = newFolder();
    const stick = tempFolder();
    writeFileSync(join(stick, 'a file'), 'no folder');
    expect(await making(folder, { rootOut: join(stick, 'a file', 'root.key') })).not.toBe('done');
    expect(existsSync(join(folder, 'station.db'))).toBe(false);
    expect(await making(folder, { rootOut: join(stick, 'root.key') })).toBe('done');
  });
});

it('closing makes no copy inside the station where an older version was told to, and says so', async () => {
  const station = await createStation();
  const desk = await logIn(station);
  mkdirSync(join(station.folder, 'copies'));
  desk.store?.db
    .prepare("INSERT OR REPLACE INTO setting (key, value) VALUES ('copies-folder', ?)")
    .run(join(station.folder, 'copies'));
  expect(await call(desk, 'station', 'close', {})).toEqual({ copied: false, reason: 'copies-inside-station' });
  expect(readdirSync(join(station.folder, 'copies'))).toEqual([]);
});
