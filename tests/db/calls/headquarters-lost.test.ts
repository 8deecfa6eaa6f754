import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRootFile, writeRootFile } from '../../../db/calls/root-file.ts';
import { SENTENCES } from '../../../db/codebook/sentences.ts';
import { trustedRoot } from '../../../db/exchange/trust/directory-taken.ts';
import { newRootKey } from '../../../db/exchange/trust/root-key.ts';
import { rootKeyFile } from '../../../db/store/outgoing-file.ts';
import { CHEAP, tempFolder } from '../store/a-store.ts';
import { call, emptyDesk } from './a-desk.ts';
import {
  createCaseToShare,
  createNetwork,
  createOffice,
  enrolled,
  headquartersFrom,
  issued,
  type Office,
  ROOT,
  seals,
  states,
  takes,
  WHO,
} from './network.ts';
import { refusalOf } from './office-desk.ts';

describe('headquarters whose PC is lost', () => {
  it('goes on from its root key file: offices take its directory, and what they seal goes to the new desk', async () => {
    const { stick, hq, missions } = await createNetwork();
    const [bishkek, kishinev] = missions;
    const caseId = await createCaseToShare(bishkek);
    const [before = ''] = await seals(bishkek, caseId);

    const next = await headquartersFrom(stick);
    expect(next.id).not.toBe(hq.id);
    expect(existsSync(join(next.desk.folder, 'root.key'))).toBe(false);
    const files = await issued(next, stick);
    expect([...files.keys()].sort()).toEqual(['KG-BIS', 'MD-KIV']);
    for (const mission of missions) {
      // No words: the root is the one that the office trusts.
      expect(await takes(mission, files)).toMatchObject({ number: 2 });
      expect(states(mission).get(hq.id)).toEqual(['retired', null]);
      expect(states(mission).get(next.id)).toEqual(['active', hq.id]);
    }

    const after = await seals(bishkek, caseId);
    expect(after).toHaveLength(1);
    const { results } = await call(next.desk, 'exchange', 'open', { files: [before, ...after] });
    expect(results.map((result) => (result.outcome === 'refused' ? result.error.code : result.outcome))).toEqual([
      'package-not-for-us',
      'accepted',
    ]);
    expect((await call(next.desk, 'cases', 'list', { filter: {} })).total).toBe(1);
    expect(await call(next.desk, 'station', 'verify', {})).toMatchObject({ clean: true });

    // Whoever found the PC and the root key issues what the last directory allows: that one retired the desk.
    expect(await refusalOf(takes(kishinev, await issued(hq, copied(stick, hq))))).toBe('directory-sender');
  });

  /** The root key's file as it is now, on the old PC. */
  function copied(stick: string, { desk }: Office): string {
    const file = join(desk.folder, 'root.key');
    copyFileSync(stick, file);
    return file;
  }

  it('keeps going from the file: each directory that left is in it', async () => {
    const { stick, hq, missions } = await createNetwork();
    const almaty = await createOffice('KZ-ALA');
    await enrolled(hq, almaty);
    const files = await issued(hq, stick);
    for (const mission of missions) await takes(mission, files);
    const { directory } = await readRootFile(stick, ROOT);
    expect(directory?.number).toBe(2);
    expect(directory?.offices.map(({ office }) => office)).toEqual(['HQ', 'KG-BIS', 'KZ-ALA', 'MD-KIV']);
    const next = await headquartersFrom(stick);
    const from = await issued(next, stick);
    expect(await takes(missions[0], from)).toMatchObject({ number: 3, offices: 4 });
  });

  it('from an older copy of the file is refused by who has a newer directory, and changes nothing there', async () => {
    const { stick, hq, missions } = await createNetwork();
    const older = join(tempFolder(), 'older.key');
    copyFileSync(stick, older);
    const [bishkek, kishinev] = missions;
    for (let more = 0; more < 2; more++) await takes(bishkek, await issued(hq, stick));
    const next = await headquartersFrom(older);
    const known = states(bishkek);
    const files = await issued(next, older);
    expect(await refusalOf(takes(bishkek, files))).toBe('directory-fork');
    expect(states(bishkek)).toEqual(known);
    // Who took none of the lost ones follows it.
    expect(await takes(kishinev, files)).toMatchObject({ number: 2 });
  });

  it('that was restored from a copy goes on after the last directory that left, not after the one in the copy', async () => {
    const hq = await createOffice('HQ', { kind: 'headquarters', rootPassword: ROOT });
    const [mission, later, stolen] = [
      await createOffice('KG-BIS'),
      await createOffice('MD-K'),
      await createOffice('RO-B'),
    ];
    const rootKey = join(hq.desk.folder, 'root.key');
    await enrolled(hq, mission);
    await enrolled(hq, stolen);
    await takes(mission, await issued(hq, rootKey), trustedRoot(hq.db));
    const copy = join(tempFolder(), 'copy.waymark-copy');
    await call(hq.desk, 'station', 'backup', { out: copy });
    await enrolled(hq, later);
    await takes(mission, await issued(hq, rootKey));
    const desk = emptyDesk();
    await call(desk, 'station', 'restore', { file: copy, ...WHO });
    const db = desk.store?.db;
    if (db === undefined) throw new Error('somebody sits there');
    const restored: Office = { ...hq, desk, db };
    // The desk that the copy does not know is in the root key's file; what is marked after the restore is not undone by it.
    await call(restored.desk, 'exchange', 'markStation', { station: stolen.id, state: 'compromised' });
    const files = await issued(restored, rootKey);
    expect([...files.keys()].toSorted()).toEqual(['KG-BIS', 'MD-K']);
    expect(await takes(mission, files)).toMatchObject({
      number: 3,
      offices: 4,
      news: [{ is: 'compromised', office: 'RO-B' }],
    });
  });

  it('is not made of another’s root, with another code or with a wrong passphrase', async () => {
    const { stick } = await createNetwork();
    const folder = tempFolder();
    const tries: readonly (readonly [object, string])[] = [
      [{ office: 'HQ-2' }, 'root-key-office'],
      [{ rootPassword: 'a wrong guess' }, 'root-key-password'],
      [{ rootKey: join(folder, 'nothing') }, 'root-key-missing'],
    ];
    for (const [more, code] of tries) {
      const desk = emptyDesk(folder);
      const wish = { kind: 'headquarters', rootPassword: ROOT, rootKey: stick, ...more };
      expect(await refusalOf(createOffice('HQ', wish, desk))).toBe(code);
      expect(SENTENCES.has(code)).toBe(true);
      expect(await call(desk, 'station', 'state', {})).toEqual({ state: 'new' });
    }
  });
});

it('a root key file that cannot be written keeps a directory from leaving', async () => {
  const { stick, hq } = await createNetwork();
  const before = readFileSync(stick);
  const nowhere = join(tempFolder(), 'a stick that is not there', 'root.key');
  await expect(
    writeRootFile(rootKeyFile(hq.desk.folder, nowhere), ROOT, newRootKey(), null, CHEAP),
  ).rejects.toMatchObject({
    code: 'root-key-not-written',
  });
  expect(await refusalOf(issued(hq, nowhere))).toBe('root-key-missing');
  expect(readFileSync(stick).equals(before)).toBe(true);
});
