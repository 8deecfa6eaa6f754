import { expect, test } from 'vitest';
import { bringToFront, showOnce } from '../../main/showing.ts';
import { likeWindow } from './like-electron.ts';

/** A hidden window that loads, and a patience that ends when told to. */
async function loaded() {
  const made = likeWindow();
  const due: (() => void)[] = [];
  await showOnce(made.window, Promise.resolve(), (run) => due.push(run));
  const patienceEnds = () => {
    for (const run of due.splice(0)) run();
  };
  return { ...made, patienceEnds };
}

test('a window is shown where the desktop never gives it a first frame', async () => {
  const { did, patienceEnds } = await loaded();
  expect(did).toEqual([]);
  patienceEnds();
  expect(did).toEqual(['show']);
});

test('a window is shown at the first sign and never again', async () => {
  const { did, events, page, patienceEnds } = await loaded();
  page.events.emit('did-finish-load');
  expect(did).toEqual(['show']);
  events.emit('ready-to-show');
  patienceEnds();
  expect(did).toEqual(['show']);
});

test('a window that was closed meanwhile is left alone', async () => {
  const { window, did, events, patienceEnds } = await loaded();
  window.destroy();
  events.emit('ready-to-show');
  patienceEnds();
  expect(did).toEqual([]);
});

test('a page that cannot be loaded is a fault of the start', async () => {
  const { window } = likeWindow();
  await expect(showOnce(window, Promise.reject(new Error('ERR_FAILED')), () => undefined)).rejects.toThrow();
});

test('a second start brings a window to the front that was never shown', () => {
  const { window, did } = likeWindow();
  bringToFront(window);
  expect(did).toEqual(['show', 'focus']);
  window.destroy();
  bringToFront(window);
  expect(did).toEqual(['show', 'focus']);
});
