import { Fragment, type ReactNode } from 'react';
import type { FoundBy as Found, FoundName } from '../../../preload/contract.ts';
import type { Say } from '../../locales/index.ts';
import classes from './cases.module.css';
import type { Cell } from './cell.ts';
import type { RowWords } from './row-words.ts';

/** Why the search found a case: which name, or the reference; while names are shown, the name with the part that was met. */
export function foundCell({ reference, names }: Found, namesShown: boolean, { say }: Pick<RowWords, 'say'>): Cell {
  const words = (otherwise: 'foundAlike' | 'foundOtherwise') =>
    [...(reference ? [say('found-reference')] : []), ...names.map((name) => wordsFor(name, otherwise, say))].join(
      ' · ',
    );
  if (!namesShown || names.length === 0) {
    return { says: words('foundAlike'), title: words('foundOtherwise'), look: `quiet ${classes.cut}` };
  }
  const shown = names.map((name, at) => (
    <Fragment key={name.kind + name.text}>
      {at > 0 && ' · '}
      {marked(name)}
    </Fragment>
  ));
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
function marked({ text, marked: parts }: FoundName): ReactNode {
  let done = 0;
  return (
    <>
      {parts.map(({ from, to }) => {
        const begin = Math.max(from, done);
        const before = text.slice(done, begin);
        const met = text.slice(begin, Math.max(begin, to));
        done = Math.max(begin, to);
        return (
          <Fragment key={`${from} ${to}`}>
            {before}
            {met !== '' && <mark>{met}</mark>}
          </Fragment>
        );
      })}
      {text.slice(done)}
    </>
  );
}
