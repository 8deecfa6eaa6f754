import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clearOnTheirWay, noteOnItsWay, noteWayEnded } from '../../../db/store/folders-on-their-way.ts';
import { migrate } from '../../../db/store/migrate.ts';
import { outgoingFolder } from '../../../db/store/outgoing-folder.ts';
import { tempFolder } from './a-store.ts';
import { emptyDatabase } from './memory-database.ts';

/** A folder that is noted as leaving, and of which nothing is written. */
function begun() {
  const db = emptyDatabase();
  migrate(db);
  const folder = outgoingFolder(join(tempFolder(), 'facts'));
  noteOnItsWay(db, { ...folder, number: 7 });
  return { db, ...folder };
}

function fill(folder: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'parts.csv'), 'x');
}

describe('a folder that was being written when the work ended', () => {
  it('is removed, and never left', () => {
    const { db, part } = begun();
    fill(part);
    expect(clearOnTheirWay(db)).toEqual([7]);
    expect(existsSync(part)).toBe(false);
    expect(clearOnTheirWay(db)).toEqual([]);
  });

  it('never left where nothing was written of it yet, or whoever wrote it removed it and could not say so', () => {
    expect(clearOnTheirWay(begun().db)).toEqual([7]);
    const intoEmpty = begun();
    mkdirSync(intoEmpty.path);
    expect(clearOnTheirWay(intoEmpty.db)).toEqual([7]);
  });

  it('left where it is whole, although nobody could say so any more', () => {
    const { db, path } = begun();
    fill(path);
    expect(clearOnTheirWay(db)).toEqual([]);
    expect(existsSync(join(path, 'parts.csv'))).toBe(true);
  });

  it('is not looked for once its way has ended', () => {
    const { db, part } = begun();
    noteWayEnded(db, 7);
    fill(part);
    expect(clearOnTheirWay(db)).toEqual([]);
    expect(existsSync(part)).toBe(true);
  });
});
