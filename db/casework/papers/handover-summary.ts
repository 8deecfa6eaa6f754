/**
 * What the office that takes a case over reads first, on two sides at most: who it is, danger, how to reach them, what is agreed, what is open, who
 * does what next (papers/README.md, Handover summary). A pure function of the records that this office may read (`report-answers.ts`).
 */

import { dateLabel } from '../../codebook/dates-in-words.ts';
import type { Kind, QuestionId } from '../../codebook/forms/index.ts';
import { question } from '../../codebook/forms/index.ts';
import { codeLabel } from '../../codebook/lists/index.ts';
import { CASE_REPORT } from '../../codebook/papers/case-report.ts';
import { HANDOVER_SUMMARY } from '../../codebook/papers/handover-summary.ts';
import { HOUSE_SHEET } from '../../codebook/papers/house-sheet.ts';
import { columnsOf } from '../../codebook/rows.ts';
import type { Language } from '../../codebook/types.ts';
import { countryLabel } from '../../codebook/world.ts';
import type { Paper, PaperBlock } from '../../contract/papers.ts';
import { ofKind, rowsOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder } from '../record/counted-day.ts';
import { openDangersOn } from '../rules/danger.ts';
import { mayBeUnder18 } from '../rules/minor.ts';
import { nationalitiesOf } from '../rules/nationality.ts';
import { nextStepOf } from '../rules/next-step.ts';
import { openThings } from '../rules/open-things.ts';
import { hasRunOut, neverSaid, safeContactElsewhere, safeContactOf } from '../rules/safe-contact.ts';
import { answerWords, newestRows } from './answer-words.ts';
import { fill, questionLabel } from './labels.ts';
import { paperTable } from './paper-table.ts';
import { consentBlock } from './report-standing.ts';

type Row = { readonly label: string; readonly value: string };

/** So that all stands on two sides: what is longer stands in the file. In signs; what a call depends on has most. */
const LONGEST = { contact: 72, answer: 45, cell: 30 };
const MOST_ROWS = 5;
const MOST_STEPS = 4;

const NAMES = ['name-used', 'given-names', 'family-name'] as const;
const MUST_KNOW = ['allergies', 'precautions'] as const;
/** Of the card what is needed before somebody calls. */
const BEFORE_A_CALL = [
  ...(['ways', 'how', 'times', 'telephone', 'phone-owner', 'language', 'answered-by', 'answerer-knows'] as const),
  ...(['who-to-say', 'never-say', 'agreed-word', 'valid-until'] as const),
] satisfies readonly QuestionId<'safe-contact'>[];

interface Asked {
  readonly whose: string;
  readonly from: string;
  readonly language: Language;
  readonly today: string;
  /** The whole file as it lies here: of it the codes of danger, and that somebody may be under 18, and nothing else. */
  readonly file: readonly CaseRecord[];
  /** False where what an office wrote may not go there. */
  readonly isWhole: boolean;
}

/** `records`: what the other office may read. Of a danger whose day stands in none of these, the code alone. */
export function handoverSummary(records: readonly CaseRecord[], asked: Asked): Paper {
  const { whose, language } = asked;
  const facts = (title: string, rows: readonly Row[]): readonly PaperBlock[] =>
    rows.length === 0 ? [] : [{ block: 'facts', title, rows }];
  return {
    kind: 'handover-summary',
    language,
    heading: HANDOVER_SUMMARY.title[language],
    whose,
    blocks: [
      { block: 'notice', text: HANDOVER_SUMMARY.notice[language] },
      ...facts(HANDOVER_SUMMARY.who[language], whoRows(records, asked)),
      dangerList(records, asked),
      ...contactBlocks(records, asked),
      ...facts(CASE_REPORT.consent[language], agreedRows(records, language)),
      ...facts(HANDOVER_SUMMARY.mustKnow[language], newestClipped('health', MUST_KNOW, records, language)),
      openList(records, asked),
      ...nextBlocks(records, language),
      { block: 'signatures', labels: [HANDOVER_SUMMARY.given[language], HANDOVER_SUMMARY.taken[language]] },
    ],
    foot: [],
  };
}

function whoRows(records: readonly CaseRecord[], asked: Asked): readonly Row[] {
  const { from, language } = asked;
  const nationalities = nationalitiesOf(records).map((code) => countryLabel(code, language));
  return [
    { label: HANDOVER_SUMMARY.from[language], value: from },
    ...newestClipped('identity', NAMES, records, language),
    { label: HANDOVER_SUMMARY.child[language], value: ageWords(asked) },
    ...newestClipped('profile', ['sex'], records, language),
    ...(nationalities.length === 0
      ? []
      : [{ label: HANDOVER_SUMMARY.nationality[language], value: nationalities.join(', ') }]),
    ...newestClipped('profile', ['languages', 'interpreter'], records, language),
  ];
}

function ageWords({ file, isWhole, language }: Asked): string {
  if (!mayBeUnder18(file) && !isWhole) return HANDOVER_SUMMARY.notWhole[language];
  return HOUSE_SHEET[mayBeUnder18(file) ? 'child' : 'adult']?.[language] ?? '';
}

/** No longer than a summary has room for. */
function newestClipped<K extends Kind>(
  kind: K,
  ids: readonly QuestionId<K>[],
  records: readonly CaseRecord[],
  language: Language,
): readonly Row[] {
  return newestRows(kind, ids, records, language).map(({ label, value }) => ({
    label,
    value: clipped(value, 'answer', language),
  }));
}

/** What is in force, by what was answered: the days stand in the file. */
function agreedRows(records: readonly CaseRecord[], language: Language): readonly Row[] {
  const told = consentBlock(records, language).flatMap(({ block }) => (block.block === 'table' ? block.rows : []));
  const byAnswer = Map.groupBy(told, ([, answer = '']) => answer);
  return [...byAnswer].map(([label, rows]) => ({ label, value: rows.map(([matter]) => matter).join(' · ') }));
}

/** No longer than a summary has room for; that there is more is said. */
function clipped(words: string, where: keyof typeof LONGEST, language: Language): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST[where]) return line;
  const begins = `${[...line].slice(0, LONGEST[where]).join('').trim()}…`;
  return where === 'cell' ? begins : `${begins} (${HANDOVER_SUMMARY.more[language]})`;
}

/** A warning of danger goes also where what tells of it may not (exchange/SHARING.md). */
function dangerList(records: readonly CaseRecord[], asked: Asked): PaperBlock {
  const { file, today, language } = asked;
  const since = new Map(openDangersOn(records, today).map((open) => [open.danger, open.since]));
  const items = openDangersOn(file, today).map(({ danger }) => {
    const label = codeLabel('danger', danger)?.[language] ?? danger;
    const day = since.get(danger);
    if (day === undefined) return label;
    return fill(HANDOVER_SUMMARY.dangerSince[language], { danger: label, day: dateLabel(day, language) });
  });
  return listOf(HANDOVER_SUMMARY.danger[language], items, noneWords('noDanger', asked), language);
}

/** That there is none says nobody who has only part of the file. */
function noneWords(none: 'noDanger' | 'nothingOpen', { isWhole, language }: Asked): string {
  return HANDOVER_SUMMARY[isWhole ? none : 'notWhole'][language];
}

function listOf(title: string, items: readonly string[], none: string, language: Language): PaperBlock {
  const more = items.length > MOST_ROWS ? [HANDOVER_SUMMARY.more[language]] : [];
  return { block: 'list', title, items: items.length === 0 ? [none] : [...items.slice(0, MOST_ROWS), ...more] };
}

/** The card as it holds. */
function contactBlocks(records: readonly CaseRecord[], { today, language }: Asked): readonly PaperBlock[] {
  const card = safeContactOf(records);
  const title = HANDOVER_SUMMARY.contact[language];
  const elsewhere = safeContactElsewhere(records);
  const notices = [
    ...(card !== undefined && hasRunOut(card, today) ? [HANDOVER_SUMMARY.hasRunOut[language]] : []),
    ...(elsewhere === undefined
      ? []
      : [fill(HANDOVER_SUMMARY.contactElsewhere[language], { office: elsewhere.office })]),
  ].map((text) => ({ block: 'notice', text }) as const);
  const never = neverSaid(records);
  if (card === undefined && never.length === 0) {
    return [...notices, { block: 'list', title, items: [HANDOVER_SUMMARY.noContact[language]] }];
  }
  const rows = BEFORE_A_CALL.flatMap((id): readonly Row[] => {
    const asked = question('safe-contact', id);
    const words = asked && card && answerWords(card.record, asked, records, language);
    // Of each agreement its own row: none is cut off by the length of another.
    const said = id === 'never-say' ? never : words === undefined ? [] : [words];
    const label = questionLabel('safe-contact', id, language);
    return said.map((one) => ({ label, value: clipped(one, 'contact', language) }));
  });
  return [...notices, { block: 'facts', title, rows }];
}

function openList(records: readonly CaseRecord[], asked: Asked): PaperBlock {
  const { today, language } = asked;
  const items = openThings(records, today).flatMap(({ thing, since, until }) => {
    if (thing === 'danger') return [];
    const day = until ?? since;
    const label = HANDOVER_SUMMARY[thing][language];
    return [
      day === undefined
        ? label
        : fill(HANDOVER_SUMMARY.thing[language], { thing: label, day: dateLabel(day, language) }),
    ];
  });
  return listOf(HANDOVER_SUMMARY.open[language], items, noneWords('nothingOpen', asked), language);
}

/** What was agreed last, and the steps of the newest plan that are not done. */
function nextBlocks(records: readonly CaseRecord[], language: Language): readonly PaperBlock[] {
  const { step, day } = nextStepOf(records);
  const label = step === undefined ? [] : [codeLabel('next-step', step)?.[language] ?? step];
  const agreed = [...label, ...(day === undefined ? [] : [dateLabel(day, language)])].join(' · ');
  const value = agreed === '' ? CASE_REPORT.nothing[language] : agreed;
  const rows = [{ label: HANDOVER_SUMMARY.nextStep[language], value }];
  return [{ block: 'facts', title: HANDOVER_SUMMARY.next[language], rows }, ...stepsBlocks(records, language)];
}

function stepsBlocks(records: readonly CaseRecord[], language: Language): readonly PaperBlock[] {
  const plan = inOrder(ofKind(records, 'plan'), 'date').at(-1);
  const open = plan === undefined ? [] : rowsOf(plan, 'items', records).filter(({ state }) => state !== 'done');
  if (open.length === 0) return [];
  const steps = paperTable(columnsOf(question('plan', 'items') ?? {}), open.slice(0, MOST_STEPS), language);
  const rows = steps.rows.map((row) => row.map((cell) => clipped(cell, 'cell', language)));
  const more =
    open.length > MOST_STEPS ? [steps.columns.map((_, at) => (at === 0 ? HANDOVER_SUMMARY.more[language] : ''))] : [];
  return [{ block: 'table', title: null, columns: steps.columns, rows: [...rows, ...more] }];
}
