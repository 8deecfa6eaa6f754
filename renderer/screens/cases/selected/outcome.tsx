import { Button, Group, Stack } from '@mantine/core';
import type { LeftCase } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { LeftList } from '../../../components/left-list.tsx';
import { useText } from '../../../locales/index.ts';
import { listChanged } from '../../../state/case-list.ts';
import { showUndoable } from '../../../state/saved.ts';
import classes from './selected.module.css';

/** What a dialog of the bar is told. */
export interface DialogProps {
  readonly cases: readonly string[];
  readonly onClose: () => void;
}

/** What was done, and the cases that stay as they are. */
export function Outcome({
  said,
  left,
  onClose,
}: {
  readonly said: string;
  readonly left: readonly LeftCase[];
  readonly onClose: () => void;
}) {
  const say = useText('selected');
  return (
    <Stack gap="sm">
      <p className={classes.said} role="status">
        {said}
      </p>
      <LeftList left={left} />
      <Group justify="flex-end">
        <Button onClick={onClose} autoFocus>
          {say('done')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Says in the title bar that it is saved, with the way to take it back for all at once; the list asks again. `undo` null: nothing changed. */
export function showChanged(undo: string | null): void {
  if (undo === null) return;
  showUndoable(() => waymark.records.undo({ undo }), listChanged);
  listChanged();
}
