/**
 * How anyone else talks to the case database: calls go in, answers and events come out. It starts the database's process through
 * `spawn` (a message port of whatever host), and for long work a second one, which gets the key sealed to its one-time recipient.
 * Cancelling long work is asking that process to take back what it began, and ending it when it does not answer: safe at any moment.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { contract, type Refusal, type SentenceCode } from './contract/index.ts';
import type { Verb } from './contract/verb.ts';
import { type CallAnswer, type CallRequest, type Port, PROCESS_AREA, type ProcessEvent } from './wire.ts';

export type Answer = { readonly ok: unknown } | { readonly error: Refusal };

export interface Client {
  readonly call: (area: string, verb: string, input: unknown) => Promise<Answer>;
  /** Ends long work under way; its call is refused with `cancelled`, and nothing of it remains. `job` is `area.verb`, as progress names it. */
  readonly cancel: (job: string) => void;
  /** Lets long work of several parts end after the part that it is at: what is done stays, and its call is answered. */
  readonly finish: (job: string) => void;
  /**
   * Ends every process: long work at once, the first when it has brought its log into the database, at the latest after two seconds. From
   * now on every call is refused. What was acknowledged is on the disk either way.
   */
  readonly lock: () => Promise<void>;
  /** Ends every process at once: what was acknowledged is on the disk. */
  readonly end: () => void;
}

const refused = (code: SentenceCode): Answer => ({ error: { code, places: {} } });

/** `onEvent` gets every {@link ProcessEvent}. */
export function connect(spawn: () => Port, onEvent: (event: ProcessEvent) => void, secondForLong = true): Client {
  let ended = false;
  const jobs = new Map<string, Pick<Line, 'kill' | 'cancel' | 'finish'>>();
  /** Of work that waits for its turn: when the last one that was asked for ends. */
  const turns = new Map<string, Promise<unknown>>();
  /** Of long work that nobody waits for: how to end it, so that it is gone when the promise resolves. */
  const yielding = new Map<string, () => Promise<void>>();
  const first = line(spawn(), onEvent, () => {
    if (!ended) onEvent({ event: 'database-ended' });
    ended = true;
    // The first one held the folder: nobody works on in it who could meet another application there.
    for (const second of jobs.values()) second.kill();
  });

  /** One after the other, in the order in which they were asked for. */
  function inTurn(area: string, verb: string, input: unknown): Promise<Answer> {
    const job = `${area}.${verb}`;
    const before = turns.get(job);
    const turn =
      before === undefined
        ? long(area, verb, input)
        : before.then(() => (ended ? refused('database-ended') : long(area, verb, input)));
    const over = turn
      .catch(() => undefined)
      .then(() => {
        if (turns.get(job) === over) turns.delete(job);
      });
    turns.set(job, over);
    return turn;
  }

  async function long(area: string, verb: string, input: unknown): Promise<Answer> {
    const job = `${area}.${verb}`;
    if (jobs.has(job)) return refused('already-under-way');
    const gone = Promise.withResolvers<void>();
    const second = line(
      spawn(),
      // The first process alone says who sits at the desk.
      (event) => {
        if (event.event === 'progress') onEvent({ ...event, job });
      },
      gone.resolve,
    );
    const cancel = verbOf(area, verb)?.stops === true ? second.stop : second.cancel;
    jobs.set(job, { kill: second.kill, cancel, finish: second.finish });
    const end = () => {
      second.kill();
      return Promise.race([gone.promise, pause(LOCKS_MS, undefined, { ref: false })]);
    };
    if (verbOf(area, verb)?.yields === true) yielding.set(job, end);
    try {
      const recipient = await second.ask(PROCESS_AREA, 'recipient', {});
      if ('error' in recipient) return recipient;
      const joined = (await joining(second, recipient.ok)) ?? (await joining(second, recipient.ok));
      if (joined === undefined) return refused('database-busy');
      if ('error' in joined) return joined;
      return await second.ask(area, verb, input);
    } finally {
      // Its process has the database open until it is gone: whoever hears that the work is done may want the database alone.
      await end();
      jobs.delete(job);
      yielding.delete(job);
    }
  }

  /** Asks the first process; what nobody waits for makes room where the database is wanted by one alone, and before it is closed. */
  async function short(area: string, verb: string, input: unknown): Promise<Answer> {
    if (area === 'station' && verb === 'close') await makeRoom();
    // It may be in the way when the call is refused, and gone when the refusal is heard.
    const inTheWay = yielding.size;
    const answer = await first.ask(area, verb, input);
    if (!('error' in answer) || answer.error.code !== 'database-in-use') return answer;
    if (inTheWay === 0 && yielding.size === 0) return answer;
    await makeRoom();
    return first.ask(area, verb, input);
  }

  async function makeRoom(): Promise<void> {
    await Promise.all([...yielding.values()].map((end) => end()));
  }

  /** Undefined where the key changed between handing it over and opening with it: a user was removed just then. */
  async function joining(second: Line, recipient: unknown): Promise<Answer | undefined> {
    const handed = await first.ask(PROCESS_AREA, 'hand', { recipient });
    if ('error' in handed) return handed;
    const joined = await second.ask(PROCESS_AREA, 'join', handed.ok);
    return 'error' in joined && joined.error.code === 'wrong-key' ? undefined : joined;
  }

  return {
    call: async (area, verb, input) => {
      if (ended) return refused('database-ended');
      if (area === PROCESS_AREA) return refused('unknown-call');
      if (!secondForLong || !isLong(area, verb)) return short(area, verb, input);
      return verbOf(area, verb)?.waits === true ? inTurn(area, verb, input) : long(area, verb, input);
    },
    cancel: (job) => jobs.get(job)?.cancel(),
    finish: (job) => jobs.get(job)?.finish(),
    lock: async () => {
      ended = true;
      for (const second of jobs.values()) second.kill();
      await Promise.race([first.ask(PROCESS_AREA, 'lock', {}), pause(LOCKS_MS, undefined, { ref: false })]);
      first.kill();
    },
    end: () => {
      ended = true;
      for (const second of jobs.values()) second.kill();
      first.kill();
    },
  };
}

function isLong(area: string, verb: string): boolean {
  return verbOf(area, verb)?.long === true;
}

function verbOf(area: string, verb: string): Verb | undefined {
  const areas: { readonly [name: string]: { readonly [name: string]: Verb } } = contract;
  const known = Object.hasOwn(areas, area) ? areas[area] : undefined;
  return known !== undefined && Object.hasOwn(known, verb) ? known[verb] : undefined;
}

interface Line {
  readonly ask: (area: string, verb: string, input: unknown) => Promise<Answer>;
  /** Tells the work to stop; where that takes too long it is ended. */
  readonly stop: () => void;
  /** Tells the work to begin no further part. */
  readonly finish: () => void;
  readonly cancel: () => void;
  readonly kill: () => void;
}

/** How long work that stops when it is told to may take for that. */
const STOPS_MS = 10_000;
/** How long a process may take to let go of the folder: the first when the desk is locked, a second when its work is done. */
const LOCKS_MS = 2_000;

/** One process: numbered questions, and every open one answered when it ends. */
function line(port: Port, onEvent: (event: ProcessEvent) => void, exited: () => void): Line {
  const open = new Map<number, (answer: Answer) => void>();
  let last = 0;
  let gone: SentenceCode | undefined;
  const endWith = (code: SentenceCode): void => {
    gone ??= code;
    for (const answer of open.values()) answer(refused(gone));
    open.clear();
  };
  port.onMessage((message) => {
    if ('event' in message) {
      onEvent(message);
      return;
    }
    const { id, ...answer }: CallAnswer = message;
    open.get(id)?.(answer);
    open.delete(id);
  });
  port.onExit(() => {
    endWith('database-ended');
    exited();
  });
  const ask: Line['ask'] = (area, verb, input) =>
    new Promise((resolve) => {
      if (gone !== undefined) {
        resolve(refused(gone));
        return;
      }
      const request: CallRequest = { id: ++last, area, verb, input };
      open.set(request.id, resolve);
      port.post(request);
    });
  const end = (code: SentenceCode): void => {
    endWith(code);
    port.kill();
  };
  return {
    ask,
    stop: () => {
      void ask(PROCESS_AREA, 'stop', {});
      setTimeout(() => end('ended-where-it-stood'), STOPS_MS).unref();
    },
    finish: () => void ask(PROCESS_AREA, 'finish', {}),
    cancel: () => end('cancelled'),
    kill: () => end('database-ended'),
  };
}
