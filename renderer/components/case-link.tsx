import { Button } from '@mantine/core';
import { go } from '../state/route.ts';

/** A reference in a list, which opens its case. */
export function CaseLink({ caseId, reference }: { readonly caseId: string; readonly reference: string }) {
  return (
    <Button size="compact-sm" variant="transparent" px={0} fz="inherit" onClick={() => go({ screen: 'case', caseId })}>
      {reference}
    </Button>
  );
}
