import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import type { Body } from '../../../db/codebook/types.ts';
import { useText } from '../../locales/index.ts';
import { go } from '../../state/route.ts';
import styles from './record-form.module.css';

interface HandOverLeadProps {
  readonly caseId: string;
  readonly kind: string;
  readonly body: Body;
  /** Whether the user may hand cases over. */
  readonly leads: boolean;
}

/** Beside a hand-over that is being written: that writing it sends nothing, and the way to the one act that hands over and seals. */
export function HandOverLead({ caseId, kind, body, leads }: HandOverLeadProps) {
  const say = useText('case');
  if (kind !== 'transfer' || body.act !== 'hand-over') return null;
  return (
    <p className={styles.lead} role="status" data-hand-over-lead>
      <span>{say('nothingLeftYet')}</span>
      {leads && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowsExchange size={16} stroke={1.75} aria-hidden />}
          onClick={() => go({ screen: 'hand-over', caseId })}
        >
          {say('handOver')}
        </Button>
      )}
    </p>
  );
}
