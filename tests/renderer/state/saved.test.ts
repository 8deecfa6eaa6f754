import { expect, it } from 'vitest';
import { loaded } from '../drawn.ts';

const { showSaved, takeBackSaved, useSaved } = await loaded(() => import('../../../renderer/state/saved.ts'));
const state = () => useSaved.getState().saved.state;

it('a refusal takes away that something was saved before', () => {
  showSaved('saved', () => undefined);
  showSaved('failed');
  expect(state()).toBe('failed');
});

it('what was saved can be taken back once, as long as nothing else is said', () => {
  let undone = 0;
  showSaved('saved', () => {
    undone += 1;
  });
  takeBackSaved();
  takeBackSaved();
  expect(undone).toBe(1);
  showSaved('draft');
  expect(useSaved.getState().saved).not.toHaveProperty('undo');
});
