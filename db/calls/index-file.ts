/** The file that says which sealed package is for which office; it stays here. */
import { isWaymarkError, WaymarkError } from '../store/errors.ts';
import { liesWithin } from '../store/lies-within.ts';
import { type OutgoingFile, outgoingFile, realPath, writeWhole } from '../store/outgoing-file.ts';
import { asWaymarkError } from '../store/system-errors.ts';

/** The file that says which package is whose. Throws `index-beside-packages` where it would travel with them. */
export function indexFile(path: string, packages: string): OutgoingFile {
  const file = outgoingFile(path, { kind: 'index' });
  if (liesWithin(file.path, realPath(packages))) throw new WaymarkError('index-beside-packages');
  return file;
}

/** `{"format": "waymark-index/1", "offices": {office: [file]}}`, the files of an office in the order in which they were sealed. */
function indexBytes(files: readonly { readonly office: string; readonly name: string }[]): Buffer {
  const offices = Object.fromEntries(
    Object.entries(Object.groupBy(files, ({ office }) => office)).map(([office, of = []]) => [
      office,
      of.map(({ name }) => name),
    ]),
  );
  return Buffer.from(`${JSON.stringify({ format: 'waymark-index/1', offices })}\n`, 'utf8');
}

/** The packages are there by now. The answer says so, and says too where the index beside it could not be written. */
export function writtenIndex(index: OutgoingFile, files: Parameters<typeof indexBytes>[0]): 'written' | 'not-written' {
  try {
    writeWhole(index, indexBytes(files));
    return 'written';
  } catch (error) {
    const known = asWaymarkError(error);
    if (!isWaymarkError(known)) throw error;
    return 'not-written';
  }
}
