import { useState } from 'react';
import { form as formOf } from '../../../db/codebook/forms/index.ts';
import type { CaseFile, WithdrawnRecord } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useWords } from '../../components/answers/words.ts';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import styles from './earlier-versions.module.css';
import { Versions } from './earlier-versions.tsx';
import { withQuestionsOf } from './section-state.ts';

/** What was withdrawn of the case: asked for only when somebody wants to read it. */
export function WithdrawnRecords({ file }: { readonly file: CaseFile }) {
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
        {say('withdrawn')}
      </button>
      {shown && <List file={file} />}
    </div>
  );
}

function List({ file }: { readonly file: CaseFile }) {
  const say = useText('case');
  const { caseId, changedAt } = file.row;
  const { answer, refusal } = useAsked(`withdrawn ${changedAt} ${file.records.length}`, () =>
    waymark.records.withdrawn({ caseId }),
  );
  if (refusal !== undefined) return <Refused refusal={refusal} />;
  if (answer === undefined) return null;
  if (answer.length === 0) return <p className="quiet">{say('withdrawnNone')}</p>;
  return (
    <ul className={styles.list}>
      {answer.map((record) => (
        <OneWithdrawn key={`${record.office} ${record.id}`} file={file} record={record} />
      ))}
    </ul>
  );
}

function OneWithdrawn({ file, record }: { readonly file: CaseFile; readonly record: WithdrawnRecord }) {
  const say = useText('case');
  const words = useWords();
  const formats = useFormats();
  const [shown, setShown] = useState(false);
  const form = formOf(record.kind);
  if (form === undefined) return null;
  const told = [
    words(form.label),
    say('versionWithdrawn', { at: formats.moment(record.at) }),
    record.by ?? record.office,
  ];
  return (
    <li>
      <button
        type="button"
        className={`word-button ${styles.open}`}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {told.join(' · ')}
      </button>
      {shown && <Versions file={file} form={withQuestionsOf(file, form)} record={{ ...record, revision: 0 }} />}
    </li>
  );
}
