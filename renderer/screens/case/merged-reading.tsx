import { IconLock } from '@tabler/icons-react';
import { isMissing } from '../../../db/codebook/asked.ts';
import type { Form } from '../../../db/codebook/types.ts';
import type { CaseFile, ShownRecord } from '../../../preload/contract.ts';
import { useAnswerWords } from '../../components/answers/answer-words.ts';
import { useWords } from '../../components/answers/words.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { ScanLines } from './attach/scan-lines.tsx';
import { EarlierVersions } from './earlier-versions.tsx';
import styles from './reading.module.css';
import { mergedAnswers } from './section-state.ts';
import { WarningsBeside } from './warnings-beside.tsx';

interface MergedReadingProps {
  readonly file: CaseFile;
  readonly form: Form;
  readonly records: readonly ShownRecord[];
  readonly onFile: (file: CaseFile) => void;
}

/** A form that an office fills once: every office's answers together, the newest first, each with its office and date. */
export function MergedReading({ file, form, records, onFile }: MergedReadingProps) {
  const words = useWords();
  const formats = useFormats();
  const say = useText('answers');
  const answerWords = useAnswerWords(file.records);
  const several = new Set(records.map(({ office }) => office)).size > 1;
  const source = (record: ShownRecord) => `${record.office}, ${formats.day(record.date ?? record.at)}`;
  return (
    <>
      <p className={styles.sources}>
        {records.map((record) => (
          <span key={`${record.station} ${record.id}`} className={styles.source} data-other={!record.own || undefined}>
            {!record.own && <IconLock size={16} stroke={1.75} aria-hidden />}
            {source(record)}
            {record.by === null ? '' : `, ${record.by}`}
            {record.hidden > 0 ? ` · ${say('hidden', { count: record.hidden })}` : ''}
            {record.unreadable > 0 ? ` · ${say('unreadable', { count: record.unreadable })}` : ''}
            {record.privateLacking ? ` · ${say('privateLacking')}` : ''}
          </span>
        ))}
      </p>
      {records.map((record) => (
        <ScanLines key={`${record.station} ${record.id}`} file={file} record={record} />
      ))}
      {records
        .filter(({ revision }) => revision > 1)
        .map((record) => (
          <EarlierVersions key={`${record.station} ${record.id}`} file={file} form={form} record={record} />
        ))}
      {form.groups.map((group) => {
        const rows = group.questions
          .map((question) => ({ question, answers: mergedAnswers(records, question) }))
          .filter(({ answers }) => answers.length > 0);
        if (rows.length === 0) return null;
        return (
          <dl key={group.label.en} className={styles.answers}>
            {rows.map(({ question, answers }) => (
              <div
                key={question.id}
                data-long={question.type === 'long-text' || question.type === 'rows' || undefined}
                data-question={question.id}
              >
                <dt>{words(question.label)}</dt>
                <dd>
                  {answers.map(({ answer, record, sources }) => (
                    <p key={record.id + record.station} data-missing={isMissing(answer) || undefined}>
                      {answerWords(form.kind, question, answer, record.body)}
                      {several && <span className={styles.by}>{sources.map(source).join(' · ')}</span>}
                    </p>
                  ))}
                  <WarningsBeside file={file} kind={form.kind} question={question.id} onFile={onFile} />
                </dd>
              </div>
            ))}
          </dl>
        );
      })}
    </>
  );
}
