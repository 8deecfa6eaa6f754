import { useState } from 'react';
import { question as questionOf } from '../../../db/codebook/forms/index.ts';
import type { Form } from '../../../db/codebook/types.ts';
import type { AnswerOf, CaseFile, recordsArea, ShownRecord } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useAnswerWords } from '../../components/answers/answer-words.ts';
import { useWords } from '../../components/answers/words.ts';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import styles from './earlier-versions.module.css';

interface EarlierVersionsProps {
  readonly file: CaseFile;
  readonly form: Form;
  readonly record: Pick<ShownRecord, 'id' | 'revision' | 'office'>;
}

type Version = AnswerOf<(typeof recordsArea)['history']>[number];

/** Who changed the record, when and what: asked for only when somebody wants to read it. */
export function EarlierVersions(props: EarlierVersionsProps) {
  const say = useText('case');
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.versions}>
      <button
        type="button"
        className={`word-button ${styles.open}`}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {say('earlierVersions', { count: props.record.revision - 1 })}
      </button>
      {shown && <Versions {...props} />}
    </div>
  );
}

/** Every version of a record, the newest first. */
export function Versions({ file, form, record }: EarlierVersionsProps) {
  const { caseId } = file.row;
  const { answer, refusal } = useAsked(`${record.id} ${record.revision}`, () =>
    waymark.records.history({ caseId, id: record.id }),
  );
  if (refusal !== undefined) return <Refused refusal={refusal} />;
  if (answer === undefined) return null;
  return (
    <ol className={styles.list}>
      {answer.map((version, at) => (
        <OneVersion
          key={version.revision}
          version={version}
          before={answer[at + 1]}
          office={record.office}
          file={file}
          form={form}
        />
      ))}
    </ol>
  );
}

interface OneVersionProps extends Pick<EarlierVersionsProps, 'file' | 'form'> {
  readonly version: Version;
  /** The one that it changed; none for the first. */
  readonly before: Version | undefined;
  /** Whose record it is: of another office nobody is named. */
  readonly office: string;
}

/** What one version changed, question by question: how it was answered from then on, and before. */
function OneVersion({ version, before, office, file, form }: OneVersionProps) {
  const say = useText('case');
  const words = useWords();
  const formats = useFormats();
  const answerWords = useAnswerWords(file.records);
  const said = (of: Version | undefined, id: string) => {
    const asked = questionOf(form.kind, id);
    const answer = of?.body?.[id];
    return asked === undefined || answer === undefined
      ? say('noAnswer')
      : answerWords(form.kind, asked, answer, of?.body ?? {});
  };
  const act = version.body === null ? 'versionWithdrawn' : before === undefined ? 'versionFirst' : 'versionChanged';
  return (
    <li>
      <p className={styles.who}>{[say(act, { at: formats.moment(version.at) }), version.by ?? office].join(' · ')}</p>
      {version.changed.length > 0 && (
        <ul className={styles.changes}>
          {version.changed.map((id) => {
            const asked = questionOf(form.kind, id);
            return (
              <li key={id}>
                {say('versionAnswer', {
                  question: asked === undefined ? id : words(asked.label),
                  now: said(version, id),
                  before: said(before, id),
                })}
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
