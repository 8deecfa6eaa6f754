/** How a case stands, as a detailed report says it: dangers and what became of each, what was agreed, the gates of the moment. Pure. */

import { dateLabel } from '../../codebook/dates-in-words.ts';
import { FLAG_LABELS } from '../../codebook/flag-labels.ts';
import { GATE_LABELS } from '../../codebook/gate-labels.ts';
import { codeLabel } from '../../codebook/lists/index.ts';
import { CASE_REPORT } from '../../codebook/papers/case-report.ts';
import { say } from '../../codebook/sentences.ts';
import type { Language } from '../../codebook/types.ts';
import type { Gate } from '../../contract/case-file.ts';
import type { PaperBlock } from '../../contract/papers.ts';
import { codesOf, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder } from '../record/counted-day.ts';
import { consentInForce } from '../rules/consent.ts';
import { openDangersOn, toldDangers } from '../rules/danger.ts';
import { answerLabel, fill, questionLabel } from './labels.ts';

/** A block of a part, and how many things it holds. */
export interface Counted {
  readonly block: PaperBlock;
  readonly count: number;
}

/** Every danger that was told, since when, and what became of it. */
export function dangersBlock(records: readonly CaseRecord[], today: string, language: Language): readonly Counted[] {
  const open = openDangersOn(records, today);
  const told = toldDangers(records);
  const all = [...open.filter(({ danger }) => !told.some((one) => one.danger === danger)), ...told];
  const rows = all.map(({ danger, since }) => [
    codeLabel('danger', danger)?.[language] ?? danger,
    since === undefined ? CASE_REPORT.undated[language] : dateLabel(since, language),
    becameOf(
      danger,
      open.some((one) => one.danger === danger),
      records,
      language,
    ),
  ]);
  const columns = [CASE_REPORT.danger, CASE_REPORT.since, CASE_REPORT.became].map((label) => label[language]);
  return table(CASE_REPORT.danger[language], columns, rows);
}

/** What was answered to it, day by day, and whether it is open. */
function becameOf(danger: string, isOpen: boolean, records: readonly CaseRecord[], language: Language): string {
  const said = inOrder(ofKind(records, 'danger-answer'), 'date').flatMap((record) => {
    const answer = textOf(record, 'answer', records);
    if (answer === undefined || !codesOf(record, 'dangers', records).includes(danger)) return [];
    const day = textOf(record, 'date', records);
    const words = answerLabel('danger-answer', 'answer', answer, language);
    return [
      day === undefined ? words : fill(CASE_REPORT.cell[language], { label: dateLabel(day, language), value: words }),
    ];
  });
  if (isOpen) return [...said, CASE_REPORT.stillOpen[language]].join('\n');
  return said.length === 0 ? CASE_REPORT.overSince[language] : said.join('\n');
}

/** What is in force, matter by matter, and whose word it is. */
export function consentBlock(records: readonly CaseRecord[], language: Language): readonly Counted[] {
  const rows = [...consentInForce(records)].map(([matter, { answer, awaitsOther, date, office }]) => [
    questionLabel('consent', matter, language),
    awaitsOther === true ? FLAG_LABELS['waiting-for'][language] : answerLabel('consent', matter, answer, language),
    date === undefined ? CASE_REPORT.undated[language] : dateLabel(date, language),
    office,
  ]);
  const columns = [CASE_REPORT.matter, CASE_REPORT.answer, CASE_REPORT.day, CASE_REPORT.office];
  return table(
    CASE_REPORT.consent[language],
    columns.map((label) => label[language]),
    rows,
  );
}

/** Of each gate whether it is open, and what is missing: also of one that somebody decided to go through all the same. */
export function gatesBlock(gates: readonly Gate[], language: Language): readonly Counted[] {
  const rows = gates.map(({ gate, allowed, missing }) => {
    const words = missing.map(({ code, places }) => say(code, language, places));
    return {
      label: GATE_LABELS[gate][language],
      value: [CASE_REPORT[allowed ? 'yes' : 'no'][language], ...words].join('\n'),
    };
  });
  if (rows.length === 0) return [];
  return [{ block: { block: 'facts', title: CASE_REPORT.gates[language], rows }, count: rows.length }];
}

export function table(
  title: string | null,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Counted[] {
  return rows.length === 0 ? [] : [{ block: { block: 'table', title, columns, rows }, count: rows.length }];
}
