/**
 * The database's own process: it holds the key and the connection, answers the calls of the contract, and ends when the desk locks.
 * Its arguments are the station's folder and, where the host names one, the folder for witnesses in the person's own application data. A second process for long work is the same program: it gets the key
 * sealed to a recipient that it made for this once.
 */
import { Decrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import type { ClockBelief } from './calls/believed-clock.ts';
import { currentSession, type Desk, newDesk, openStoreOf } from './calls/desk.ts';
import { answerCall } from './calls/dispatch.ts';
import { quietLog } from './calls/quiet-log.ts';
import { idleAllowed } from './calls/session-view.ts';
import { verifyDue } from './calls/verification.ts';
import { userNumbered } from './casework/people/users.ts';
import { keepOutOfCoreDumps } from './core-dump.ts';
import { faultLine } from './fault.ts';
import { openConnection } from './store/connection.ts';
import { isWaymarkError, WaymarkError } from './store/errors.ts';
import { stationFiles } from './store/folder.ts';
import { knownKey, onlyKey } from './store/key-state.ts';
import { COST_FLOOR, type PasswordCost } from './store/password.ts';
import { finishChangingPlaces } from './store/set-aside.ts';
import { sealDatabaseKey } from './store/slots.ts';
import { restStore, serialized } from './store/store.ts';
import { asWaymarkError, systemFault } from './store/system-errors.ts';
import { whenFree } from './store/transaction.ts';
import { type CallAnswer, type CallRequest, PROCESS_AREA, type ProcessEvent } from './wire.ts';

interface Parent {
  readonly send: (message: CallAnswer | ProcessEvent) => void;
  readonly listen: (listener: (message: CallRequest) => void) => void;
}

/** Electron's utility process has a port, a forked Node process a channel. */
function parent(): Parent {
  const port: unknown = Reflect.get(process, 'parentPort');
  if (isParentPort(port)) {
    return {
      send: (message) => port.postMessage(message),
      listen: (heard) => port.on('message', (event) => heard(event.data)),
    };
  }
  return {
    send: (message) => process.send?.(message),
    listen: (listener) => process.on('message', (message) => listener(message as CallRequest)),
  };
}

interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: CallRequest }) => void): void;
}
function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value;
}

/** For tests alone: passwords cheaper than a station may have. A packaged application is not given this variable. */
function testCost(): Desk['cost'] {
  if (process.env.WAYMARK_TEST_PASSWORD_COST !== 'cheap') return undefined;
  const cheap: PasswordCost = { ...COST_FLOOR, memory: 64, passes: 1 };
  return { ...cheap, belowFloor: true };
}

/** Electron only warns of a rejection that nobody caught, and would go on in a state nobody knows. The message stays unsaid. */
function endOnFault(error: unknown): void {
  console.error(`the database process failed: ${faultLine(error)}`);
  process.exit(1);
}
process.on('unhandledRejection', endOnFault);
process.on('uncaughtException', endOnFault);

keepOutOfCoreDumps();
const { send, listen } = parent();
const [folder, ownData] = process.argv.slice(2);
if (folder === undefined) throw new Error('the database process needs the station folder as its argument');
let identity: string | undefined;
const desk = newDesk(
  folder,
  () => new Date(),
  (step, done, total, file) => send({ event: 'progress', step, done, total, ...(file === undefined ? {} : { file }) }),
  testCost(),
  ownData ?? null,
);

/** Calls between our own processes: a second one gets the key, sealed to it alone. */
async function betweenProcesses(verb: string, input: unknown): Promise<unknown> {
  switch (verb) {
    case 'recipient':
      identity = await generateHybridIdentity();
      return identityToRecipient(identity);
    case 'hand': {
      const { recipient } = input as { readonly recipient: string };
      const session = currentSession(desk);
      const store = openStoreOf(desk);
      const sealed = await serialized(store, () => sealDatabaseKey(knownKey(store).key, [recipient]));
      return { sealed, user: session.user.number, belief: desk.belief };
    }
    case 'join': {
      const { sealed, user, belief } = input as {
        readonly sealed: string;
        readonly user: number;
        readonly belief: ClockBelief;
      };
      if (identity === undefined) throw new Error('nobody asked for a recipient');
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      const key = Buffer.from(await decrypter.decrypt(Buffer.from(sealed, 'base64url')));
      const files = stationFiles(desk.folder, desk.ownData);
      // The first process may be changing the key's slots at this moment.
      const db = await whenFree(() => openConnection(files.database, key));
      desk.store = {
        files,
        db,
        lock: { release: () => {} },
        user,
        key: onlyKey(key),
        turn: Promise.resolve(),
      };
      desk.user = userNumbered(db, user);
      // What is written here is dated too: by what the first process believes of the clock.
      desk.belief = belief;
      return true;
    }
    case 'lock':
      // The log goes into the database, the key and the folder are let go; whoever asked ends this process now or after a moment.
      if (desk.store?.db.open === true) {
        restStore(desk.store);
      }
      return true;
    case 'stop':
      desk.stop.abort(new WaymarkError('cancelled'));
      return true;
    case 'finish':
      desk.finish.abort();
      return true;
    default:
      throw new WaymarkError('unknown-call');
  }
}

function answer(message: CallRequest): Promise<unknown> {
  return message.area === PROCESS_AREA
    ? betweenProcesses(message.verb, message.input)
    : answerCall(desk, message.area, message.verb, message.input);
}

// A copy that was brought back here may have been put in its place by half.
const placed = finishChangingPlaces(folder);

/**
 * Told before the answer that changed it, so that main never shows a session that it does not guard. What the disk does not give back is
 * told after the next call: what was done must not be told as refused.
 */
let idleTold: number | null = null;
function tellSession(): void {
  let idleMinutes: number | null;
  let due: boolean;
  try {
    idleMinutes = idleAllowed(desk);
    due = idleMinutes !== null && idleMinutes !== idleTold && verifyDue(desk);
  } catch (error) {
    if (!isWaymarkError(asWaymarkError(error))) throw error;
    return;
  }
  if (idleMinutes === idleTold) return;
  idleTold = idleMinutes;
  send({ event: 'session', idleMinutes, verifyDue: due });
}

const log = quietLog(
  () => desk.store,
  (what, error) => console.error(`${what} failed while nobody waited: ${faultLine(error)}`),
);

listen((message) => {
  log.asked();
  placed
    .then(() => answer(message))
    .finally(tellSession)
    .then(
      (ok) => send({ id: message.id, ok: ok ?? null }),
      (error: unknown) => {
        const named = asWaymarkError(error);
        // Refused by the system or not foreseen: whoever looks after the computer reads in the log where.
        const fault = isWaymarkError(named) ? systemFault(named) : error;
        if (fault !== undefined) console.error(`${message.area}.${message.verb} failed: ${faultLine(fault)}`);
        const { code, places } = isWaymarkError(named) ? named : ({ code: 'unexpected', places: {} } as const);
        send({ id: message.id, error: { code, places } });
      },
    )
    .finally(log.answered);
});
process.on('disconnect', () => process.exit(0));
