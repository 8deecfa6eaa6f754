/**
 * Which revisions are in force: of each record the newest, unless it is withdrawn. A record is known by its station and id; a successor
 * that the directory names may stand a record of its own in the place of its predecessor's (`replaces`). Nobody else may. Pure.
 */
import { toText } from '../../store/bytes.ts';
import { hashOfRecord } from '../../store/chapter.ts';
import type { HeldLine } from './read.ts';

/** The lines in force among all that are held of a case, in the order in which they are given. */
export function linesInForce(lines: readonly HeldLine[]): readonly HeldLine[] {
  const newest = new Map<string, HeldLine>();
  /** By the hash of a line that a successor's stands for: the stations that it takes the place of. */
  const replaced = new Map<string, ReadonlySet<string>>();
  for (const line of lines) {
    const { station, id, revision, replaces } = line.fields;
    const key = `${station} ${id}`;
    const other = newest.get(key);
    if (other === undefined || revision >= other.fields.revision) newest.set(key, line);
    if (replaces !== null) {
      replaced.set(replaces, new Set([...(replaced.get(replaces) ?? []), ...line.predecessors()]));
    }
  }
  const isReplaced = (line: HeldLine): boolean =>
    replaced.size > 0 &&
    replaced.get(toText(hashOfRecord(Buffer.from(line.line, 'utf8'))))?.has(line.fields.station) === true;
  return lines.filter(
    (line) =>
      newest.get(`${line.fields.station} ${line.fields.id}`) === line && line.fields.body !== null && !isReplaced(line),
  );
}
