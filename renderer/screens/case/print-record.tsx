import { Button } from '@mantine/core';
import { paperOfAnswers } from '../../../db/codebook/papers/of-a-record.ts';
import type { ShownRecord } from '../../../preload/contract.ts';
import { useText } from '../../locales/index.ts';
import { go } from '../../state/route.ts';

interface PrintRecordProps {
  readonly caseId: string;
  readonly kind: string;
  readonly record: ShownRecord;
}

/** The paper that can be made of a record, where the work is. Who may not write such a record has none. */
export function PrintRecord({ caseId, kind, record }: PrintRecordProps) {
  const say = useText('case');
  const paper = record.mayRevise ? paperOfAnswers(kind, record.body) : undefined;
  if (paper === undefined) return null;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      onClick={() => go({ screen: 'print', paper, caseId, record: record.id })}
    >
      {say(`print-${paper}`)}
    </Button>
  );
}
