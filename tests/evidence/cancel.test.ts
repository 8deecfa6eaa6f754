/** Cancelling long work: its call is refused with `cancelled`, nothing of it remains, and the next one is done as if it had not been. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedCases } from '../../db/demo/invented.ts';
import { introduce, type OpenDesk, refusalOf, setUp, tempDir } from './desks.ts';

const CASES = 500;

describe('work that is cancelled', () => {
  const place = tempDir('cancelled');
  const mail = join(place.path, 'mail');
  let mission: OpenDesk;
  let headquarters: OpenDesk;
  /** What is to be cancelled as soon as it says how far it is. */
  let unwanted: string | undefined;

  const cancelling = (desk: () => OpenDesk) => ({
    onEvent: ({ event, job }: { readonly event: string; readonly [detail: string]: unknown }) => {
      if (event === 'progress' && job === unwanted && unwanted !== undefined) desk().client.cancel(unwanted);
    },
  });
  const cancelled = async (job: string, ask: () => Promise<unknown>) => {
    unwanted = job;
    const code = await refusalOf(ask());
    unwanted = undefined;
    return code;
  };

  beforeAll(async () => {
    mission = (
      await setUp(
        place.path,
        'KG-BIS',
        {},
        cancelling(() => mission),
      )
    ).desk;
    headquarters = (
      await setUp(
        place.path,
        'HQ',
        { kind: 'headquarters' },
        cancelling(() => headquarters),
      )
    ).desk;
    await introduce(headquarters, [mission], join(place.path, 'cards'));
    const lines = join(place.path, 'lines.jsonl');
    writeFileSync(lines, inventedCases(CASES, 11).join('\n'));
    await mission.ask('cases', 'import', { file: lines });
    mkdirSync(mail);
  });
  afterAll(async () => {
    await mission.end();
    await headquarters.end();
    place.remove();
  });

  it('leaves no file where a package was being sealed, and no number is used up', async () => {
    const seal = () => mission.ask('exchange', 'seal', { to: 'HQ', folder: mail });
    expect(await cancelled('exchange.seal', seal)).toBe('cancelled');
    expect(readdirSync(mail)).toEqual([]);
    expect((await mission.ask('exchange', 'packages', { limit: 10 })).sent).toEqual([]);
    const { files } = await seal();
    expect(files.map(({ number }) => number)).toEqual([1]);
    expect(readdirSync(mail)).toEqual(files.map(({ name }) => name));
  });

  it('leaves no case where a package was being opened, and nothing beside the database', async () => {
    const files = readdirSync(mail).map((name) => join(mail, name));
    const open = () => headquarters.ask('exchange', 'open', { files });
    const before = readdirSync(headquarters.folder).toSorted();
    expect(await cancelled('exchange.open', open)).toBe('cancelled');
    expect((await headquarters.ask('cases', 'list', { filter: {} })).total).toBe(0);
    expect(readdirSync(headquarters.folder).toSorted()).toEqual(before);
    // Nobody refused anything.
    const trail = await headquarters.ask('station', 'audit', { limit: 5 });
    expect(trail.filter(({ act }) => act === 'open-package')).toEqual([]);
    expect((await open()).results).toMatchObject([{ outcome: 'accepted' }]);
    expect((await headquarters.ask('cases', 'list', { filter: {} })).total).toBeGreaterThan(0);
  });

  it('ends what cannot stop by itself, and the desk works on', async () => {
    const verify = () => headquarters.ask('station', 'verify', {});
    expect(await cancelled('station.verify', verify)).toBe('cancelled');
    expect(await verify()).toMatchObject({ clean: true });
  });
});
