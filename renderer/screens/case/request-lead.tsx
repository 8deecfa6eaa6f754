import type { Body } from '../../../db/codebook/types.ts';
import { useText } from '../../locales/index.ts';
import styles from './record-form.module.css';

/** Beside a question to another office that is being written: that it leaves with the next file sealed for that office. */
export function RequestLead({ kind, body }: { readonly kind: string; readonly body: Body }) {
  const say = useText('case');
  const by = body['by-role'];
  const isRequest = kind === 'decision' && body.result === 'asked' && (by === 'other-office' || by === 'headquarters');
  if (!isRequest) return null;
  return (
    <p className={styles.lead} role="status" data-request-lead>
      <span>{say('requestLeaves')}</span>
    </p>
  );
}
