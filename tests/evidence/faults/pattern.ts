/**
 * Two small stations that know each other, as they lie before an act: made once, then put back for each place. They lie at the same paths each
 * time, because a station knows the path of its second place.
 */
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventedCases } from '../../../db/demo/invented.ts';
import { introduce, ROOT_PASSWORD, tempDir } from '../desks.ts';
import { ION, type LocalDesk, localDesk, lockDesk, saveNote, type There, thereIn, VERA } from './local-desk.ts';

/** Cases that wait in a package, that are to be sealed, and that stand in the file to import. */
export const PACKED = 4;
const TO_SEAL = 3;
export const TO_IMPORT = 5;
/** Saved before any fault. */
export const FIRST_NOTE = 'An invented note of the morning';
export const DRAFT = { id: 'first-contact', caseId: null, kind: 'first-contact', record: null } as const;

export interface Pattern {
  /** Where the work is done. */
  readonly place: string;
  readonly there: There;
  /** The case in the mission, and one at headquarters, that notes are saved in. */
  readonly cases: { readonly mission: string; readonly headquarters: string };
  readonly recoveryCodes: { readonly mission: string; readonly headquarters: string };
  /** Puts everything back as it was. */
  readonly putBack: () => void;
  readonly remove: () => void;
}

export async function makePattern(): Promise<Pattern> {
  const root = tempDir('faults');
  const place = join(root.path, 'work');
  const kept = join(root.path, 'pattern');
  const there = thereIn(place);
  for (const folder of [there.copies, there.mail, there.marks]) mkdirSync(folder, { recursive: true });
  const cards = join(root.path, 'cards');
  const mission = localDesk(there.mission);
  const hq = localDesk(there.headquarters);
  const made = {
    mission: await mission.ask('station', 'setUp', {
      ...{ kind: 'mission', office: 'KG-BIS', name: 'Bishkek', country: 'KGZ', copies: there.copies },
      ...VERA,
    }),
    headquarters: await hq.ask('station', 'setUp', {
      ...{ kind: 'headquarters', office: 'HQ', name: 'Headquarters', country: 'CHE', copies: null },
      ...{ ...VERA, rootPassword: ROOT_PASSWORD },
    }),
  };
  await introduce(
    { ask: hq.ask, office: 'HQ', session: made.headquarters.session },
    [{ ask: mission.ask, office: 'KG-BIS', session: made.mission.session }],
    cards,
  );
  await mission.ask('station', 'addUser', ION);
  await importCases(mission, there, PACKED, 7);
  await mission.ask('exchange', 'seal', { to: 'HQ', folder: there.mail });
  for (const name of readdirSync(there.mail)) renameSync(join(there.mail, name), there.package);
  await importCases(mission, there, TO_SEAL, 8);
  writeLines(there, TO_IMPORT, 9);
  const cases = { mission: await begin(mission), headquarters: await begin(hq) };
  await mission.ask('records', 'putDraft', { ...DRAFT, body: { 'identity.name-used': 'Zörrinka' } });
  await mission.ask('station', 'backup', { out: there.copy });
  cpSync(there.copy, there.asked);
  lockDesk(mission);
  lockDesk(hq);
  renameSync(place, kept);
  const putBack = () => {
    rmSync(place, { recursive: true, force: true });
    cpSync(kept, place, { recursive: true });
  };
  putBack();
  return {
    place,
    there,
    cases,
    recoveryCodes: { mission: made.mission.recoveryCode, headquarters: made.headquarters.recoveryCode },
    putBack,
    remove: root.remove,
  };
}

function writeLines({ lines }: There, count: number, seed: number): void {
  const shared = inventedCases(count, seed).map((line) =>
    line.replace(/"share-headquarters":"[a-z-]+"/g, '"share-headquarters":"with-name"'),
  );
  writeFileSync(lines, shared.join('\n'));
}

async function importCases(local: LocalDesk, there: There, count: number, seed: number): Promise<void> {
  writeLines(there, count, seed);
  const { errors } = await local.ask('cases', 'import', { file: there.lines });
  if (errors.length > 0) throw new Error('an invented case does not fit');
}

async function begin(local: LocalDesk): Promise<string> {
  const { caseId } = await local.ask('cases', 'begin', {});
  await saveNote(local, caseId, FIRST_NOTE);
  return caseId;
}
