import type { Question } from '../../../db/codebook/types.ts';
import { codesOf } from './options.ts';

/** What of a form is drawn together: one question, or several with the same short list as one grid. */
export type Block =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'grid'; readonly questions: readonly [Question, ...Question[]] };

/** A grid has a column for each code: more would not stand side by side. */
const MOST_COLUMNS = 6;

/**
 * The questions of a group in the order in which they are drawn. Two or more with the same list that follow each other are one grid; what is
 * asked only because of an answer stands below the grid, so that no row moves while it is answered.
 */
export function blocksOf(questions: readonly Question[]): readonly Block[] {
  const blocks: Block[] = [];
  let run: Question[] = [];
  let between: Question[] = [];
  const end = () => {
    const [first, ...more] = run;
    if (first !== undefined && more.length > 0) blocks.push({ kind: 'grid', questions: [first, ...more] });
    else if (first !== undefined) blocks.push({ kind: 'question', question: first });
    for (const question of between) blocks.push({ kind: 'question', question });
    run = [];
    between = [];
  };
  for (const question of questions) {
    if (run.length > 0 && question.asked !== undefined) {
      between.push(question);
      continue;
    }
    const mayJoin = run.length === 0 || run[0]?.list === question.list;
    if (!isOneOfFew(question) || !mayJoin) end();
    if (isOneOfFew(question)) run.push(question);
    else blocks.push({ kind: 'question', question });
  }
  end();
  return blocks;
}

/** What is never read aloud stands by itself, with the mark that says so. */
function isOneOfFew(question: Question): boolean {
  return (
    question.type === 'code' &&
    question.list !== undefined &&
    question.coded !== true &&
    codesOf(question).length <= MOST_COLUMNS
  );
}
