/** What the list of offices says of each: what is waiting for it, and whether what came from it fits together. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageLines } from '../../../../db/casework/views/today-packages.ts';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { officeRows } from '../../../../db/exchange/sending/offices.ts';
import { seal } from '../../../../db/exchange/sending/seal.ts';
import { toText } from '../../../../db/store/bytes.ts';
import { randomId } from '../../../../db/store/station.ts';
import { accept, type Desk, introduce, MET, openDesk, putFile, write, writeCase } from '../desk.ts';
import { type ForgedStation, forgeChapter, forgeSealed, forgeStation, packed } from '../forge.ts';

let desk: Desk;
let headquarters: ForgedStation;
let receiver: Desk;

beforeEach(async () => {
  desk = await openDesk('RS-BEG');
  receiver = await openDesk('MD-KIV');
  headquarters = await forgeStation('HQ', { kind: 'headquarters' });
  introduce(desk, [headquarters, receiver.station]);
  introduce(receiver, [desk.station]);
});
afterEach(() => {
  desk.close();
  receiver.close();
});

const waiting = () => Object.fromEntries(officeRows(desk.db).map(({ office, changed }) => [office, changed]));

describe('what waits for an office', () => {
  it('is what headquarters was not sent and may have; for a mission, what is handed to it', async () => {
    const one = writeCase(desk, 'RS-BEG-26-AAAAAA');
    writeCase(desk, 'RS-BEG-26-BBBBBB');
    writeCase(desk, 'RS-BEG-26-CCCCCC', { headquarters: 'refuses' });
    expect(waiting()).toEqual({ HQ: 2, 'MD-KIV': 0 });
    write(desk, one, [{ kind: 'transfer', open: { act: 'hand-over', 'to-office': 'MD-KIV', date: '2026-02-02' } }]);
    expect(waiting()).toEqual({ HQ: 2, 'MD-KIV': 1 });
    await seal(desk.session, { to: 'MD-KIV' }, desk.out);
    expect(waiting()).toEqual({ HQ: 2, 'MD-KIV': 0 });
    write(desk, one, [{ kind: 'service', open: { date: '2026-03-02' } }]);
    expect(waiting()).toEqual({ HQ: 2, 'MD-KIV': 1 });
  });

  it('is counted for the desk that is in use: headquarters made anew lacks all, the lost one is sent nothing more', async () => {
    writeCase(desk, 'RS-BEG-26-AAAAAA');
    await seal(desk.session, { to: 'HQ' }, desk.out);
    const anew = await forgeStation('HQ', { kind: 'headquarters' });
    introduce(desk, [headquarters], { state: 'retired' });
    introduce(desk, [anew]);
    const waits = () => packageLines(desk.session).map(({ line }) => [line.code, line.places]);
    expect(waiting()).toMatchObject({ HQ: 1 });
    expect(waits()).toEqual([['today-changed-since-sealed', { n: 1 }]]);
    await seal(desk.session, { to: 'HQ' }, desk.out);
    expect(waiting()).toMatchObject({ HQ: 0 });
    expect(waits()).toEqual([]);
  });

  it('is what was written in a case that came from it', async () => {
    const caseId = writeCase(desk, 'RS-BEG-26-AAAAAA', {}, [
      MET,
      { kind: 'transfer', open: { act: 'hand-over', 'to-office': 'MD-KIV', date: '2026-02-02' } },
    ]);
    const { files } = await seal(desk.session, { to: 'MD-KIV' }, desk.out);
    await openPackage(receiver.session, receiver.folder, join(desk.out, files[0]?.name ?? ''));
    accept(receiver, caseId);
    await seal(receiver.session, { to: 'RS-BEG' }, receiver.out);
    expect(officeRows(receiver.db)).toMatchObject([{ office: 'RS-BEG', changed: 0 }]);
    write(receiver, caseId, [{ kind: 'follow-up', open: { date: '2026-04-01' } }]);
    expect(officeRows(receiver.db)).toMatchObject([{ office: 'RS-BEG', changed: 1 }]);
  });
});

describe('an older state of a desk that was put back', () => {
  const take = async (number: number, audit: number, epoch = headquarters.epoch) => {
    const parts = [packed(forgeChapter(headquarters, randomId(), [{ kind: 'note' }]))];
    const manifest = { audit: [audit, toText(Buffer.alloc(32, 7))] };
    const bytes = await forgeSealed({ from: headquarters, to: desk.station, parts, number, epoch, manifest });
    await openPackage(desk.session, desk.folder, putFile(desk, `${randomId()}.waymark`, bytes));
  };
  const doubtful = () => officeRows(desk.db).find(({ office }) => office === 'HQ')?.doubtful;

  /** Packages as they come: number/lines of the log, an epoch later after a plus. */
  it.each([
    ['is not suspected while numbers and log go on', '1/5 2/9 4/9', false],
    ['nor where packages come in another order', '3/9 1/5', false],
    ['nor after a restore, which begins an epoch', '1/5 2/9 +1/3', false],
    ['shows where two packages carry one number', '1/5 1/6', true],
    ['shows where the log is shorter than it was', '1/5 2/4', true],
  ])('%s', async (_, packages, expected) => {
    for (const one of packages.split(' ')) {
      const [number = 0, audit = 0] = one.split('/').map(Number);
      await take(number, audit, headquarters.epoch + (one.startsWith('+') ? 1 : 0));
    }
    expect(doubtful()).toBe(expected);
  });
});
