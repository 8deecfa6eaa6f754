/** Sealing to every office what it lacks, before this station gets new keys: what is sealed afterwards waits for a directory. */
import type { UserSession } from '../../casework/people/user-session.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import { isWaymarkError } from '../../store/errors.ts';
import { ownStation } from '../../store/station.ts';
import { asWaymarkError } from '../../store/system-errors.ts';
import { addressees, knownStations } from '../trust/known-stations.ts';
import { seal } from './seal.ts';
import type { SealOptions } from './seal-act.ts';

interface SealedDue {
  readonly sealed: readonly { readonly office: string; readonly cases: number; readonly files: readonly string[] }[];
  /** Offices to which something could not be sealed, and why. */
  readonly not: readonly { readonly office: string; readonly code: SentenceCode }[];
  /** The signal stopped it before every office was sealed to. What is in `sealed` is whole and noted as sent all the same. */
  readonly stopped: boolean;
}

/** Seals to each office in turn, at its usual depth; what one refuses does not stop the others, and what the signal stops is told, not thrown. */
export async function sealDue(session: UserSession, folder: string, options: SealOptions = {}): Promise<SealedDue> {
  const own = ownStation(session.db);
  const stations = knownStations(session.db);
  const offices = [...new Set([...stations.values()].map(({ office }) => office))].filter(
    (office) => addressees(stations, office, own.id).length > 0,
  );
  const sealed: SealedDue['sealed'][number][] = [];
  const not: SealedDue['not'][number][] = [];
  const isStopped = () => options.signal?.aborted === true;
  for (const [index, office] of offices.entries()) {
    options.progress?.(index, offices.length);
    if (isStopped()) return { sealed, not, stopped: true };
    try {
      const { files, totals, stopped } = await seal(session, { to: office }, folder, {
        signal: options.signal,
        bounds: options.bounds,
      });
      sealed.push({ office, cases: totals.cases, files: files.map(({ name }) => name) });
      if (stopped !== null && isStopped()) return { sealed, not, stopped: true };
      if (stopped !== null) not.push({ office, code: stopped.code });
    } catch (error) {
      if (isStopped()) return { sealed, not, stopped: true };
      const named = asWaymarkError(error);
      if (!isWaymarkError(named)) throw error;
      if (named.code !== 'seal-nothing') not.push({ office, code: named.code });
    }
  }
  options.progress?.(offices.length, offices.length);
  return { sealed, not, stopped: false };
}
