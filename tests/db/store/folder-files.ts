/** A folder that took long to make, kept as its files: a worker makes it once, and each test is given it in a place of its own. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type FilesOfFolder = ReadonlyMap<string, Buffer>;

/** Of a folder without folders in it. */
export function filesOf(folder: string): FilesOfFolder {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

export function putFiles(folder: string, files: FilesOfFolder): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}
