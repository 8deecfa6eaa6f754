import { useCallback, useMemo } from 'react';
import { givenValue, isCited, isMissing } from '../../../db/codebook/asked.ts';
import { currencyQuestion } from '../../../db/codebook/currency-beside.ts';
import { form, question as questionOf } from '../../../db/codebook/forms/index.ts';
import { isolated } from '../../../db/codebook/isolated.ts';
import { codeWords, hasCodes } from '../../../db/codebook/lists/codes-asked.ts';
import { codeLabel } from '../../../db/codebook/lists/index.ts';
import { moneyLabel } from '../../../db/codebook/money.ts';
import { cellsOf, hoursIn, isRows } from '../../../db/codebook/rows.ts';
import type { Answer, AnswerValue, Body, Cell, Column, Question, Row } from '../../../db/codebook/types.ts';
import type { ShownRecord } from '../../../preload/contract.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useLanguage } from '../../state/language.ts';
import { currencyDigits, nameOf } from './options.ts';
import { writtenMoney, writtenRate } from './typed-number.ts';

/** Says a cell of a table in words; of a column that only a newer Waymark knows as it stands. */
export function useCellWords(): (column: Column | undefined, cell: Cell) => string {
  const say = useText('answers');
  const language = useLanguage((state) => state.language);
  const formats = useFormats();
  return useCallback(
    (column, cell) => {
      if (cell === true) return say('yes');
      if (typeof cell === 'number') return formats.number(cell);
      if (column?.type === 'date') return formats.day(cell);
      if (column?.type === 'hours') return hoursIn(cell).join(', ');
      return (column?.list === undefined ? undefined : codeLabel(column.list, cell)?.[language]) ?? cell;
    },
    [say, language, formats],
  );
}

export type AnswerWords = (kind: string, question: Question, answer: Answer, beside?: Body) => string;

/**
 * Says an answer in words. `beside` are the other answers of its record, where an amount finds its currency. What is cited
 * is looked up in `records`; a code of a newer codebook shows as it stands.
 */
export function useAnswerWords(records: readonly ShownRecord[] = []): AnswerWords {
  const say = useText('answers');
  const language = useLanguage((state) => state.language);
  const formats = useFormats();
  const cellWords = useCellWords();
  return useMemo(() => {
    const one = (question: Question, value: string) => {
      if (hasCodes(question)) return codeWords(question, value)?.[language] ?? value;
      return nameOf(question.type, value, language) ?? value;
    };
    const rowWords = (question: Question, row: Row): string =>
      cellsOf(question, row)
        .map(({ id, column, cell }) => {
          if (column === undefined) return `${id}: ${cellWords(column, cell)}`;
          return cell === true ? column.label[language] : cellWords(column, cell);
        })
        .map(isolated)
        .join(' · ');
    const given = (kind: string, question: Question, value: AnswerValue, beside: Body): string => {
      if (value === true) return say('yes');
      // Also where lines run into one another, a row ends somewhere.
      if (isRows(value)) return value.map((row) => rowWords(question, row)).join(';\n');
      if (typeof value === 'number') {
        if (question.type === 'rows') return say('rowsCount', { count: value });
        if (question.type === 'rate') return writtenRate(value);
        if (question.type !== 'money') return formats.number(value);
        const currency = currencyBeside(kind, question, beside);
        return currency === undefined
          ? writtenMoney(value, currencyDigits(currency))
          : moneyLabel(value, currency, language);
      }
      if (typeof value !== 'string') {
        if (question.type === 'record') return recordNamed(value[0]);
        return value.map((item) => one(question, item)).join(' · ');
      }
      if (question.type === 'date') {
        const isAbout = question.about !== undefined && beside[question.about] === true;
        return isAbout ? say('about', { date: formats.day(value) }) : formats.day(value);
      }
      return one(question, value);
    };
    const recordNamed = (id: string | undefined) => {
      const record = records.find((other) => other.id === id);
      return record === undefined
        ? say('citedGone')
        : `${record.office}, ${record.date === null ? say('undated') : formats.day(record.date)}`;
    };
    const words: AnswerWords = (kind, question, answer, beside = {}) => {
      if (isMissing(answer)) return say(answer.missing);
      if (!isCited(answer)) return given(kind, question, answer, beside);
      const record = records.find(({ id }) => id === answer.cites[0]);
      const source = record === undefined ? undefined : questionOf(record.kind, answer.cites[1]);
      const cited = record?.body[answer.cites[1]];
      if (record === undefined || source === undefined || cited === undefined || isCited(cited))
        return say('citedGone');
      return `${words(record.kind, source, cited, record.body)} (${say('cited', { office: record.office })})`;
    };
    return words;
  }, [say, language, formats, cellWords, records]);
}

function currencyBeside(kind: string, question: Question, beside: Body): string | undefined {
  const found = form(kind);
  const currency = found === undefined ? undefined : currencyQuestion(found, question.id);
  const answer = currency === undefined ? undefined : givenValue(beside[currency]);
  return typeof answer === 'string' ? answer : undefined;
}
