import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** What a module imports when it is read itself: no types, nothing that is read later. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from '(\.[^']+)'/gm)].map(([, path = '']) =>
    join(dirname(file), path),
  );
}

function readWith(file: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [file];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next) || !existsSync(next) || !/\.tsx?$/u.test(next)) continue;
    found.add(next);
    waiting.push(...importsOf(next));
  }
  return new Set([...found].map((path) => relative(root, path).replaceAll('\\', '/')));
}

it('before the log-in no code is read of what is shown after it: no screen but its own, no frame, no palette', () => {
  const read = readWith(join(root, 'renderer', 'main.tsx'));
  expect(read).toContain('renderer/screens/log-in/log-in.tsx');
  const screens = [...read].filter((path) => path.startsWith('renderer/screens/') && path.endsWith('.tsx'));
  expect(screens.filter((path) => !/\/(?:log-in|first-run)\//u.test(path))).toEqual([]);
  expect(read).not.toContain('renderer/screens/first-run/first-run.tsx');
  expect([...read].filter((path) => /^renderer\/components\/frame\/.*\.tsx$/u.test(path))).toEqual([]);
});

it('before the log-in nothing is read of what is asked of cases or read to people, and no language but the one that is spoken', () => {
  const read = readWith(join(root, 'renderer', 'main.tsx'));
  expect(read).toContain('db/codebook/sentences.ts');
  const unsaid = /^(?:db\/codebook\/(?:forms|lists|papers\/consent)|db\/contract|renderer\/locales\/one-language)\//u;
  expect([...read].filter((path) => unsaid.test(path))).toEqual([]);
});
