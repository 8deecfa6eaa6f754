import type { FoundBy as Found, FoundName } from '../../../preload/contract.ts';
import type { Part } from '../../components/said.ts';
import type { Say } from '../../locales/index.ts';
import classes from './cases.module.css';
import type { RowWords } from './row-words.ts';

/** Why the search found a case: which name, or the reference; while names are shown, the name with the part that was met. */
export function foundCell({ reference, names }: Found, namesShown: boolean, { say }: Pick<RowWords, 'say'>): Part {
  const words = (otherwise: 'foundAlike' | 'foundOtherwise') =>
    [...(reference ? [say('found-reference')] : []), ...names.map((name) => wordsFor(name, otherwise, say))].join(
      ' · ',
    );
  if (!namesShown || names.length === 0) {
    return { says: words('foundAlike'), title: words('foundOtherwise'), look: `quiet ${classes.cut}` };
  }
  const shown = names.flatMap((name, at) => [...(at > 0 ? [' · '] : []), ...marked(name)]);
  return { says: shown };
}

function wordsFor(
  { kind, speltOtherwise }: FoundName,
  otherwise: 'foundAlike' | 'foundOtherwise',
  say: Say<'cases'>,
): string {
  const name = say(`found-${kind}`);
  return speltOtherwise ? say(otherwise, { name }) : name;
}

/** A name with what was met of it marked; parts that overlap are marked once. */
function marked({ text, marked: parts }: FoundName): readonly (string | Part)[] {
  let done = 0;
  const pieces: (string | Part)[] = [];
  for (const { from, to } of parts) {
    const begin = Math.max(from, done);
    const [before, met] = [text.slice(done, begin), text.slice(begin, Math.max(begin, to))];
    if (before !== '') pieces.push(before);
    if (met !== '') pieces.push({ says: met, tag: 'mark' });
    done = Math.max(begin, to);
  }
  const rest = text.slice(done);
  return rest === '' ? pieces : [...pieces, rest];
}
