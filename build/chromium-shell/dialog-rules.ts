/** What the systems' file dialogs do with the kinds of file they are given, as pure functions. */
import type { FileKind } from '../../main/electron.ts';

const takesAll = ({ extensions }: FileKind) => extensions.includes('*');

/** A dialog opens on its first kind, and shows the files that end as that says. */
export function isShown(path: string, kinds: readonly FileKind[]): boolean {
  const [first] = kinds;
  return first === undefined || takesAll(first) || first.extensions.some((ending) => path.endsWith(`.${ending}`));
}

/** Windows gives a saved file the ending of the first kind, unless its name has one that a kind allows. */
export function savedAs(path: string, kinds: readonly FileKind[]): string {
  const [first] = kinds;
  return isShown(path, kinds) || first === undefined ? path : `${path}.${first.extensions[0]}`;
}
