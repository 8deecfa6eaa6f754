/** The sheet on which a post is handed over (papers/README.md, Sheet of the post): no name, and no word that anybody typed. Pure. */

import { dayLabel } from '../../codebook/dates-in-words.ts';
import { codeLabel } from '../../codebook/lists/index.ts';
import { CASE_LIST } from '../../codebook/papers/case-list.ts';
import { POST_SHEET } from '../../codebook/papers/post-sheet.ts';
import { shownReference } from '../../codebook/short-reference.ts';
import { STAGE_LABELS } from '../../codebook/stage-labels.ts';
import type { Language } from '../../codebook/types.ts';
import type { CaseRow } from '../../contract/case-row.ts';
import type { Paper, PaperBlock } from '../../contract/papers.ts';
import type { Task } from '../../contract/today.ts';
import { fill } from './labels.ts';

/** What somebody leaves (`../views/post-sheet.ts`), as far as it is printed. */
interface Leaving {
  /** Number of the user; null: nobody works on these cases. */
  readonly user: number | null;
  /** Open cases that they work on or have a task in, in the order of their references. */
  readonly cases: readonly Pick<CaseRow, 'caseId' | 'reference' | 'stage' | 'nextStep' | 'nextStepOn'>[];
  readonly tasks: readonly Pick<Task, 'caseId' | 'day' | 'hour'>[];
}

export function postSheet(leaving: readonly Leaving[], language: Language): Paper {
  return {
    kind: 'post-sheet',
    language,
    heading: POST_SHEET.title[language],
    blocks: [
      { block: 'notice', text: CASE_LIST.codesOnly[language] },
      ...leaving.filter(({ cases, tasks }) => cases.length + tasks.length > 0).map((one) => tableOf(one, language)),
    ],
    foot: [],
  };
}

const COLUMNS = ['reference', 'stage', 'nextStep', 'nextStepOn', 'tasks'] as const;

function tableOf({ user, cases, tasks }: Leaving, language: Language): PaperBlock {
  const daysOf = (caseId: string | null) =>
    tasks
      .filter((task) => task.caseId === caseId)
      .map(({ day, hour }) => [dayLabel(day, language), ...(hour === null ? [] : [hour])].join(', '))
      .join('\n');
  const rows = cases.map(({ caseId, reference, stage, nextStep, nextStepOn }) => [
    shownReference({ caseId, reference }),
    STAGE_LABELS[stage][language],
    nextStep === null ? '' : (codeLabel('next-step', nextStep)?.[language] ?? nextStep),
    nextStepOn === null ? '' : dayLabel(nextStepOn, language),
    daysOf(caseId),
  ]);
  const ofNoCase = daysOf(null);
  return {
    block: 'table',
    title: user === null ? POST_SHEET.nobody[language] : fill(POST_SHEET.colleague[language], { number: String(user) }),
    columns: COLUMNS.map((name) => POST_SHEET[name][language]),
    rows: ofNoCase === '' ? rows : [...rows, ['–', '', '', '', ofNoCase]],
  };
}
