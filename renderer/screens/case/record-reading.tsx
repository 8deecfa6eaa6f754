import { Button, Group, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { isMissing } from '../../../db/codebook/asked.ts';
import { CASE_REPORT } from '../../../db/codebook/papers/case-report.ts';
import { isRows } from '../../../db/codebook/rows.ts';
import type { Form } from '../../../db/codebook/types.ts';
import type { CaseFile, ShownRecord } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useAnswerWords } from '../../components/answers/answer-words.ts';
import { RegisterName } from '../../components/answers/register-name.tsx';
import { RowsTable } from '../../components/answers/rows-table.tsx';
import { useWords } from '../../components/answers/words.ts';
import { Refused } from '../../components/refused.tsx';
import { fill } from '../../formats.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import { AttachButton } from './attach/attach-button.tsx';
import { ScanLines } from './attach/scan-lines.tsx';
import { ChildrenLines } from './children-lines.tsx';
import { EarlierVersions } from './earlier-versions.tsx';
import { GateThen } from './gate-then.tsx';
import { PrintRecord } from './print-record.tsx';
import styles from './reading.module.css';
import { answerIn } from './section-state.ts';
import { WarningsBeside } from './warnings-beside.tsx';

export interface RecordReadingProps {
  readonly file: CaseFile;
  readonly form: Form;
  readonly record: ShownRecord;
  readonly shown: boolean;
  readonly onWrite: (kind: string, record?: string) => void;
  readonly onFile: (file: CaseFile) => void;
  readonly onWithdrawn: (file: CaseFile, undo: string) => void;
}

/** One record as text, with who wrote it and when. Only this office's own can be changed or withdrawn. */
export function RecordReading({ file, form, record, shown, onWrite, onFile, onWithdrawn }: RecordReadingProps) {
  const say = useText('case');
  const sayAnswers = useText('answers');
  const words = useWords();
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const answerWords = useAnswerWords(file.records);
  const card = useRef<HTMLElement>(null);
  const [withdrawing, setWithdrawing] = useState(false);
  const changes = record.mayRevise || record.mayWithdraw || record.mayAttach === true;

  useEffect(() => {
    if (!shown) return;
    card.current?.scrollIntoView({ block: 'nearest' });
    card.current?.focus({ preventScroll: true });
  }, [shown]);

  const rows = form.groups
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const answer = question.type === 'id' ? undefined : answerIn(record, question);
      return answer === undefined ? [] : [{ question, answer }];
    });
  return (
    <article ref={card} className={styles.record} tabIndex={-1} data-shown={shown || undefined} data-record={record.id}>
      <header className={styles.recordHead}>
        <span
          className={styles.source}
          data-other={!record.own || undefined}
          title={record.own ? undefined : say('readOnly', { office: record.office })}
        >
          {!record.own && <IconLock size={16} stroke={1.75} aria-hidden />}
          {record.office}
          {record.by === null ? '' : `, ${record.by}`}
          {` · ${say('writtenAt', { at: formats.moment(record.at) })}`}
        </span>
        {changes && (
          <Group gap="xs" ml="auto">
            <AttachButton file={file} record={record} onAdded={onWithdrawn} />
            <PrintRecord caseId={file.row.caseId} kind={form.kind} record={record} />
            {record.mayRevise && (
              <Button size="compact-sm" variant="subtle" onClick={() => onWrite(form.kind, record.id)}>
                {say('change')}
              </Button>
            )}
            {record.mayWithdraw && (
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setWithdrawing(!withdrawing)}>
                {say('withdraw')}
              </Button>
            )}
          </Group>
        )}
      </header>
      {withdrawing && <Withdraw file={file} record={record} onWithdrawn={onWithdrawn} />}
      <dl className={styles.answers}>
        {rows.map(({ question, answer }) => (
          <div key={question.id} data-long={question.type === 'long-text' || question.type === 'rows' || undefined}>
            <dt>{words(question.label)}</dt>
            <dd>
              {isRows(answer) ? (
                <RowsTable question={question} rows={answer} />
              ) : (
                <p data-missing={isMissing(answer) || undefined}>
                  {answerWords(form.kind, question, answer, record.body)}
                  <RegisterName question={question.id} answer={answer} record={record} />
                </p>
              )}
              {record.mayRevise && (
                <WarningsBeside file={file} kind={form.kind} question={question.id} onFile={onFile} />
              )}
            </dd>
          </div>
        ))}
        {record.paidElsewhere && (
          <div>
            <dt>{words(CASE_REPORT.whoPays)}</dt>
            <dd>
              <p>{fill(words(CASE_REPORT.otherPays), { office: record.office }, language)}</p>
            </dd>
          </div>
        )}
      </dl>
      <ChildrenLines file={file} record={record} />
      <ScanLines file={file} record={record} />
      <GateThen file={file} record={record} />
      {record.hidden > 0 && <p className={styles.lacking}>{sayAnswers('hidden', { count: record.hidden })}</p>}
      {record.unreadable > 0 && (
        <p className={styles.lacking}>{sayAnswers('unreadable', { count: record.unreadable })}</p>
      )}
      {record.privateLacking && <p className={styles.lacking}>{sayAnswers('privateLacking')}</p>}
      {record.revision > 1 && <EarlierVersions file={file} form={form} record={record} />}
    </article>
  );
}

interface WithdrawProps {
  readonly file: CaseFile;
  readonly record: ShownRecord;
  readonly onWithdrawn: (file: CaseFile, undo: string) => void;
}

/** A withdrawal is a revision with a reason; nothing is overwritten, and it can be undone. */
function Withdraw({ file, record, onWithdrawn }: WithdrawProps) {
  const say = useText('case');
  const act = useAct();
  const [reason, setReason] = useState('');
  const withdraw = () =>
    void act.run(async () => {
      const done = await waymark.records.withdraw({ caseId: file.row.caseId, id: record.id, reason: reason.trim() });
      onWithdrawn(done.file, done.undo);
    });
  return (
    <form
      className={styles.withdraw}
      aria-label={say('withdrawTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') withdraw();
      }}
    >
      <TextInput
        label={say('withdrawWhy')}
        value={reason}
        maxLength={500}
        autoComplete="off"
        ref={(field) => field?.focus()}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" disabled={reason.trim() === ''} loading={act.busy}>
        {say('withdraw')}
      </Button>
      <Refused refusal={act.refusal} />
    </form>
  );
}
