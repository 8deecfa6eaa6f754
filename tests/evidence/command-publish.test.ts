/** `waymark publish`, as headquarters runs it: who may, what is noted before it leaves, where it is written, for whom it is sealed. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Decrypter, generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { form } from '../../db/codebook/forms/index.ts';
import { inventedCases } from '../../db/demo/invented.ts';
import {
  ANA,
  as,
  commandPlace,
  done,
  initHeadquarters,
  initMission,
  plain,
  type Report,
  refused,
  stationHere,
  VERA,
} from './command.ts';
import { logIn, PASSWORD } from './desks.ts';

const place = commandPlace('publish');
afterAll(() => place.remove());
const { at } = place;
const HQ = at('hq');

interface Written {
  readonly notice: string;
  readonly number: number;
  readonly folder: string;
  readonly sealed: boolean;
  readonly files: readonly string[];
  readonly rows: Readonly<Record<string, number>>;
  readonly countedOnly: number;
  readonly heldBack: number;
}

const REASON = ['--reason', 'yearly analysis'] as const;
const PLAIN = [...REASON, '--plain', 'read in the same room'] as const;
const publish = (out: string, ...more: readonly string[]) => ['publish', HQ, '--out', out, ...more];

/** The list of what left, as headquarters reads it. */
async function leftList() {
  const station = stationHere(HQ, at('desk'));
  await station.ask('station', 'logIn', { user: 'Vera', password: PASSWORD, unattended: true });
  const left = await station.ask('station', 'outgoing', { limit: 50 });
  const audit = await station.ask('station', 'audit', { limit: 50 });
  await station.end();
  return { left, audit };
}

beforeAll(async () => {
  await done([...initHeadquarters(HQ), '--root-out', at('root.key')]);
  // Missions keep suspects, family, health and tests to themselves.
  const lines = inventedCases(30, 3).map((json) => {
    const line: { readonly records: readonly { readonly kind: string }[] } = JSON.parse(json);
    return JSON.stringify({
      ...line,
      records: line.records.filter(({ kind }) => form(kind)?.neverToHeadquarters !== true),
    });
  });
  writeFileSync(at('lines.jsonl'), lines.join('\n'));
  await done(['import-cases', HQ, at('lines.jsonl')], VERA);
  await done(['users', HQ, '--add', 'analyst', '--role', 'hq-analyst'], VERA);
});

describe('a folder of facts', () => {
  it('is written for the analyst too, says first what it is, and counts what the report counts', async () => {
    const written = await done<Written>(publish(at('facts'), ...PLAIN), as('analyst'));
    expect(written).toMatchObject({ folder: at('facts'), sealed: false });
    expect(written.notice).toMatch(/^Personal data without names/);
    expect(readdirSync(at('facts')).toSorted()).toEqual([...written.files]);
    expect(written.files).toEqual(
      expect.arrayContaining(['README.txt', 'parts.parquet', 'parts.csv', 'dictionary.xml']),
    );
    expect(readdirSync(place.path).filter((name) => name.includes('waymark-part'))).toEqual([]);
    const lines = readFileSync(at('facts', 'parts.csv'), 'utf8').split('\r\n');
    const partition = (lines[0] ?? '').split(',').indexOf('partition');
    const helped = lines.slice(1).filter((line) => /^(assisted|reintegration)$/.test(line.split(',')[partition] ?? ''));
    const report = await done<Report>(['report', HQ, 'ctm-profile', '--protect', 'none', '--reason', 'x'], VERA);
    const undated = report.waterfall?.steps.find(({ step }) => step === 'not-dated')?.n ?? 0;
    expect(helped).toHaveLength((report.n ?? 0) + undated);
    const readme = readFileSync(at('facts', 'README.txt'), 'utf8');
    for (const said of [
      /^Personal data without names/,
      /Données personnelles sans noms/,
      /Datos personales sin nombres/,
    ]) {
      expect(readme).toMatch(said);
    }
    const told = await plain(publish(at('again'), ...PLAIN), { ...VERA, LC_ALL: 'fr' });
    expect(told.out).toMatch(/^Données personnelles sans noms/);
  });

  it('stands under What left with who, why and why not sealed, and in the trail', async () => {
    const { left, audit } = await leftList();
    expect(left.find(({ what }) => what === 'facts-plain')).toMatchObject({
      user: 'Vera',
      reason: 'yearly analysis · read in the same room',
      copies: 1,
    });
    expect(left.filter(({ what }) => what === 'facts-plain').map(({ user }) => user)).toContain('analyst');
    expect(audit.filter(({ act }) => act === 'publish')).toHaveLength(2);
  });

  it('is sealed to a recipient, and whoever has the key reads it', async () => {
    const identity = await generateHybridIdentity();
    const recipient = await identityToRecipient(identity);
    const written = await done<Written>(publish(at('sealed'), ...REASON, '--to', recipient), VERA);
    expect(written.sealed).toBe(true);
    expect(written.files.filter((name) => !name.endsWith('.age'))).toEqual(['README.txt']);
    for (const name of written.files.filter((one) => one.endsWith('.age'))) {
      expect(readFileSync(at('sealed', name)).subarray(0, 22).toString('latin1'), name).toBe('age-encryption.org/v1\n');
    }
    // What anybody can read says nothing of what the files are about.
    expect(readFileSync(at('sealed', 'README.txt'), 'utf8')).not.toMatch(/suspect|health|assist|office/i);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const opened = await decrypter.decrypt(readFileSync(at('sealed', 'parts.csv.age')), 'text');
    expect(opened.split('\r\n')).toHaveLength((written.rows.parts ?? 0) + 2);
    const { left } = await leftList();
    expect(left[0]).toMatchObject({ what: 'facts', recipient: `…${recipient.slice(-24)}`, reason: 'yearly analysis' });
  });
});

/** Ends the process of the desk while it writes a folder of facts into this place, as a power cut does. Answers the name of what lies there. */
async function endedWhileWriting(into: string): Promise<string> {
  mkdirSync(into);
  for (let look = 0; look < 20; look++) {
    const desk = await logIn(HQ, { user: 'Vera' }, { second: false });
    const asked = { out: join(into, 'facts'), reason: 'yearly analysis', plain: 'read in the same room' };
    const state = { over: false };
    const over = (): void => {
      state.over = true;
    };
    const writing = desk.ask('statistics', 'publish', asked).then(over, over);
    const part = () => readdirSync(into).find((name) => name.endsWith('.waymark-part'));
    while (!state.over && part() === undefined) await pause(1);
    await desk.end();
    await writing;
    const found = part();
    if (found !== undefined) return found;
    rmSync(join(into, 'facts'), { recursive: true, force: true });
  }
  throw new Error('it was never ended in time');
}

describe('a folder whose writing was cut short', () => {
  it('is gone as soon as somebody opens the station again, and stands as one that never left', async () => {
    await endedWhileWriting(at('cut'));
    const { left } = await leftList();
    expect(readdirSync(at('cut'))).toEqual([]);
    expect(left[0]).toMatchObject({ what: 'facts-plain', copies: 0 });
  });

  it('on a stick that was taken out is gone once that is back', async () => {
    const part = await endedWhileWriting(at('stick'));
    renameSync(at('stick'), at('taken-out'));
    const { left } = await leftList();
    expect(left[0]).toMatchObject({ what: 'facts-plain', copies: 1 });
    renameSync(at('taken-out'), at('stick'));
    expect(readdirSync(at('stick'))).toEqual([part]);
    expect((await leftList()).left[0]).toMatchObject({ copies: 0 });
    expect(readdirSync(at('stick'))).toEqual([]);
  });
});

describe('nothing is written or noted', () => {
  const nothing = async (command: readonly string[], env: NodeJS.ProcessEnv = VERA) => {
    const { left } = await leftList();
    const there = readdirSync(place.path);
    const code = await refused(command, env);
    expect((await leftList()).left).toEqual(left);
    expect(readdirSync(place.path)).toEqual(there);
    return code;
  };

  it('without a reason, or without saying either for whom or why it is not sealed', async () => {
    expect(await nothing(publish(at('no'), '--plain', 'x'))).toBe('reason-needed');
    expect(await nothing(publish(at('no'), ...REASON))).toBe('publish-how');
    expect(await nothing(publish(at('no'), ...REASON, '--plain', ' '))).toBe('publish-how');
    expect(await nothing(publish(at('no'), ...PLAIN, '--to', 'age1pq1x'))).toBe('publish-how');
    expect(await nothing(publish(at('no'), ...REASON, '--to', 'age1pq1x'))).toBe('publish-recipient');
    const classical = await identityToRecipient(await generateX25519Identity());
    expect(await nothing(publish(at('no'), ...REASON, '--to', classical))).toBe('publish-recipient');
  });

  it('into a folder that holds something, a file, a station, or a place that is not there', async () => {
    mkdirSync(at('full'));
    writeFileSync(at('full', 'letter.txt'), 'mine');
    expect(await nothing(publish(at('full'), ...PLAIN))).toBe('outgoing-folder-not-empty');
    expect(await nothing(publish(at('full', 'letter.txt'), ...PLAIN))).toBe('outgoing-folder-not-empty');
    expect(readFileSync(at('full', 'letter.txt'), 'utf8')).toBe('mine');
    symlinkSync(HQ, at('link'));
    expect(await nothing(publish(join(HQ, 'facts'), ...PLAIN))).toBe('inside-station');
    expect(await nothing(publish(at('link', 'facts'), ...PLAIN))).toBe('inside-station');
    expect(await nothing(publish(HQ, ...PLAIN))).toBe('inside-station');
    expect(await nothing(publish(at('not', 'there'), ...PLAIN))).toBe('place-not-found');
  });

  it('at a mission', async () => {
    await done(initMission(at('mission')));
    expect(await refused(['publish', at('mission'), '--out', at('no'), ...PLAIN], ANA)).toBe('role-may-not');
    expect(existsSync(at('no'))).toBe(false);
  });
});

it('an empty folder is filled; a link to one is followed, and stays a link', async () => {
  mkdirSync(at('empty'));
  symlinkSync(at('empty'), at('to-empty'));
  await done<Written>(publish(at('to-empty'), ...PLAIN), VERA);
  expect(readdirSync(at('empty'))).toContain('parts.csv');
  rmSync(at('empty'), { recursive: true });
});
