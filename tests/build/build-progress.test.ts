import { expect, test } from 'vitest';
import { buildProgress } from '../../build/build-progress.ts';

const BEGIN = 'vite v8.3.8 building ssr environment for production...\n';

function watched(isTTY: boolean) {
  const written: string[] = [];
  return { written, progress: buildProgress({ isTTY, write: (text) => written.push(text) }) };
}

test('each part of the build is named when it begins, once, a line each where nobody watches', () => {
  const { written, progress } = watched(false);
  progress.heard(BEGIN);
  progress.heard(`${BEGIN}transforming...\n`);
  progress.heard(`${BEGIN}transforming...\n${BEGIN}${BEGIN}`);
  progress.end();
  expect(written).toEqual([
    'Building Waymark, 1 of 3: the application and its database …\n',
    'Building Waymark, 3 of 3: the screens …\n',
  ]);
});

test('in a terminal it is one line that is written over, and is gone at the end', () => {
  const { written, progress } = watched(true);
  progress.heard(BEGIN + BEGIN);
  progress.end();
  expect(written.join('')).not.toContain('\n');
  expect(written.at(-1)).toBe('\r\u001b[K');
  expect(written).toHaveLength(3);
});

test('before the builder has said anything it is known what is being built', () => {
  expect(watched(false).written).toEqual([expect.stringContaining('Building Waymark, 1 of 3')]);
});
