/** No command writes what somebody asks for over the files of a station, or among them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ANA, commandPlace, done, initHeadquarters, initMission, refused, VERA } from './command.ts';

const place = commandPlace('own-files');
afterAll(() => place.remove());
const { at } = place;
const MISSION = at('mission');
const HQ = at('hq');
const KEYS = at('mission', 'keys.json');

beforeAll(async () => {
  await done(initMission(MISSION));
  writeFileSync(at('some.copy'), 'no copy');
});

const REFUSED: readonly {
  readonly act: string;
  readonly command: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly code?: string;
}[] = [
  { act: 'card over the keys', command: ['card', MISSION, '--out', KEYS] },
  { act: 'paper over the keys', command: ['paper', MISSION, 'first-contact', '--out', KEYS] },
  { act: 'seal into a folder to be made', command: ['seal', MISSION, '--to', 'HQ', '--out', at('mission', 'mail')] },
  {
    act: 'directory with its index beside it',
    command: ['directory', MISSION, '--out', at('mail'), '--index', at('mail', 'index')],
    code: 'index-beside-packages',
  },
  {
    act: 'init with copies in the new station',
    command: [...initMission(at('new')), '--copies', at('new', 'copies')],
    code: 'copies-inside-station',
  },
  {
    act: 'init with the recovery code in the new station',
    command: [...initMission(at('new')), '--recovery-out', at('new', 'code.txt')],
  },
  {
    act: 'restore with the recovery code over the keys',
    command: ['restore', at('some.copy'), at('new'), '--recovery', '--recovery-out', KEYS],
    env: { WAYMARK_RECOVERY_CODE: 'x' },
  },
];

it.each(REFUSED)('$act is refused, and every file stays as it is', async ({ command, env, code }) => {
  const keys = readFileSync(KEYS);
  const names = readdirSync(MISSION);
  expect(await refused(command, { ...ANA, ...env })).toBe(code ?? 'inside-station');
  expect(readFileSync(KEYS).equals(keys)).toBe(true);
  expect(readdirSync(MISSION)).toEqual(names);
  expect([existsSync(at('new')), existsSync(at('mail', 'index'))]).toEqual([false, false]);
});

it('which file is for which office is said where it is asked for, away from the sealed files', async () => {
  const card = at('office.card');
  // The second one takes the place of the first.
  await done(['card', MISSION, '--out', card], ANA);
  await done(['card', MISSION, '--out', card], ANA);
  await done(initHeadquarters(HQ));
  await done(['enrol', HQ, card], VERA);
  const { files } = await done<{ readonly files: readonly { readonly name: string }[] }>(
    ['directory', HQ, '--out', at('issued'), '--index', at('index.json')],
    VERA,
  );
  expect(JSON.parse(readFileSync(at('index.json'), 'utf8'))).toEqual({
    format: 'waymark-index/1',
    offices: { 'KG-BIS': files.map(({ name }) => name) },
  });
  expect(readdirSync(at('issued'))).toEqual(files.map(({ name }) => name));
});
