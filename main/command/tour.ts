/**
 * `tour`: the main job of the application with invented cases, from three desks that are set up to the screens of one of them. Every step is a
 * command, or a call of the screens, of somebody who has logged in.
 */
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { say } from '../../db/codebook/sentences.ts';
import type { Language } from '../../db/codebook/types.ts';
import { isWaymarkError, WaymarkError } from '../../db/store/errors.ts';
import { expectOutsideStations } from '../../db/store/outgoing-file.ts';
import { type Output, outputTo } from './output.ts';
import type { OpenStation } from './session.ts';
import type { Terminal } from './terminal.ts';
import { handOver, reportToHeadquarters } from './tour/exchange.ts';
import { keptOpen } from './tour/kept-open.ts';
import { caseload, houseSheet, pictures, profile, residentOf, type Shown } from './tour/look.ts';
import { type Offices, officesIn, USER } from './tour/offices.ts';
import { joinOffices, setUpOffices, takeOneMore } from './tour/set-up.ts';
import type { Tell } from './tour/tell.ts';
import { NotDone, type Run } from './tour/worker.ts';

/** Says in the folder how it is looked at later. */
const ABOUT = 'ABOUT.txt';

/** By whom the commands of the tour are run, and who hears that it failed. */
interface TourHost {
  readonly terminal: Terminal;
  readonly open: OpenStation;
  readonly run: Run;
  readonly fail: () => void;
}

export function tourCommand(program: Command, host: TourHost): void {
  program
    .command('tour')
    .description('the main job with invented cases: three desks, sealed files, tables, a sheet, pictures of screens')
    .option('--out <folder>', 'a new or empty folder (default: a temporary one)')
    .action(async ({ out }: { readonly out?: string }) => {
      const output = outputTo(false, host.terminal, host.fail);
      let folder = '';
      try {
        folder = folderFor(out);
        await giveTour(folder, host, output);
      } catch (error) {
        if (error instanceof NotDone) {
          output.remark(`${say('tour-stopped', output.language, { act: error.act })} ${error.message}`);
          output.remark(say('tour-lies-in', output.language, { folder }));
          output.fail();
        } else if (isWaymarkError(error)) output.refuse(error);
        else throw error;
      }
    });
}

async function giveTour(folder: string, { terminal, open, run }: TourHost, output: Output): Promise<void> {
  const { language } = output;
  const print = (text: string) => output.answer(null, text);
  const tell: Tell = (code, places) => print(say(code, language, places));
  const fail = (sentence: string) => {
    output.remark(sentence);
    output.fail();
  };
  const shown: Shown = { language, tell, print, fail };
  const desks = keptOpen(open);
  const offices = officesIn(folder, terminal.env, run, desks.open);
  const lines = about(offices, folder, language);
  tell('tour-begins');
  // Pictures are taken of the window, which has the desk alone.
  const reference = await work(offices, shown).finally(desks.end);
  writeFileSync(offices.at(ABOUT), `${lines}\n`, { mode: 0o600 });
  await pictures(offices, reference, shown);
  print(`\n${lines}`);
}

/** The steps, in the order of an office's days. Answers the reference of the case that was worked on. */
async function work(offices: Offices, shown: Shown): Promise<string> {
  const root = await setUpOffices(offices, shown.tell);
  await takeOneMore(offices, shown.tell);
  await joinOffices(offices, root, shown.tell);
  const resident = await residentOf(offices);
  await houseSheet(offices, resident.reference, shown);
  await handOver(offices, resident, shown.tell);
  await reportToHeadquarters(offices, shown.tell);
  await profile(offices, shown);
  await caseload(offices, shown);
  return resident.reference;
}

/** Throws `inside-station`, `folder-not-empty`. */
function folderFor(out: string | undefined): string {
  if (out === undefined) return mkdtempSync(join(tmpdir(), 'waymark-tour-'));
  const folder = resolve(out);
  expectOutsideStations(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).length > 0) throw new WaymarkError('folder-not-empty');
  return folder;
}

/** Where everything lies and how it is looked at: said at the end, and kept in the folder. */
function about({ mission, password }: Offices, folder: string, language: Language): string {
  const place =
    process.platform === 'win32' ? `$env:WAYMARK_STATION='${mission.folder}';` : `WAYMARK_STATION='${mission.folder}'`;
  return [
    say('tour-lies-in', language, { folder }),
    `${say('tour-log-in', language, { user: USER })} ${password}`,
    `${say('tour-window', language)} ${place} npm start`,
    say('tour-remove', language),
  ].join('\n');
}
