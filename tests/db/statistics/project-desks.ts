/** Desks of offices with one project whose reports leave for its donor. */
import { join } from 'node:path';
import { registerProject } from '../../../db/casework/writing/register-project.ts';
import { openPackage } from '../../../db/exchange/receiving/open-package.ts';
import { seal } from '../../../db/exchange/sending/seal.ts';
import { sendReceipt } from '../../../db/exchange/sending/send-receipt.ts';
import { contractReport } from '../../../db/statistics/contract-report.ts';
import { contractTable } from '../../../db/statistics/protection/contract-table.ts';
import { stopContract } from '../../../db/statistics/release-register.ts';
import { registerRelease } from '../../../db/statistics/releases.ts';
import { beginEpoch } from '../../../db/store/station.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { PROJECT } from '../casework/a-project.ts';
import { type Desk, introduce, openDesk, writeCase } from '../exchange/desk.ts';
import type { ForgedStation } from '../exchange/forge.ts';

export const LINE = 'C72-CSE';
export const DONOR = 'SIDA';
export const QUARTER = '2025-09-30';
const handed = { kind: 'transfer', open: { act: 'hand-over', 'to-office': 'KG-BIS', date: '2026-02-02' } };
let references = 0;

/** A case that the project helped in 2025, which goes to the other desk of the office. */
export function help(desk: Desk, n: number, sex: 'female' | 'male' = 'female'): void {
  for (let at = 0; at < n; at++) {
    references += 1;
    writeCase(desk, `KG-BIS-26-${String(references).padStart(6, 'A')}`, {}, [
      { kind: 'profile', open: { sex, age: 30, nationalities: ['KGZ'] } },
      { kind: 'service', open: { date: '2025-02-03', service: 'food', outcome: 'given', project: LINE } },
      handed,
    ]);
  }
}

const desks: Desk[] = [];

/** After each test. */
export function closeDesks(): void {
  for (const desk of desks.splice(0)) desk.close();
}

/** A desk that is closed by {@link closeDesks}. */
export async function deskOf(
  office: string,
  kind: 'mission' | 'headquarters' = 'mission',
  station?: ForgedStation,
): Promise<Desk> {
  const made = await openDesk(office, { kind, ...(station === undefined ? {} : { station }) });
  desks.push(made);
  if (kind === 'mission') {
    const donors = [{ name: DONOR, share: null }];
    inTransaction(made.db, () =>
      registerProject(made.session, { ...PROJECT, donors, currency: 'EUR', from: '2025-01-01', isNew: true }),
    );
  }
  return made;
}

export function know(...all: readonly Desk[]): void {
  for (const one of all) {
    introduce(
      one,
      all.filter((other) => other !== one).map(({ station }) => station),
    );
  }
}

export async function carry(from: Desk, to: Desk): Promise<void> {
  const { files } = await seal(from.session, { to: to.station.card.office }, from.out);
  const here = files.filter(({ station }) => station === to.station.id);
  for (const { name } of here) await openPackage(to.session, to.folder, join(from.out, name));
}

export function leaveFor(of: Desk, more: { readonly until?: string; readonly corrected?: boolean } = {}) {
  const asked = { line: LINE, recipient: DONOR, until: QUARTER, reason: 'agreement', ...more };
  const { project, office, numbers } = contractReport(of.session, asked);
  const report = contractTable({ project, office, recipient: DONOR, numbers });
  inTransaction(of.db, () =>
    registerRelease(of.db, {
      ...{ report, edition: null, audience: 'contract', reason: 'agreement', user: 1, at: '2026-02-03T08:30Z' },
      contract: { numbers, recipient: DONOR },
    }),
  );
  return { numbers, report };
}

export const EDITION = { office: 'KG-BIS', line: LINE, until: QUARTER, edition: 1 } as const;

/** Gives the first edition out no more, at headquarters holds it back; null ends that. */
export const stop = (of: Desk, why: 'numbers-wrong' | 'may-tell-of-somebody' | null) =>
  inTransaction(of.db, () => stopContract(of.session, EDITION, why));

/** A receipt of headquarters to a desk, as a file that is not opened yet. */
export async function receipt(from: Desk, to: Desk): Promise<string> {
  return join(from.out, (await sendReceipt(from.session, to.station.id, from.out)).name);
}

/** A receipt of headquarters, opened at the desk. */
export async function told(from: Desk, to: Desk): Promise<void> {
  await openPackage(to.session, to.folder, await receipt(from, to));
}

/** An office whose report left, of which headquarters knows. */
export async function reported(): Promise<{ readonly office: Desk; readonly headquarters: Desk }> {
  const [office, headquarters] = [await deskOf('KG-BIS'), await deskOf('HQ', 'headquarters')];
  help(office, 12);
  leaveFor(office);
  know(office, headquarters);
  await carry(office, headquarters);
  return { office, headquarters };
}

/** The desk of headquarters as it was before all of it, which knows nothing of what it said since: the same station, in a new epoch. */
export async function broughtBack(office: Desk, headquarters: Desk): Promise<Desk> {
  const copy = await deskOf('HQ', 'headquarters', headquarters.station);
  inTransaction(copy.db, () => beginEpoch(copy.db, 'restore', new Date(Date.UTC(2026, 1, 5))));
  know(office, copy);
  return copy;
}

/** The headquarters that took the place of one whose PC was lost. */
export async function inPlaceOf(office: Desk, lost: Desk): Promise<Desk> {
  const next = await deskOf('HQ', 'headquarters');
  introduce(office, [lost.station], { state: 'retired' });
  introduce(office, [next.station]);
  introduce(next, [office.station]);
  introduce(next, [lost.station], { state: 'retired' });
  return next;
}
