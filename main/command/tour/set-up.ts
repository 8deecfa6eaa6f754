/** The first part of the tour: three offices, the cases of one of them, and how they come to know each other. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AnswerOf, Contract, ImportResult } from '../../../db/contract/index.ts';
import { inventedResident } from '../../../db/demo/invented-resident.ts';
import { dayOf } from '../../../db/store/clock.ts';
import { HEADQUARTERS, MISSION, type Offices, SECOND_MISSION, USER } from './offices.ts';
import type { Tell } from './tell.ts';
import type { Worker } from './worker.ts';

/** Enough for tables in which something stands; every case more makes the tour longer. */
const CASES = 40;
const SEED = 5;

interface Made {
  readonly fingerprint: string;
  /** Headquarters': the words of its root key. */
  readonly root?: string;
}
type Issued = AnswerOf<Contract['exchange']['issueDirectory']>;
type Taken = AnswerOf<Contract['exchange']['takeDirectory']>;

/** Answers the twelve words of headquarters' root, which missions are read over the telephone. */
export async function setUpOffices({ mission, second, headquarters }: Offices, tell: Tell): Promise<string> {
  const invented = ['--user', USER, '--demo'];
  const [made] = await Promise.all([
    headquarters.command<Made>(
      'init',
      ...['--kind', 'headquarters', '--office', HEADQUARTERS, '--name', 'Invented headquarters', '--country', 'CHE'],
      ...invented,
    ),
    second.command<Made>(
      'init',
      ...['--kind', 'mission', '--office', SECOND_MISSION, '--name', 'Invented second mission', '--country', 'MDA'],
      ...invented,
    ),
    mission.command('demo', '--cases', String(CASES), '--seed', String(SEED)),
  ]);
  tell('tour-set-up', { mission: MISSION, second: SECOND_MISSION, headquarters: HEADQUARTERS });
  return made.root ?? '';
}

/** The mission has its cases since it was set up; one more comes from a file. */
export async function takeOneMore({ mission, at }: Offices, tell: Tell): Promise<void> {
  const file = at('one-more-case.jsonl');
  writeFileSync(file, `${inventedResident(dayOf(new Date()))}\n`, { mode: 0o600 });
  const { cases } = await mission.command<ImportResult>('import-cases', file);
  // It is not encrypted, and the station has it now.
  rmSync(file);
  tell('tour-cases', { office: MISSION, cases: CASES + cases });
}

/** Cards and the directory, each compared by words as over the telephone. */
export async function joinOffices(
  { mission, second, headquarters, mail, at }: Offices,
  root: string,
  tell: Tell,
): Promise<void> {
  mkdirSync(mail, { recursive: true });
  const enrol = async (worker: Worker, office: string) => {
    const card = at('mail', `${office}.card`);
    const { fingerprint } = await worker.command<Made>('card', '--out', card);
    await headquarters.command('enrol', card, '--fingerprint', fingerprint);
  };
  await enrol(mission, MISSION);
  await enrol(second, SECOND_MISSION);
  const { files } = await headquarters.command<Issued>('directory', '--out', mail);
  const take = (worker: Worker, office: string) => {
    const name = files.find((file) => file.office === office)?.name ?? '';
    return worker.command<Taken>('directory', '--in', at('mail', name), '--root', root);
  };
  const [taken] = await Promise.all([take(mission, MISSION), take(second, SECOND_MISSION)]);
  tell('tour-joined', { number: taken.number, offices: taken.offices });
}
