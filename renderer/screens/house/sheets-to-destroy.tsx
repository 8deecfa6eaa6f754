import { Button, Group } from '@mantine/core';
import { useRef } from 'react';
import type { SheetToDestroy } from '../../../preload/contract.ts';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { destroyPaper } from '../../state/destroy-paper.ts';

interface SheetsToDestroyProps {
  readonly sheets: readonly SheetToDestroy[];
  readonly onDestroyed: () => void;
}

/** Day sheets that lie somewhere, each with the key that says it is destroyed; it can be taken back. */
export function SheetsToDestroy({ sheets, onDestroyed }: SheetsToDestroyProps) {
  const say = useText('house');
  const ofPrint = useText('print');
  const formats = useFormats();
  const act = useAct();
  /** The row goes with its key: the focus is where the next one comes to stand. */
  const list = useRef<HTMLElement>(null);
  const destroy = (number: number) =>
    void act.run(async () => {
      await destroyPaper(number, onDestroyed);
      notice(ofPrint('deleteFile'));
      list.current?.focus();
    });
  return (
    <section ref={list} aria-label={say('sheetsToDestroy')} tabIndex={-1}>
      {sheets.map(({ number, house, destroyBy }) => (
        <Group key={number} gap="xs" pb="xs">
          <span>{say('sheetLies', { number, house, day: formats.shortDay(destroyBy) })}</span>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={say('sheetDestroyedOf', { number, house })}
            loading={act.busy}
            onClick={() => destroy(number)}
          >
            {say('sheetDestroyed')}
          </Button>
        </Group>
      ))}
      <Refused refusal={act.refusal} />
    </section>
  );
}
