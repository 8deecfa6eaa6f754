import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { UserRow } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';

/** Cannot be undone, so the name is typed. */
export function RemoveUser({
  user,
  onRemoved,
  onCancel,
}: {
  readonly user: UserRow;
  readonly onRemoved: (rows: readonly UserRow[]) => void;
  readonly onCancel: () => void;
}) {
  const say = useText('settings');
  const common = useText('common');
  const [typed, setTyped] = useState('');
  const act = useAct();
  const { name } = user;
  const remove = () =>
    act.run(async () => {
      const rows = await waymark.station.removeUser({ name });
      notice(say('removed', { name }));
      onRemoved(rows);
    });
  return (
    <Modal
      opened
      onClose={onCancel}
      title={say('removeTitle', { name })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === name) void remove();
        }}
      >
        <Stack gap="md">
          <p>{say('removeText')}</p>
          <TextInput
            label={say('removeType', { name })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
          />
          <Refused refusal={act.refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onCancel}>
              {common('cancel')}
            </Button>
            <Button type="submit" color="clay" disabled={typed.trim() !== name} loading={act.busy}>
              {say('removeDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
