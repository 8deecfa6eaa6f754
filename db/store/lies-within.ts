import platform, { type PlatformPath } from 'node:path';

/**
 * Whether a place is a folder or lies in it; both as `realPath` gives them. Two drives of Windows have no way from one to the other: the
 * answer of `relative` is then the whole path. `path` says whose rules count.
 */
export function liesWithin(place: string, folder: string, path: PlatformPath = platform): boolean {
  const way = path.relative(folder, place);
  return !path.isAbsolute(way) && way.split(path.sep)[0] !== '..';
}
