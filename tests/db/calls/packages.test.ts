import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { seal } from '../../../db/exchange/sending/seal.ts';
import { auditTail, introduce, openDesk, writeCase } from '../exchange/desk.ts';
import { tempFolder } from '../store/a-store.ts';
import { call, deskOf } from './a-desk.ts';

it('a package is acknowledged by the receipt that names it, not by one that came after it', async () => {
  const [mission, hq] = await Promise.all([openDesk('RS-BEG'), openDesk('HQ', { kind: 'headquarters' })]);
  introduce(mission, [hq.station, mission.station]);
  writeCase(mission, 'RS-BEG-26-7K2MQX');
  await seal(mission.session, { to: 'HQ' }, mission.out);
  mission.db
    .prepare("INSERT INTO receipt (station, epoch, number, at) VALUES (?, 1, 1, '2027-01-01T00:00Z')")
    .run(hq.station.id);
  const sent = async () => (await call(deskOf(mission, mission.session), 'exchange', 'packages', { limit: 5 })).sent;
  expect(await sent()).toMatchObject([{ office: 'HQ', acknowledged: false }]);
  mission.db.prepare("UPDATE package_out SET acknowledged = '2027-01-02T00:00Z'").run();
  expect(await sent()).toMatchObject([{ acknowledged: true }]);
  mission.close();
  hq.close();
});

it('packages are in although their receipt could not be written, and nobody is told otherwise', async () => {
  const [mission, hq] = await Promise.all([openDesk('RS-BEG'), openDesk('HQ', { kind: 'headquarters' })]);
  introduce(mission, [hq.station, mission.station]);
  introduce(hq, [hq.station, mission.station]);
  writeCase(mission, 'RS-BEG-26-7K2MQX');
  const { files } = await seal(mission.session, { to: 'HQ' }, mission.out);
  const asked = { files: files.map(({ name }) => join(mission.out, name)), receipts: join(hq.out, 'gone') };
  const { results } = await call(deskOf(hq, hq.session), 'exchange', 'open', asked);
  expect(results).toMatchObject([{ outcome: 'accepted', counts: { cases: 1 }, receipt: null }]);
  expect(auditTail(hq.db)).toMatchObject({ act: 'seal-receipt', outcome: 'seal-folder' });
  mission.close();
  hq.close();
});

it('a file that is one of several says which, and a file that was lost is sealed again by its number', async () => {
  const [mission, hq] = await Promise.all([openDesk('RS-BEG'), openDesk('HQ', { kind: 'headquarters' })]);
  introduce(mission, [hq.station, mission.station]);
  for (const end of ['7K2MQA', '7K2MQB']) writeCase(mission, `RS-BEG-26-${end}`);
  await seal(mission.session, { to: 'HQ' }, mission.out, { bounds: { chapters: 1, bytes: 1e9 } });
  const desk = deskOf(mission, mission.session);
  const sent = async () => (await call(desk, 'exchange', 'packages', { limit: 5 })).sent;
  expect(await sent()).toMatchObject([
    { number: 2, part: 2, parts: 2, again: true },
    { number: 1, part: 1, parts: 2, again: true },
  ]);
  const index = join(tempFolder(), 'index.json');
  const sealed = await call(desk, 'exchange', 'seal', { to: 'HQ', again: 1, folder: mission.out, index });
  expect(sealed).toMatchObject({
    totals: { cases: 1 },
    files: [{ number: 3, part: null, parts: null }],
    index: 'written',
  });
  expect(JSON.parse(readFileSync(index, 'utf8'))).toEqual({
    format: 'waymark-index/1',
    offices: { HQ: sealed.files.map(({ name }) => name) },
  });
  const again = async () => (await sent()).map(({ number, again }) => [number, again]);
  mission.db.prepare("UPDATE package_out SET acknowledged = '2027-01-02T00:00Z' WHERE number = 2").run();
  mission.db.prepare("UPDATE package_out SET kind = 'receipt' WHERE number = 3").run();
  expect(await again()).toEqual([
    [3, false],
    [2, false],
    [1, true],
  ]);
  mission.db.prepare("UPDATE known_station SET state = 'retired' WHERE id = ?").run(hq.station.id);
  expect((await again()).at(-1)).toEqual([1, false]);
  mission.db.prepare("UPDATE known_station SET state = 'active' WHERE id = ?").run(hq.station.id);
  // What left before this desk began anew has another epoch: its numbers say nothing of those of now.
  mission.db.prepare('UPDATE package_out SET epoch = epoch - 1').run();
  expect(await sent()).toMatchObject([{ again: false }, { again: false }, { again: false }]);
  mission.close();
  hq.close();
});
