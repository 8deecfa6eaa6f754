/**
 * A day at two desks, as a program of its own so that the system calls of all its processes can be traced: `day` is the whole of it with
 * names in three scripts, `largest` takes over thousands of cases and sorts them. Arguments: which, the folder for everything,
 * the interchange lines to take over.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { introduce, logIn, type OpenDesk, PASSWORD, refusalOf, setUp, startDesk } from './desks.ts';

/** People who were never born, what they told, and how they are reached. */
export const SOMEBODY = {
  latin: 'Miraslava Quoreanu-Neverborn',
  cyrillic: 'Жозефинька Небывалова',
  arabic: 'زينب الخيالية',
  used: 'Zörrinka',
  phone: '+996 555 019 284',
  village: 'Brook-under-the-Elms',
  told: 'the man with the violet umbrella',
  typed: 'half a sentence about the lighthouse',
} as const;
/** All of it, and each part of a name by itself. */
export const SAID: readonly string[] = [
  ...Object.values(SOMEBODY),
  ...[SOMEBODY.latin, SOMEBODY.cyrillic, SOMEBODY.arabic].flatMap((name) => name.split(/[\s-]+/)),
];

/** Folders under the place that the work may write to. */
export const FOLDERS = ['KG-BIS', 'HQ', 'copies', 'mail', 'restored'] as const;

async function day(place: string, lines: string): Promise<void> {
  const copies = join(place, 'copies');
  const mail = join(place, 'mail');
  mkdirSync(copies);
  const { desk: mission } = await setUp(place, 'KG-BIS', { copies });
  const { desk: hq } = await setUp(place, 'HQ', { kind: 'headquarters' });
  await introduce(hq, [mission], mail);
  await mission.ask('cases', 'import', { file: lines });
  const caseId = await firstContact(mission);
  await caseWork(mission, caseId);
  await searchAndSort(mission);
  const { files } = await mission.ask('exchange', 'seal', { to: 'HQ', folder: mail });
  const sealed = files.map(({ name }) => join(mail, name));
  await openDamaged(hq, sealed[0] ?? '', mail);
  await hq.ask('exchange', 'open', { files: sealed, receipts: mail });
  await hq.ask('cases', 'list', { filter: {}, sort: 'nationality', limit: 500 });
  const table = { table: 'ctm-profile', how: 'copy' } as const;
  const year = { from: '2025', to: '2025', audience: 'partners' } as const;
  await mission.ask('statistics', 'release', { ...table, ...year });
  await hq.ask('statistics', 'release', { ...table, audience: 'internal' });
  await mission.ask('station', 'backup', { out: join(copies, 'asked-for.copy') });
  const guest = { name: 'Guest', role: 'caseworker', house: null, password: 'nine slow clouds' } as const;
  await mission.ask('station', 'addUser', guest);
  await mission.ask('station', 'removeUser', { name: guest.name });
  await mission.ask('station', 'close', {});
  await mission.end();
  await refusalOf(logIn(mission.folder, { password: 'a wrong guess' }).then((desk) => desk.end()));
  const restored = startDesk(join(place, 'restored'));
  await restored.ask('station', 'restore', { file: join(copies, 'asked-for.copy'), user: 'Ana', password: PASSWORD });
  await restored.ask('cases', 'similar', { name: SOMEBODY.cyrillic });
  await restored.ask('station', 'verify', {});
  await restored.end();
  await hq.end();
}

/** With a draft as it is typed, key by key. */
async function firstContact(mission: OpenDesk): Promise<string> {
  const draft = { id: 'first-contact', caseId: null, kind: 'first-contact', record: null };
  for (const length of [5, 11, SOMEBODY.typed.length]) {
    const body = { 'identity.name-used': SOMEBODY.used, 'screening.narrative': SOMEBODY.typed.slice(0, length) };
    await mission.ask('records', 'putDraft', { ...draft, body });
  }
  const answers = {
    'intake.safe-to-talk': 'alone',
    'intake.place': SOMEBODY.village,
    'consent.keep': 'with-name',
    'identity.name-used': SOMEBODY.used,
    'screening.purposes': ['work'],
  };
  const saved = await mission.ask('cases', 'saveFirstContact', { answers, next: 'help-today', draft: draft.id });
  if (saved.caseId === null) throw new Error('help today opens a case');
  return saved.caseId;
}

async function caseWork(mission: OpenDesk, caseId: string): Promise<void> {
  const date = '2026-03-02';
  const { records } = await mission.ask('cases', 'open', { caseId });
  const identity = records.find((record) => record.kind === 'identity');
  await mission.ask('records', 'save', {
    caseId,
    records: [
      {
        kind: 'identity',
        ...(identity === undefined ? {} : { id: identity.id }),
        body: {
          'name-used': SOMEBODY.used,
          'family-name': SOMEBODY.latin,
          'given-names': SOMEBODY.arabic,
          'names-in-script': SOMEBODY.cyrillic,
        },
      },
      { kind: 'consent', body: { date, 'given-by': 'person', keep: 'with-name', 'share-headquarters': 'with-name' } },
      { kind: 'safe-contact', body: { date, telephone: SOMEBODY.phone, 'never-say': SOMEBODY.told } },
      { kind: 'service', body: { date, service: 'counselling', note: SOMEBODY.told } },
      { kind: 'profile', body: { sex: 'female', age: 24, nationalities: ['KGZ'] } },
    ],
  });
  const note = { kind: 'note', body: { kind: 'note', text: `${SOMEBODY.latin}: ${SOMEBODY.told}` } };
  const { undo } = await mission.ask('records', 'save', { caseId, records: [note] });
  await mission.ask('records', 'undo', { undo });
  const refused = { kind: 'profile', body: { sex: SOMEBODY.latin } };
  await refusalOf(mission.ask('records', 'save', { caseId, records: [refused] }));
  await mission.ask('papers', 'register', {
    kind: 'first-contact',
    caseId: null,
    language: 'fr',
    copies: 1,
    how: 'print',
  });
}

const SORTS = ['changed', 'reference', 'stage', 'next-step', 'nationality', 'age'] as const;

async function searchAndSort(mission: OpenDesk): Promise<void> {
  for (const search of [SOMEBODY.latin, SOMEBODY.cyrillic, SOMEBODY.arabic, SOMEBODY.used.toUpperCase()]) {
    const { total } = await mission.ask('cases', 'list', { filter: { search } });
    if (total < 1) throw new Error('a search finds whom it names');
    await mission.ask('cases', 'similar', { name: search });
  }
  for (const sort of SORTS) await mission.ask('cases', 'list', { filter: {}, sort, limit: 500 });
  await mission.ask('cases', 'today', {});
}

/** A package that is staged nearly whole before it is refused. */
async function openDamaged(hq: OpenDesk, file: string, mail: string): Promise<void> {
  const damaged = join(mail, 'damagedx.waymark');
  copyFileSync(file, damaged);
  const bytes = readFileSync(damaged);
  const at = bytes.length - 4000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(damaged, bytes);
  const { results } = await hq.ask('exchange', 'open', { files: [damaged] });
  if (results[0]?.outcome !== 'refused') throw new Error('a changed package is refused');
  rmSync(damaged);
}

/** How many cases the largest list has here. */
export const LARGEST = 5000;

/** More than the database keeps of one transaction in memory, 16 MB; then long lists and tables of it. */
async function largest(place: string, lines: string): Promise<void> {
  const { desk } = await setUp(place, 'KG-BIS', {}, { second: false });
  await desk.ask('cases', 'import', { file: lines });
  for (const sort of ['reference', 'nationality', 'age'] as const)
    await desk.ask('cases', 'list', { filter: {}, sort, offset: LARGEST - 500, limit: 500 });
  await desk.ask('cases', 'similar', { name: 'Aizada' });
  for (const unit of ['instances', 'persons'] as const)
    await desk.ask('statistics', 'report', { table: 'ctm-profile', unit, protect: 5 });
  await desk.end();
}

const [, script, which, place, lines] = process.argv;
if (script === import.meta.filename && place !== undefined && lines !== undefined) {
  await (which === 'largest' ? largest(place, lines) : day(place, lines));
  console.log('done');
}
