/** A case at headquarters reads as received. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { seal } from '../../../db/exchange/sending/seal.ts';
import { introduce, MET, openDesk, writeCase } from '../exchange/desk.ts';
import { call, deskOf } from './a-desk.ts';

it('its office is said, nobody is met there, and only the gate that is headquarters’ own is shown', async () => {
  const [mission, hq] = await Promise.all([openDesk('RS-BEG'), openDesk('HQ', { kind: 'headquarters' })]);
  for (const desk of [mission, hq]) introduce(desk, [mission.station, hq.station]);
  const caseId = writeCase(mission, 'RS-BEG-26-7K2MQX', {}, [MET]);
  const { files } = await seal(mission.session, { to: 'HQ' }, mission.out);
  const desk = deskOf(hq, hq.session);
  await call(desk, 'exchange', 'open', { files: files.map(({ name }) => join(mission.out, name)) });
  const file = await call(desk, 'cases', 'open', { caseId });
  expect(file.row.offices).toEqual(['RS-BEG']);
  expect(file.gates.map(({ gate }) => gate)).toEqual(['sharing-receiving']);
  expect(file.mayWrite).not.toContain('intake');
  const here = await call(deskOf(mission, mission.session), 'cases', 'open', { caseId });
  expect(here.gates.map(({ gate }) => gate)).toContain('help');
  for (const one of [mission, hq]) one.close();
});

it('its state says what changed since it was sealed, and when headquarters received it', async () => {
  const [mission, hq] = await Promise.all([openDesk('RS-BEG'), openDesk('HQ', { kind: 'headquarters' })]);
  for (const desk of [mission, hq]) introduce(desk, [mission.station, hq.station]);
  const caseId = writeCase(mission, 'RS-BEG-26-7K2MQX', {}, [MET]);
  const desk = deskOf(mission, mission.session);
  const row = async () => (await call(desk, 'cases', 'list', { filter: {} })).rows[0];
  const note = { kind: 'note', body: { date: '2026-01-12', text: 'An errand' } };
  expect(await row()).toMatchObject({ sealedAt: null, receivedAt: null });
  const { files } = await seal(mission.session, { to: 'HQ' }, mission.out);
  expect(await row()).toMatchObject({ unsent: 0, receivedAt: null });
  const receipts = hq.out;
  const { results } = await call(deskOf(hq, hq.session), 'exchange', 'open', {
    files: files.map(({ name }) => join(mission.out, name)),
    receipts,
  });
  const receipt = results[0]?.outcome === 'refused' ? '' : (results[0]?.receipt ?? '');
  await call(desk, 'exchange', 'open', { files: [join(receipts, receipt)] });
  expect(await row()).toMatchObject({ unsent: 0, acknowledged: true, receivedAt: expect.stringMatching(/^20/) });
  await call(desk, 'records', 'save', { caseId, records: [note] });
  expect(await row()).toMatchObject({ unsent: 1, acknowledged: false });
  for (const one of [mission, hq]) one.close();
});
