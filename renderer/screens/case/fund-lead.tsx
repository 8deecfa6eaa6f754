import type { Body } from '../../../db/codebook/types.ts';
import type { Gate } from '../../../preload/contract.ts';
import { useSentence } from '../../components/sentence.ts';
import styles from './record-form.module.css';

interface FundLeadProps {
  readonly kind: string;
  readonly body: Body;
  readonly gates: readonly Gate[];
}

/** Beside a payment that is being written: what the gate of its line says. It stops nothing. */
export function FundLead({ kind, body, gates }: FundLeadProps) {
  const sentence = useSentence();
  if (kind !== 'payment') return null;
  const said = gates
    .filter(({ gate }) => gate === 'fund')
    .flatMap(({ missing }) => missing.filter(({ places }) => places.line === body.project));
  return said.map(({ code, places }) => (
    <p key={code} className={styles.lead} role="status" data-fund-lead>
      <span>{sentence(code, places)}</span>
    </p>
  ));
}
