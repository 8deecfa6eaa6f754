import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useText } from '../locales/index.ts';

function WithUndo({ text, undo }: { readonly text: string; readonly undo: () => void }) {
  const say = useText('common');
  return (
    <Group justify="space-between" wrap="nowrap">
      <span>{text}</span>
      <Button size="xs" variant="subtle" onClick={undo}>
        {say('undo')}
      </Button>
    </Group>
  );
}

/** Says what was done, for a while, at the foot of the window; `undo` offers to take it back. Never holds a name. */
export function notice(text: string, undo?: () => void): void {
  const id = notifications.show({
    withBorder: true,
    autoClose: undo ? 12_000 : 5000,
    message: undo ? (
      <WithUndo
        text={text}
        undo={() => {
          notifications.hide(id);
          undo();
        }}
      />
    ) : (
      text
    ),
  });
}
