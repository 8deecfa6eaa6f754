/** Desks that stay switched on during the tour: starting a database's process takes longer than most of what is asked of it. */
import { Refused, type Station } from '../connection.ts';
import type { OpenStation } from '../session.ts';

interface KeptOpen {
  /** Starts each desk once. Where a command ends, whoever worked there closes the desk; the next one logs in again. */
  readonly open: OpenStation;
  /** Switches all of them off. */
  readonly end: () => Promise<void>;
}

export function keptOpen(open: OpenStation): KeptOpen {
  const stations = new Map<string, Station>();
  return {
    open: (folder, onEvent, beside) => {
      const station = stations.get(folder) ?? open(folder, onEvent, beside);
      stations.set(folder, station);
      return { ask: station.ask, end: () => close(station) };
    },
    end: async () => {
      await Promise.all([...stations.values()].map((station) => station.end()));
    },
  };
}

async function close(station: Station): Promise<void> {
  try {
    await station.ask('station', 'close', {});
  } catch (error) {
    // Where nobody was let in there is nothing to close.
    if (!(error instanceof Refused)) throw error;
  }
}
