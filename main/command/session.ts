/** How a command works on a station, and how it is refused. */
import { InvalidArgumentError } from 'commander';
import { isWaymarkError } from '../../db/store/errors.ts';
import { asWaymarkError } from '../../db/store/system-errors.ts';
import type { ProcessEvent } from '../../db/wire.ts';
import { Refused, type Station } from './connection.ts';
import { type Output, outputTo } from './output.ts';
import { MissingSecret, secret } from './secret.ts';
import type { Terminal } from './terminal.ts';

type WithStation = <T>(
  folder: string,
  json: boolean,
  work: (station: Station, output: Output) => Promise<T>,
) => Promise<void>;

/** How a command works on a station: `withStation` logs in first, `withFolder` does not. */
export interface Session {
  readonly withStation: WithStation;
  /** {@link withStation}, and says on purpose that a database that is older than it was is gone on with. */
  readonly inNewEpoch: WithStation;
  readonly withFolder: WithStation;
  /** Who says to be at the terminal; undefined where nobody does. */
  readonly user: string | undefined;
  /** What must not stand in an argument, by the variable that may hold it. */
  readonly secret: (variable: string, question: string) => Promise<string>;
}

/** Starts a station's database; `onEvent` hears what happens there. `beside`: nothing of it is kept but beside its folder. */
export type OpenStation = (folder: string, onEvent: (event: ProcessEvent) => void, beside?: boolean) => Station;

/** `fail` is told that the command ends with 1. */
export function sessionAt(terminal: Terminal, open: OpenStation, fail: () => void): Session {
  const user = terminal.env.WAYMARK_USER;
  const asked: Session['secret'] = (variable, question) => secret(terminal, variable, question);

  async function working<T>(
    folder: string,
    json: boolean,
    logIn: 'not' | 'as-ever' | 'in-new-epoch',
    work: (station: Station, output: Output) => Promise<T>,
  ): Promise<void> {
    const output = outputTo(json, terminal, fail);
    const station = open(folder, output.onEvent);
    try {
      if (logIn !== 'not') {
        const password = await asked('WAYMARK_PASSWORD', 'Password');
        await station.ask('station', 'logIn', {
          user: user ?? '',
          password,
          newEpoch: logIn === 'in-new-epoch',
          unattended: true,
        });
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
    } finally {
      await station.end();
    }
  }

  return {
    withStation: (folder, json, work) => working(folder, json, 'as-ever', work),
    inNewEpoch: (folder, json, work) => working(folder, json, 'in-new-epoch', work),
    withFolder: (folder, json, work) => working(folder, json, 'not', work),
    user: user === '' ? undefined : user,
    secret: asked,
  };
}

/** For options that count. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('a whole number is needed');
  return value;
}
