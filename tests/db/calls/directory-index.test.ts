/** The file that headquarters keeps beside the directory it issued: which sealed file is for which office. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, newDesk } from '../../../db/calls/desk.ts';
import { tempDir } from '../../evidence/desks.ts';
import { CHEAP } from '../store/a-store.ts';
import { call } from './a-desk.ts';
import { refusalOf } from './office-desk.ts';

const ROOT = 'an old oak by the river';
const { path: folder, remove } = tempDir('index');
afterAll(remove);
const at = (...names: readonly string[]) => join(folder, ...names);

async function setUpDesk(kind: 'mission' | 'headquarters', office: string): Promise<Desk> {
  const now = () => new Date('2026-05-04T10:00');
  const desk = newDesk(at(office), now, () => {}, CHEAP);
  await call(desk, 'station', 'setUp', {
    kind,
    office,
    name: `Office ${office}`,
    country: 'KGZ',
    copies: null,
    user: 'Vera',
    password: 'seven quiet rivers',
    ...(kind === 'headquarters' ? { rootPassword: ROOT } : {}),
  });
  return desk;
}

let hq: Desk;
beforeAll(async () => {
  const mission = await setUpDesk('mission', 'KG-BIS');
  await call(mission, 'exchange', 'card', { out: at('office.card') });
  hq = await setUpDesk('headquarters', 'HQ');
  await call(hq, 'exchange', 'enrol', { file: at('office.card') });
});

const issues = (index?: string) => {
  rmSync(at('mail'), { recursive: true, force: true });
  mkdirSync(at('mail'));
  const more = index === undefined ? {} : { index };
  return call(hq, 'exchange', 'issueDirectory', { folder: at('mail'), rootPassword: ROOT, ...more });
};

it('says which file is whose, and is written only where it is asked for', async () => {
  expect((await issues()).index).toBe(null);
  const { files, index } = await issues(at('index.json'));
  expect(index).toBe('written');
  expect(JSON.parse(readFileSync(at('index.json'), 'utf8'))).toEqual({
    format: 'waymark-index/1',
    offices: { 'KG-BIS': files.map(({ name }) => name) },
  });
});

it('never lies among the sealed files, whatever its name begins with', async () => {
  for (const name of ['index.json', '..index']) {
    expect(await refusalOf(issues(at('mail', name)))).toBe('index-beside-packages');
    expect(readdirSync(at('mail'))).toEqual([]);
  }
});

it('takes nothing back where it could not be written: the answer names each office’s file', async () => {
  const { files, index } = await issues(at('no such folder', 'index.json'));
  expect(index).toBe('not-written');
  expect(files.map(({ office }) => office)).toEqual(['KG-BIS']);
  expect(readdirSync(at('mail'))).toEqual(files.map(({ name }) => name));
});

it('a folder an office, where that is asked for: nothing lies beside the folders, and no file in them names an office', async () => {
  rmSync(at('mail'), { recursive: true, force: true });
  mkdirSync(at('mail'));
  const asked = { folder: at('mail'), byOffice: true, rootPassword: ROOT };
  const { files } = await call(hq, 'exchange', 'issueDirectory', asked);
  expect(readdirSync(at('mail'))).toEqual(['KG-BIS']);
  expect(readdirSync(at('mail', 'KG-BIS'))).toEqual(files.map(({ name }) => name));
  expect(files.map(({ name }) => name)).toEqual([expect.stringMatching(/^[a-z]{8}\.waymark$/)]);
  await call(hq, 'exchange', 'issueDirectory', asked);
  expect(readdirSync(at('mail', 'KG-BIS'))).toHaveLength(2);
});

it('of the root key’s file Today asks until it lies elsewhere than in the station’s folder', async () => {
  const asks = async () => {
    const { groups } = await call(hq, 'cases', 'today', {});
    return groups.flatMap(({ lines }) => lines).filter(({ code }) => code === 'today-root-key-here');
  };
  expect(await asks()).toMatchObject([{ opens: 'exchange:directory', caseId: null }]);
  renameSync(at('HQ', 'root.key'), at('root.key'));
  expect(await asks()).toEqual([]);
  rmSync(at('mail'), { recursive: true, force: true });
  mkdirSync(at('mail'));
  const { files } = await call(hq, 'exchange', 'issueDirectory', {
    folder: at('mail'),
    rootKey: at('root.key'),
    rootPassword: ROOT,
  });
  expect(files).toHaveLength(1);
  expect(await asks()).toEqual([]);
});
