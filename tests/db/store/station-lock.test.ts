import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeStationLock } from '../../../db/store/station-lock.ts';
import { tempFolder } from './a-store.ts';

/** Another application that holds the lock until it is ended. */
async function holdElsewhere(path: string): Promise<() => Promise<void>> {
  const module = join(import.meta.dirname, '../../../db/store/station-lock.ts');
  const script = `
    const { takeStationLock } = await import(${JSON.stringify(module)});
    takeStationLock(${JSON.stringify(path)});
    process.stdout.write('held');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
}

describe('the lock of a folder', () => {
  it('is held once, until it is released', () => {
    const path = join(tempFolder(), 'lock.db');
    const lock = takeStationLock(path);
    expect(() => takeStationLock(path)).toThrow(expect.objectContaining({ code: 'station-in-use' }));
    lock.release();
    lock.release();
    takeStationLock(path).release();
  });

  it('holds nothing', () => {
    const path = join(tempFolder(), 'lock.db');
    takeStationLock(path).release();
    expect(statSync(path).size).toBe(0);
    expect(existsSync(`${path}-journal`)).toBe(false);
  });

  it('ends with the application that held it, even by a power cut', async () => {
    const path = join(tempFolder(), 'lock.db');
    const end = await holdElsewhere(path);
    expect(() => takeStationLock(path)).toThrow('station-in-use');
    await end();
    takeStationLock(path).release();
  });
});
