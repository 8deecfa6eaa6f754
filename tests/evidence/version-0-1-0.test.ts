/**
 * What version 0.1.0 wrote still opens: a station that a power cut left, a sealed package, a copy, a root key
 * (`version-0.1.0/README.md`). Each test works on a copy of the folder.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandPlace, done, listed, type Opened, refused, type Sealed } from './command.ts';

const kept = join(import.meta.dirname, 'version-0.1.0');
const place = commandPlace('version-0-1-0');
afterAll(() => place.remove());

const NURA = { WAYMARK_USER: 'Nura', WAYMARK_PASSWORD: 'four calm herons 41' };
const TIMUR = { WAYMARK_USER: 'Timur', WAYMARK_PASSWORD: 'nine slow clouds' };
const VERA = { ...NURA, WAYMARK_USER: 'Vera' };
const PACKAGE = join(kept, 'sokujpjv.waymark');

/** A PC of its own for each copy of the folder: one that knows the station already would say that the copy is older. */
const at = (folder: string, who: NodeJS.ProcessEnv) => ({ ...who, WAYMARK_DESK: `${folder}.desk` });

let folders = 0;
function copyOf(name: 'mission' | 'headquarters'): string {
  folders += 1;
  const folder = place.at(`${name}-${folders}`);
  cpSync(join(kept, name), folder, { recursive: true });
  return folder;
}

interface Verified {
  readonly clean: boolean;
  readonly checked: { readonly cases: number; readonly records: number };
}

describe('a mission of version 0.1.0', () => {
  it('opens, holds all its cases and verifies clean; a second start finds the same', async () => {
    const folder = copyOf('mission');
    expect((await listed(folder, at(folder, NURA))).total).toBe(6);
    for (let start = 0; start < 2; start++) {
      const verified = await done<Verified>(['verify', folder], at(folder, NURA));
      expect(verified).toMatchObject({ clean: true, checked: { cases: 6, records: 95 } });
    }
  });

  it('opens for each of its users with the password they had, and for nobody with another', async () => {
    const folder = copyOf('mission');
    expect(await refused(['cases', folder], { ...TIMUR, WAYMARK_PASSWORD: NURA.WAYMARK_PASSWORD })).toBe(
      'wrong-password',
    );
    await listed(folder, at(folder, TIMUR));
    await listed(folder, at(folder, NURA));
  });

  it('seals to headquarters what it had not sealed', async () => {
    const folder = copyOf('mission');
    const sealed = await done<Sealed>(['seal', folder, '--to', 'HQ', '--out', place.at('sealed')], at(folder, NURA));
    expect(sealed.files).toHaveLength(1);
    const hq = copyOf('headquarters');
    const opened = await done<Opened>(['open', hq, ...sealed.files.map(({ path }) => path)], at(hq, VERA));
    expect(opened.results.map(({ outcome }) => outcome)).toEqual(['accepted']);
  });

  it('comes back from its copy, with all that the copy held', async () => {
    const folder = place.at('restored');
    await done(['restore', join(kept, 'mission.copy'), folder], NURA);
    expect((await listed(folder, at(folder, NURA))).total).toBe(6);
  });
});

describe('headquarters of version 0.1.0', () => {
  it('opens the package that the mission sealed then, and opening it again changes nothing', async () => {
    const hq = copyOf('headquarters');
    const first = await done<Opened>(['open', hq, PACKAGE], at(hq, VERA));
    expect(first.results.map(({ outcome }) => outcome)).toEqual(['accepted']);
    expect((await listed(hq, at(hq, VERA))).total).toBe(5);
    await done(['open', hq, PACKAGE], at(hq, VERA));
    expect((await listed(hq, at(hq, VERA))).total).toBe(5);
    expect(await done<Verified>(['verify', hq], at(hq, VERA))).toMatchObject({ clean: true, checked: { cases: 5 } });
  });

  it('issues a directory with the root key it had', async () => {
    const hq = copyOf('headquarters');
    const issued = await done<{ number: number }>(['directory', hq, '--out', place.at('directories')], {
      ...VERA,
      WAYMARK_ROOT_PASSWORD: 'root of willow trees',
    });
    expect(issued.number).toBe(2);
  });
});
