import { join } from 'node:path';
import { expect, it } from 'vitest';
import { seal } from '../../../db/exchange/sending/seal.ts';
import { auditTail, introduce, openDesk, writeCase } from '../exchange/desk.ts';
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
