import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seal } from '../../../../db/exchange/sending/seal.ts';
import { markStation } from '../../../../db/exchange/trust/enrol.ts';
import { randomId } from '../../../../db/store/station.ts';
import { type Desk, dump, introduce, openDesk, writeCase } from '../desk.ts';
import { forgeStation } from '../forge.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('RS-BEG');
  const [hq, kiv, old] = await Promise.all([
    forgeStation('HQ', { kind: 'headquarters' }),
    forgeStation('MD-KIV'),
    forgeStation('AL-TIA'),
  ]);
  introduce(desk, [desk.station, hq, kiv]);
  introduce(desk, [old], { state: 'retired' });
  writeCase(desk, 'RS-BEG-26-7K2MQX');
});
afterEach(() => desk.close());

describe('nothing is sealed', () => {
  it.each([
    ['seal-no-office', { to: 'XX-XXX' }],
    ['seal-own-office', { to: 'RS-BEG' }],
    ['seal-no-station', { to: 'AL-TIA' }],
    ['seal-depth-reserved', { to: 'HQ', depth: 'core' }],
    ['seal-case-unknown', { to: 'HQ', cases: [randomId()] }],
    ['seal-nothing', { to: 'MD-KIV' }],
    ['seal-no-package', { to: 'HQ', again: 1 }],
  ] as const)('%s', async (code, request) => {
    const before = dump(desk.db);
    await expect(seal(desk.session, request, desk.out)).rejects.toMatchObject({ code });
    expect(dump(desk.db)).toBe(before);
    expect(readdirSync(desk.out)).toEqual([]);
  });

  it('into a folder that is not there', async () => {
    await expect(seal(desk.session, { to: 'HQ' }, join(desk.out, 'gone'))).rejects.toMatchObject({
      code: 'seal-folder',
    });
  });

  it('by a role that may not', async () => {
    const session = { ...desk.session, user: { ...desk.session.user, role: 'caseworker' as const } };
    await expect(seal(session, { to: 'HQ' }, desk.out)).rejects.toMatchObject({ code: 'role-may-not' });
  });

  it('for a real office by a desk of invented cases', async () => {
    const demo = await openDesk('DEMO', { demo: true });
    const real = await forgeStation('HQ', { kind: 'headquarters' });
    introduce(demo, [real]);
    writeCase(demo, 'DEMO-26-7K2MQX');
    await expect(seal(demo.session, { to: 'HQ' }, demo.out)).rejects.toMatchObject({ code: 'card-not-demo' });
    expect(readdirSync(demo.out)).toEqual([]);
    demo.close();
  });

  it('to a station that was retired since', async () => {
    const hq = await openDesk('HQ', { kind: 'headquarters' });
    introduce(hq, [desk.station]);
    writeCase(hq, 'HQ-26-7K2MQX');
    markStation(hq.session, desk.station.id, 'retired');
    await expect(seal(hq.session, { to: 'RS-BEG' }, hq.out)).rejects.toMatchObject({ code: 'seal-no-station' });
    hq.close();
  });
});
