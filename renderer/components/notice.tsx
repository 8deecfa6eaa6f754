import { notifications } from '@mantine/notifications';
import { sayIn } from '../locales/words.ts';
import { useLanguage } from '../state/language.ts';

/**
 * Says what was done elsewhere than on this screen, for a while, at the foot of the window. That what is at hand was saved, and the way to take
 * it back, stand in the title bar alone. What `stays` is there until it is closed. Never holds a name.
 */
export function notice(text: string, { stays = false }: { readonly stays?: boolean } = {}): void {
  notifications.show({
    withBorder: true,
    closeButtonProps: { 'aria-label': sayIn(useLanguage.getState().language, 'common', 'close') },
    autoClose: stays ? false : 5000,
    message: text,
  });
}
