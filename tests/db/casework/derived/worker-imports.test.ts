/** What the second thread loads: nothing that is native, opens a database, reads a file or knows a key. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { CASE_WORKER } from './workers.ts';

const PROJECT = join(import.meta.dirname, '../../../..');
/** An import that is there when the program runs. */
const IMPORTED =
  /^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?['"](?<from>[^'"]+)['"]|\bimport\s*\(\s*['"](?<late>[^'"]+)['"]/gm;

/** Every module of ours that is loaded with one, and every package. */
function loadedWith(file: string) {
  const ours = new Set<string>();
  const packages = new Set<string>();
  const visit = (at: string): void => {
    if (ours.has(at)) return;
    ours.add(at);
    for (const { groups } of readFileSync(at, 'utf8').matchAll(IMPORTED)) {
      const from = groups?.from ?? groups?.late ?? '';
      if (from.startsWith('.')) visit(join(dirname(at), from));
      else packages.add(from);
    }
  };
  visit(file);
  return { ours: [...ours].map((at) => relative(PROJECT, at).replaceAll('\\', '/')), packages: [...packages].sort() };
}

it('is code of ours, and packages without a native part', () => {
  const { ours, packages } = loadedWith(CASE_WORKER);
  expect(packages).toEqual(['any-ascii', 'node:crypto', 'node:worker_threads', 'zod']);
  expect(ours).toContain('db/casework/derived/facts.ts');
  // `station.ts` knows how an office's own row is read, and asks it once; nobody in this thread has a database to read it from.
  const store = ['asked-once', 'bytes', 'chapter', 'clock', 'line', 'statement-cache', 'station'].map(
    (name) => `db/store/${name}.ts`,
  );
  expect(ours.filter((file) => file.startsWith('db/store/')).sort()).toEqual(store);
  expect(ours.filter((file) => /^db\/(exchange|calls|statistics|demo)\/|^main\/|^renderer\//.test(file))).toEqual([]);
});

it('finds what is native where there is some', () => {
  expect(loadedWith(join(PROJECT, 'db/process.ts')).packages).toContain('better-sqlite3');
});
