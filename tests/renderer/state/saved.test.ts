import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loaded } from '../drawn.ts';

const { showSaved, showWriting, takeBackSaved, useSaved } = await loaded(
  () => import('../../../renderer/state/saved.ts'),
);
const state = () => useSaved.getState().saved.state;

it('a refusal takes away that something was saved before', () => {
  showSaved('saved', async () => undefined);
  showSaved('failed');
  expect(state()).toBe('failed');
});

it('what was saved can be taken back once, as long as nothing else is said', async () => {
  let undone = 0;
  showSaved('saved', async () => {
    undone += 1;
  });
  await Promise.all([takeBackSaved(), takeBackSaved()]);
  expect(undone).toBe(1);
  showSaved('draft');
  expect(useSaved.getState().saved).not.toHaveProperty('undo');
});

it('what cannot be taken back says why, stands as saved, and can be tried again', async () => {
  const refusal = { code: 'not-undoable', places: {} };
  let tries = 0;
  showSaved('saved', () => {
    tries += 1;
    return Promise.reject(refusal);
  });
  await expect(takeBackSaved()).rejects.toBe(refusal);
  expect(state()).toBe('saved');
  await expect(takeBackSaved()).rejects.toBe(refusal);
  expect(tries).toBe(2);
});

describe('while somebody types', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-28T20:08:10Z') }));
  afterEach(() => void vi.useRealTimers());

  it('a draft that is kept stays kept from letter to letter, and nothing is said anew before its minute is another', () => {
    showSaved('nothing');
    const said: string[] = [];
    const leave = useSaved.subscribe(({ saved }) => said.push(saved.state));
    for (let letter = 0; letter < 5; letter++) {
      showWriting();
      vi.advanceTimersByTime(300);
      showSaved('draft');
    }
    expect(said).toEqual(['saving', 'draft']);
    vi.advanceTimersByTime(60_000);
    showSaved('draft');
    leave();
    expect(said).toEqual(['saving', 'draft', 'draft']);
  });

  it('a draft that takes long to be kept is said to be on its way, however many letters come', () => {
    showSaved('draft');
    for (let letter = 0; letter < 4; letter++) {
      showWriting();
      expect(state()).toBe('draft');
      vi.advanceTimersByTime(250);
    }
    expect(state()).toBe('saving');
    showSaved('draft');
    vi.advanceTimersByTime(5000);
    expect(state()).toBe('draft');
  });

  it('nothing that was saved before, and no refusal, stands beside what is being typed', () => {
    showSaved('saved', async () => undefined);
    showWriting();
    expect(state()).toBe('saving');
    showSaved('failed');
    showWriting();
    expect(state()).toBe('saving');
  });
});
