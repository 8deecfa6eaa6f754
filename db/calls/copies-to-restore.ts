/** The copies among which somebody chooses one to bring back. */
import { basename } from 'node:path';
import type { CopyRow } from '../contract/station.ts';
import { contentsByKey } from '../store/copy-contents.ts';
import { boundTo } from '../store/copy-file.ts';
import { type Generation, generationNamed, generationsBeside } from '../store/copy-generations.ts';
import { isWaymarkError, WaymarkError } from '../store/errors.ts';
import { unlock } from '../store/keys-file.ts';
import { readRecoveryCode } from '../store/recovery-code.ts';
import type { Credentials } from '../store/slots.ts';

interface CopiesRequest {
  readonly file: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly recoveryCode?: string | undefined;
}

/** The copy at `file` and those of the same station beside it, newest first. Throws `copy-missing`, `copy-damaged`, `newer-waymark`. */
export async function copiesToRestore({
  file,
  user,
  password,
  recoveryCode,
}: CopiesRequest): Promise<readonly CopyRow[]> {
  const credentials =
    recoveryCode === undefined
      ? { name: user, password: password ?? '' }
      : { recoveryCode: readRecoveryCode(recoveryCode) };
  const rows: CopyRow[] = [];
  for (const copy of generationsBeside(file)) {
    rows.push({ name: basename(copy.path), at: copy.header.at, ...(await asOpened(copy, credentials)) });
  }
  return rows;
}

/** The path of the copy that was chosen beside another. Throws `copy-missing`. */
export function chosenCopy(file: string, name: string | undefined): string {
  if (name === undefined) return file;
  const path = generationNamed(file, name);
  if (path === undefined) throw new WaymarkError('copy-missing');
  return path;
}

async function asOpened({ header }: Generation, credentials: Credentials): Promise<Pick<CopyRow, 'opens' | 'cases'>> {
  try {
    const { keys } = await unlock(header, credentials);
    const [key] = keys;
    const contents = key === undefined ? undefined : contentsByKey(key, header.holds, boundTo(header));
    for (const one of keys) one.fill(0);
    return { opens: true, cases: contents?.cases ?? null };
  } catch (error) {
    if (isWaymarkError(error)) return { opens: false, cases: null };
    throw error;
  }
}
