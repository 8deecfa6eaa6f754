/**
 * Restore: a PC dies after its closing copy, and after it had sealed what it wrote since. Its station comes back on a new PC in a new
 * epoch, by a password or by the recovery code. Work goes on; headquarters takes what the station sends, and gives back what was
 * lost. A keys.json from before somebody left opens nothing.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerOf, Contract } from '../../db/contract/index.ts';
import { inventedCases } from '../../db/demo/invented.ts';
import { closeStore, openStore } from '../../db/store/store.ts';
import { DRAWN_PNG } from '../db/casework/record/a-picture.ts';
import { carry, introduce, logIn, type OpenDesk, PASSWORD, refusalOf, setUp, startDesk, tempDir } from './desks.ts';

const place = tempDir('restore');
const ONE = { second: false };
const NEW_PASSWORD = 'a password of today';
const mail = join(place.path, 'mail');
const copies = join(place.path, 'copies');
const open: { end: () => Promise<void> }[] = [];
afterAll(async () => {
  await Promise.all(open.map((desk) => desk.end()));
  place.remove();
});

let hq: OpenDesk;
let code = '';
/** The mission's folder before its PC died. */
let lostFolder = '';
let copy = '';
/** A case of before the copy, with one note after it; and one begun after the copy. */
let caseId = '';
let begunAfter = { caseId: '', reference: '' };
const AFTER = 'written after the copy';

async function everyReference(desk: OpenDesk): Promise<readonly string[]> {
  const { rows } = await desk.ask('cases', 'list', { filter: {}, limit: 500 });
  return rows.map((row) => row.reference);
}

function writeNote(desk: OpenDesk, to: string, text: string) {
  return desk.ask('records', 'save', { caseId: to, records: [{ kind: 'note', body: { kind: 'note', text } }] });
}

function agree(desk: OpenDesk, to: string) {
  const body = {
    date: '2026-05-01',
    'given-by': 'both',
    keep: 'with-name',
    'share-headquarters': 'with-name',
    'share-receiving': 'with-name',
  };
  const met = { kind: 'intake', body: { date: '2026-05-01', channel: 'police' } };
  return desk.ask('records', 'save', { caseId: to, records: [met, { kind: 'consent', body }] });
}

/** Epochs are nobody's business but the station's: read from its database. */
async function epochs(folder: string, password: string): Promise<readonly string[]> {
  const store = await openStore(folder, { name: 'Ana', password });
  const rows = store.db.prepare<[], string>('SELECT why FROM own_epoch ORDER BY epoch').pluck().all();
  closeStore(store);
  return rows;
}

beforeAll(async () => {
  mkdirSync(copies);
  const made = await setUp(place.path, 'KG-BIS', { copies }, ONE);
  let mission = made.desk;
  code = made.recoveryCode;
  lostFolder = mission.folder;
  ({ desk: hq } = await setUp(place.path, 'HQ', { kind: 'headquarters', user: 'Vera' }, ONE));
  open.push(hq);
  await introduce(hq, [mission], mail);
  const lines = join(place.path, 'lines.jsonl');
  writeFileSync(lines, inventedCases(30, 5).join('\n'));
  await mission.ask('cases', 'import', { file: lines });
  ({ caseId } = await mission.ask('cases', 'begin', {}));
  await agree(mission, caseId);
  const scan = { of: 'signed-consent', pages: [{ note: 'page 1', data: DRAWN_PNG.toString('base64') }] };
  await mission.ask('records', 'attach', { caseId, ...scan });
  await carry(mission, hq, mail, { receipt: true });
  expect(await mission.ask('station', 'close', {})).toEqual({ copied: true, reason: null });
  await mission.end();
  const [name] = readdirSync(copies);
  copy = join(copies, name ?? '');

  mission = await logIn(lostFolder, {}, ONE);
  await writeNote(mission, caseId, AFTER);
  begunAfter = await mission.ask('cases', 'begin', {});
  await agree(mission, begunAfter.caseId);
  await carry(mission, hq, mail);
  await mission.end();
});

describe('a station restored from the closing copy', () => {
  it('is not made for who has neither the password nor the code, and leaves nothing', async () => {
    const folder = join(place.path, 'not-made');
    const tries = [
      [{ user: 'Ana', password: 'a guess of mine' }, 'wrong-password'],
      [
        {
          user: 'Ana',
          password: NEW_PASSWORD,
          recoveryCode: code.replace(/[A-Z2-9]/, (sign) => (sign === 'A' ? 'B' : 'A')),
        },
        'recovery-code-mistyped',
      ],
      [{ user: 'Nobody', password: NEW_PASSWORD, recoveryCode: code }, 'no-such-user'],
    ] as const;
    for (const [who, refused] of tries) {
      const desk = startDesk(folder, ONE);
      expect(await refusalOf(desk.ask('station', 'restore', { file: copy, ...who }))).toBe(refused);
      await desk.end();
      expect(existsSync(join(folder, 'station.db'))).toBe(false);
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is opened by the recovery code too: with a new password and a new code, the old ones open it no more', async () => {
    const folder = join(place.path, 'by-code');
    const desk = startDesk(folder, ONE);
    const asked = { file: copy, user: 'Ana', password: NEW_PASSWORD, recoveryCode: code };
    const { session, recoveryCode } = await desk.ask('station', 'restore', asked);
    expect(session).toMatchObject({ user: { name: 'Ana' }, station: { office: 'KG-BIS' } });
    const verified = await desk.ask('station', 'verify', {});
    expect(verified).toMatchObject({ faults: [], checked: { pictures: 1, picturesElsewhere: 0 } });
    const { records } = await desk.ask('cases', 'open', { caseId });
    const [scan] = records.filter(({ kind }) => kind === 'attachment');
    const of = { caseId, station: scan?.station ?? '', id: scan?.id ?? '' };
    expect(await desk.ask('records', 'picture', of)).toEqual({ media: 'png', data: DRAWN_PNG.toString('base64') });
    await desk.end();
    expect(await refusalOf(logIn(folder, { password: PASSWORD }, ONE))).toBe('wrong-password');
    const again = await logIn(folder, { password: NEW_PASSWORD }, ONE);
    await again.end();
    const recovering = startDesk(folder, ONE);
    const recover = (given: string) => ({ code: given, user: 'Ana', newPassword: PASSWORD });
    expect(await refusalOf(recovering.ask('station', 'logInWithRecovery', recover(code)))).toBe('wrong-recovery-code');
    await recovering.ask('station', 'logInWithRecovery', recover(recoveryCode ?? ''));
    await recovering.end();
    expect(await epochs(folder, PASSWORD)).toEqual(['set-up', 'restore']);
  });

  it('goes on with the password of the day of the copy, in a new epoch; headquarters takes it and gives back what was lost', async () => {
    const folder = join(place.path, 'restored');
    const begun = startDesk(folder, ONE);
    const { session } = await begun.ask('station', 'restore', { file: copy, user: 'Ana', password: PASSWORD });
    expect(session.station.id).toBe((await stationOf(lostFolder)).id);
    await begun.end();
    expect(await epochs(folder, PASSWORD)).toEqual(['set-up', 'restore']);

    const mission = await logIn(folder, {}, ONE);
    open.push(mission);
    const notes = async () => {
      const { records } = await mission.ask('cases', 'open', { caseId });
      return records.filter((record) => record.kind === 'note').map((record) => record.body.text);
    };
    expect(await notes()).toEqual([]);
    expect(await everyReference(mission)).not.toContain(begunAfter.reference);
    await writeNote(mission, caseId, 'written after the restore');
    const anew = await mission.ask('cases', 'begin', {});
    await agree(mission, anew.caseId);

    const { results } = await carry(mission, hq, mail, { receipt: true });
    expect(results).toMatchObject([{ outcome: 'accepted', counts: { new: 1, setAside: 0 }, setAside: [] }]);
    const atHeadquarters = await everyReference(hq);
    expect(atHeadquarters).toEqual(expect.arrayContaining([begunAfter.reference, anew.reference]));
    expect(new Set(atHeadquarters).size).toBe(atHeadquarters.length);

    // What headquarters still has of the lost days, it has in the closed epoch; the station takes it back and does not write on in it.
    const back = await carry(hq, mission, mail, { cases: [caseId, begunAfter.caseId] });
    expect(back.results).toMatchObject([{ outcome: 'accepted', counts: { cases: 2, setAside: 0 }, setAside: [] }]);
    const references = await everyReference(mission);
    expect(references).toEqual(expect.arrayContaining([begunAfter.reference, anew.reference]));
    expect(new Set(references).size).toBe(references.length);
    await writeNote(mission, caseId, 'written after all came back');
    const last = await carry(mission, hq, mail);
    expect(last.results).toMatchObject([{ outcome: 'accepted', setAside: [] }]);
    for (const desk of [mission, hq]) expect((await desk.ask('station', 'verify', {})).faults).toEqual([]);
  });
});

function stationOf(folder: string): Promise<AnswerOf<Contract['station']['logIn']>['session']['station']> {
  return logIn(folder, {}, ONE).then(async (desk) => {
    await desk.end();
    return desk.session.station;
  });
}

describe('a keys.json of before somebody left', () => {
  it('opens nothing, for nobody; and the person is not in the copies that follow', async () => {
    const mission = await logIn(lostFolder, {}, ONE);
    const keys = join(lostFolder, 'keys.json');
    const older = join(place.path, 'older-keys.json');
    const guest = { name: 'Bekim', role: 'caseworker', house: null, password: 'nine slow clouds' } as const;
    await mission.ask('station', 'addUser', guest);
    await mission.end();
    const visit = await logIn(lostFolder, { user: guest.name, password: guest.password }, ONE);
    await visit.end();
    copyFileSync(keys, older);

    const leaving = await logIn(lostFolder, { user: 'Ana' }, ONE);
    await leaving.ask('station', 'removeUser', { name: guest.name });
    const after = join(place.path, 'after.copy');
    await leaving.ask('station', 'backup', { out: after });
    await leaving.end();
    const newer = join(place.path, 'newer-keys.json');
    copyFileSync(keys, newer);
    expect(await refusalOf(logIn(lostFolder, { user: guest.name, password: guest.password }, ONE))).toBe(
      'wrong-password',
    );
    copyFileSync(older, keys);
    rmSync(join(lostFolder, 'keys-twin.json'));
    for (const who of [{ user: guest.name, password: guest.password }, { user: 'Ana' }]) {
      expect(await refusalOf(logIn(lostFolder, who, ONE))).toBe('wrong-key');
    }
    copyFileSync(newer, keys);
    const back = await logIn(lostFolder, { user: 'Ana' }, ONE);
    expect((await back.ask('station', 'verify', {})).faults).toEqual([]);
    await back.end();

    const elsewhere = startDesk(join(place.path, 'elsewhere'), ONE);
    const asked = { file: after, user: guest.name, password: guest.password };
    expect(await refusalOf(elsewhere.ask('station', 'restore', asked))).toBe('wrong-password');
    await elsewhere.end();
  });
});
