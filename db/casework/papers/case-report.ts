/**
 * The detailed report: the whole case file by section, as one reader has it (papers/README.md, Detailed report). A pure function of the records
 * that this reader may read (`report-answers.ts`); it decides about nothing but order and words.
 */

import { dateLabel } from '../../codebook/dates-in-words.ts';
import { FLAG_LABELS } from '../../codebook/flag-labels.ts';
import {
  CASE_REPORT,
  LEFT_LABELS,
  PART_LABELS,
  REPORT_PARTS,
  type ReportPart,
  type ReportReader,
} from '../../codebook/papers/case-report.ts';
import { STAGE_LABELS } from '../../codebook/stage-labels.ts';
import type { Language, Text } from '../../codebook/types.ts';
import type { Gate } from '../../contract/case-file.ts';
import type { Paper, PaperBlock } from '../../contract/papers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import type { NameThen } from '../record/former-names.ts';
import { flagsOf, stageOf } from '../rules/case-stage.ts';
import { fill } from './labels.ts';
import { type OwnAsked, sectionBlocks } from './report-sections.ts';
import { type Counted, consentBlock, dangersBlock, gatesBlock, table } from './report-standing.ts';
import { officeThatPays, sumsBlock } from './report-sums.ts';

/** What left of the case before: one line of the outgoing list, or the last package to an office. */
export interface LeftBefore {
  /** Null for a package. */
  readonly number: number | null;
  /** A day or a UTC minute. */
  readonly at: string;
  readonly what: string;
  readonly to: string | null;
  readonly copies: number | null;
}

interface ReportAsked {
  readonly reader: ReportReader;
  /** What stands at the head of each side. */
  readonly whose: string;
  readonly language: Language;
  readonly today: string;
  /** For the office itself; none for others. */
  readonly gates: readonly Gate[];
  readonly left: readonly LeftBefore[];
  readonly without: readonly ReportPart[];
  /** For the office itself: what the house or project line that a record answers to a question was called then. */
  readonly nameThen?: NameThen;
  /** What is known of questions that offices ask for themselves. */
  readonly own?: OwnAsked;
}

interface CaseReport {
  readonly paper: Paper;
  /** Those that hold something, left out or not. */
  readonly parts: readonly { readonly part: ReportPart; readonly count: number }[];
}

const NOTICE: Readonly<Record<ReportReader, Text>> = {
  'own-office': CASE_REPORT.inside,
  'other-office': CASE_REPORT.agreed,
  outside: CASE_REPORT.agreed,
  headquarters: CASE_REPORT.headquarters,
};

export function caseReport(records: readonly CaseRecord[], asked: ReportAsked): CaseReport {
  const { language, without, reader, whose } = asked;
  const all = REPORT_PARTS.map((part) => ({ part, holds: blocksOf(part, records, asked) }));
  const filled = all.filter(({ holds }) => holds.length > 0);
  const blocks = filled
    .filter(({ part }) => !without.includes(part))
    .flatMap(({ part, holds }): readonly PaperBlock[] => [
      { block: 'part', title: PART_LABELS[part][language] },
      ...holds.map(({ block }) => block),
    ]);
  return {
    paper: {
      kind: 'case-report',
      language,
      heading: CASE_REPORT.title[language],
      whose,
      blocks: [{ block: 'notice', text: NOTICE[reader][language] }, ...blocks],
      foot: [],
    },
    parts: filled.map(({ part, holds }) => ({ part, count: holds.reduce((sum, { count }) => sum + count, 0) })),
  };
}

function blocksOf(part: ReportPart, records: readonly CaseRecord[], asked: ReportAsked): readonly Counted[] {
  const { reader, language, today, gates, left } = asked;
  switch (part) {
    case 'standing':
      // Outside nobody is told of danger or of what else was agreed.
      if (reader === 'outside') return [];
      return [
        ...(reader === 'own-office' ? stageBlock(records, language) : []),
        ...dangersBlock(records, today, language),
        ...consentBlock(records, language),
        ...gatesBlock(gates, language),
      ];
    case 'money':
      return sumsBlock(records, language, officeThatPays(language));
    case 'left':
      return leftBlock(left, language);
    default:
      return sectionBlocks(part, records, language, asked.nameThen, asked.own);
  }
}

function stageBlock(records: readonly CaseRecord[], language: Language): readonly Counted[] {
  const flags = flagsOf(records).map(({ flag }) => FLAG_LABELS[flag][language]);
  const rows = [
    { label: CASE_REPORT.stage[language], value: STAGE_LABELS[stageOf(records)][language] },
    ...(flags.length === 0 ? [] : [{ label: CASE_REPORT.flags[language], value: flags.join('; ') }]),
  ];
  return [{ block: { block: 'facts', title: null, rows }, count: rows.length }];
}

function leftBlock(left: readonly LeftBefore[], language: Language): readonly Counted[] {
  const rows = left.map(({ number, at, what, to, copies }) => [
    number === null ? '' : String(number),
    dateLabel(at.slice(0, 'YYYY-MM-DD'.length), language),
    LEFT_LABELS[what]?.[language] ?? what,
    to ?? '',
    copies === null ? '' : String(copies),
  ]);
  const { number, day, what, toWhom, copies } = CASE_REPORT;
  return table(
    null,
    [number, day, what, toWhom, copies].map((label) => label[language]),
    rows,
  );
}

/** What each side says of itself. */
export function reportWhose(reference: string, reader: string, language: Language): string {
  return fill(CASE_REPORT.whose[language], { reference, reader });
}
