import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Refusal } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { ScreenTitle } from '../../components/screen-title.tsx';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { useDanger } from '../../state/danger.ts';
import styles from './case.module.css';
import { OpenCase } from './open-case.tsx';

interface CaseProps {
  readonly caseId: string;
  /** A record to show, or to change where `form` is given too. */
  readonly record: string | undefined;
  /** A form to fill. */
  readonly form: string | undefined;
  /** Of the form: the question that has the focus. */
  readonly question: string | undefined;
  /** The form begins as a question to the office that looks after the person. */
  readonly asks: true | undefined;
}

/** Everything about one person's case, as far as the role may see it. Each case has its own: key it by its id. */
export function Case({ caseId, record, form, question, asks }: CaseProps) {
  const [reason, setReason] = useState<string>();
  // What became of a danger is said in a dialog of the frame: the case is read anew after it, and what is being typed goes on.
  const answered = useDanger((state) => state.answered);
  const { answer, refusal, setAnswer } = useAsked(`${reason ?? ''} ${answered}`, () =>
    waymark.cases.open({ caseId, ...(reason === undefined ? {} : { reason }) }),
  );
  if (refusal !== undefined && ASKS_WHY.has(refusal.code)) {
    return <AskReason refusal={refusal.code === 'case-of-another' ? undefined : refusal} onReason={setReason} />;
  }
  if (refusal !== undefined) return <Refused refusal={refusal} />;
  if (answer === undefined) return null;
  return <OpenCase file={answer} record={record} form={form} question={question} asks={asks} onFile={setAnswer} />;
}

const ASKS_WHY: ReadonlySet<string> = new Set(['case-of-another', 'reason-too-short']);

interface AskReasonProps {
  /** Why the reason before was not enough. */
  readonly refusal: Refusal | undefined;
  readonly onReason: (reason: string) => void;
}

/** Another caseworker's case opens with a reason, to read, for some days; the focal point sees it. */
function AskReason({ refusal, onReason }: AskReasonProps) {
  const say = useText('case');
  const [reason, setReason] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') onReason(reason.trim());
  };
  return (
    <>
      <ScreenTitle title={say('reasonTitle')} below={say('reasonText')} takesFocus={false} />
      <form className={styles.reason} onSubmit={onSubmit}>
        <TextInput
          label={say('reasonAsk')}
          value={reason}
          maxLength={500}
          autoComplete="off"
          ref={(field) => field?.focus()}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" disabled={reason.trim() === ''}>
          {say('reasonOpen')}
        </Button>
      </form>
      <div className={styles.refused}>
        <Refused refusal={refusal} />
      </div>
    </>
  );
}
