/** The commands on cases and exchange, as a script runs them, by every role: what is done, and what is refused with which code. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile, Role } from '../../db/contract/index.ts';
import { CTM_TABLE, ctm278 } from '../generate/ctm-278.ts';
import {
  ANA,
  type Answered,
  as,
  commandPlace,
  documentOf,
  done,
  type Imported,
  initHeadquarters,
  initMission,
  listed,
  NEW_PASSWORD,
  type Opened,
  plain,
  type Report,
  refused,
  type Sealed,
  type Station,
  VERA,
  waymark,
} from './command.ts';
import { logIn } from './desks.ts';

const place = commandPlace('command-exchange');
afterAll(() => place.remove());
const { at } = place;

const MISSION = at('mission');
const HQ = at('hq');
const MAIL = at('mail');
const RESIDENT = 'KG-BIS-RESIDENT';
let rootWords = '';

beforeAll(async () => {
  mkdirSync(MAIL);
  const { root } = await done<Station>([...initHeadquarters(HQ), '--root-out', at('stick', 'root.key')]);
  rootWords = root ?? '';
  await done(initMission(MISSION));
  const roles = ['caseworker', 'approver', 'shelter-manager'] as const;
  await addUsers(MISSION, roles);
  await addUsers(HQ, ['hq-analyst']);
});

/** Users called by their roles. */
async function addUsers(folder: string, roles: readonly Role[]): Promise<void> {
  const desk = await logIn(folder, {}, { second: false });
  for (const role of roles) {
    const house = role === 'shelter-manager' ? 'HOUSE-A' : null;
    await desk.ask('station', 'addUser', { name: role, role, house, password: NEW_PASSWORD });
  }
  await desk.end();
}

describe('exchange', () => {
  it('card, enrol and directory join an office to headquarters, each side compared by words', async () => {
    const card = await done<Pick<Station, 'fingerprint'>>(['card', MISSION, '--out', at('mail', 'office.card')], ANA);
    const words = card.fingerprint;
    const wrong = words.split(' ').reverse().join(' ');
    const enrol = ['enrol', HQ, at('mail', 'office.card')];
    expect(await refused([...enrol, '--fingerprint', wrong], VERA)).toBe('fingerprint-mismatch');
    expect(await done([...enrol, '--fingerprint', words], VERA)).toEqual({ offices: ['KG-BIS'] });
    expect(await refused(['enrol', MISSION, at('mail', 'office.card')], ANA)).toBe('directory-not-headquarters');

    const issue = ['directory', HQ, '--out', at('mail', 'directory'), '--root-key', at('stick', 'root.key')];
    expect(await refused(issue, { ...VERA, WAYMARK_ROOT_PASSWORD: 'a wrong guess' })).toBe('root-key-password');
    const issued = await done<Answered<'exchange', 'issueDirectory'>>(issue, VERA);
    const name = issued.files[0]?.name ?? '';
    expect(readdirSync(at('mail', 'directory'))).toEqual([name]);
    const take = ['directory', MISSION, '--in', at('mail', 'directory', name)];
    expect(await refused(take, ANA)).toBe('directory-root-unknown');
    expect(await refused([...take, '--root', words], ANA)).toBe('fingerprint-mismatch');
    expect(await done([...take, '--root', rootWords], ANA)).toMatchObject({ number: 1, offices: 2, root: rootWords });
  });

  it('import-cases checks every line, and takes all of them or none', async () => {
    const wrong = at('wrong.jsonl');
    const right = JSON.stringify({ records: [{ kind: 'note', body: { kind: 'note', text: 'Invented' } }] });
    writeFileSync(
      wrong,
      [
        right,
        '{"records":',
        '{"records":[{"kind":"profile","body":{"sex":"unheard-of"}}]}',
        '{"records":[{"kind":"dream","body":{}}]}',
      ].join('\n'),
    );
    const ran = await waymark<Imported>(['import-cases', MISSION, wrong], ANA);
    expect(ran).toMatchObject({ status: 1, document: { cases: 0, records: 0 } });
    const { errors } = documentOf(ran);
    expect(errors.map((error) => [error.line, error.code])).toEqual([
      [2, 'import-not-json'],
      [3, 'answer-unknown-code'],
      [4, 'import-unknown-kind'],
    ]);
    for (const { message } of errors) expect(message).not.toBe('');
    expect(errors[1]?.message).toContain('records[0].body.sex');

    const lines = at('lines.jsonl');
    const resident = {
      reference: RESIDENT,
      records: [
        { kind: 'consent', date: '2026-01-04', body: { keep: 'with-name', 'share-headquarters': 'refuses' } },
        { kind: 'identity', body: { 'name-used': 'Zorrinka' } },
        { kind: 'stay', body: { kind: 'shelter', house: 'HOUSE-A', from: '2026-01-04' } },
      ],
    };
    writeFileSync(lines, [...ctm278().lines, JSON.stringify(resident)].join('\n'));
    const dry = await done<Imported>(['import-cases', MISSION, lines, '--dry-run'], ANA);
    expect(dry).toMatchObject({ cases: 279, errors: [] });
    expect((await listed(MISSION, ANA)).total).toBe(0);
    expect(await done(['import-cases', MISSION, lines], ANA)).toEqual(dry);
    expect(await refused(['import-cases', MISSION, lines], ANA)).toBe('import-file-taken');
    const again = await waymark<Imported>(['import-cases', MISSION, lines, '--again'], ANA);
    expect(again.document?.errors[0]).toMatchObject({ line: 1, code: 'import-reference-taken' });
  });

  it('cases finds by stage, text and number, and case shows one file by its whole reference or its end', async () => {
    const found = await listed(MISSION, ANA, '--search', 'zorrinka');
    expect(found.cases).toMatchObject([{ reference: RESIDENT, stage: 'assisted' }]);
    const some = await listed(MISSION, ANA, '--stage', 'assisted', '--limit', '3');
    expect(some.cases).toHaveLength(3);
    expect(some.total).toBeGreaterThan(3);
    const file = await done<CaseFile>(['case', MISSION, RESIDENT.toLowerCase()], ANA);
    expect(file.row.reference).toBe(RESIDENT);
    expect(file.records.map((record) => record.kind)).toEqual(['case', 'consent', 'identity', 'stay']);
    expect((await done<CaseFile>(['case', MISSION, 'SIDENT'], ANA)).row.reference).toBe(RESIDENT);
    expect(await refused(['case', MISSION, 'KG-BIS-99-AAAAAA'], ANA)).toBe('no-such-case');
    expect(await refused(['case', MISSION, '0'], ANA)).toBe('no-such-case');
    const spoken = await plain(['case', MISSION, RESIDENT], ANA);
    expect(spoken.out).toContain('Zorrinka');
  });

  it('seal says what goes and what stays and why; open says what came, and writes receipts', async () => {
    expect(await refused(['seal', MISSION, '--to', 'XX-NOW', '--out', MAIL], ANA)).toBe('seal-no-office');
    expect(await refused(['seal', MISSION, '--to', 'HQ', '--depth', 'core', '--out', MAIL], ANA)).toBe(
      'seal-depth-reserved',
    );
    const none = ['seal', MISSION, '--to', 'HQ', '--case', 'KG-BIS-99-AAAAAA', '--out', MAIL];
    expect(await refused(none, ANA)).toBe('seal-case-unknown');
    const one = await done<Sealed>(
      ['seal', MISSION, '--to', 'HQ', '--case', 'KG-BIS-0001', 'KG-BIS-0002', '--out', at('two')],
      ANA,
    );
    expect(one.totals.cases).toBe(2);
    const again = ['seal', MISSION, '--to', 'HQ', '--again', `${one.files[0]?.number}`, '--out', at('again')];
    expect(await refused([...again, '--index', at('again', 'index.json')], ANA)).toBe('index-beside-packages');
    const { totals, files: inPlace, index } = await done<Sealed>([...again, '--index', at('index.json')], ANA);
    expect({ cases: totals.cases, index }).toEqual({ cases: 2, index: 'written' });
    expect(readdirSync(at('again'))).toEqual(inPlace.map(({ name }) => name));
    expect(JSON.parse(readFileSync(at('index.json'), 'utf8'))).toEqual({
      format: 'waymark-index/1',
      offices: { HQ: inPlace.map(({ name }) => name) },
    });
    const sealed = await done<Sealed>(['seal', MISSION, '--to', 'HQ', '--out', at('all')], ANA);
    expect(sealed.totals).toMatchObject({ cases: 278, heldBack: 1 });
    expect(sealed.stays).toMatchObject([{ reference: RESIDENT, reason: 'sharing-refused' }]);
    expect(sealed.stays[0]?.message.length).toBeGreaterThan(15);
    expect(readdirSync(at('all'))).toEqual(sealed.files.map((file) => file.name));

    const garbage = at('mail', 'garbage.waymark');
    writeFileSync(garbage, 'not a package');
    const files = [garbage, ...sealed.files.map((file) => file.path)];
    const ran = await waymark<Opened>(['open', HQ, ...files, '--receipts', at('receipts')], VERA);
    expect(ran.status).toBe(1);
    const { results } = documentOf(ran);
    expect(results).toMatchObject([
      { outcome: 'refused', error: { code: 'package-not-waymark' } },
      {
        outcome: 'accepted',
        from: 'KG-BIS',
        counts: { cases: 278, new: 278, updated: 0, unchanged: 0, setAside: 0 },
        setAside: [],
      },
    ]);
    expect(results[0]?.error?.message.length).toBeGreaterThan(15);
    const [receipt] = readdirSync(at('receipts'));
    expect(results[1]?.receipt).toBe(receipt);
    const back = await done<Opened>(['open', MISSION, at('receipts', receipt ?? '')], ANA);
    expect(back.results).toMatchObject([{ outcome: 'accepted', kind: 'receipt' }]);
    expect(await refused(['seal', MISSION, '--to', 'HQ', '--out', MAIL], ANA)).toBe('seal-nothing');
  });
});

describe('what leaves', () => {
  it('report prints the same table at both desks, protected unless it is asked otherwise', async () => {
    const { origin, from, to, n } = CTM_TABLE;
    const asked = ['ctm-profile', '--origin', origin, '--from', from, '--to', to];
    const tables = await Promise.all([
      done<Report>(['report', MISSION, ...asked, '--protect', 'none'], ANA),
      done<Report>(['report', HQ, ...asked, '--protect', 'none'], VERA),
    ]);
    for (const table of tables) {
      expect(table).toMatchObject({ table: 'ctm-profile', unit: 'instances', n, protection: { k: null } });
      const rows = table.dimensions[0]?.rows.map((row) => [row.code, row.n, row.percent, row.suppressed]);
      expect(rows).toEqual([
        ['female', 197, 70.9, false],
        ['male', 81, 29.1, false],
      ]);
    }
    expect(tables[1].dimensions).toEqual(tables[0].dimensions);
    const guarded = await done<Report>(['report', MISSION, 'ctm-profile', '--audience', 'inside'], ANA);
    expect(guarded.protection.k).toBe(5);
    const hidden = guarded.dimensions.flatMap((one) => one.rows.filter((row) => row.suppressed));
    expect(hidden.length).toBeGreaterThan(0);
    for (const row of hidden) expect([row.n, row.percent]).toEqual([null, null]);
    const inside = ['report', MISSION, 'ctm-profile', '--audience', 'inside'];
    expect(await refused([...inside, '--origin', 'XXX'], ANA)).toBe('report-no-such-country');
    // Where nobody says for whom it is for the public, who reads a whole year that is over.
    const year = from.slice(0, 4);
    const day = `${year}-12-31`;
    expect(await refused(['report', MISSION, 'ctm-profile', '--from', year], ANA)).toBe('release-not-printed');
    const printed = await done<Report>(['report', MISSION, 'ctm-profile', '--from', year, '--to', day], ANA);
    expect(printed).toMatchObject({
      unit: 'persons',
      period: { from: `${year}-01-01`, to: day },
      protection: { k: 5 },
    });
    expect(await refused(['report', MISSION, 'tracking', '--project', 'P-9'], ANA)).toBe('no-such-project');
    const cases = await done(
      ['report', HQ, 'ctm-profile', '--unit', 'cases', '--office', 'KG-BIS', '--protect', '7'],
      VERA,
    );
    expect(cases).toMatchObject({ unit: 'cases', filters: { office: 'KG-BIS' }, protection: { k: 7 } });
  });

  it('report answers what each of its options asks, and refuses what names nothing', async () => {
    const { origin, from, to, n } = CTM_TABLE;
    const exact = (...asked: readonly string[]) =>
      done<Report>(['report', MISSION, ...asked, '--protect', 'none', '--reason', 'our annual meeting'], ANA);
    const published = ['ctm-profile', '--origin', origin, '--from', from, '--to', to];
    expect(await exact(...published, '--filter', 'sex=female')).toMatchObject({
      n: 197,
      narrowed: [{ variable: 'sex', code: 'female' }],
    });
    expect(await exact(...published, '--population', 'known', '--unit', 'cases', '--date', 'helped')).toMatchObject({
      n,
      population: 'known',
      unit: 'cases',
      period: { by: 'helped' },
    });
    expect(await exact('ctm-profile', '--origin', origin, '--as-of', to)).toMatchObject({ n, period: { by: 'as-of' } });
    expect(await exact(...published, '--shared')).toMatchObject({ n, filters: { shared: true, office: null } });
    const partition = await exact('partition', '--unit', 'persons', '--office', 'KG-BIS');
    expect(partition).toMatchObject({ table: 'partition', population: 'known', filters: { office: 'KG-BIS' } });
    for (const [option, begins] of [
      ['--csv', '\ufeff'],
      ['--xlsx', 'PK'],
      ['--chart', '<svg '],
    ] as const) {
      const out = at(`table.${option === '--chart' ? 'svg' : option.slice(2)}`);
      expect(await exact(...published, option, out)).toMatchObject({ n });
      expect(readFileSync(out, 'utf8').startsWith(begins), option).toBe(true);
    }
    const asked = (...more: readonly string[]) => refused(['report', MISSION, 'ctm-profile', ...more], ANA);
    expect(await asked('--filter', 'sex=womn', '--protect', 'none')).toBe('report-no-such-filter');
    expect(await asked('--as-of', '2009', '--from', '2008', '--protect', 'none')).toBe('report-as-of-alone');
    expect(await asked('--population', 'known')).toBe('report-inside-only');
    expect(await refused(['report', MISSION, 'partition'], ANA)).toBe('report-inside-only');
  });

  it('paper writes a PDF and enters it in the list of what left, with a reason where a person is on it', async () => {
    const blank = await done<Answered<'papers', 'register'>>(
      ['paper', MISSION, 'first-contact', '--out', at('blank.pdf')],
      ANA,
    );
    expect(blank).toMatchObject({ number: expect.any(Number) });
    expect(readFileSync(at('blank.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    const sheet = ['paper', MISSION, 'house-sheet', RESIDENT, '--out', at('sheet.pdf')];
    expect(await refused(sheet, ANA)).toBe('reason-needed');
    expect(existsSync(at('sheet.pdf'))).toBe(false);
    const printed = await done<Answered<'papers', 'register'>>([...sheet, '--reason', 'The house has no printer'], ANA);
    expect(printed.number).toBeGreaterThan(blank.number);
    expect(statSync(at('sheet.pdf')).mode & 0o077).toBe(0);
  });
});

describe('each role', () => {
  // Every call with every role is in tests/db/calls/roles-table.test.ts: here the command says a refusal as the call does.
  it('of a mission does what it may, and is refused the rest by name', async () => {
    const refusals: readonly (readonly [string, readonly string[], string])[] = [
      ['caseworker', ['seal', MISSION, '--to', 'HQ', '--out', MAIL], 'role-may-not'],
      ['caseworker', ['report', MISSION, 'ctm-profile', '--protect', '2'], 'role-may-not'],
      ['caseworker', ['case', MISSION, RESIDENT], 'case-of-another'],
      ['shelter-manager', ['cases', MISSION], 'role-may-not'],
      ['approver', ['case', MISSION, RESIDENT], 'no-such-case'],
    ];
    for (const [user, given, code] of refusals) {
      expect([user, given[0], await refused(given, as(user))]).toEqual([user, given[0], code]);
    }
    const why = ['--reason', 'She asked for me'];
    expect((await done<CaseFile>(['case', MISSION, RESIDENT, ...why], as('caseworker'))).row.reference).toBe(RESIDENT);
    expect(await refused(['report', MISSION, 'ctm-profile'], as('caseworker'))).toBe('role-may-not');
    const inside = ['report', MISSION, 'ctm-profile', '--audience', 'inside'];
    expect(await refused(inside, as('caseworker'))).toBe('role-may-not');
    expect((await listed(MISSION, as('approver'), '--search', RESIDENT)).cases).toEqual([]);
  });

  it('the shelter manager prints from the window, and has no file of it', async () => {
    const sheet = ['paper', MISSION, 'house-sheet', RESIDENT, '--reason', 'x', '--out', at('x.pdf')];
    expect(await refused(sheet, as('shelter-manager'))).toMatch(/^role-may-not/);
    expect(existsSync(at('x.pdf'))).toBe(false);
  });

  it('of headquarters: the analyst reads tables and no case', async () => {
    const table = await done<Report>(['report', HQ, 'ctm-profile', '--protect', 'none'], as('hq-analyst'));
    expect(table.n).toBe(278);
    expect(await done(['verify', HQ], as('hq-analyst'))).toMatchObject({ clean: true });
    expect(await refused(['case', HQ, 'KG-BIS-0001'], as('hq-analyst'))).toBe('role-may-not');
  });
});

describe('headquarters lost', () => {
  it('is set up anew with the root key from the stick, and the mission follows without comparing words', async () => {
    const anew = at('hq-anew');
    const root = ['--root-key', at('stick', 'root.key')];
    expect(await refused([...initHeadquarters(anew), ...root], { WAYMARK_ROOT_PASSWORD: 'a wrong guess' })).toBe(
      'root-key-password',
    );
    const made = await done<Station>([...initHeadquarters(anew), ...root]);
    expect(made.root).toBe(rootWords);
    const issue = ['directory', anew, '--out', at('mail', 'anew'), ...root];
    const { files } = await done<Answered<'exchange', 'issueDirectory'>>(issue, VERA);
    const name = files.find(({ office }) => office === 'KG-BIS')?.name ?? '';
    expect(await done(['directory', MISSION, '--in', at('mail', 'anew', name)], ANA)).toMatchObject({
      root: rootWords,
    });
    const sealed = await done<Sealed>(['seal', MISSION, '--to', 'HQ', '--out', at('mail', 'again')], ANA);
    expect(sealed.files).toHaveLength(1);
    const opened = await done<Opened>(['open', anew, sealed.files[0]?.path ?? ''], VERA);
    expect(opened.results).toMatchObject([{ outcome: 'accepted' }]);
  });
});
