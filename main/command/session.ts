/** How a command works on a station, and how it is refused. */
import { InvalidArgumentError } from 'commander';
import { isWaymarkError } from '../../db/store/errors.ts';
import { asWaymarkError } from '../../db/store/system-errors.ts';
import { Refused, type Station, stationIn } from './connection.ts';
import { type Output, outputTo, terminalLanguage } from './output.ts';
import { MissingSecret, secret } from './secret.ts';

/** How a command works on a station: `withStation` logs in first, `withFolder` does not. */
export interface Session {
  readonly withStation: <T>(
    folder: string,
    json: boolean,
    work: (station: Station, output: Output) => Promise<T>,
  ) => Promise<void>;
  /** {@link withStation}, and says on purpose that a database that is older than it was is gone on with. */
  readonly inNewEpoch: Session['withStation'];
  readonly withFolder: <T>(
    folder: string,
    json: boolean,
    work: (station: Station, output: Output) => Promise<T>,
  ) => Promise<void>;
}

/** The terminal's language. */
export const language = terminalLanguage(process.env);

async function working<T>(
  folder: string,
  json: boolean,
  logIn: 'not' | 'as-ever' | 'in-new-epoch',
  work: (station: Station, output: Output) => Promise<T>,
): Promise<void> {
  const output = outputTo(json, language);
  const station = stationIn(folder, output.told);
  try {
    if (logIn !== 'not') {
      const user = process.env.WAYMARK_USER ?? '';
      const password = await secret('WAYMARK_PASSWORD', 'Password');
      await station.ask('station', 'logIn', { user, password, newEpoch: logIn === 'in-new-epoch' });
    }
    await work(station, output);
  } catch (error) {
    if (error instanceof Refused) output.refuse(error.refusal);
    else if (error instanceof MissingSecret)
      output.refuse({ code: 'secret-missing', places: { variable: error.variable } });
    else {
      const named = asWaymarkError(error);
      if (!isWaymarkError(named)) throw error;
      output.refuse(named);
    }
    process.exitCode = 1;
  } finally {
    await station.end();
  }
}

export const session: Session = {
  withStation: (folder, json, work) => working(folder, json, 'as-ever', work),
  inNewEpoch: (folder, json, work) => working(folder, json, 'in-new-epoch', work),
  withFolder: (folder, json, work) => working(folder, json, 'not', work),
};

/** For options that count. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('a whole number is needed');
  return value;
}
