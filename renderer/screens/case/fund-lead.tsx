import { moneyLabel } from '../../../db/codebook/money.ts';
import type { Body } from '../../../db/codebook/types.ts';
import type { Advance } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import styles from './record-form.module.css';

/** Beside a payment that is being written: what is left of the advance on its line. What its gate says stands above the form. */
export function FundLead({ kind, body }: { readonly kind: string; readonly body: Body }) {
  return kind === 'payment' && typeof body.project === 'string' ? <AdvanceOfLine line={body.project} /> : null;
}

function AdvanceOfLine({ line }: { readonly line: string }) {
  const { answer } = useAsked(`advance ${line}`, () => waymark.projects.advance({ line }));
  return answer ? <AdvanceLeft line={line} advance={answer} /> : null;
}

/** What an office may still spend on a line before anything is decided. */
export function AdvanceLeft({ line, advance }: { readonly line: string; readonly advance: Advance }) {
  const say = useText('projects');
  const language = useLanguage((state) => state.language);
  const words = (amount: number) => moneyLabel(amount, advance.currency, language);
  const { amount, spent, left } = advance;
  return (
    <p className={styles.lead} role="status" data-advance>
      <span>{say('advanceLeft', { line, amount: words(amount), spent: words(spent), left: words(left) })}</span>
    </p>
  );
}
