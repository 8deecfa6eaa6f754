import { expect, test } from 'vitest';
import { KEPT_MS, watchClipboard } from '../../main/clipboard.ts';

/** A clipboard, and a clock whose minutes pass when told to. */
function desk() {
  const board = { text: '' };
  const due: { run: () => void; ms: number }[] = [];
  const watch = watchClipboard(
    {
      readText: async () => board.text,
      writeText: async (text) => {
        board.text = text;
      },
      clear: () => {
        board.text = '';
      },
    },
    (run, ms) => due.push({ run, ms }),
  );
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const minutePasses = async () => {
    for (const { run } of due.splice(0)) run();
    await settled();
  };
  return { board, due, watch, minutePasses, settled };
}

test('what was copied is gone after a minute', async () => {
  const { board, due, watch, minutePasses } = desk();
  await watch.copy('KG-BIS-0042');
  expect(board.text).toBe('KG-BIS-0042');
  expect(due.map(({ ms }) => ms)).toEqual([KEPT_MS]);
  await minutePasses();
  expect(board.text).toBe('');
});

test('what the page copied by itself is gone after a minute too', async () => {
  const { board, watch, minutePasses, settled } = desk();
  board.text = 'a line of a note';
  watch.copied();
  await settled();
  await minutePasses();
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
