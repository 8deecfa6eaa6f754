import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { newDesk } from '../../db/calls/desk.ts';
import { setUp } from '../../db/calls/set-up.ts';
import { type Answer, connect } from '../../db/client.ts';
import { closeStore } from '../../db/store/store.ts';
import type { CallAnswer, Port } from '../../db/wire.ts';
import { Refused } from '../../main/command/connection.ts';
import { PASSWORD, startDesk, tempDir } from '../evidence/desks.ts';
import { CHEAP } from './store/a-store.ts';

/** A process that answers nothing, and can end by itself. */
function silentPort() {
  let left = (): void => {};
  const port: Port & { killed: boolean } = {
    killed: false,
    post: () => {},
    onMessage: () => {},
    onExit: (listener: () => void) => {
      left = listener;
    },
    kill: () => {
      port.killed = true;
    },
  };
  return { port, end: () => left() };
}

it('when the first process ends, which held the folder, the second one is ended too', async () => {
  const spawned: ReturnType<typeof silentPort>[] = [];
  const client = connect(
    () => {
      const made = silentPort();
      spawned.push(made);
      return made.port;
    },
    () => {},
  );
  const sealing = client.call('exchange', 'seal', {});
  expect(spawned.map(({ port }) => port.killed)).toEqual([false, false]);
  spawned[0]?.end();
  expect(await sealing).toEqual({ error: { code: 'database-ended', places: {} } });
  expect(spawned[1]?.port.killed).toBe(true);
});

it('work that is told to stop and does not is ended, and nobody is told that nothing of it remains', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const client = connect(
    () => silentPort().port,
    () => {},
  );
  const sealing = client.call('exchange', 'seal', {});
  const copying = client.call('station', 'copyNow', {});
  client.cancel('exchange.seal');
  client.cancel('station.copyNow');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await sealing).toEqual({ error: { code: 'ended-where-it-stood', places: {} } });
  // Of other work half is nothing: it is ended at once.
  expect(await copying).toEqual({ error: { code: 'cancelled', places: {} } });
});

it('a process that does not let go when the desk is locked is ended all the same, and nobody is answered any more', async () => {
  const { port } = silentPort();
  const events: unknown[] = [];
  const client = connect(
    () => port,
    (event) => events.push(event),
  );
  const reading = client.call('cases', 'today', {});
  await client.lock();
  expect(port.killed).toBe(true);
  expect(await reading).toEqual({ error: { code: 'database-ended', places: {} } });
  expect(await client.call('cases', 'today', {})).toEqual({ error: { code: 'database-ended', places: {} } });
  expect(events).toEqual([]);
});

/** A process that answers each verb with what is next on its list. */
function answeringPort(answers: Readonly<Record<string, Answer[]>>): Port {
  let heard: (message: CallAnswer) => void = () => {};
  let left = (): void => {};
  return {
    post: ({ id, verb }) => heard({ id, ...(answers[verb]?.shift() ?? { ok: null }) }),
    onMessage: (listener) => {
      heard = listener;
    },
    onExit: (listener) => {
      left = listener;
    },
    kill: () => left(),
  };
}

it('a second process that is handed a key just before it changes is handed the new one', async () => {
  const wrong: Answer = { error: { code: 'wrong-key', places: {} } };
  const done: Answer = { ok: 'done' };
  const ports = (joins: readonly Answer[]) => [answeringPort({}), answeringPort({ join: [...joins], verify: [done] })];
  const asked = (made: Port[]) =>
    connect(
      () => made.shift() ?? answeringPort({}),
      () => {},
    ).call('station', 'verify', {});
  expect(await asked(ports([wrong, { ok: true }]))).toEqual(done);
  expect(await asked(ports([wrong, wrong]))).toEqual({ error: { code: 'database-busy', places: {} } });
});

it('work that nobody waits for is ended where another call wants the database for itself, which is then asked again', async () => {
  const refused: Answer = { error: { code: 'database-in-use', places: {} } };
  const first = answeringPort({ recipient: [], removeUser: [refused, { ok: 'removed' }] });
  const second = silentPort();
  const port: Port = { ...second.port, onExit: second.port.onExit, kill: () => second.end() };
  const made = [first, port];
  const client = connect(
    () => made.shift() ?? answeringPort({}),
    () => {},
  );
  const verifying = client.call('station', 'verifyByItself', {});
  expect(await client.call('station', 'removeUser', { name: 'Ion' })).toEqual({ ok: 'removed' });
  expect(await verifying).toEqual({ error: { code: 'database-ended', places: {} } });
});

it('work is done when its process is gone: whoever hears of it may want the database alone', async () => {
  const working = answeringPort({ verify: [{ ok: 'done' }] });
  let told = (): void => {};
  const killed = new Promise<void>((resolve) => {
    told = resolve;
  });
  const made = [answeringPort({}), { ...working, kill: () => told() }];
  const client = connect(
    () => made.shift() ?? answeringPort({}),
    () => {},
  );
  const heard: unknown[] = [];
  const verifying = client.call('station', 'verify', {}).then((answer) => heard.push(answer));
  await killed;
  await client.call('cases', 'today', {});
  expect(heard).toEqual([]);
  working.kill();
  await verifying;
  expect(heard).toEqual([{ ok: 'done' }]);
});

it('a second table that is asked for while one is counted waits for it; other work is refused', async () => {
  const counted: unknown[] = [];
  let finish = (): void => {};
  /** Each process counts one table, and its answer is held back until it is asked for. */
  const countingPort = (): Port => {
    let heard: (message: CallAnswer) => void = () => {};
    let left = (): void => {};
    return {
      post: ({ id, verb, input }) => {
        if (verb !== 'report' && verb !== 'seal') return heard({ id, ok: null });
        counted.push(input);
        finish = () => heard({ id, ok: input });
      },
      onMessage: (listener) => {
        heard = listener;
      },
      onExit: (listener) => {
        left = listener;
      },
      kill: () => left(),
    };
  };
  const client = connect(countingPort, () => {});
  const tables = ['first', 'second', 'third'].map((name) => client.call('statistics', 'report', { name }));
  for (const [at, table] of tables.entries()) {
    await expect.poll(() => counted.length).toBe(at + 1);
    finish();
    expect(await table).toEqual({ ok: counted[at] });
  }
  expect(counted).toEqual([{ name: 'first' }, { name: 'second' }, { name: 'third' }]);
  const sealing = client.call('exchange', 'seal', {});
  expect(await client.call('exchange', 'seal', {})).toEqual({ error: { code: 'already-under-way', places: {} } });
  await expect.poll(() => counted.length).toBe(4);
  const [waiting, counting] = [client, client].map((one) => one.call('statistics', 'report', {}));
  await client.lock();
  expect(await waiting).toEqual({ error: { code: 'database-ended', places: {} } });
  expect(await counting).toEqual({ error: { code: 'database-ended', places: {} } });
  expect(await sealing).toEqual({ error: { code: 'database-ended', places: {} } });
});

it('a clock that nobody has looked at is not believed in the second process either', async () => {
  const { path, remove } = tempDir('clock');
  onTestFinished(remove);
  const folder = join(path, 'station');
  const later = newDesk(
    folder,
    () => new Date('2099-01-01T08:00:00Z'),
    () => {},
    CHEAP,
  );
  await setUp(later, {
    kind: 'mission',
    office: 'MD-KIV',
    name: 'Chişinău',
    country: 'MDA',
    user: 'Vera',
    password: PASSWORD,
    copies: null,
    demo: false,
  });
  if (later.store !== null) closeStore(later.store);
  const desk = startDesk(folder, { second: true });
  onTestFinished(desk.end);
  const { session } = await desk.ask('station', 'logIn', { user: 'Vera', password: PASSWORD });
  expect(session.clockDoubtful).toBe(true);
  const seal = () => desk.ask('exchange', 'seal', { to: 'HQ', folder: path }).catch((error: unknown) => error);
  expect(await seal()).toBeInstanceOf(Refused);
  expect(await seal()).toMatchObject({ refusal: { code: 'clock-doubtful' } });
  await desk.ask('station', 'confirmClock', {});
  expect(await seal()).toMatchObject({ refusal: { code: 'seal-no-office' } });
});

it('who sits at the desk is told by the process itself, before the answer that seated them', async () => {
  const { path, remove } = tempDir('told');
  onTestFinished(remove);
  const told: unknown[] = [];
  const desk = startDesk(join(path, 'station'), { onEvent: (event) => told.push(event) });
  onTestFinished(desk.end);
  await desk.ask('station', 'state', {});
  expect(told).toEqual([]);
  await desk.ask('station', 'setUp', {
    kind: 'mission',
    office: 'MD-KIV',
    name: 'Chişinău',
    country: 'MDA',
    user: 'Vera',
    password: PASSWORD,
    copies: null,
  });
  expect(told).toEqual([{ event: 'session', idleMinutes: 10, verifyDue: false }]);
  await desk.ask('cases', 'today', {});
  await desk.ask('station', 'setIdle', { minutes: 3 });
  await desk.ask('station', 'close', {});
  expect(told.slice(1)).toEqual([
    { event: 'session', idleMinutes: 3, verifyDue: false },
    { event: 'session', idleMinutes: null, verifyDue: false },
  ]);
});
