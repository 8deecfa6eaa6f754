import { Button, Group } from '@mantine/core';
import { Refused } from '../../../components/refused.tsx';
import { useText } from '../../../locales/index.ts';
import { useAct } from '../../../state/asked.ts';

interface EntryActionsProps {
  /** The entry in its words. */
  readonly what: string;
  /** Undefined where it may not be changed. */
  readonly onChange: (() => void) | undefined;
  /** Undefined where it may not be taken out. */
  readonly takeOut: (() => Promise<void>) | undefined;
}

/** What can be done with an entry of a register. */
export function EntryActions({ what, onChange, takeOut }: EntryActionsProps) {
  const say = useText('registers');
  const act = useAct();
  return (
    <Group gap="xs" wrap="nowrap" justify="flex-end">
      {onChange !== undefined && (
        <Button size="compact-sm" variant="subtle" aria-label={say('changeOf', { what })} onClick={onChange}>
          {say('change')}
        </Button>
      )}
      {takeOut !== undefined && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={say('takeOutOf', { what })}
          loading={act.busy}
          onClick={() => void act.run(takeOut)}
        >
          {say('takeOut')}
        </Button>
      )}
      <Refused refusal={act.refusal} />
    </Group>
  );
}
