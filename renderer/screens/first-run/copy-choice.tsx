import { Radio, Stack } from '@mantine/core';
import type { CopyRow } from '../../../preload/contract.ts';
import { useFormats, useText } from '../../locales/index.ts';

/** The copies that lie beside the chosen one, newest first: the day of each, and how many cases are in it. */
export function CopyChoice({
  copies,
  chosen,
  onChoose,
}: {
  readonly copies: readonly CopyRow[];
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
}) {
  const say = useText('first-run');
  const formats = useFormats();
  const holds = ({ opens, cases }: CopyRow) =>
    opens
      ? cases === null
        ? say('restoreCasesUnknown')
        : say('restoreCases', { count: cases })
      : say('restoreClosed');
  return (
    <Radio.Group label={say('restoreWhich')} value={chosen ?? ''} onChange={onChoose}>
      <Stack gap="sm" mt="xs">
        {copies.map((copy) => (
          <Radio
            key={copy.name}
            value={copy.name}
            label={formats.moment(copy.at)}
            description={holds(copy)}
            disabled={!copy.opens}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
