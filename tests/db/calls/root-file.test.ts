import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRootFile, writeRootFile } from '../../../db/calls/root-file.ts';
import { newRootKey, sealRootKey } from '../../../db/exchange/trust/root-key.ts';
import { rootKeyFile } from '../../../db/store/outgoing-file.ts';
import { CHEAP, tempFolder } from '../store/a-store.ts';
import { refusalOf } from './office-desk.ts';

const PASSPHRASE = 'an old oak by the river';

describe('the file of a root key', () => {
  it('that is damaged says so; it is never told as a wrong password', async () => {
    const path = join(tempFolder(), 'root.key');
    await writeRootFile(rootKeyFile(tempFolder(), path), PASSPHRASE, newRootKey(), null, CHEAP);
    expect(await refusalOf(readRootFile(path, 'another oak'))).toBe('root-key-password');
    const whole = readFileSync(path);
    const [line = ''] = whole.toString('latin1').split('\n');
    for (let flip = 0; flip < 60; flip++) {
      const damaged = Buffer.from(whole);
      const at = Math.floor(((flip + 0.5) / 60) * whole.length);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (flip & 7));
      writeFileSync(path, damaged);
      // In its first words it is no file of a root key at all.
      const expected = at < line.indexOf(' ') ? 'root-key-malformed' : 'root-key-damaged';
      expect(await refusalOf(readRootFile(path, PASSPHRASE))).toBe(expected);
    }
  });

  it('of version 0.1.0, without a checksum, opens', async () => {
    const path = join(tempFolder(), 'root.key');
    const root = newRootKey();
    writeFileSync(path, await sealRootKey(root, PASSPHRASE, { workFactor: 10 }));
    expect((await readRootFile(path, PASSPHRASE)).current.public).toEqual(root.current.public);
  });
});
