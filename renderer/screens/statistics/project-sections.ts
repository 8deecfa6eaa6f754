import { moneyLabel } from '../../../db/codebook/money.ts';
import { minorDigits } from '../../../db/codebook/world.ts';
import type { ReportWords } from '../../../db/contract/report-lines.ts';
import type { ProjectNumber, Report, ReportDimension, ReportRow } from '../../../preload/contract.ts';
import type { Formats } from '../../formats.ts';
import type { Say } from '../../locales/index.ts';

export interface ProjectWords extends ReportWords {
  readonly say: Say<'statistics'>;
  readonly formats: Formats;
}

interface ProjectCell {
  readonly text: string;
  /** The number whose cases can be asked for; left out of every other. */
  readonly of?: ProjectNumber['of'];
}

/** A part of the report of a project as its reader has it, on paper and on the screen. */
export interface ProjectSection {
  readonly title: string;
  /** The first is of the names of rows. */
  readonly head: readonly string[];
  readonly rows: readonly {
    /** No other row of its part has it: two targets can have the same words. */
    readonly id: string;
    readonly name: string;
    readonly cells: readonly ProjectCell[];
  }[];
}

/** Targets with what was achieved, what the project did, its splits, money; parts without a row are left out. */
export function projectSections({ dimensions }: Report, words: ProjectWords): readonly ProjectSection[] {
  const { language, say } = words;
  const named = (id: string) => dimensions.find((dimension) => dimension.id === id);
  const counted = dimensions.filter(({ rows }) => rows.some(({ code }) => code === 'achieved'));
  const inWords = named('targets');
  const targets = [
    ...counted.map(({ id, label, rows }) => {
      const row = (code: string) => rows.find((one) => one.code === code);
      const achieved = row('achieved');
      return {
        id,
        name: label[language],
        cells: [
          { text: written(row('target'), words) },
          numberOf(id, achieved, words),
          { text: percent(achieved, words) },
        ],
      };
    }),
    ...(inWords?.rows ?? []).map((row) => ({
      id: row.code,
      name: row.label[language],
      cells: [{ text: written(row, words) }, { text: say('paperNotCounted') }, { text: '' }],
    })),
  ];
  const [reached, paid, each] = [named('reached'), named('paid'), named('paid-each')];
  const money = (paid?.rows ?? []).map((row) => ({
    id: row.code,
    name: row.label[language],
    cells: [
      { text: amount(row, words), of: { dimension: 'paid', row: row.code } },
      {
        text: amount(
          each?.rows.find(({ code }) => code === row.code),
          words,
        ),
      },
    ],
  }));
  const splits = dimensions.filter((one) => ![inWords, reached, paid, each, ...counted].includes(one));
  return [
    { title: say('paperTargets'), head: ['', say('paperTarget'), say('paperAchieved'), '%'], rows: targets },
    ...(reached === undefined ? [] : [{ ...sectionOf(reached, words), head: ['', say('number')] }]).map((section) => ({
      ...section,
      rows: section.rows.map((row) => ({ ...row, cells: row.cells.slice(0, 1) })),
    })),
    ...splits.map((split) => sectionOf(split, words)),
    { title: paid?.label[language] ?? '', head: ['', say('paperInAll'), say('paperEach')], rows: money },
  ].filter(({ rows }) => rows.length > 0);
}

function sectionOf({ id, label, rows }: ReportDimension, words: ProjectWords): ProjectSection {
  const { language, say } = words;
  return {
    title: label[language],
    head: ['', say('number'), '%'],
    rows: rows.map((row) => ({
      id: row.code,
      name: row.label[language],
      cells: [numberOf(id, row, words), { text: percent(row, words) }],
    })),
  };
}

/** A number that counts somebody leads to their cases. */
function numberOf(dimension: string, row: ReportRow | undefined, words: ProjectWords): ProjectCell {
  const text = written(row, words);
  return row === undefined || row.n === null || row.n === 0 ? { text } : { text, of: { dimension, row: row.code } };
}

function written(row: ReportRow | undefined, { say, formats }: ProjectWords): string {
  if (row === undefined) return '';
  return row.n === null ? say('paperLeftOut') : formats.number(row.n);
}

function percent(row: ReportRow | undefined, { formats }: ProjectWords): string {
  return row === undefined || row.percent === null ? '' : formats.percent(row.percent);
}

/** In whole units of its currency, which is the code of the row, with every decimal of it, so that two amounts in one column are read alike. */
function amount(row: ReportRow | undefined, { language }: ProjectWords): string {
  if (row === undefined || row.n === null) return '';
  return moneyLabel(Math.round(row.n * 10 ** (minorDigits(row.code) ?? 2)), row.code, language);
}
