import { Button, Group } from '@mantine/core';
import { waymark } from '../../../calls.ts';
import { Refused } from '../../../components/refused.tsx';
import { useText } from '../../../locales/index.ts';
import { useAct } from '../../../state/asked.ts';

interface EntryActionsProps {
  readonly id: string;
  /** The entry in its words. */
  readonly what: string;
  /** It was entered today by whoever sits here. */
  readonly mayTakeOut: boolean;
  readonly onChange: () => void;
  readonly onTakenOut: () => void;
}

/** What can be done with an entry of a register. */
export function EntryActions({ id, what, mayTakeOut, onChange, onTakenOut }: EntryActionsProps) {
  const say = useText('registers');
  const act = useAct();
  const takeOut = () =>
    void act.run(async () => {
      await waymark.registers.takeOut({ id });
      onTakenOut();
    });
  return (
    <Group gap="xs" wrap="nowrap" justify="flex-end">
      <Button size="compact-sm" variant="subtle" aria-label={say('changeOf', { what })} onClick={onChange}>
        {say('change')}
      </Button>
      {mayTakeOut && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={say('takeOutOf', { what })}
          loading={act.busy}
          onClick={takeOut}
        >
          {say('takeOut')}
        </Button>
      )}
      <Refused refusal={act.refusal} />
    </Group>
  );
}
