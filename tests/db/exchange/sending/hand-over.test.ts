/** Handing over is one act that ends: it is sealed at once, waited for, answered, or taken back. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assign } from '../../../../db/casework/people/assignment.ts';
import { closingOf } from '../../../../db/casework/views/closing.ts';
import { today } from '../../../../db/casework/views/today.ts';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { handOver as handOverTo } from '../../../../db/exchange/sending/hand-over.ts';
import { seal } from '../../../../db/exchange/sending/seal.ts';
import { sendReceipt } from '../../../../db/exchange/sending/send-receipt.ts';
import { minuteOf } from '../../../../db/store/clock.ts';
import { WaymarkError } from '../../../../db/store/errors.ts';
import { call, deskOf } from '../../calls/a-desk.ts';
import { tempFolder } from '../../store/a-store.ts';
import { type Desk, introduce, MET, openDesk, write, writeCase } from '../desk.ts';

let beg: Desk;
let kiv: Desk;
let caseId: string;

beforeEach(async () => {
  [beg, kiv] = await Promise.all([openDesk('RS-BEG'), openDesk('MD-KIV')]);
  for (const one of [beg, kiv]) introduce(one, [beg.station, kiv.station]);
  caseId = writeCase(beg, 'RS-BEG-26-7K2MQX', {}, [MET]);
});
afterEach(() => {
  for (const one of [beg, kiv]) one.close();
});

const at = (desk: Desk) => deskOf(desk, desk.session);
const view = (to?: string) =>
  call(at(beg), 'exchange', 'handOverView', { caseId, ...(to === undefined ? {} : { to }) });
const handOver = (folder: string, more: object = {}) =>
  call(at(beg), 'exchange', 'handOver', { caseId, to: 'MD-KIV', reason: 'services', folder, ...more });
const lines = () =>
  today(beg.session).groups.flatMap(({ group, lines: told }) =>
    told.filter(({ code }) => code.startsWith('today-handed')).map(({ code, opens }) => [group, code, opens]),
  );

/** The answer comes back in a package of the office that was asked. */
async function answered(file: string, accept: boolean, reason?: string): Promise<void> {
  await openPackage(kiv.session, kiv.folder, file);
  await call(at(kiv), 'cases', 'accept', { caseId, accept, ...(reason === undefined ? {} : { reason }) });
  const { files } = await seal(kiv.session, { to: 'RS-BEG', cases: [caseId] }, kiv.out);
  await openPackage(beg.session, beg.folder, join(kiv.out, files[0]?.name ?? ''));
}

describe('before it is done', () => {
  it('shows the offices of the directory, and what would go to the one that is named', async () => {
    expect(await view()).toMatchObject({ offices: [{ office: 'MD-KIV' }], handed: [], plan: null });
    expect(await view('MD-KIV')).toMatchObject({ plan: { goes: true, depth: 'full', reason: null, privateHalves: 1 } });
  });

  it('is refused with the reason where the person has not agreed, and nothing is written', async () => {
    caseId = writeCase(beg, 'RS-BEG-26-NNNNNN', { receiving: 'refuses' });
    expect(await view('MD-KIV')).toMatchObject({ plan: { goes: false, depth: null, reason: 'sharing-refused' } });
    const folder = tempFolder();
    await expect(handOver(folder)).rejects.toMatchObject({ code: 'sharing-refused' });
    expect(readdirSync(folder)).toEqual([]);
    expect(await view()).toMatchObject({ handed: [] });
  });
});

describe('handing over', () => {
  it('seals at once, and Today waits for the answer', async () => {
    const folder = tempFolder();
    const { files } = await handOver(folder, { note: 'Speaks Romanian' });
    expect(readdirSync(folder)).toEqual(files.map(({ name }) => name));
    expect(await view()).toMatchObject({
      handed: [{ office: 'MD-KIV', state: 'waiting', since: expect.anything(), sentAt: expect.anything() }],
    });
    expect(lines()).toEqual([['waiting', 'today-handed-waiting', 'hand-over']]);
  });

  it('is taken back where it cannot be sealed: nobody believes that somebody is awaited there', async () => {
    await expect(handOver(join(tempFolder(), 'gone'))).rejects.toMatchObject({ code: 'seal-folder' });
    expect(await view()).toMatchObject({ handed: [] });
    expect(lines()).toEqual([]);
  });

  it('stands where the file for one of two desks is there and the other is stopped: they may read it', async () => {
    const second = await openDesk('MD-KIV');
    introduce(beg, [second.station]);
    const folder = tempFolder();
    const stop = new AbortController();
    let desks = 0;
    const stopped = handOverTo(beg.session, { caseId, to: 'MD-KIV', reason: 'services' }, folder, {
      signal: stop.signal,
      planning: () => ++desks === 2 && stop.abort(new WaymarkError('cancelled')),
    });
    const { files, stopped: why } = await stopped;
    expect([files.length, why]).toEqual([1, { code: 'seal-stopped-by-you', all: 2 }]);
    expect(readdirSync(folder)).toEqual(files.map(({ name }) => name));
    expect((await view()).handed).toMatchObject([{ state: 'waiting', sentAt: expect.any(String) }]);
    second.close();
  });

  it('is not sealed because the case went there before: that says nothing of this hand-over', async () => {
    const folder = tempFolder();
    await handOver(folder);
    const again = { act: 'hand-over', 'to-office': 'MD-KIV', date: '2026-01-13' };
    write(beg, caseId, [{ kind: 'transfer', open: again }]);
    expect((await view()).handed.map(({ sentAt }) => sentAt)).toEqual(
      expect.arrayContaining([null, expect.any(String)]),
    );
  });

  it('is done with when they accept', async () => {
    const folder = tempFolder();
    const { files } = await handOver(folder);
    await answered(join(folder, files[0]?.name ?? ''), true);
    expect(await view()).toMatchObject({ handed: [{ state: 'accepted', answered: expect.anything() }] });
    expect(lines()).toEqual([]);
  });

  it('is about safety when they cannot take the person, with their reason, until it is taken back', async () => {
    const folder = tempFolder();
    const { files } = await handOver(folder);
    await answered(join(folder, files[0]?.name ?? ''), false, 'no bed before June');
    const { handed } = await view();
    // Nothing of the case but the answer came back.
    expect(kiv.db.prepare('SELECT count(*) FROM sent_chapter').pluck().get()).toBe(1);
    expect(handed).toMatchObject([{ state: 'not-ours', answer: 'no bed before June' }]);
    expect(lines()).toEqual([['safety', 'today-handed-not-ours', 'hand-over']]);
    const asked = { caseId, record: handed[0]?.record, reason: 'other' };
    expect(await call(at(beg), 'exchange', 'takeBackHandOver', asked)).toMatchObject({ handed: [] });
    expect(lines()).toEqual([]);
    await expect(call(at(beg), 'exchange', 'takeBackHandOver', asked)).rejects.toMatchObject({
      code: 'handover-not-standing',
    });
  });

  it.each([
    ['shares nothing since', { 'share-receiving': 'refuses' }],
    ['has not decided', { 'share-receiving': 'later' }],
    ['agrees without the name', { 'share-receiving': 'without-name' }],
    ['cannot be asked in an emergency', { keep: 'emergency' }],
    ['was not asked', { 'share-receiving': 'not-asked' }],
  ])('is answered without words where the person %s', async (_, said) => {
    const folder = tempFolder();
    const { files } = await handOver(folder);
    await openPackage(kiv.session, kiv.folder, join(folder, files[0]?.name ?? ''));
    write(beg, caseId, [{ kind: 'consent', open: { date: '2026-01-12', ...said } }]);
    const told = await seal(beg.session, { to: 'MD-KIV' }, beg.out);
    await answered(join(beg.out, told.files[0]?.name ?? ''), false, 'no bed before June');
    expect((await view()).handed).toMatchObject([{ state: 'not-ours', answer: null }]);
  });

  it('is answered without words where a child agreed and no guardian was heard', async () => {
    const folder = tempFolder();
    const { files } = await handOver(folder);
    await openPackage(kiv.session, kiv.folder, join(folder, files[0]?.name ?? ''));
    write(beg, caseId, [{ kind: 'profile', open: { 'may-be-under-18': true } }]);
    const told = await seal(beg.session, { to: 'MD-KIV' }, beg.out);
    await answered(join(beg.out, told.files[0]?.name ?? ''), false, 'no bed before June');
    expect((await view()).handed).toMatchObject([{ state: 'not-ours', answer: null }]);
  });
});

describe('an office that has the case already', () => {
  /** Handed over, received and acknowledged: they hold all of it. */
  async function held(): Promise<void> {
    const folder = tempFolder();
    const { files } = await handOver(folder);
    await openPackage(kiv.session, kiv.folder, join(folder, files[0]?.name ?? ''));
    const receipt = await sendReceipt(kiv.session, beg.station.id, kiv.out);
    await openPackage(beg.session, beg.folder, join(kiv.out, receipt.name));
  }

  it('is handed it again although nothing of it is new: the hand-over goes', async () => {
    await held();
    expect(await view('MD-KIV')).toMatchObject({ plan: { allowed: true, goes: false, reason: 'seal-unchanged' } });
    const folder = tempFolder();
    await handOver(folder);
    expect(readdirSync(folder)).toHaveLength(1);
    expect((await view()).handed).toHaveLength(2);
  });

  it('is handed nobody where the person shares nothing since, although it must hear of that', async () => {
    await held();
    write(beg, caseId, [{ kind: 'consent', open: { date: '2026-01-12', 'share-receiving': 'refuses' } }]);
    expect(await view('MD-KIV')).toMatchObject({
      plan: { allowed: false, goes: false, depth: null, reason: 'sharing-refused', records: 0 },
    });
    const folder = tempFolder();
    await expect(handOver(folder)).rejects.toMatchObject({ code: 'sharing-refused' });
    expect(readdirSync(folder)).toEqual([]);
    expect((await view()).handed).toHaveLength(1);
  });
});

describe('what is said of a hand-over', () => {
  const HANDED = { act: 'hand-over', 'to-office': 'MD-KIV', date: '2026-01-13' };
  const NOT_SENT = { code: 'today-handed-not-sent', office: 'MD-KIV', since: '2026-01-13', opens: 'seal:MD-KIV' };
  /** Written down in the form, as what was handed over in another way. */
  const writeDown = (more: object = {}, as: { readonly id?: string; readonly revision?: number } = {}) =>
    write(beg, caseId, [{ kind: 'transfer', open: { ...HANDED, ...more }, ...as }])[0] ?? '';
  const sealFor = (to: string, session = beg.session) => seal(session, { to, cases: [caseId] }, tempFolder());
  const waiting = (office = 'MD-KIV', since = beg.session.clock()) => ({
    code: 'today-handed-waiting',
    office,
    since: minuteOf(since),
    opens: 'hand-over',
  });

  /** Today, the summary, the list and the closing, each in its own words, as the calls answer them. */
  async function said() {
    const [{ groups }, { summary }, { rows }] = await Promise.all([
      call(at(beg), 'cases', 'today', {}),
      call(at(beg), 'cases', 'open', { caseId }),
      call(at(beg), 'cases', 'list', { filter: {}, sort: 'changed', descending: true, offset: 0, limit: 10 }),
    ]);
    const inToday = groups.flatMap(({ group, lines: told }) =>
      told
        .filter(({ code }) => code.startsWith('today-handed'))
        .map(({ code, places, since, opens }) => ({ group, line: { code, office: places.office, since, opens } })),
    );
    const waits = inToday.flatMap(({ group, line }) => (group === 'safety' ? [] : [line]));
    expect(summary.handed).toHaveLength(waits.length);
    expect(summary.handed).toEqual(expect.arrayContaining(waits));
    return {
      today: inToday.map(({ group, line }) => [group, line]),
      list: rows.find((row) => row.caseId === caseId)?.notSentTo,
      closing: closingOf(beg.session, caseId).open.map(({ code, places }) => [code, places.office]),
    };
  }

  it('is that nothing has left, and leads to the seal, until a file with it was made', async () => {
    writeDown();
    expect(await said()).toEqual({
      today: [['due', NOT_SENT]],
      list: ['MD-KIV'],
      closing: [['open-hand-over-not-sent', 'MD-KIV']],
    });
    expect((await view()).handed).toMatchObject([{ state: 'not-sent', since: '2026-01-13', sentFirst: null }]);
    // Whoever takes the post over hears of it too.
    const { groups } = await call(at(beg), 'post', 'view', {});
    expect(groups.flatMap(({ lines: told }) => told.map(({ code }) => code))).toContain('today-handed-not-sent');
    await sealFor('MD-KIV');
    expect(await said()).toEqual({
      today: [['waiting', waiting()]],
      list: [],
      closing: [['open-hand-over', 'MD-KIV']],
    });
    expect((await view()).handed).toMatchObject([{ state: 'waiting', sentFirst: minuteOf(beg.session.clock()) }]);
  });

  it('is said of each office by what left for it', async () => {
    const buc = await openDesk('RO-BUC');
    introduce(beg, [buc.station]);
    writeDown();
    writeDown({ 'to-office': 'RO-BUC' });
    await sealFor('RO-BUC');
    expect(await said()).toEqual({
      today: [
        ['due', NOT_SENT],
        ['waiting', waiting('RO-BUC')],
      ],
      list: ['MD-KIV'],
      closing: [
        ['open-hand-over-not-sent', 'MD-KIV'],
        ['open-hand-over', 'RO-BUC'],
      ],
    });
    buc.close();
  });

  it('waits since the first file, however often it is sealed again', async () => {
    writeDown();
    await sealFor('MD-KIV');
    const later = new Date(beg.session.clock().getTime() + 9 * 86_400_000);
    await sealFor('MD-KIV', { ...beg.session, clock: () => later });
    expect((await said()).today).toEqual([['waiting', waiting()]]);
    expect((await view()).handed).toMatchObject([{ sentAt: minuteOf(later) }]);
  });

  it('is that it has not left where only the case, or an earlier wording of it, did', async () => {
    const id = writeDown();
    await sealFor('MD-KIV');
    writeDown({ reason: 'services' }, { id, revision: 2 });
    expect((await said()).today).toEqual([['due', NOT_SENT]]);
  });

  it('is that it has not left where the file says no more than that the person shares nothing since', async () => {
    await handOver(tempFolder());
    write(beg, caseId, [{ kind: 'consent', open: { date: '2026-01-12', 'share-receiving': 'refuses' } }]);
    writeDown();
    await sealFor('MD-KIV');
    expect((await said()).today).toEqual([
      ['due', NOT_SENT],
      ['waiting', waiting()],
    ]);
  });

  it.each(['accepted', 'cannot be taken'])('ends with their answer: %s', async (answer) => {
    writeDown();
    const { files } = await seal(beg.session, { to: 'MD-KIV', cases: [caseId] }, beg.out);
    await answered(join(beg.out, files[0]?.name ?? ''), answer === 'accepted', 'no bed before June');
    const { today: lines, list } = await said();
    expect(list).toEqual([]);
    expect(lines.map(([group]) => group)).toEqual(answer === 'accepted' ? [] : ['safety']);
  });

  it('ends where it is taken back, sent or not', async () => {
    const takeBack = (record: string) =>
      call(at(beg), 'exchange', 'takeBackHandOver', { caseId, record, reason: 'other' });
    await takeBack(writeDown());
    expect(await said()).toEqual({ today: [], list: [], closing: [] });
    const sent = writeDown();
    await sealFor('MD-KIV');
    await takeBack(sent);
    expect(await said()).toEqual({ today: [], list: [], closing: [] });
  });

  it('leads whoever may not seal to the case', () => {
    writeDown();
    const session = { ...beg.session, user: { ...beg.session.user, role: 'caseworker' as const } };
    assign(beg.db, caseId, 1, 'assigned', minuteOf(beg.session.clock()));
    const told = today(session).groups.flatMap(({ lines: each }) => each);
    expect(told.filter(({ code }) => code === 'today-handed-not-sent').map(({ opens }) => opens)).toEqual(['case']);
  });
});
