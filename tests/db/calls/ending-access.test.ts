/** A colleague must no longer have access: the person is removed, the database key changes, and the station gets new keys. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCard } from '../../../db/exchange/trust/card.ts';
import { knownStations } from '../../../db/exchange/trust/known-stations.ts';
import { WaymarkError } from '../../../db/store/errors.ts';
import { readingIdentities } from '../../../db/store/former-station.ts';
import { ownStation } from '../../../db/store/station.ts';
import { tempFolder } from '../store/a-store.ts';
import { call, emptyDesk } from './a-desk.ts';
import {
  createCaseToShare,
  createNetwork,
  createOffice,
  issued,
  type Office,
  seals,
  states,
  takes,
  WHO,
} from './network.ts';
import { refusalOf } from './office-desk.ts';

const ION = { user: 'Ion', password: 'four brown kettles' } as const;

async function addIon({ desk }: Office): Promise<void> {
  await call(desk, 'station', 'addUser', { name: 'Ion', role: 'focal-point', house: null, password: ION.password });
}

/** All of it in one go, as the command does it. */
async function endsAccess({ desk }: Office, folder = tempFolder()) {
  const due = await call(desk, 'station', 'sealBeforeEnd', { name: 'Ion', folder });
  const done = await call(desk, 'station', 'endAccess', { name: 'Ion' });
  return { ...due, ...done, folder, card: join(folder, done.card ?? '') };
}

const tasks = async ({ desk }: Office) => (await call(desk, 'station', 'endsOfAccess', {})).ended[0]?.tasks ?? [];
const today = async ({ desk }: Office) =>
  (await call(desk, 'cases', 'today', { group: 'safety' })).groups.flatMap(({ lines }) =>
    lines.map(({ code }) => code).filter((code) => code.startsWith('today-access-')),
  );
const outcomes = async ({ desk }: Office, files: readonly string[]) => {
  const { results } = await call(desk, 'exchange', 'open', { files });
  return results.map((result) =>
    result.outcome === 'refused' ? result.error.code : result.counts.setAside > 0 ? 'set aside' : result.outcome,
  );
};
const enrolsAsAsked = ({ desk }: Office, file: string, more: object = {}) =>
  call(desk, 'exchange', 'enrol', {
    file,
    fingerprint: readCard(readFileSync(file)).fingerprint,
    asAsked: true,
    ...more,
  });

describe('ending a colleague’s access', () => {
  it('seals what is due, removes the person with what they were typing, and makes the station a new one', async () => {
    const { missions } = await createNetwork();
    const [bishkek] = missions;
    await addIon(bishkek);
    await createCaseToShare(bishkek);
    const before = ownStation(bishkek.db);
    const { sealed, not, card, fingerprint } = await endsAccess(bishkek);
    expect(sealed).toMatchObject([{ office: 'HQ', cases: 1 }]);
    expect(not).toEqual([]);
    const after = ownStation(bishkek.db);
    expect(after.id).not.toBe(before.id);
    expect(after.office).toBe('KG-BIS');
    expect(after.epoch).toBeGreaterThan(before.epoch);
    expect(states(bishkek).get(before.id)).toEqual(['compromised', null]);
    expect(states(bishkek).get(after.id)).toEqual(['enrolled', before.id]);
    expect(readingIdentities(bishkek.db)).toEqual([after.ageIdentity, before.ageIdentity]);
    const request = readCard(readFileSync(card));
    expect(request.fingerprint).toEqual(fingerprint);
    expect(request.succeeds?.station).toBe(before.id);
    expect([...(request.succeeds?.last.values() ?? [])]).toEqual([new Map([[before.epoch, 1]])]);
    const rows = await call(bishkek.desk, 'station', 'users', {});
    expect(rows.filter(({ active }) => active).map(({ name }) => name)).toEqual(['Vera']);
    expect(await tasks(bishkek)).toEqual([
      'telephone',
      'card',
      'packages',
      'directory',
      'take-back',
      'passwords',
      'old-keys',
    ]);
    expect(await call(bishkek.desk, 'station', 'verify', {})).toMatchObject({ clean: true });
    await call(bishkek.desk, 'station', 'close', {});
    const desk = emptyDesk(bishkek.desk.folder, bishkek.desk.clock);
    expect(await refusalOf(call(desk, 'station', 'logIn', ION))).toBe('wrong-password');
    await call(desk, 'station', 'logIn', WHO);
    expect((await call(desk, 'station', 'endsOfAccess', {})).ended[0]?.user).toBe('Ion');
    await call(desk, 'station', 'close', {});
  });

  it('stands on Today until it is done, line by line', async () => {
    const { hq, stick, missions } = await createNetwork();
    const [bishkek] = missions;
    await addIon(bishkek);
    const { card } = await endsAccess(bishkek);
    expect(await today(bishkek)).toEqual([
      'today-access-telephone',
      'today-access-card',
      'today-access-directory',
      'today-access-take-back',
      'today-access-passwords',
    ]);
    const [{ number } = { number: 0 }] = (await call(bishkek.desk, 'station', 'endsOfAccess', {})).ended;
    await call(bishkek.desk, 'station', 'doneAfterAccess', { number, task: 'take-back' });
    await enrolsAsAsked(hq, card);
    await takes(bishkek, await issued(hq, stick));
    expect(await today(bishkek)).toEqual(['today-access-passwords']);
    await call(bishkek.desk, 'station', 'doneAfterAccess', { number, task: 'passwords' });
    expect(await today(bishkek)).toEqual([]);
  });

  it('is not begun for oneself or nobody, and not done without sealing first', async () => {
    const bishkek = await createOffice('KG-BIS');
    await addIon(bishkek);
    const folder = tempFolder();
    const ends = (name: string) => refusalOf(call(bishkek.desk, 'station', 'endAccess', { name }));
    expect(await ends('Vera')).toBe('cannot-remove-oneself');
    expect(await ends('Ana')).toBe('no-such-user');
    expect(await ends('Ion')).toBe('access-not-prepared');
    await call(bishkek.desk, 'station', 'addUser', {
      name: 'Ana',
      role: 'caseworker',
      house: null,
      password: 'a dry blue lantern',
    });
    await call(bishkek.desk, 'station', 'sealBeforeEnd', { name: 'Ion', folder });
    expect(await ends('Ana')).toBe('access-not-prepared');
    expect(await refusalOf(call(bishkek.desk, 'station', 'sealBeforeEnd', { name: 'Ana', folder }))).toBe(
      'access-other-under-way',
    );
    await createCaseToShare(bishkek);
    expect(await ends('Ion')).toBe('access-seal-again');
    expect(await today(bishkek)).toEqual(['today-access-begun']);
    await call(bishkek.desk, 'station', 'dropEndOfAccess', {});
    expect(await today(bishkek)).toEqual([]);
    expect(await refusalOf(call(bishkek.desk, 'station', 'dropEndOfAccess', {}))).toBe('access-none-under-way');
    expect((await call(bishkek.desk, 'station', 'users', {})).every(({ active }) => active)).toBe(true);
  });

  it('says what could not be sealed and why, and goes on only when somebody decides so', async () => {
    const { missions } = await createNetwork();
    const [bishkek] = missions;
    await addIon(bishkek);
    await createCaseToShare(bishkek);
    const folder = join(tempFolder(), 'a stick that is not there');
    const { not } = await call(bishkek.desk, 'station', 'sealBeforeEnd', { name: 'Ion', folder });
    expect(not).toEqual([{ office: 'HQ', code: 'seal-folder' }]);
    const id = ownStation(bishkek.db).id;
    expect(await refusalOf(call(bishkek.desk, 'station', 'endAccess', { name: 'Ion' }))).toBe('access-not-all-sealed');
    expect(ownStation(bishkek.db).id).toBe(id);
    const done = await call(bishkek.desk, 'station', 'endAccess', { name: 'Ion', goOn: true });
    // The act is done although the card has no place to be written to: Today goes on asking for it.
    expect(done.card).toBeNull();
    expect(ownStation(bishkek.db).id).not.toBe(id);
    expect(await today(bishkek)).toContain('today-access-card');
  });

  it('that was stopped while it seals says what is sealed; nobody is removed, the person stays out, and it goes on or is taken back', async () => {
    const { missions } = await createNetwork();
    const [bishkek] = missions;
    await addIon(bishkek);
    await createCaseToShare(bishkek);
    const before = ownStation(bishkek.db).id;
    const folder = tempFolder();
    // One way to stop it before the first office, one after the last file.
    const stopped = async (at: number) => {
      const stop = new AbortController();
      let heard = 0;
      const progress = () => ++heard === at && stop.abort(new WaymarkError('cancelled'));
      return call({ ...bishkek.desk, stop, progress }, 'station', 'sealBeforeEnd', { name: 'Ion', folder });
    };
    expect(await stopped(1)).toEqual({ sealed: [], not: [], stopped: true });
    expect(readdirSync(folder)).toEqual([]);
    const late = await stopped(2);
    expect(late).toMatchObject({ sealed: [{ office: 'HQ', cases: 1 }], not: [], stopped: true });
    expect(readdirSync(folder)).toEqual(late.sealed.flatMap(({ files }) => files));
    expect(ownStation(bishkek.db).id).toBe(before);
    const underWay = async () => (await call(bishkek.desk, 'station', 'endsOfAccess', {})).underWay;
    expect(await underWay()).toMatchObject({ user: 'Ion', sealed: false });
    expect(await today(bishkek)).toEqual(['today-access-begun']);
    expect(await refusalOf(call(bishkek.desk, 'station', 'endAccess', { name: 'Ion' }))).toBe('access-not-prepared');
    expect(await call(bishkek.desk, 'station', 'sealBeforeEnd', { name: 'Ion', folder })).toMatchObject({
      stopped: false,
    });
    expect(await underWay()).toMatchObject({ sealed: true });
    await call(bishkek.desk, 'station', 'dropEndOfAccess', {});
    expect(await underWay()).toBeNull();
  });

  it('keeps the person out from the moment it is begun', async () => {
    const bishkek = await createOffice('KG-BIS');
    await addIon(bishkek);
    await call(bishkek.desk, 'station', 'sealBeforeEnd', { name: 'Ion', folder: tempFolder() });
    const copy = join(tempFolder(), 'copy');
    await call(bishkek.desk, 'station', 'backup', { out: copy });
    await call(bishkek.desk, 'station', 'close', {});
    const elsewhere = emptyDesk(join(tempFolder(), 'elsewhere'), bishkek.desk.clock);
    expect(await refusalOf(call(elsewhere, 'station', 'restore', { file: copy, ...ION }))).toBe('access-being-ended');
    expect((await call(elsewhere, 'station', 'state', {})).state).toBe('new');
    const desk = emptyDesk(bishkek.desk.folder, bishkek.desk.clock);
    expect(await refusalOf(call(desk, 'station', 'logIn', ION))).toBe('access-being-ended');
    const byCode = { code: bishkek.recoveryCode, user: ION.user, newPassword: 'ten more slow clouds' };
    expect(await refusalOf(call(desk, 'station', 'logInWithRecovery', byCode))).toBe('access-being-ended');
    await call(desk, 'station', 'logIn', WHO);
    expect((await call(desk, 'station', 'endsOfAccess', {})).underWay).toMatchObject({ user: 'Ion', sealed: true });
    await call(desk, 'station', 'close', {});
  });

  it('puts a copy under the new keys in the place of those before', async () => {
    const copies = tempFolder();
    const bishkek = await createOffice('KG-BIS', { kind: 'mission', copies });
    await addIon(bishkek);
    await call(bishkek.desk, 'station', 'close', {});
    await call(bishkek.desk, 'station', 'logIn', WHO);
    const before = readdirSync(copies);
    const db = bishkek.desk.store?.db;
    if (db === undefined) throw new Error('somebody sits there');
    const { copies: left } = await endsAccess(bishkek);
    expect(left).toBe('removed');
    const now = readdirSync(copies);
    expect(now).toHaveLength(before.length);
    expect(now.filter((name) => before.includes(name))).toEqual([]);
    expect(now.every((name) => name.startsWith(ownStation(db).id))).toBe(true);
    expect(await tasks(bishkek)).not.toContain('copies');
  });

  it('says that earlier copies lie there as long as the place is not there, and removes them at the next closing', async () => {
    const copies = join(tempFolder(), 'copies');
    const bishkek = await createOffice('KG-BIS', { kind: 'mission', copies });
    await addIon(bishkek);
    expect(existsSync(copies)).toBe(false);
    expect((await endsAccess(bishkek)).copies).toBe('left');
    const { groups } = await call(bishkek.desk, 'cases', 'today', { group: 'safety' });
    const line = groups.flatMap(({ lines }) => lines).find(({ code }) => code === 'today-access-copies');
    expect(line?.places).toMatchObject({ place: copies });
    const { id: own } = ownStation(bishkek.db);
    mkdirSync(copies);
    for (const id of states(bishkek).keys()) if (id !== own) writeFileSync(join(copies, `${id}.waymark-copy`), '');
    await call(bishkek.desk, 'station', 'close', {});
    await call(bishkek.desk, 'station', 'logIn', WHO);
    expect(readdirSync(copies).map((name) => name.slice(0, own.length))).toEqual([own, own]);
    expect(await tasks(bishkek)).not.toContain('copies');
  });
});

describe('after new keys', () => {
  it('nothing is sealed before a directory names them, and what others seal to the old ones is read', async () => {
    const { hq, stick, missions } = await createNetwork();
    const [bishkek, kishinev] = missions;
    await addIon(bishkek);
    const caseId = await createCaseToShare(bishkek);
    const { card } = await endsAccess(bishkek);
    await call(bishkek.desk, 'records', 'save', {
      caseId,
      records: [{ kind: 'note', body: { date: '2026-05-04', text: 'a new note' } }],
    });
    expect(await refusalOf(seals(bishkek))).toBe('seal-not-announced');
    // A directory that does not name the new station yet, sealed to the old one.
    const later = await createOffice('KZ-ALA');
    await call(later.desk, 'exchange', 'card', { out: join(tempFolder(), 'later.card') });
    await takes(bishkek, await issued(hq, stick));
    expect(states(bishkek).get(ownStation(bishkek.db).id)?.[0]).toBe('enrolled');
    expect(await refusalOf(seals(bishkek))).toBe('seal-not-announced');
    await enrolsAsAsked(hq, card, { goOn: true });
    const files = await issued(hq, stick);
    for (const mission of [bishkek, kishinev]) await takes(mission, files);
    expect(states(kishinev).get(ownStation(bishkek.db).id)?.[0]).toBe('active');
    const [sealed = ''] = await seals(bishkek);
    expect(await outcomes(hq, [sealed])).toEqual(['accepted']);
    expect((await call(hq.desk, 'cases', 'list', { filter: {} })).total).toBe(1);
    expect(await call(hq.desk, 'station', 'verify', {})).toMatchObject({ clean: true });
  });

  it('the office revises and withdraws what it wrote before, here and at headquarters', async () => {
    const { hq, stick, missions } = await createNetwork();
    const [bishkek] = missions;
    await addIon(bishkek);
    const caseId = await createCaseToShare(bishkek);
    const day = '2026-05-04';
    const note = (text: string) => ({ kind: 'note', body: { date: day, text } });
    const saved = await call(bishkek.desk, 'records', 'save', {
      caseId,
      records: [note('as written first'), note('to be withdrawn')],
    });
    const [first = '', second = ''] = saved.file.records.filter(({ kind }) => kind === 'note').map(({ id }) => id);
    const { card, folder, sealed } = await endsAccess(bishkek);
    await outcomes(
      hq,
      sealed.flatMap(({ files }) => files.map((name) => join(folder, name))),
    );
    for (const text of ['corrected once', 'corrected twice']) {
      await call(bishkek.desk, 'records', 'save', { caseId, records: [{ ...note(text), id: first }] });
    }
    await call(bishkek.desk, 'records', 'withdraw', { caseId, id: second, reason: 'written twice' });
    const notes = async ({ desk }: Office) =>
      (await call(desk, 'cases', 'open', { caseId })).records
        .filter(({ kind }) => kind === 'note')
        .map(({ own, body, revision }) => ({ own, text: body.text, revision }));
    expect(await notes(bishkek)).toEqual([
      { own: true, text: 'corrected twice', revision: 3 },
      { own: true, text: 'written twice', revision: 1 },
    ]);
    await enrolsAsAsked(hq, card);
    await takes(bishkek, await issued(hq, stick));
    const [file = ''] = await seals(bishkek);
    expect(await outcomes(hq, [file])).toEqual(['accepted']);
    const seen = await call(hq.desk, 'cases', 'open', { caseId });
    expect(seen.records.filter(({ kind }) => kind === 'note').map(({ revision }) => revision)).toEqual([3, 1]);
    for (const { desk } of [bishkek, hq])
      expect(await call(desk, 'station', 'verify', {})).toMatchObject({ clean: true });
  });

  it('the old keys go after 90 days, although a desk has not shown the directory', async () => {
    const { hq, stick, missions } = await createNetwork();
    const [bishkek, kishinev] = missions;
    await addIon(bishkek);
    await createCaseToShare(bishkek);
    const { card } = await endsAccess(bishkek);
    const oldKeys = async () => (await call(bishkek.desk, 'station', 'endsOfAccess', {})).oldKeys;
    expect(await oldKeys()).toEqual({ waitingFor: 2, latest: '2026-08-02', mayGo: false });
    expect(await refusalOf(call(bishkek.desk, 'station', 'deleteOldKeys', {}))).toBe('former-keys-needed');
    await enrolsAsAsked(hq, card, { goOn: true });
    const files = await issued(hq, stick);
    await takes(bishkek, files);
    await takes(kishinev, files);
    // Headquarters’ own package shows that it has it.
    expect(await oldKeys()).toMatchObject({ waitingFor: 1, mayGo: false });
    const later = emptyDesk(bishkek.desk.folder, () => new Date('2026-08-02T10:00'));
    await call(bishkek.desk, 'station', 'close', {});
    await call(later, 'station', 'logIn', WHO);
    const db = later.store?.db;
    if (db === undefined) throw new Error('somebody sits there');
    expect(readingIdentities(db)).toHaveLength(2);
    const { groups } = await call(later, 'cases', 'today', { group: 'safety' });
    expect(groups.flatMap(({ lines }) => lines).map(({ code }) => code)).toContain('today-access-old-keys');
    expect(await call(later, 'station', 'deleteOldKeys', {})).toMatchObject({ oldKeys: null });
    expect(readingIdentities(db)).toHaveLength(1);
    await call(later, 'station', 'close', {});
  });
});

describe('the old keys', () => {
  it('may go before that, as soon as the last desk has shown that it has the directory', async () => {
    const { hq, stick, missions } = await createNetwork();
    const [bishkek, kishinev] = missions;
    await addIon(bishkek);
    const { card } = await endsAccess(bishkek);
    await enrolsAsAsked(hq, card);
    const files = await issued(hq, stick);
    const oldKeys = async () => (await call(bishkek.desk, 'station', 'endsOfAccess', {})).oldKeys;
    const fromKishinev = async () => {
      const { caseId } = await call(kishinev.desk, 'cases', 'saveFirstContact', {
        answers: { 'consent.keep': 'with-name', 'consent.share-receiving': 'with-name' },
        next: 'help-today',
      });
      const handOver = { kind: 'transfer', body: { act: 'hand-over', date: '2026-05-04', 'to-office': 'KG-BIS' } };
      await call(kishinev.desk, 'records', 'save', { caseId, records: [handOver] });
      const folder = tempFolder();
      const sealed = await call(kishinev.desk, 'exchange', 'seal', { to: 'KG-BIS', folder, cases: [caseId] });
      return sealed.files.map(({ name }) => join(folder, name));
    };
    const before = await fromKishinev();
    await takes(bishkek, files);
    // What was sealed to the old keys is read, and shows that its desk had not heard of the new ones.
    expect(await outcomes(bishkek, before)).toEqual(['accepted']);
    expect(await oldKeys()).toMatchObject({ waitingFor: 1, mayGo: false });
    expect(await refusalOf(call(bishkek.desk, 'station', 'deleteOldKeys', {}))).toBe('former-keys-needed');
    await takes(kishinev, files);
    expect(await outcomes(bishkek, await fromKishinev())).toEqual(['accepted']);
    expect(await oldKeys()).toMatchObject({ waitingFor: 0, latest: '2026-08-02', mayGo: true });
    expect(await today(bishkek)).toContain('today-access-old-keys');
    expect(await call(bishkek.desk, 'station', 'deleteOldKeys', {})).toMatchObject({ oldKeys: null });
    expect(readingIdentities(bishkek.db)).toHaveLength(1);
    expect(await today(bishkek)).not.toContain('today-access-old-keys');
  });
});

describe('at headquarters', () => {
  it('a card’s request is held against what came, and believed only with its words compared', async () => {
    const { hq, missions } = await createNetwork();
    const [bishkek, kishinev] = missions;
    await addIon(bishkek);
    await createCaseToShare(bishkek);
    const old = ownStation(bishkek.db);
    const { card, folder, sealed } = await endsAccess(bishkek);
    const request = async () => (await call(hq.desk, 'exchange', 'readCard', { file: card })).request;
    expect(await request()).toEqual({ awaited: 1, foreign: 0 });
    expect(await refusalOf(call(hq.desk, 'exchange', 'enrol', { file: card, asAsked: true }))).toBe(
      'fingerprint-needed',
    );
    expect(await refusalOf(enrolsAsAsked(hq, card))).toBe('succession-package-missing');
    expect(knownStations(hq.db).get(old.id)?.state).toBe('active');
    const plain = join(tempFolder(), 'plain.card');
    await call(kishinev.desk, 'exchange', 'card', { out: plain });
    expect(await refusalOf(enrolsAsAsked(hq, plain))).toBe('card-no-request');
    await outcomes(
      hq,
      sealed.flatMap(({ files }) => files.map((name) => join(folder, name))),
    );
    expect(await request()).toEqual({ awaited: 0, foreign: 0 });
    await enrolsAsAsked(hq, card);
    expect(knownStations(hq.db).get(old.id)).toMatchObject({
      state: 'compromised',
      lastGood: new Map([[old.epoch, 1]]),
    });
    expect(states(hq).get(ownStation(bishkek.db).id)).toEqual(['enrolled', old.id]);
  });

  it('a card that names a desk of nobody here is refused', async () => {
    const { hq } = await createNetwork();
    const stranger = await createOffice('RO-BUC');
    await addIon(stranger);
    const { card } = await endsAccess(stranger);
    expect(await refusalOf(enrolsAsAsked(hq, card))).toBe('succession-unknown');
  });

  it('gets new keys itself: its next directory names them, and the missions follow', async () => {
    const { hq, stick, missions } = await createNetwork();
    await call(hq.desk, 'station', 'addUser', {
      name: 'Ion',
      role: 'hq-case-manager',
      house: null,
      password: ION.password,
    });
    const old = ownStation(hq.db).id;
    const { card } = await endsAccess(hq);
    expect(card.endsWith('.card')).toBe(false);
    expect(await tasks(hq)).toEqual(['packages', 'issue', 'take-back', 'passwords', 'root', 'old-keys']);
    const files = await issued(hq, stick);
    const now = ownStation(hq.db).id;
    for (const mission of missions) {
      await takes(mission, files);
      expect(states(mission).get(old)).toEqual(['compromised', null]);
      expect(states(mission).get(now)).toEqual(['active', old]);
    }
    expect(await tasks(hq)).not.toContain('issue');
    await createCaseToShare(missions[0]);
    const [file = ''] = await seals(missions[0]);
    expect(await outcomes(hq, [file])).toEqual(['accepted']);
  });
});
