import { question, questionsOf } from '../../../db/codebook/forms/index.ts';
import type { Body, Form, QuestionType } from '../../../db/codebook/types.ts';
import { waymark } from '../../calls.ts';
import { ShareLimits } from '../../components/share-limits.tsx';
import { useAsked } from '../../state/asked.ts';
import { GateLines } from './may-we.tsx';
import styles from './record-form.module.css';

interface GateLeadProps {
  readonly caseId: string;
  readonly form: Form;
  /** The record that is changed; undefined of a new one. */
  readonly record: string | undefined;
  readonly body: Body;
  /** With which partners something may be shared and what never, as far as this user reads it. */
  readonly limits: readonly string[];
}

/** Above a record that is being written: what the gates of its step lack, before the first answer and as it is answered. It stops nothing. */
export function GateLead(props: GateLeadProps) {
  return question(props.form.kind, 'gate-then') === undefined ? null : <StepLead {...props} />;
}

/** Answers that decide which step it is; no word that somebody types is among them. */
const DECIDES: ReadonlySet<QuestionType> = new Set<QuestionType>(['code', 'register']);

function StepLead({ caseId, form, record, body, limits }: GateLeadProps) {
  const decides = Object.fromEntries(
    questionsOf(form).flatMap(({ id, type }) => (DECIDES.has(type) && body[id] !== undefined ? [[id, body[id]]] : [])),
  );
  const { answer } = useAsked(`${form.kind} ${record} ${JSON.stringify(decides)}`, () =>
    waymark.records.beforeStep({
      ...{ caseId, kind: form.kind, body: decides },
      ...(record === undefined ? {} : { record }),
    }),
  );
  const asksPartner = form.kind === 'referral' && (body.act === undefined || body.act === 'ask');
  return (
    <div className={styles.before} data-gate-lead>
      <GateLines gates={answer?.gates ?? []} />
      {asksPartner && <ShareLimits limits={limits} />}
    </div>
  );
}
