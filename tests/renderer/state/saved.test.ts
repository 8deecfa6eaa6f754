import { expect, it } from 'vitest';
import { loaded } from '../drawn.ts';

const { showSaved, takeBackSaved, useSaved } = await loaded(() => import('../../../renderer/state/saved.ts'));
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
