/** Copies at the second place that a station made before it got new keys: they open with what was in force then. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Removes every file there that carries this station's id as the first part of its name. Throws what the disk refuses. */
export function removeCopiesOf(folder: string, station: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${station}.`) || name.startsWith(`${station}-`)) rmSync(join(folder, name), { force: true });
  }
}
