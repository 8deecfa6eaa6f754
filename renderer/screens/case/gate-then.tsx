import { IconBan, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { DECISION_TOLD } from '../../../db/codebook/decision-told.ts';
import { question as questionOf } from '../../../db/codebook/forms/index.ts';
import { codeLabel } from '../../../db/codebook/lists/index.ts';
import { CASE_REPORT } from '../../../db/codebook/papers/case-report.ts';
import type { Text } from '../../../db/codebook/types.ts';
import type { CaseFile, ShownRecord } from '../../../preload/contract.ts';
import { useAnswerWords } from '../../components/answers/answer-words.ts';
import { useWords } from '../../components/answers/words.ts';
import { fill } from '../../formats.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useLanguage } from '../../state/language.ts';
import styles from './may-we.module.css';

type KeptGate = NonNullable<ShownRecord['gatesThen']>[number];

/** What the gates of a step said when it was written: one line each, which opens. Later rules and later answers change none of it. */
export function GateThen({ file, record }: { readonly file: CaseFile; readonly record: ShownRecord }) {
  const words = useWords();
  const kept = record.gatesThen ?? [];
  if (kept.length === 0) return null;
  return (
    <section aria-label={words(CASE_REPORT.gateThen)} className={styles.then}>
      <p className={styles.thenTitle}>{words(CASE_REPORT.gateThen)}</p>
      <ul className={styles.closed}>
        {kept.map((gate) => (
          <OneGate key={gate.gate} file={file} kept={gate} />
        ))}
      </ul>
    </section>
  );
}

function OneGate({ file, kept }: { readonly file: CaseFile; readonly kept: KeptGate }) {
  const say = useText('case');
  const formats = useFormats();
  const label = useLabel();
  const filled = useFilled();
  const [shown, setShown] = useState(false);
  const { gate, day, state, decisions, there, missing } = kept;
  const stood = filled(CASE_REPORT.gateStood, {
    gate: label('kept-gates', gate),
    day: day === null ? '–' : formats.day(day),
    state: label('kept-gate-states', state ?? ''),
  });
  return (
    <li data-gate-then={gate} data-state={state}>
      <button type="button" className={styles.why} aria-expanded={shown} onClick={() => setShown(!shown)}>
        <Mark there={state !== 'closed'} />
        <span className={styles.gate}>{stood}</span>
        <span className={styles.ask}>{say(shown ? 'whyLess' : 'gateThenMore')}</span>
      </button>
      {shown && (
        <>
          {decisions.map((id) => (
            <Decision key={id} file={file} id={id} />
          ))}
          {there.length > 0 && (
            <ul className={styles.allowed}>
              {there.map((condition) => (
                <li key={condition}>
                  <Mark there />
                  {label('gate-conditions', condition)}
                </li>
              ))}
            </ul>
          )}
          {missing.map(({ code, line }) => (
            <p key={`${code} ${line ?? ''}`} className={styles.missing}>
              {label('gate-findings', code).replaceAll('{line}', line ?? '')}
            </p>
          ))}
        </>
      )}
    </li>
  );
}

function Mark({ there }: { readonly there: boolean }) {
  return there ? <IconCheck size={16} stroke={1.75} aria-hidden /> : <IconBan size={16} stroke={1.75} aria-hidden />;
}

/** By whom and why somebody went on all the same, as far as this user is shown the decision. */
function Decision({ file, id: decided }: { readonly file: CaseFile; readonly id: string }) {
  const filled = useFilled();
  const answerWords = useAnswerWords(file.records);
  const decision = file.records.find((record) => record.kind === 'decision' && record.id === decided);
  if (decision === undefined) return null;
  const told = DECISION_TOLD.flatMap((id) => {
    const [question, answer] = [questionOf('decision', id), decision.body[id]];
    return question === undefined || answer === undefined
      ? []
      : [answerWords('decision', question, answer, decision.body)];
  });
  return <p className={styles.missing}>{filled(CASE_REPORT.wentOn, { decision: told.join(' · ') })}</p>;
}

/** As a detailed report says it. */
function useFilled() {
  const words = useWords();
  const language = useLanguage((state) => state.language);
  return (said: Text, places: Readonly<Record<string, string>>) => fill(words(said), places, language);
}

function useLabel() {
  const words = useWords();
  return (list: string, code: string): string => {
    const known = codeLabel(list, code);
    return known === undefined ? code : words(known);
  };
}
