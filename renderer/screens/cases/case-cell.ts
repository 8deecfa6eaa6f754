import { codeLabel, shortCodeLabel } from '../../../db/codebook/lists/index.ts';
import { countryLabel, languageLabel } from '../../../db/codebook/world.ts';
import type { CaseColumn, ListedCase } from '../../../preload/contract.ts';
import type { Part } from '../../components/said.ts';
import { byUrgency, dangerMark, flagMark, notSentMark, stageMark } from '../../components/stage-and-flag-badges.tsx';
import { officesCell } from './case-offices.ts';
import { personCell } from './case-person.ts';
import { stateCell } from './case-state.ts';
import classes from './cases.module.css';
import { foundCell } from './found-by.ts';
import { lastChange } from './last-change.ts';
import type { RowWords } from './row-words.ts';

/** What a column says of a case, as values: a notch of the wheel writes two hundred of them into the page. */
export function caseCell(column: CaseColumn | 'found', row: ListedCase, namesShown: boolean, words: RowWords): Part {
  const { formats, language } = words;
  switch (column) {
    case 'person':
      return personCell(row, namesShown, words);
    case 'found':
      return row.found === null ? NOTHING : foundCell(row.found, namesShown, words);
    case 'age':
      return row.ageGroup === null
        ? NOTHING
        : { says: shortCodeLabel('age-band', row.ageGroup)?.[language] ?? row.ageGroup };
    case 'years':
      return { says: row.ageYears === null ? '' : String(row.ageYears) };
    case 'nationality':
      return wordsCell(row.nationality.map((code) => countryLabel(code, language)));
    case 'languages':
      return wordsCell(row.languages.map((code) => languageLabel(code, language)));
    case 'stage':
      return { says: [stageMark(row.stage, words)] };
    case 'flags':
      return { says: marksCell(row, words) };
    case 'next-step':
      return nextStepCell(row, words);
    case 'opened':
      return row.opened === null ? NOTHING : wordsCell([formats.shortDay(row.opened)]);
    case 'changed':
      return wordsCell([lastChange(row, formats)]);
    case 'workers':
      return wordsCell(row.workers);
    case 'offices':
      return officesCell(row, words);
    case 'state':
      return stateCell(row, words);
  }
}

const NOTHING: Part = { says: '' };

/** What is cut stands in full behind it. */
function wordsCell(words: readonly string[]): Part {
  const all = words.join(', ');
  return { says: all, title: all };
}

function nextStepCell({ nextStep, nextStepOn }: ListedCase, { formats, language }: RowWords): Part {
  const step = nextStep === null ? '' : (codeLabel('next-step', nextStep)?.[language] ?? nextStep);
  if (nextStepOn === null) return wordsCell([step]);
  const on = formats.shortDay(nextStepOn);
  return { says: [step, { says: ` ${on}`, look: 'quiet' }], title: `${step} ${on}` };
}

/** The worst danger, or that nothing of a hand-over has left, or the most urgent flag; how many others there are, and which on demand. */
function marksCell(row: ListedCase, words: RowWords): readonly Part[] {
  const { marks, formats } = words;
  const [danger, ...dangers] = row.dangers;
  // The hours of an emergency are said once, as danger.
  const flags = byUrgency(row.flags).filter(({ flag }) => danger === undefined || flag !== 'emergency-consent');
  const notSent = row.notSentTo.map((office) => marks('notSentTo', { office }));
  const isNotSent = danger === undefined && notSent.length > 0;
  const first = danger === undefined && !isNotSent ? flags[0] : undefined;
  const rest = flags.filter((flag) => flag !== first);
  const others = [
    ...dangers.map((one) => marks(`danger-${one.danger}`)),
    ...(isNotSent ? notSent.slice(1) : notSent),
    ...rest.map(({ flag }) => marks(`flag-${flag}`)),
  ];
  const worst = () => {
    if (danger !== undefined) return dangerMark(danger, words);
    if (isNotSent) return notSentMark(notSent[0] ?? '', words);
    return first && flagMark(first, true, words);
  };
  const mark = worst();
  const more = { says: `+${others.length}`, look: `quiet ${classes.more}`, title: formats.list(others) };
  return [...(mark === undefined ? [] : [mark]), ...(others.length > 0 ? [more] : [])];
}
