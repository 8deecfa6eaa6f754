/** The commands on a station itself, as a script runs them: making it, its users, copies, a demonstration; and wrong usage. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedCases } from '../../db/demo/invented.ts';
import type { CodebookDocument } from '../../main/command/codebook.ts';
import {
  ANA,
  type Answered,
  as,
  commandPlace,
  documentOf,
  done,
  execute,
  type Failure,
  initHeadquarters,
  initMission,
  listed,
  NEW_PASSWORD,
  plain,
  refused,
  runProgram,
  type Station,
  VERA,
} from './command.ts';

const place = commandPlace('command-desk');
afterAll(() => place.remove());
const { at } = place;

const MISSION = at('mission');
const HQ = at('hq');
const MAIL = at('mail');

describe('setting up', () => {
  it('init makes a mission and a headquarters, with the recovery code in a file of its own', async () => {
    const code = at('recovery.txt');
    mkdirSync(at('copies'));
    const [mission, hq] = await Promise.all([
      done<Station>([...initMission(MISSION), '--copies', at('copies'), '--recovery-out', code]),
      done<Station>([...initHeadquarters(HQ), '--root-out', at('stick', 'root.key')]),
    ]);
    expect(Object.keys(mission).sort()).toEqual(['fingerprint', 'office', 'station']);
    expect(mission.office).toBe('KG-BIS');
    expect(mission.fingerprint.split(' ')).toHaveLength(12);
    expect(Object.keys(hq).sort()).toEqual(['fingerprint', 'office', 'root', 'station']);
    expect(existsSync(at('stick', 'root.key'))).toBe(true);
    expect(readFileSync(code, 'utf8')).toMatch(/^[A-Z0-9-]{26,}\n$/);
    expect(statSync(code).mode & 0o077).toBe(0);
  });

  it('refuses a folder that is a station, a wrong password, and having none; each with its code', async () => {
    expect(await refused(initMission(MISSION))).toBe('folder-not-empty');
    expect(await refused(['verify', MISSION], { WAYMARK_PASSWORD: 'a wrong guess' })).toBe('wrong-password');
    expect(await refused(['verify', MISSION], { WAYMARK_PASSWORD: '' })).toBe('secret-missing');
    expect(await refused(['verify', at('nowhere')])).toBe('database-missing');
    expect(existsSync(at('nowhere'))).toBe(false);
    const spoken = await plain(['verify', MISSION], { WAYMARK_PASSWORD: 'a wrong guess', LC_ALL: 'fr_FR.UTF-8' });
    expect(spoken).toMatchObject({ status: 1, out: '' });
    expect(spoken.told).toMatch(/mot de passe/i);
  });

  it('is the same as a program of its own: what it writes where, and how it ends', async () => {
    const program = at('of-the-program');
    const made = await runProgram<Station>([...initMission(program), '--json']);
    expect(made).toMatchObject({ status: 0, told: '', document: { office: 'KG-BIS' } });
    expect((await listed(program, ANA)).total).toBe(0);
    expect(await runProgram(['cases', program], ANA)).toMatchObject({ status: 0, out: '0 / 0\n', told: '' });
    const wrong = { WAYMARK_PASSWORD: 'a wrong guess', LC_ALL: 'fr_FR.UTF-8' };
    const said = await runProgram<Failure>(['verify', program, '--json'], wrong);
    expect(said).toMatchObject({ status: 1, told: '', document: { error: { code: 'wrong-password' } } });
    const spoken = await runProgram(['verify', program], wrong);
    expect(spoken).toMatchObject({ status: 1, out: '' });
    expect(spoken.told).toMatch(/mot de passe/i);
    const misunderstood = await runProgram(['no-such-command']);
    expect(misunderstood).toMatchObject({ status: 2, out: '' });
    expect(misunderstood.told).toContain('no-such-command');
    expect(await runProgram(['verify', program], { WAYMARK_PASSWORD: '' })).toMatchObject({ status: 1, out: '' });
  });

  it('ends with 2 where it is not understood', async () => {
    const wrong = [
      ['init', at('x'), '--kind', 'embassy', '--office', 'X', '--name', 'X', '--country', 'KGZ', '--user', 'A'],
      ['init', at('x')],
      ['verify'],
      ['no-such-command'],
      ['cases', MISSION, '--stage', 'finished'],
      ['cases', MISSION, '--limit', 'many'],
      ['seal', MISSION, '--to', 'HQ', '--depth', 'everything', '--out', MAIL],
      ['report', MISSION, 'no-such-table'],
      ['report', MISSION, 'ctm-profile', '--protect', '1'],
      ['paper', MISSION, 'no-such-paper', '--out', at('x.pdf')],
      ['directory', MISSION],
      ['users', MISSION, '--add', 'Somebody'],
      ['demo', at('x'), '--cases', 'some'],
      ['open', MISSION],
    ];
    for (const given of wrong) {
      const ran = await plain(given);
      expect(ran.status, given.join(' ')).toBe(2);
      expect(ran.out).toBe('');
      expect(ran.told).not.toBe('');
    }
    expect(await plain(['--help'])).toMatchObject({ status: 0, told: '' });
  });

  it('users lists, adds and removes; a user’s role goes with the kind of desk', async () => {
    for (const role of ['caseworker', 'approver', 'shelter-manager']) {
      const house = role === 'shelter-manager' ? ['--house', 'HOUSE-A'] : [];
      await done(['users', MISSION, '--add', role, '--role', role, ...house], ANA);
    }
    await done(['users', HQ, '--add', 'analyst', '--role', 'hq-analyst'], VERA);
    await done(['users', MISSION, '--add', 'Guest', '--role', 'caseworker'], { WAYMARK_USER: 'ana' });
    expect(await refused(['users', MISSION, '--add', 'X', '--role', 'hq-analyst'], ANA)).toBe('role-of-other-desk');
    expect(await refused(['users', MISSION, '--add', 'guest', '--role', 'caseworker'], ANA)).toBe('user-exists');
    expect(await refused(['users', MISSION, '--remove', 'Ana'], ANA)).toBe('cannot-remove-oneself');
    const users = await done<Answered<'station', 'users'>>(['users', MISSION, '--remove', 'Guest'], ANA);
    expect(users.map((user) => [user.name, user.role, user.active])).toEqual([
      ['Ana', 'focal-point', true],
      ['caseworker', 'caseworker', true],
      ['approver', 'approver', true],
      ['shelter-manager', 'shelter-manager', true],
      ['Guest', 'caseworker', false],
    ]);
    expect(await refused(['users', MISSION], { WAYMARK_USER: 'Guest', WAYMARK_PASSWORD: NEW_PASSWORD })).toBe(
      'wrong-password',
    );
  });

  it('codebook is one document of forms, questions, codes and labels in three languages, through npm as anywhere', async () => {
    const ran = await execute<CodebookDocument>('npm', ['run', '-s', 'waymark', '--', 'codebook', '--json'], {});
    expect(ran.status).toBe(0);
    const document = documentOf(ran);
    expect(Object.keys(document)).toEqual(['version', 'forms', 'countries', 'languages']);
    expect(document.countries.find(({ code }) => code === 'KGZ')?.label.es).toBe('Kirguistán');
    expect(document.languages.find(({ code }) => code === 'ron')?.label.fr).toBe('roumain');
    const codes = document.forms.flatMap(({ questions }) => questions.flatMap((question) => question.codes ?? []));
    expect(codes).toContainEqual(expect.objectContaining({ code: 'handed-over', htcds: 'ClosedReferred' }));
    for (const { kind, label, many, questions } of document.forms) {
      expect([typeof kind, typeof many, Object.keys(label)]).toEqual(['string', 'boolean', ['en', 'fr', 'es']]);
      for (const question of questions) {
        expect(question).toMatchObject({
          id: expect.any(String),
          type: expect.any(String),
          label: { en: expect.any(String) },
        });
        expect(['fact', 'direct', 'told', 'near']).toContain(question.sensitivity);
        for (const code of question.codes ?? []) expect(Object.keys(code).slice(0, 2)).toEqual(['code', 'label']);
      }
    }
  });
});

describe('keeping', () => {
  beforeAll(async () => {
    const lines = at('lines.jsonl');
    writeFileSync(lines, inventedCases(5, 1).join('\n'));
    await done(['import-cases', MISSION, lines], ANA);
  });

  it('verify, backup and restore: the copy is a station again, and works', async () => {
    expect(await done(['verify', MISSION], ANA)).toMatchObject({ clean: true, checked: { cases: 5 }, faults: [] });
    const copy = at('mission.copy');
    expect(await done(['backup', MISSION, '--out', copy], ANA)).toMatchObject({ bytes: expect.any(Number) });
    const folder = at('restored');
    expect(await refused(['restore', copy, folder], { ...ANA, WAYMARK_PASSWORD: 'a wrong guess' })).toBe(
      'wrong-password',
    );
    expect(await done(['restore', copy, folder], ANA)).toMatchObject({ office: 'KG-BIS' });
    expect(await refused(['restore', copy, folder], ANA)).toBe('folder-not-empty');
    expect(await done(['verify', folder], ANA)).toMatchObject({ clean: true, checked: { cases: 5 } });
  });

  it('restore with the recovery code gives a new password and, once, a new code', async () => {
    const [desk, copy, paper] = [at('forgotten'), at('forgotten.copy'), at('first.code')];
    await done([...initMission(desk), '--recovery-out', paper]);
    await done(['backup', desk, '--out', copy], ANA);
    const code = readFileSync(paper, 'utf8').trim();
    const folder = at('remembered');
    const byCode = ['restore', copy, folder, '--recovery'];
    const given = { ...ANA, WAYMARK_PASSWORD: '', WAYMARK_RECOVERY_CODE: code };
    expect(await refused(byCode, { ...given, WAYMARK_RECOVERY_CODE: '' })).toBe('secret-missing');
    expect(await refused(byCode, { ...given, WAYMARK_USER: 'Nobody' })).toBe('no-such-user');
    expect(await refused(byCode, { ...given, WAYMARK_USER: '' })).toBe('user-name-needed');
    expect(await refused([...byCode, '--recovery-out', paper], given)).toBe('recovery-file');
    const next = at('next.code');
    expect(await refused([...byCode, '--recovery-out', next], { ...given, WAYMARK_USER: 'Nobody' })).toBe(
      'no-such-user',
    );
    expect(existsSync(next)).toBe(false);
    const made = await done([...byCode, '--recovery-out', next], given);
    // The line that tells of the copy was written after it.
    expect(made).toMatchObject({ office: 'KG-BIS', station: expect.any(String), lacks: { missing: 1 }, older: null });
    expect(statSync(next).mode & 0o777).toBe(0o600);
    const printed = readFileSync(next, 'utf8').trim();
    expect(printed).not.toBe(code);
    expect(await refused(['verify', folder], ANA)).toBe('wrong-password');
    expect(await done(['verify', folder], as('Ana'))).toMatchObject({ clean: true });

    await done(['backup', folder, '--out', at('again.copy')], as('Ana'));
    const again = ['restore', at('again.copy'), at('again'), '--recovery'];
    expect(await refused(again, given)).toBe('wrong-recovery-code');
    const shown = await done<{ recoveryCode: string }>(again, { ...given, WAYMARK_RECOVERY_CODE: printed });
    expect(shown.recoveryCode).not.toBe(printed);
    expect((await plain(['restore', copy, at('x'), '--recovery-out', at('y')], ANA)).status).toBe(2);
  });

  it('one command at a time has a station; the other is told', async () => {
    const verify = () => runProgram<Failure>(['verify', HQ, '--json'], VERA);
    const codes = await Promise.all([verify(), verify()]);
    const statuses = codes.map(({ status }) => status).sort();
    if (statuses[1] === 1) {
      expect(codes.find(({ status }) => status === 1)?.document?.error.code).toBe('station-in-use');
    } else expect(statuses).toEqual([0, 0]);
  });

  it('demo makes a station of invented cases that real offices refuse', async () => {
    const demo = at('demo');
    const who = { WAYMARK_USER: 'Demo' };
    expect(await done(['demo', demo, '--cases', '12', '--seed', '3'], who)).toMatchObject({
      office: 'DEMO-1',
      cases: 12,
      user: 'Demo',
    });
    expect((await listed(demo, who)).total).toBe(12);
    await done(['card', demo, '--out', at('demo.card')], who);
    expect(await refused(['enrol', HQ, at('demo.card')], VERA)).toBe('card-demo');
    expect(await refused(['seal', demo, '--to', 'HQ', '--out', MAIL], who)).toBe('seal-no-office');
    // Where headquarters is for invented cases too, they can be joined.
    const marked = at('demo-hq');
    await done([...initHeadquarters(marked), '--demo']);
    expect(await done(['enrol', marked, at('demo.card')], VERA)).toEqual({ offices: ['DEMO-1'] });
  });
});
