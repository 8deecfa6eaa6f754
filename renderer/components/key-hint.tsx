import { SHORTCUTS, type ShortcutName } from '../keys.ts';
import classes from './key-hint.module.css';

/** The key of an action, shown quietly beside its word. Read aloud by `aria-keyshortcuts` of the control, not here. */
export function KeyHint({ of }: { readonly of: ShortcutName }) {
  return (
    <kbd className={classes.key} aria-hidden>
      {SHORTCUTS[of].shown}
    </kbd>
  );
}

/** The same key for `aria-keyshortcuts`. */
export function ariaKeys(of: ShortcutName): string {
  return SHORTCUTS[of].shown
    .replace('Ctrl ', 'Control+')
    .replace('Alt ', 'Alt+')
    .replace('↓', 'ArrowDown')
    .replace('↑', 'ArrowUp')
    .replace('Esc', 'Escape');
}
