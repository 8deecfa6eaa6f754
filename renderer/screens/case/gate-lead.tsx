import { question, questionsOf } from '../../../db/codebook/forms/index.ts';
import type { Body, Form, QuestionType } from '../../../db/codebook/types.ts';
import type { BeforeStep } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { ShareLimits } from '../../components/share-limits.tsx';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { GateLines } from './may-we.tsx';
import styles from './record-form.module.css';
import { ToldAnswers } from './tellings.tsx';

interface GateLeadProps {
  readonly form: Form;
  readonly before: BeforeStep | undefined;
}

/** Above a record that is being written: what the gates of its step lack, before the first answer and as it is answered. It stops nothing. */
export function GateLead({ form, before }: GateLeadProps) {
  if (!takesSteps(form)) return null;
  return (
    <div className={styles.before} data-gate-lead>
      <GateLines gates={before?.gates ?? []} />
      <ShareLimits limits={before?.limits ?? []} />
    </div>
  );
}

/** Below a request: the answers that it is to tell, to be read before it is saved. */
export function SharedAnswers({ before }: { readonly before: BeforeStep | undefined }) {
  const say = useText('case');
  if (before === undefined || before.told.length === 0) return null;
  return (
    <section aria-label={say('sharedAnswers')} className={styles.before} data-shared-answers>
      <p className="quiet">{say('sharedAnswers')}</p>
      <ToldAnswers answers={before.told} />
    </section>
  );
}

/** Answers that decide which step it is and what is told; no word that somebody types is among them. */
const DECIDES: ReadonlySet<QuestionType> = new Set<QuestionType>(['code', 'register', 'questions']);

/** What is said before the record is written, asked anew with each answer that changes it; undefined for a form that takes no step. */
export function useBeforeStep(caseId: string, form: Form, record: string | undefined, body: Body) {
  const decides = Object.fromEntries(
    questionsOf(form).flatMap(({ id, type }) => (DECIDES.has(type) && body[id] !== undefined ? [[id, body[id]]] : [])),
  );
  const asked = { caseId, kind: form.kind, body: decides, ...(record === undefined ? {} : { record }) };
  const isAsked = takesSteps(form);
  const key = isAsked ? JSON.stringify(asked) : form.kind;
  return useAsked(key, () => (isAsked ? waymark.records.beforeStep(asked) : Promise.resolve(undefined))).answer;
}

function takesSteps({ kind }: Form): boolean {
  return question(kind, 'gate-then') !== undefined;
}
