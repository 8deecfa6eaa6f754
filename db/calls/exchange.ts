/** Calls on exchange: offices, sealing, opening, and what went and came. */
import { basename } from 'node:path';
import { writeAudit } from '../casework/people/access.ts';
import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { toTell } from '../casework/writing/tell.ts';
import type { OpenResult } from '../contract/exchange.ts';
import { type OpenPackageOptions, openPackage } from '../exchange/receiving/open-package.ts';
import { noteRead, toldHere } from '../exchange/receiving/told-here.ts';
import { officeRows } from '../exchange/sending/offices.ts';
import { previewSeal, seal } from '../exchange/sending/seal.ts';
import { sendReceipt } from '../exchange/sending/send-receipt.ts';
import { tellOffice } from '../exchange/sending/tell-office.ts';
import { directoryInForce, trustedRoot } from '../exchange/trust/directory-taken.ts';
import { knownStations } from '../exchange/trust/known-stations.ts';
import { isWaymarkError } from '../store/errors.ts';
import { expectOutsideStations } from '../store/outgoing-file.ts';
import { asWaymarkError } from '../store/system-errors.ts';
import { currentSession, type Desk, writingSession } from './desk.ts';
import { answerDirectory } from './directory.ts';
import { damageOrReading } from './doubted-damage.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';

export const answerExchange: Answers<'exchange'> = {
  ...answerDirectory,

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

  previewSeal: (desk, input) => previewSeal(currentSession(desk), input),

  seal: async (desk, input) => {
    const session = writingSession(desk);
    expectOutsideStations(input.folder);
    const sealed = await seal(session, input, input.folder, {
      progress: (done, total) => desk.progress('sealing', done, total),
      signal: desk.stop.signal,
    });
    return {
      files: sealed.files.map(({ name, bytes, station, number }) => ({ name, bytes, station, number })),
      totals: sealed.totals,
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
    return { files: files.map(({ name, bytes, station, number }) => ({ name, bytes, station, number })) };
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
    const senders = new Set<string>();
    for (const [index, file] of input.files.entries()) {
      desk.progress('opening', index, input.files.length);
      const result = await openOne(desk, session, file, {
        progress: (done, total) => desk.progress('opening', index + done / Math.max(total, 1), input.files.length),
        signal: desk.stop.signal,
      });
      if (result.sender !== null) senders.add(result.sender);
      results.push(result.result);
    }
    desk.progress('opening', input.files.length, input.files.length);
    const receipts =
      input.receipts === undefined ? new Map<string, string>() : await writeReceipts(session, senders, input.receipts);
    return {
      results: results.map((result) =>
        result.outcome === 'refused' || result.kind !== 'cases' || result.from === null
          ? result
          : { ...result, receipt: receipts.get(result.from) ?? null },
      ),
    };
  },

  packages: (desk, input) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'seal');
    return {
      sent: session.db
        .prepare<[number], Sent>(
          `SELECT p.id, office, p.kind, p.number, p.at, file, depth,
             acknowledged IS NOT NULL AS acknowledged
           FROM package_out AS p JOIN known_station AS k ON k.id = p.station ORDER BY p.rowid DESC LIMIT ?`,
        )
        .all(input.limit)
        .map((row) => ({ ...row, acknowledged: row.acknowledged === 1 })),
      received: session.db
        .prepare<[number], Received>(
          `SELECT p.id, coalesce(office, p.station) AS office, p.kind, p.number, p.at, p.outcome
           FROM package_in AS p LEFT JOIN known_station AS k ON k.id = p.station ORDER BY p.rowid DESC LIMIT ?`,
        )
        .all(input.limit),
    };
  },
};

interface Sent {
  readonly id: string;
  readonly office: string;
  readonly kind: string;
  readonly number: number;
  readonly at: string;
  readonly file: string;
  readonly depth: string | null;
  readonly acknowledged: number;
}
type Received = Omit<Sent, 'file' | 'depth' | 'acknowledged'> & { readonly outcome: string };

/** One package: taken in, or refused with its code; a refusal of one does not stop the others. */
async function openOne(
  desk: Desk,
  session: UserSession,
  path: string,
  options: Pick<OpenPackageOptions, 'progress' | 'signal'>,
): Promise<{ readonly sender: string | null; readonly result: OpenResult }> {
  const file = basename(path);
  try {
    const opened = await openPackage(session, desk.folder, path, options);
    const { cases, records, new: fresh, updated, unchanged, setAside } = opened.counts;
    return {
      sender: opened.kind === 'cases' ? opened.from : null,
      result: {
        file,
        from: opened.office,
        kind: opened.kind,
        outcome: opened.outcome,
        counts: { cases, records, new: fresh, updated, unchanged, setAside },
        setAside: opened.setAside.map(({ caseId, station, reason }) => ({
          caseId,
          station,
          reason,
          reference:
            session.db
              .prepare<[string], { reference: string }>('SELECT reference FROM case_index WHERE case_id = ?')
              .get(caseId)?.reference ?? null,
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

/**
 * A receipt to every station that sent cases, by office; a station that is no longer active gets none. One that cannot be written (no
 * such folder, no space) is left out: the packages are in, and every receipt is complete, so the next one says it all.
 */
async function writeReceipts(
  session: UserSession,
  senders: ReadonlySet<string>,
  folder: string,
): Promise<Map<string, string>> {
  const stations = knownStations(session.db);
  const written = new Map<string, string>();
  for (const sender of senders) {
    const station = stations.get(sender);
    if (station?.state !== 'active') continue;
    try {
      written.set(station.office, (await sendReceipt(session, sender, folder)).name);
    } catch (error) {
      const named = asWaymarkError(error);
      if (!isWaymarkError(named)) throw error;
      await saving(session, () => writeAudit(session, 'seal-receipt', sender, named.code));
    }
  }
  return written;
}
