import { Button } from '@mantine/core';
import { shortReference } from '../../../../db/codebook/short-reference.ts';
import type { NamedCase } from '../../../../preload/contract.ts';
import { go } from '../../../state/route.ts';

/** The cases that an entry names; each opens. */
export function NamedCases({ cases }: { readonly cases: readonly NamedCase[] }) {
  if (cases.length === 0) return <>–</>;
  return cases.map(({ caseId, reference }) => (
    <Button
      key={caseId}
      size="compact-sm"
      variant="transparent"
      px={0}
      mr="xs"
      title={reference}
      onClick={() => go({ screen: 'case', caseId })}
    >
      {shortReference(reference)}
    </Button>
  ));
}
