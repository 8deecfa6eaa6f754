import { expect, test } from 'vitest';
import { KEPT_MS, watchClipboard } from '../../main/clipboard.ts';
import { likeClipboard } from './like-electron.ts';

/** A clipboard, and a clock whose minutes pass when told to. */
function desk() {
  const { clipboard, board } = likeClipboard();
  const due: { run: () => void; ms: number }[] = [];
  const watch = watchClipboard(clipboard, (run, ms) => due.push({ run, ms }));
  const minutePasses = async () => {
    for (const { run } of due.splice(0)) run();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { board, due, watch, minutePasses };
}

test('what was copied is gone after a minute', async () => {
  const { board, due, watch, minutePasses } = desk();
  await watch.copy('KG-BIS-0042');
  expect(board.text).toBe('KG-BIS-0042');
  expect(due.map(({ ms }) => ms)).toEqual([KEPT_MS]);
  await minutePasses();
  expect(board.text).toBe('');
});

test('what the page copies by itself is gone after a minute too, though it tells before it writes', async () => {
  const { board, watch, minutePasses } = desk();
  board.text = 'a shopping list';
  watch.copied('Name of a person');
  board.text = 'Name of a person';
  await minutePasses();
  expect(board.text).toBe('');
});

test('line ends as Windows writes them, and spaces as the clipboard changes them, are still ours', async () => {
  const { board, watch, minutePasses } = desk();
  watch.copied('first line\nsecond\u00a0line');
  board.text = 'first line\r\nsecond line';
  await minutePasses();
  expect(board.text).toBe('');
});

test('somebody who comes back from another program with something else there keeps it when the desk locks', async () => {
  const { board, watch } = desk();
  await watch.copy('KG-BIS-0042');
  await watch.returned();
  board.text = 'a shopping list';
  await watch.returned();
  watch.clearNow();
  expect(board.text).toBe('a shopping list');
});

test('a clipboard that cannot be read is emptied all the same', async () => {
  const { clipboard, board } = likeClipboard({ text: '' });
  const due: (() => void)[] = [];
  const watch = watchClipboard({ ...clipboard, readText: () => Promise.reject(new Error('busy')) }, (run) =>
    due.push(run),
  );
  await watch.copy('KG-BIS-0042');
  await watch.returned();
  for (const run of due) run();
  await new Promise((resolve) => setImmediate(resolve));
  expect(board.text).toBe('');
});

test('what was copied elsewhere meanwhile is left alone', async () => {
  const { board, watch, minutePasses } = desk();
  await watch.copy('KG-BIS-0042');
  board.text = 'a shopping list';
  await minutePasses();
  expect(board.text).toBe('a shopping list');
});

test('each copy has a minute of its own', async () => {
  const { board, due, watch, minutePasses } = desk();
  await watch.copy('first');
  await watch.copy('first');
  const [oldest] = due.splice(0, 1);
  oldest?.run();
  expect(board.text).toBe('first');
  await minutePasses();
  expect(board.text).toBe('');
});

test('a lock takes it away at once, and only what is ours', async () => {
  const { board, watch, minutePasses } = desk();
  board.text = 'a shopping list';
  watch.clearNow();
  expect(board.text).toBe('a shopping list');
  await watch.copy('KG-BIS-0042');
  watch.clearNow();
  expect(board.text).toBe('');
  await minutePasses();
});
