/** The inbox keeps every file that was ever offered, and which receipts are owed; nothing in it is lost by looking away. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteOffered } from '../../../../db/exchange/receiving/inbox.ts';
import { inboxOf } from '../../../../db/exchange/receiving/inbox-view.ts';
import { offeredFile } from '../../../../db/exchange/receiving/offered-file.ts';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { seal } from '../../../../db/exchange/sending/seal.ts';
import { sendReceipt } from '../../../../db/exchange/sending/send-receipt.ts';
import { WaymarkError } from '../../../../db/store/errors.ts';
import { call, deskOf } from '../../calls/a-desk.ts';
import { tempFolder } from '../../store/a-store.ts';
import { type Desk, introduce, openDesk, putFile, write, writeCase } from '../desk.ts';

let mission: Desk;
let hq: Desk;
let caseId: string;
let number = 0;

beforeEach(async () => {
  [mission, hq] = await Promise.all([openDesk('RS-BEG'), openDesk('HQ', { kind: 'headquarters' })]);
  introduce(mission, [hq.station, mission.station]);
  introduce(hq, [hq.station, mission.station]);
  caseId = writeCase(mission, 'RS-BEG-26-7K2MQX');
});
afterEach(() => {
  mission.close();
  hq.close();
});

/** A package of the mission with something new in it. */
async function sealed(): Promise<string> {
  write(mission, caseId, [{ kind: 'service', open: { date: `2026-02-0${++number}` } }]);
  const { files } = await seal(mission.session, { to: 'HQ' }, mission.out);
  return join(mission.out, files[0]?.name ?? '');
}
const offered = (path: string) => openPackage(hq.session, hq.folder, path).catch((error: WaymarkError) => error.code);
/** The bytes of a file, of which one near its end is another. */
function damaged(path: string): Buffer {
  const bytes = readFileSync(path);
  bytes[bytes.length - 30] = (bytes[bytes.length - 30] ?? 0) ^ 1;
  return bytes;
}
const inbox = () => inboxOf(hq.db, 200);
const rows = () => hq.db.prepare('SELECT count(*) FROM inbox').pluck().get();

describe('what was taken in', () => {
  it('stands there with its office, number and what it brought, and its receipt is owed', async () => {
    await offered(await sealed());
    expect(inbox().takenIn).toMatchObject([
      { office: 'RS-BEG', kind: 'cases', packageNumber: 1, times: 1, receipt: 'owed', counts: { new: 1, records: 4 } },
    ]);
    expect(inbox()).toMatchObject({ toLookAt: [], receipts: { folder: null, owed: ['RS-BEG'] } });
  });

  it('has one row that says so when the same file comes again, and when another brings the same package', async () => {
    const file = await sealed();
    for (const name of ['again.waymark', 'copy of Anna.waymark']) {
      await offered(putFile(hq, name, readFileSync(file)));
    }
    expect(rows()).toBe(1);
    expect(inbox().takenIn).toMatchObject([{ times: 2 }]);
  });

  it('keeps the time at which it came when it comes again', async () => {
    const file = await sealed();
    await offered(file);
    const [first] = inbox().takenIn;
    const later = { ...hq.session, clock: () => new Date(hq.session.clock().getTime() + 86_400_000) };
    for (const path of [file, putFile(hq, 'again.waymark', readFileSync(file).subarray())]) {
      await openPackage(later, hq.folder, path);
    }
    expect(inbox().takenIn).toMatchObject([{ at: first?.at, times: 3 }]);
  });

  it('keeps no name that people gave: it may be a person’s', async () => {
    await offered(putFile(hq, 'Anna Kovalenko.pdf', Buffer.from('not a package')));
    await offered(putFile(hq, 'abcdefgh.waymark', Buffer.from('nor is this')));
    expect(
      inbox()
        .toLookAt.map(({ name }) => name)
        .toSorted(),
    ).toEqual(['abcdefgh.waymark', null]);
    expect(JSON.stringify(hq.db.prepare('SELECT * FROM inbox').all())).not.toContain('Kovalenko');
  });
});

describe('what must be looked at', () => {
  it('is a damaged package, which its office is asked to send again', async () => {
    await offered(await sealed());
    const second = await sealed();
    truncateSync(second, readFileSync(second).length - 40);
    expect(await offered(second)).not.toBe('accepted');
    expect(inbox().toLookAt).toMatchObject([{ is: 'damaged', mend: 'ask-again', times: 1 }]);
    await offered(second);
    expect(inbox().toLookAt).toMatchObject([{ is: 'damaged', times: 2 }]);
  });

  it('is a damaged package no more once a good copy of it is in, and not when the damaged one comes again', async () => {
    // Large enough that its manifest can be read before the damage.
    const words =
      randomBytes(600_000)
        .toString('base64')
        .match(/.{1,18000}/gu) ?? [];
    write(
      mission,
      caseId,
      words.map((text) => ({ kind: 'service', open: { date: '2026-02-01' }, private: { note: text } })),
    );
    const { files } = await seal(mission.session, { to: 'HQ', depth: 'full', purpose: 'person-wishes' }, mission.out);
    const file = join(mission.out, files[0]?.name ?? '');
    const copy = putFile(hq, 'copy.waymark', damaged(file));
    await offered(copy);
    expect(inbox().toLookAt).toMatchObject([{ is: 'damaged', office: 'RS-BEG', packageNumber: 1 }]);
    await offered(file);
    expect(inbox()).toMatchObject({ toLookAt: [], takenIn: [{ times: 1 }] });
    await offered(copy);
    await offered(putFile(hq, 'again.waymark', readFileSync(file)));
    expect(inbox()).toMatchObject({ toLookAt: [], takenIn: [{ packageNumber: 1 }] });
  });

  it('is so too where nothing of the damaged one could be read but the name that its sender gave', async () => {
    const file = await sealed();
    await offered(putFile(hq, basename(file).replace('.', ' (1).'), damaged(file)));
    expect(inbox().toLookAt).toMatchObject([{ is: 'damaged', office: null }]);
    await offered(file);
    expect(inbox().toLookAt).toEqual([]);
  });

  it('is what is no package, for somebody else, or of a sender that nobody knows', async () => {
    const stranger = await openDesk('XX-XXX');
    introduce(stranger, [hq.station, stranger.station, mission.station]);
    writeCase(stranger, 'XX-XXX-26-7K2MQX');
    const path = async (to: string) =>
      join(stranger.out, (await seal(stranger.session, { to }, stranger.out)).files[0]?.name ?? '');
    await offered(putFile(hq, 'report.pdf', Buffer.from('%PDF-1.7')));
    await offered(await path('HQ'));
    expect(inbox().toLookAt.map(({ is, office, mend }) => [is, office, mend])).toEqual(
      expect.arrayContaining([
        ['not-a-package', null, 'put-away'],
        ['unknown-sender', null, 'compare'],
      ]),
    );
    stranger.close();
  });

  it('is what was begun and stopped: offered again it is taken in, and is looked at no more', async () => {
    const file = await sealed();
    const stop = new AbortController();
    const stopped = openPackage(hq.session, hq.folder, file, {
      signal: stop.signal,
      recognised: () => stop.abort(new WaymarkError('cancelled')),
    });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(inbox().toLookAt).toMatchObject([
      { is: 'not-finished', code: 'inbox-not-finished', office: 'RS-BEG', packageNumber: 1, mend: 'offer-again' },
    ]);
    await offered(file);
    expect(inbox()).toMatchObject({ toLookAt: [], takenIn: [{ times: 2 }] });
  });

  it('is not finished where it was refused, then begun again and cut off: the old reason is not told', async () => {
    const path = putFile(hq, 'report.pdf', Buffer.from('%PDF-1.7'));
    await offered(path);
    noteOffered(hq.db, await offeredFile(path), '2026-01-15T10:00Z');
    expect(inbox().toLookAt).toMatchObject([{ is: 'not-finished', code: 'inbox-not-finished', places: {} }]);
  });

  it('is a number that never came, until it comes', async () => {
    const first = await sealed();
    await offered(await sealed());
    expect(inbox().toLookAt).toMatchObject([
      { is: 'gap', office: 'RS-BEG', places: { numbers: '1' }, mend: 'ask-again' },
    ]);
    await offered(first);
    expect(inbox().toLookAt).toEqual([]);
  });

  it('is put away by a person, and comes back when the file is offered again', async () => {
    const file = putFile(hq, 'report.pdf', Buffer.from('%PDF-1.7'));
    await offered(file);
    const [trouble] = inbox().toLookAt;
    const desk = deskOf(hq, hq.session);
    const after = await call(desk, 'exchange', 'putAway', { file: trouble?.file });
    expect(after).toMatchObject({ toLookAt: [], putAway: 1 });
    await offered(file);
    expect(inbox()).toMatchObject({ toLookAt: [{ is: 'not-a-package', times: 2 }], putAway: 0 });
  });
});

describe('receipts', () => {
  const desk = () => deskOf(hq, hq.session);
  const open = async (...files: readonly string[]) => call(desk(), 'exchange', 'open', { files });

  it('are written without being asked, into the folder of the office that is owed one', async () => {
    const folder = tempFolder();
    await call(desk(), 'exchange', 'receiptsFolder', { folder });
    const { results } = await open(await sealed());
    const [name = ''] = readdirSync(join(folder, 'RS-BEG'));
    expect(results).toMatchObject([{ outcome: 'accepted', receipt: name }]);
    expect(inbox()).toMatchObject({ takenIn: [{ receipt: 'written', receiptFile: name }], receipts: { owed: [] } });
    await openPackage(mission.session, mission.folder, join(folder, 'RS-BEG', name));
    await expect(seal(mission.session, { to: 'HQ' }, mission.out)).rejects.toMatchObject({ code: 'seal-nothing' });
  });

  it('stay owed where no folder was chosen, and one act writes all that are', async () => {
    await open(await sealed(), await sealed());
    expect(inbox().takenIn).toMatchObject([{ receipt: 'owed' }, { receipt: 'owed' }]);
    await expect(call(desk(), 'exchange', 'writeReceipts', {})).rejects.toMatchObject({ code: 'receipts-no-folder' });
    const folder = tempFolder();
    const done = await call(desk(), 'exchange', 'writeReceipts', { folder });
    expect(done.written).toMatchObject([{ office: 'RS-BEG' }]);
    expect(done.inbox).toMatchObject({ takenIn: [{ receipt: 'written' }, { receipt: 'written' }] });
    expect(readdirSync(join(folder, 'RS-BEG'))).toHaveLength(1);
  });

  it('stay owed where the stick is pulled out before the file has its name', async () => {
    await open(await sealed());
    const folder = join(tempFolder(), 'stick');
    mkdirSync(folder);
    const pulled = {
      ...hq.session,
      clock: () => {
        rmSync(folder, { recursive: true, force: true });
        return hq.session.clock();
      },
    };
    await expect(sendReceipt(pulled, mission.station.id, folder)).rejects.toThrow();
    expect(inbox()).toMatchObject({ takenIn: [{ receipt: 'owed' }], receipts: { owed: ['RS-BEG'] } });
  });

  it('stay owed while the stick is not there: nothing is made in its place', async () => {
    const folder = join(tempFolder(), 'stick');
    mkdirSync(folder);
    await call(desk(), 'exchange', 'receiptsFolder', { folder });
    hq.db.prepare("UPDATE setting SET value = value || '-gone' WHERE key = 'receipts-folder'").run();
    const { results } = await open(await sealed());
    expect(results).toMatchObject([{ outcome: 'accepted', receipt: null }]);
    expect(existsSync(`${folder}-gone`)).toBe(false);
    expect(inbox()).toMatchObject({ receipts: { present: false, owed: ['RS-BEG'] } });
  });

  it('are owed to no desk that is out of use: nothing more is sealed to it', async () => {
    await open(await sealed());
    introduce(hq, [mission.station], { state: 'retired' });
    expect(inbox()).toMatchObject({ takenIn: [{ receipt: 'none' }], receipts: { owed: [] } });
  });
});

it('*stop after this* begins no further file, and says how many are left', async () => {
  const files = [await sealed(), await sealed()];
  const desk = deskOf(hq, hq.session);
  const told: string[] = [];
  const heard = {
    ...desk,
    progress: (...[, , , file]: Parameters<typeof desk.progress>) => {
      if (file?.cases !== undefined && file.cases !== null) {
        told.push(
          `${file.place} of ${file.of}, ${file.office} no. ${file.number}, ${file.cases.done} of ${file.cases.total}`,
        );
        desk.finish.abort();
      }
    },
  };
  expect(await call(heard, 'exchange', 'open', { files })).toMatchObject({
    results: [{ outcome: 'accepted' }],
    left: 1,
  });
  expect(told).toEqual(['1 of 2, RS-BEG no. 1, 1 of 1']);
});
