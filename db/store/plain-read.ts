/** Reading a database's file as plain bytes, to hear from the system itself whether the disk gives them back. */
import { closeSync, openSync, readSync } from 'node:fs';

const PAGE_BYTES = 4096;

/**
 * Reads every page of a file as SQLite would, one at a time, and throws what the system says where one is not given back. SQLite itself calls
 * such a page corrupt, or takes it for one under another key: what a loose cable does would be told as damage.
 */
export function readAllPages(path: string): void {
  const file = openSync(path, 'r');
  try {
    const page = Buffer.alloc(PAGE_BYTES);
    for (let at = 0; readSync(file, page, 0, PAGE_BYTES, at) > 0; at += PAGE_BYTES);
  } finally {
    closeSync(file);
  }
}
