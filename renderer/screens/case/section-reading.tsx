import { Button, VisuallyHidden } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { isEventKind } from '../../../db/codebook/events.ts';
import type { CaseFile } from '../../../preload/contract.ts';
import { useWords } from '../../components/answers/words.ts';
import { useText } from '../../locales/index.ts';
import { AttachButton } from './attach/attach-button.tsx';
import { LineOfEvents } from './line-of-events.tsx';
import { MergedReading } from './merged-reading.tsx';
import { RecordReading } from './record-reading.tsx';
import { RecordTable } from './record-table.tsx';
import styles from './section-reading.module.css';
import type { FormState, SectionState } from './section-state.ts';
import { WithdrawnRecords } from './withdrawn-records.tsx';

interface SectionReadingProps {
  readonly file: CaseFile;
  readonly section: SectionState;
  /** A record to show at once. */
  readonly shown: string | undefined;
  /** Whether that record was just saved. */
  readonly saved: boolean;
  readonly onWrite: (kind: string, record?: string) => void;
  readonly onFile: (file: CaseFile) => void;
  readonly onWithdrawn: (file: CaseFile, undo: string) => void;
}

/** The open section as text to read: what is there, then what can be begun. */
export function SectionReading({ file, section, shown, saved, onWrite, onFile, onWithdrawn }: SectionReadingProps) {
  const say = useText('case');
  const words = useWords();
  const forms = section.forms.filter(({ form }) => !isEventKind(form.kind));
  const filled = forms.filter(({ records }) => records.length > 0);
  const empty = forms.filter(({ records, writable }) => records.length === 0 && writable);
  return (
    <div className={styles.section} data-section={section.section}>
      <VisuallyHidden>
        <h2>{say(`section-${section.section}`)}</h2>
      </VisuallyHidden>
      {section.section === 'what-happened' && (
        <LineOfEvents {...{ file, shown, saved, onWrite, onFile, onWithdrawn }} />
      )}
      {section.section !== 'what-happened' && filled.length === 0 && <p className="quiet">{say('nothingHere')}</p>}
      {filled.map((state) => (
        <section
          key={state.form.kind}
          id={`form-${state.form.kind}`}
          className={styles.form}
          aria-label={words(state.form.label)}
          tabIndex={-1}
        >
          <div className={styles.head}>
            <h3 className={styles.heading}>{words(state.form.label)}</h3>
            <span className={styles.actions}>
              <FormAction file={file} state={state} onWrite={onWrite} />
              {state.form.many
                ? null
                : state.records
                    .filter(({ own }) => own)
                    .map((record) => (
                      <AttachButton key={record.id} file={file} record={record} onAdded={onWithdrawn} />
                    ))}
            </span>
          </div>
          {state.form.many ? (
            <RecordTable
              {...{ file, shown, onWrite, onFile, onWithdrawn }}
              form={state.form}
              records={state.records}
              alone={filled.length === 1}
            />
          ) : state.form.system ? (
            state.records.map((record) => (
              <RecordReading
                key={`${record.station} ${record.id}`}
                {...{ file, record, onWrite, onFile, onWithdrawn }}
                form={state.form}
                shown={record.id === shown}
              />
            ))
          ) : (
            <MergedReading {...{ file, onFile }} form={state.form} records={state.records} />
          )}
        </section>
      ))}
      {section.section === 'whole-case' &&
        file.records
          .filter(({ known }) => !known)
          .map((record) => (
            <p key={`${record.station} ${record.id}`} className="quiet">
              {record.office}: {say('unknownKind', { kind: record.kind })}
            </p>
          ))}
      {section.section === 'whole-case' && <WithdrawnRecords file={file} />}
      {empty.length > 0 && (
        <div className={styles.begin}>
          <p className="quiet">{say('nothingHereDo')}</p>
          <div className={styles.beginnings}>
            {empty.map(({ form }) => (
              <Button
                key={form.kind}
                id={`form-${form.kind}`}
                variant="default"
                size="compact-sm"
                leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
                onClick={() => onWrite(form.kind)}
              >
                {words(form.label)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

interface FormActionProps {
  readonly file: CaseFile;
  readonly state: FormState;
  readonly onWrite: (kind: string, record?: string) => void;
}

/** One action a form: another record, this office's own part, or the draft that was begun. */
function FormAction({ file, state: { form, records, writable }, onWrite }: FormActionProps) {
  const say = useText('case');
  if (!writable) return null;
  const own = records.find((record) => record.own);
  const draft = file.drafts.find(({ kind, record }) => kind === form.kind && (form.many ? record === null : true));
  const words =
    draft !== undefined ? say('goOn') : form.many ? say('newRecord') : say(own === undefined ? 'fill' : 'change');
  return (
    <Button
      size="compact-sm"
      variant="light"
      leftSection={
        form.many && draft === undefined ? (
          <IconPlus size={16} stroke={1.75} aria-hidden />
        ) : (
          <IconPencil size={16} stroke={1.75} aria-hidden />
        )
      }
      onClick={() => onWrite(form.kind)}
    >
      {words}
    </Button>
  );
}
