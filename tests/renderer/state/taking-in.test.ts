/** Files that are being taken in: what an error leaves is not forgotten. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const FILES = ['first', 'second', 'third'].map((token) => ({ token, name: `${token}.waymark`, size: 1 }));
const FULL = { code: 'disk-full', places: {} };

/** The way out of the window: each opening ends as the test says. */
const open = vi.fn<(input: { readonly files: readonly string[] }) => Promise<unknown>>();
let tell: (progress: object) => void;
let state: typeof import('../../../renderer/state/taking-in.ts');

beforeEach(async () => {
  vi.stubGlobal('window', {
    waymark: {
      on: (_: string, heard: typeof tell) => {
        tell = heard;
      },
      exchange: { open },
      desk: { cancel: async () => {}, host: async () => ({}) },
      station: { state: async () => ({}) },
    },
  });
  vi.resetModules();
  state = await import('../../../renderer/state/taking-in.ts');
});
afterEach(() => {
  open.mockReset();
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The second of the files is in work when the call ends. */
const atSecond = () => tell({ job: state.TAKING_IN, done: 1, total: 3, file: { place: 2, of: 3 } });
const waiting = () => state.useTakingIn.getState().waiting.map(({ token }) => token);

describe('after an error', () => {
  it('what is not in waits, from the file that was in work on, and is taken in when somebody goes on', async () => {
    open.mockImplementationOnce(async () => {
      atSecond();
      throw FULL;
    });
    await state.takeIn(FILES);
    expect(state.useTakingIn.getState()).toMatchObject({ busy: false, refusal: FULL });
    expect(waiting()).toEqual(['second', 'third']);
    open.mockResolvedValueOnce({ results: [], left: 0 });
    await state.takeInWaiting();
    expect(open).toHaveBeenLastCalledWith({ files: ['second', 'third'] });
    expect(state.useTakingIn.getState()).toMatchObject({ waiting: [], refusal: undefined });
  });

  it('nothing waits where somebody stopped it', async () => {
    open.mockImplementationOnce(async () => {
      atSecond();
      await state.stopNow();
      throw { code: 'cancelled', places: {} };
    });
    await state.takeIn(FILES);
    expect(state.useTakingIn.getState()).toMatchObject({ waiting: [], refusal: undefined, busy: false });
  });
});
