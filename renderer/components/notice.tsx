import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useText } from '../locales/index.ts';
import { sayIn } from '../locales/words.ts';
import { useLanguage } from '../state/language.ts';

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

/** The offer to take back that is on the screen: only the last act can be taken back, so a newer one takes its place. */
let offered: string | undefined;

/** Says what was done, for a while, at the foot of the window, beside the keys that save; `undo` offers to take it back. Never holds a name. */
export function notice(text: string, undo?: () => void): void {
  if (offered !== undefined) notifications.hide(offered);
  const id = notifications.show({
    withBorder: true,
    closeButtonProps: { 'aria-label': sayIn(useLanguage.getState().language, 'common', 'close') },
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
  offered = undo ? id : undefined;
}
