/** What travels in the tour: a case to the mission that will receive the person, what headquarters may have, and the receipts that come back. */
import type { OpenResult, SealResult } from '../../../db/contract/index.ts';
import { HEADQUARTERS, MISSION, type Offices, SECOND_MISSION } from './offices.ts';
import type { Tell } from './tell.ts';
import { NotDone, type Worker } from './worker.ts';

interface Sealed extends SealResult {
  readonly files: readonly (SealResult['files'][number] & { readonly path: string })[];
  readonly stays: readonly { readonly reference: string }[];
}
type Accepted = Exclude<OpenResult, { readonly outcome: 'refused' }>;
/** The command says a refusal in words. */
type Opened = Accepted | { readonly outcome: 'refused'; readonly error: ConstructorParameters<typeof NotDone>[1] };

interface HandedOver {
  readonly caseId: string;
  readonly reference: string;
}

/** The person goes on to the second mission and agreed that it is told: what goes with the case is sealed, and opened there. */
export async function handOver(offices: Offices, { caseId, reference }: HandedOver, tell: Tell): Promise<void> {
  const { mission, second, mail } = offices;
  const body = { act: 'hand-over', 'to-office': SECOND_MISSION, reason: 'services' };
  await mission.atDesk('hand-over', (desk) =>
    desk.ask('records', 'save', { caseId, records: [{ kind: 'transfer', body }] }),
  );
  const sealed = await mission.command<Sealed>('seal', '--to', SECOND_MISSION, '--case', reference, '--out', mail);
  const { counts } = await openAndAnswer(offices, second, sealed);
  tell('tour-handed-over', { reference, office: SECOND_MISSION, records: counts.records });
}

/** Everything that headquarters may have, in one sealed file. */
export async function reportToHeadquarters(offices: Offices, tell: Tell): Promise<void> {
  const { mission, headquarters, mail } = offices;
  const sealed = await mission.command<Sealed>('seal', '--to', HEADQUARTERS, '--out', mail);
  const { cases, records } = sealed.totals;
  tell('tour-sealed', { office: HEADQUARTERS, cases, records, stays: sealed.stays.length });
  const { counts } = await openAndAnswer(offices, headquarters, sealed);
  tell('tour-opened', { office: HEADQUARTERS, cases: counts.cases, new: counts.new, setAside: counts.setAside });
  tell('tour-receipt', { office: MISSION, other: HEADQUARTERS });
}

/** Opens what was sealed, and brings the receipt for it back to the mission. Answers what was opened. */
async function openAndAnswer({ mission, at }: Offices, there: Worker, { files }: Sealed): Promise<Accepted> {
  const receipts = at('mail', 'receipts');
  const opened = await open(there, ...files.map(({ path }) => path), '--receipts', receipts);
  if (opened.receipt !== null) await open(mission, at('mail', 'receipts', opened.receipt));
  return opened;
}

async function open(worker: Worker, ...given: readonly string[]): Promise<Accepted> {
  const { results } = await worker.command<{ readonly results: readonly Opened[] }>('open', ...given);
  const [result] = results;
  if (result === undefined) throw new Error('nothing was offered to be opened');
  if (result.outcome === 'refused') throw new NotDone('open', result.error);
  return result;
}
