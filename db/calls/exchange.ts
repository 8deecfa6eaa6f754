/** Calls on exchange: offices, sealing, opening, and what went and came. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { referenceOf } from '../casework/record/reference-of.ts';
import { toTell } from '../casework/writing/tell.ts';
import type { OpenResult, SealResult } from '../contract/exchange.ts';
import type { Progress } from '../contract/index.ts';
import { type OpenPackageOptions, openPackage } from '../exchange/receiving/open-package.ts';
import { noteRead, toldHere } from '../exchange/receiving/told-here.ts';
import { officeRows } from '../exchange/sending/offices.ts';
import { previewSeal, seal } from '../exchange/sending/seal.ts';
import type { SentPackage } from '../exchange/sending/send.ts';
import { tellOffice } from '../exchange/sending/tell-office.ts';
import { officeFolder, type WrittenReceipts, writeReceipts } from '../exchange/sending/write-receipts.ts';
import { directoryInForce, trustedRoot } from '../exchange/trust/directory-taken.ts';
import { knownStations } from '../exchange/trust/known-stations.ts';
import { isWaymarkError } from '../store/errors.ts';
import { expectOutsideStations, liesInStation } from '../store/outgoing-file.ts';
import { setting } from '../store/settings.ts';
import { currentSession, type Desk, writingSession } from './desk.ts';
import { answerDirectory } from './directory.ts';
import { damageOrReading } from './doubted-damage.ts';
import { answerHandOver } from './hand-over.ts';
import type { Answers } from './handlers.ts';
import { answerInbox } from './inbox.ts';
import { indexFile, writtenIndex } from './index-file.ts';
import { saving } from './save-in-session.ts';

export const answerExchange: Answers<'exchange'> = {
  ...answerDirectory,
  ...answerInbox,
  ...answerHandOver,

  offices: (desk) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'seal');
    const directory = directoryInForce(session.db);
    const root = trustedRoot(session.db);
    return {
      offices: officeRows(session.db),
      directory: directory === undefined || root === undefined ? null : { number: directory.number, root },
      setAside: session.db
        .prepare<[], { id: number; reference: string | null; office: string; reason: string; at: string }>(
          `SELECT set_aside.id, reference, coalesce(office, set_aside.station) AS office, reason, at FROM set_aside
           LEFT JOIN known_station ON known_station.id = set_aside.station
           LEFT JOIN case_index USING (case_id) ORDER BY set_aside.id DESC LIMIT 200`,
        )
        .all(),
    };
  },

  previewSeal: (desk, input) =>
    previewSeal(currentSession(desk), input, (done, total) => desk.progress('looking-at-consents', done, total)),

  seal: async (desk, input) => {
    const session = writingSession(desk);
    expectOutsideStations(input.folder);
    const index = input.index === undefined ? null : indexFile(input.index, input.folder);
    const sealed = await seal(session, input, input.folder, {
      planning: (done, total) => desk.progress('looking-at-consents', done, total),
      progress: (done, total) => desk.progress('sealing', done, total),
      signal: desk.stop.signal,
    });
    const named = sealed.files.map(({ name }) => ({ office: input.to, name }));
    return {
      files: sealed.files.map(fileShown),
      totals: sealed.totals,
      stopped: sealed.stopped,
      index: index === null ? null : writtenIndex(index, named),
    };
  },

  telling: (desk, input) => {
    const { telling, answers, left } = toTell(currentSession(desk), input.caseId, input.record);
    const { ground, office = null, outside = null } = telling;
    return { ground, office, outside, answers, left: left ?? null };
  },

  tell: async (desk, input) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'seal');
    expectOutsideStations(input.folder);
    const files = await tellOffice(session, input, input.folder, { signal: desk.stop.signal });
    return { files: files.map(fileShown) };
  },

  toldHere: (desk) => toldHere(currentSession(desk)),
  readTold: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => noteRead(session, input.package));
    return toldHere(session);
  },

  open: async (desk, input) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'open-package');
    if (input.receipts !== undefined) expectOutsideStations(input.receipts);
    const results: OpenResult[] = [];
    const senders = new Map<string, string>();
    for (const [index, path] of input.files.entries()) {
      // Whoever said *stop after this* did so while nothing was read.
      await setImmediate();
      if (desk.finish.signal.aborted) break;
      const { sender, result } = await openOne(desk, session, path, tellProgress(desk, index, input.files.length));
      if (sender !== null && result.from !== null) senders.set(sender, result.from);
      results.push(result);
    }
    desk.progress('opening', results.length, input.files.length);
    const { written } = await receiptsFor(session, senders, input.receipts);
    const receipts = new Map(written.map(({ office, name }) => [office, name]));
    return {
      results: results.map((result) =>
        result.outcome === 'refused' || result.kind !== 'cases' || result.from === null
          ? result
          : { ...result, receipt: receipts.get(result.from) ?? null },
      ),
      left: input.files.length - results.length,
    };
  },

  packages: (desk, input) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'seal');
    return {
      sent: session.db
        .prepare<[number], Sent>(
          `SELECT p.id, office, p.kind, p.number, p.at, file, depth,
             acknowledged IS NOT NULL AS acknowledged, p.number - act_first + 1 AS part, act_count AS parts,
             p.kind = 'cases' AND acknowledged IS NULL AND state = 'active' AND p.epoch IS (SELECT max(epoch) FROM own_epoch) AS again
           FROM package_out AS p JOIN known_station AS k ON k.id = p.station ORDER BY p.rowid DESC LIMIT ?`,
        )
        .all(input.limit)
        .map((row) => ({ ...row, acknowledged: row.acknowledged === 1, again: row.again === 1 })),
      received: session.db
        .prepare<[number], Received>(
          `SELECT p.id, coalesce(office, p.station) AS office, p.kind, p.number, p.at, p.outcome
           FROM package_in AS p LEFT JOIN known_station AS k ON k.id = p.station ORDER BY p.rowid DESC LIMIT ?`,
        )
        .all(input.limit),
    };
  },
};

function fileShown({ name, bytes, station, number, act }: SentPackage): SealResult['files'][number] {
  const part = act === null ? null : number - act.first + 1;
  return { name, bytes, station, number, part, parts: act?.count ?? null };
}

interface Sent {
  readonly id: string;
  readonly office: string;
  readonly kind: string;
  readonly number: number;
  readonly at: string;
  readonly file: string;
  readonly depth: string | null;
  readonly acknowledged: number;
  readonly part: number | null;
  readonly parts: number | null;
  readonly again: number;
}
type Received = Omit<Sent, 'file' | 'depth' | 'acknowledged' | 'part' | 'parts' | 'again'> & {
  readonly outcome: string;
};

/** One package: taken in, or refused with its code; a refusal of one does not stop the others. */
async function openOne(
  desk: Desk,
  session: UserSession,
  path: string,
  options: OpenPackageOptions,
): Promise<{ readonly sender: string | null; readonly result: OpenResult }> {
  const file = basename(path);
  try {
    const opened = await openPackage(session, desk.folder, path, options);
    const { cases, records, new: fresh, updated, unchanged, setAside, notKept } = opened.counts;
    return {
      sender: opened.kind === 'cases' ? opened.from : null,
      result: {
        file,
        from: opened.office,
        kind: opened.kind,
        outcome: opened.outcome,
        counts: { cases, records, new: fresh, updated, unchanged, setAside, notKept },
        setAside: opened.setAside.map(({ caseId, station, reason }) => ({
          caseId,
          station,
          reason,
          reference: referenceOf(session.db, caseId),
        })),
        receipt: null,
        news: opened.news,
      },
    };
  } catch (error) {
    const named = damageOrReading(desk, error);
    if (!isWaymarkError(named) || options.signal?.aborted === true) throw error;
    const { code, places } = named;
    return { sender: null, result: { file, from: null, kind: null, outcome: 'refused', error: { code, places } } };
  }
}

/** Tells how far one of several packages is, whose it is as soon as that is known, and how many of its cases are in. */
function tellProgress(
  desk: Desk,
  index: number,
  of: number,
): Pick<OpenPackageOptions, 'progress' | 'recognised' | 'takingIn' | 'signal'> {
  let file: NonNullable<Progress['file']> = { place: index + 1, of, office: null, number: null, cases: null };
  const tell = (part: number) => desk.progress('opening', index + part, of, file);
  tell(0);
  return {
    // Reading is half of the work, taking in the other.
    progress: (done, total) => tell(done / Math.max(total, 1) / 2),
    recognised: ({ office, number }) => {
      file = { ...file, office, number };
    },
    takingIn: (done, total) => {
      if (done % CASES_TOLD !== 0 && done !== total) return;
      file = { ...file, cases: { done, total } };
      tell(0.5 + done / Math.max(total, 1) / 2);
    },
    signal: desk.stop.signal,
  };
}

const CASES_TOLD = 5;

/**
 * The receipts of packages that were taken in: into a folder that was named for this once, to everybody who sent some of them; else into
 * the folder for receipts, to everybody who is owed one. Where there is none now, they stay owed.
 */
function receiptsFor(
  session: UserSession,
  senders: ReadonlyMap<string, string>,
  once: string | undefined,
): Promise<WrittenReceipts> {
  if (once !== undefined) {
    const known = knownStations(session.db);
    const active = [...senders].filter(([id]) => known.get(id)?.state === 'active');
    return writeReceipts(
      session,
      () => once,
      active.map(([id, office]) => ({ id, office })),
    );
  }
  const folder = setting(session.db, 'receipts-folder');
  // A stick that is not put in, or a folder in which a station was set up since.
  if (folder === null || !existsSync(folder) || liesInStation(folder)) return NO_RECEIPTS;
  return writeReceipts(session, (office) => officeFolder(folder, office));
}

const NO_RECEIPTS: Promise<WrittenReceipts> = Promise.resolve({ written: [], not: [] });
