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
let offered: { readonly id: string; readonly undo: () => void } | undefined;

/** Takes the offer on the screen, as its button does; nothing where there is none. */
export function takeOffer(): void {
  const taken = offered;
  withdrawOffer();
  taken?.undo();
}

/** What was said to be done was not: the sentence goes, and with it the offer to take it back. */
export function withdrawOffer(): void {
  if (offered !== undefined) notifications.hide(offered.id);
  offered = undefined;
}

/** Says what was done, for a while, at the foot of the window, beside the keys that save; `undo` offers to take it back. Never holds a name. */
export function notice(text: string, undo?: () => void): void {
  withdrawOffer();
  const id = notifications.show({
    withBorder: true,
    closeButtonProps: { 'aria-label': sayIn(useLanguage.getState().language, 'common', 'close') },
    autoClose: undo ? 12_000 : 5000,
    onClose: ({ id: closed }) => {
      if (offered?.id === closed) offered = undefined;
    },
    message: undo ? <WithUndo text={text} undo={takeOffer} /> : text,
  });
  offered = undo && { id, undo };
}
