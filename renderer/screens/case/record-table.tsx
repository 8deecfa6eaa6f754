import { IconChevronDown, IconChevronRight, IconLock } from '@tabler/icons-react';
import { Fragment, useEffect, useState } from 'react';
import type { Form } from '../../../db/codebook/types.ts';
import type { ShownRecord } from '../../../preload/contract.ts';
import { useAnswerWords } from '../../components/answers/answer-words.ts';
import { useWords } from '../../components/answers/words.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { summaryQuestions } from './record-line.ts';
import { RecordReading, type RecordReadingProps } from './record-reading.tsx';
import styles from './record-table.module.css';
import { answerIn } from './section-state.ts';

interface RecordTableProps extends Omit<RecordReadingProps, 'record' | 'shown'> {
  readonly form: Form;
  /** The newest first. */
  readonly records: readonly ShownRecord[];
  /** A record to open at once. */
  readonly shown: string | undefined;
  /** There is nothing else to read in the section: one record is opened at once. */
  readonly alone: boolean;
}

const keyOf = ({ station, id }: ShownRecord) => `${station} ${id}`;

/** Records of which there may be many: a row each, by what the form names as its summary; a row opens in place, with the record in full. */
export function RecordTable({ form, records, shown, alone, ...reading }: RecordTableProps) {
  const say = useText('case');
  const words = useWords();
  const formats = useFormats();
  const answerWords = useAnswerWords(reading.file.records);
  const questions = summaryQuestions(form);
  const [only] = records;
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(alone && records.length === 1 && only !== undefined ? [keyOf(only)] : []),
  );
  const toggle = (key: string) =>
    setOpen((before) => new Set(before.has(key) ? [...before].filter((other) => other !== key) : [...before, key]));

  useEffect(() => {
    const wanted = records.filter(({ id }) => id === shown).map(keyOf);
    if (wanted.length > 0) setOpen((before) => new Set([...before, ...wanted]));
  }, [records, shown]);

  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say('columnWhen')}</th>
          {questions.map(({ id, label }) => (
            <th key={id} scope="col">
              {words(label)}
            </th>
          ))}
          <th scope="col">{say('columnBy')}</th>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => {
          const key = keyOf(record);
          const isOpen = open.has(key);
          const Sign = isOpen ? IconChevronDown : IconChevronRight;
          return (
            <Fragment key={key}>
              <tr className={styles.row} data-open={isOpen || undefined}>
                <td>
                  <button
                    type="button"
                    className={`word-button ${styles.open}`}
                    aria-expanded={isOpen}
                    onClick={() => toggle(key)}
                  >
                    <Sign size={16} stroke={1.75} aria-hidden />
                    {formats.shortDay(record.date ?? record.at)}
                  </button>
                </td>
                {questions.map((question) => {
                  const answer = answerIn(record, question);
                  return (
                    <td key={question.id}>
                      {answer === undefined ? '' : answerWords(form.kind, question, answer, record.body)}
                    </td>
                  );
                })}
                <td className={styles.by} data-other={!record.own || undefined}>
                  {!record.own && <IconLock size={16} stroke={1.75} aria-hidden />}
                  {record.by ?? record.office}
                </td>
              </tr>
              {isOpen && (
                <tr>
                  <td colSpan={questions.length + 2} className={styles.whole}>
                    <RecordReading {...reading} form={form} record={record} shown={record.id === shown} />
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
