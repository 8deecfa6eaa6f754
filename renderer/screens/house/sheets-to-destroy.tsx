import { Button, Group } from '@mantine/core';
import type { SheetToDestroy } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';

interface SheetsToDestroyProps {
  readonly sheets: readonly SheetToDestroy[];
  readonly onDestroyed: () => void;
}

/** Day sheets that lie somewhere, each with the key that says it is destroyed. */
export function SheetsToDestroy({ sheets, onDestroyed }: SheetsToDestroyProps) {
  const say = useText('house');
  const formats = useFormats();
  const act = useAct();
  const destroy = (number: number) =>
    void act.run(async () => {
      await waymark.houses.destroyed({ number });
      onDestroyed();
      document.querySelector<HTMLElement>('#screen h1')?.focus();
    });
  return (
    <>
      {sheets.map(({ number, destroyBy }) => (
        <Group key={number} gap="xs" pb="xs">
          <span>{say('sheetLies', { number, day: formats.shortDay(destroyBy) })}</span>
          <Button size="compact-sm" variant="default" loading={act.busy} onClick={() => destroy(number)}>
            {say('sheetDestroyed')}
          </Button>
        </Group>
      ))}
      <Refused refusal={act.refusal} />
    </>
  );
}
