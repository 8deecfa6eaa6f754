/** What was found in the lines of a file, for people: what is alike once, with how many lines have it and the first of them. Pure. */
import { say } from '../../db/codebook/sentences.ts';
import type { Language } from '../../db/codebook/types.ts';
import type { ImportFinding } from '../../db/contract/index.ts';

/** How many lines are named of those that are alike. */
const NAMED = 5;

/** One text each kind of finding: its place, its sentence, and in which lines; in the order in which each was first found. */
export function groupedFindings(findings: readonly ImportFinding[], language: Language): readonly string[] {
  const alike = Map.groupBy(findings, ({ code, message }) => `${code} ${placeOf(message)}`);
  return [...alike.values()].map((group) => {
    const [first] = group;
    if (first === undefined) return '';
    const place = placeOf(first.message);
    const named = group.slice(0, NAMED).map((found) => lineOf(found));
    const lines = [...new Set(named), ...(group.length > NAMED ? ['…'] : [])].join(', ');
    const said = say(first.code, language, { place: first.message });
    return `${group.length} × ${place === '' ? '' : `${place}: `}${said}\n    ${lines}`;
  });
}

/** A place in any record of a line; a reference or another line is what differs, and no place. */
function placeOf(message: string): string {
  return /^[a-z]/.test(message) ? message.replace(/\[\d+\]/g, '[]') : '';
}

function lineOf({ line, message }: ImportFinding): string {
  return placeOf(message) === '' && message !== '' ? `${line} (${message})` : String(line);
}
