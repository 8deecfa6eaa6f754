/** `waymark tour` where there is no Chromium: everything else is done, and it says what is left out; what is refused ends it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../main/command/run-command.ts';
import { workerAt } from '../../main/command/tour/worker.ts';
import { ANA, commandPlace, initMission, plain, stationHere, terminalOf, waymark } from './command.ts';

const place = commandPlace('command-tour');
const { at } = place;

const before = process.env.CHROME_PATH;
beforeAll(() => {
  process.env.CHROME_PATH = at('no-chromium');
});
afterAll(() => {
  if (before === undefined) delete process.env.CHROME_PATH;
  else process.env.CHROME_PATH = before;
  place.remove();
});

describe('the tour without Chromium', () => {
  it('does the rest, says which parts are left out and how to get them, and is done', async () => {
    const ran = await plain(['tour', '--out', at('tour')], { LC_ALL: 'fr_FR.UTF-8' });
    expect([ran.status, ran.told]).toEqual([0, '']);
    for (const left of ['Omise : la fiche de séjour.', 'Omises : les images des écrans.'])
      expect(ran.out).toContain(left);
    expect(ran.out.match(/Chromium/g)).toHaveLength(2);
    const [, sealed] = /^Scellés pour DEMO-HQ : (\d+) dossiers/m.exec(ran.out) ?? [];
    const [, opened] = /^Ouverts à DEMO-HQ : (\d+) dossiers/m.exec(ran.out) ?? [];
    expect(Number(sealed)).toBeGreaterThan(0);
    expect(opened).toBe(sealed);
    expect(ran.out.trimEnd().endsWith(readFileSync(at('tour', 'ABOUT.txt'), 'utf8').trimEnd())).toBe(true);
    // Nothing that is not encrypted is left of what was taken over.
    expect(readdirSync(at('tour')).filter((name) => /json|pdf|screens/.test(name))).toEqual([]);
  });

  it('goes on where there is one that fails, says so, and ends with 1', async () => {
    const broken = at('broken-chromium');
    writeFileSync(broken, '#!/bin/sh\necho no sandbox here >&2\nexit 7\n', { mode: 0o755 });
    process.env.CHROME_PATH = broken;
    const ran = await plain(['tour', '--out', at('failing')]);
    process.env.CHROME_PATH = at('no-chromium');
    expect(ran.status).toBe(1);
    expect(ran.told).toMatch(/^Chromium is here, but it failed at this\. .+\n/);
    expect(ran.out).toContain('The receipt is back');
    expect(ran.out).toContain('Everything lies in');
  });

  it('has desks that are marked, so that no real office takes anything from them', async () => {
    const card = at('tour', 'mail', 'DEMO-1.card');
    const hq = at('real-headquarters');
    await plain(['init', hq, ...'--kind headquarters --office HQ --name HQ --country CHE --user Vera'.split(' ')]);
    const ran = await waymark(['enrol', hq, card], { WAYMARK_USER: 'Vera' });
    expect(ran).toMatchObject({ status: 1, document: { error: { code: 'card-demo' } } });
  });

  it('writes into no folder that holds something', async () => {
    mkdirSync(at('mine'));
    writeFileSync(at('mine', 'letter.txt'), 'Mine');
    const ran = await plain(['tour', '--out', at('mine')]);
    expect([ran.status, ran.out]).toEqual([1, '']);
    expect(ran.told).toMatch(/already holds something/);
    expect(readdirSync(at('mine'))).toEqual(['letter.txt']);
  });

  it('ends with 1 at the first thing that is refused, and says which and why', async () => {
    const { terminal, heard } = terminalOf({});
    const ends = await runCommand(['tour', '--out', at('stopped')], terminal, (folder) => {
      const station = stationHere(folder, at('own'));
      // What was sent is gone when it is opened.
      const gone = { files: [at('gone')] };
      const ask: typeof station.ask = (area, verb, input) =>
        station.ask(area, verb, area === 'exchange' && verb === 'open' ? (gone as typeof input) : input);
      return { ...station, ask };
    });
    expect(ends).toBe(1);
    expect(heard().told).toMatch(/^The tour stopped at “open”\. .{15,}/);
    expect(heard().told).toContain(at('stopped'));
    expect(heard().out).not.toContain('Handed over');
    expect(readdirSync(at('stopped'))).not.toContain('ABOUT.txt');
  });
});

describe('who works in the tour', () => {
  it('is refused as anybody is, with the sentence that a person reads', async () => {
    const folder = at('guessed');
    expect(await plain(initMission(folder))).toMatchObject({ status: 0 });
    const guessing = workerAt(folder, { ...ANA, WAYMARK_PASSWORD: 'a wrong guess' }, runCommand, () =>
      stationHere(folder, at('own')),
    );
    const wrong = { name: 'NotDone', code: 'wrong-password', message: expect.stringMatching(/.{15,}/) };
    await expect(guessing.command('cases')).rejects.toMatchObject({ act: 'cases', ...wrong });
    const looking = guessing.atDesk('look', (station) => station.ask('cases', 'today', {}));
    await expect(looking).rejects.toMatchObject({ act: 'look', ...wrong });
    await expect(guessing.command('seal')).rejects.toMatchObject({ act: 'seal', code: '' });
  });
});
