/**
 * Opens and saves at a desk, so that what each waits for can be traced: a folder made in the place says before which act the work stands. Argument: the
 * place, empty.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { emptyLogAhead } from '../../db/store/log-file.ts';
import { codeOf, localDesk, lockDesk, saveNote } from './faults/local-desk.ts';

/** In this order; `end` stands after the last. */
export const MARKS = ['open', 'save', 'save-after-quiet', 'end'] as const;

async function work(place: string): Promise<void> {
  const local = localDesk(join(place, 'station'));
  const mark = (name: (typeof MARKS)[number]) => mkdirSync(join(place, `mark-${name}`));
  const who = { user: 'Vera', password: 'seven quiet rivers', language: 'en' } as const;
  await local.ask('station', 'setUpDemo', { ...who, cases: 3, seed: 7 });
  const { db } = local.desk.store ?? {};
  if (db === undefined) throw new Error('a station that was set up is open');
  const caseId = db.prepare<[], string>("SELECT case_id FROM case_index WHERE kind = 'case'").pluck().get() ?? '';
  emptyLogAhead(db);
  mark('open');
  await local.ask('cases', 'open', { caseId });
  mark('save');
  await saveNote(local, caseId, 'Invented');
  emptyLogAhead(db);
  mark('save-after-quiet');
  await saveNote(local, caseId, 'Invented');
  mark('end');
  lockDesk(local);
}

const [, script, place] = process.argv;
if (script === import.meta.filename && place !== undefined) {
  const said = await codeOf(() => work(place));
  if (said !== 'done') throw new Error(said);
}
