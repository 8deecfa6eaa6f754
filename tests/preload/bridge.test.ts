import { expect, test } from 'vitest';
import { bridge } from '../../preload/bridge.ts';
import { contract, namesOf } from '../../preload/contract.ts';

/** A page's side of the wire: what was said is remembered, what main answers is given. */
function wire(answer: unknown) {
  const said: unknown[] = [];
  let hear: (message: unknown) => void = () => undefined;
  const made: object = bridge(
    { cases: ['open', 'list'], desk: ['lock'] },
    {
      invoke: async (channel, message) => {
        said.push([channel, message]);
        return answer;
      },
      listen: (_channel, listener) => {
        hear = listener;
      },
      pathOf: (file) => `/dropped/${file.name}`,
    },
  );
  const call = (area: string, verb: string, input: unknown): Promise<unknown> =>
    Reflect.get(Reflect.get(made, area), verb)(input);
  const on = (event: string, listener: (event: unknown) => void): (() => void) =>
    Reflect.get(made, 'on')(event, listener);
  const dropped = (files: readonly File[]): Promise<unknown> => Reflect.get(made, 'dropped')(files);
  return { made, said, call, on, dropped, hear: (message: unknown) => hear(message) };
}

test('the screen gets the contract’s calls, dropped files and events, and nothing else', () => {
  const { made } = wire({ ok: null });
  expect(Object.keys(made)).toEqual(['cases', 'desk', 'dropped', 'on']);
  expect(Object.keys(Reflect.get(made, 'cases'))).toEqual(['open', 'list']);
});

test('a call goes out by its names and comes back as its answer', async () => {
  const { call, said } = wire({ ok: { rows: [] } });
  expect(await call('cases', 'list', { offset: 0 })).toEqual({ rows: [] });
  expect(said).toEqual([['call', { area: 'cases', verb: 'list', input: { offset: 0 } }]]);
});

test('a refused call rejects with its code and places, as plain data', async () => {
  const refusal = { code: 'wrong-password', places: { left: 3 } };
  await expect(wire({ error: refusal }).call('cases', 'open', {})).rejects.toEqual(refusal);
});

test.each([undefined, null, 'ok', {}])('an answer that is none (%j) is a refusal too', async (answer) => {
  await expect(wire(answer).call('cases', 'open', {})).rejects.toEqual({ code: 'unexpected', places: {} });
});

test('dropped files become tokens without the screen seeing a path', async () => {
  const { dropped, said } = wire({ ok: [{ token: 't', name: 'a.age', size: 3 }] });
  expect(await dropped([new File(['abc'], 'a.age')])).toEqual([{ token: 't', name: 'a.age', size: 3 }]);
  expect(said).toEqual([['dropped', ['/dropped/a.age']]]);
});

test('a listener gets its events until it stops listening', () => {
  const { on, hear } = wire({ ok: null });
  const heard: unknown[] = [];
  const stop = on('progress', (event) => heard.push(event));
  hear({ event: 'progress', done: 1, total: 2 });
  hear({ event: 'closing' });
  hear('progress');
  stop();
  hear({ event: 'progress', done: 2, total: 2 });
  expect(heard).toEqual([{ event: 'progress', done: 1, total: 2 }]);
});

test('the preload script is told every name of the contract, once', () => {
  const names = namesOf(contract);
  expect(Object.keys(names)).toEqual(expect.arrayContaining(['station', 'cases', 'records', 'exchange', 'desk']));
  expect(names.desk).toContain('lock');
  expect(names).not.toHaveProperty('process');
});
