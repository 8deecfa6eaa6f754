import { UnstyledButton } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { memo, type ReactNode } from 'react';
import type { ShortcutName } from '../../keys.ts';
import { KeyHint } from '../key-hint.tsx';

/** What a line of the palette says and does. */
export interface LineOfPalette {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon: ReactNode;
  readonly hint?: ShortcutName;
  readonly onAct: () => void;
}

const LOOK = Spotlight.Action.classes;

/** By which the field names the line that Enter opens. */
export const lineId = (id: string) => `palette-${id}`;

/**
 * A line of the palette, with the look of Spotlight's own. A letter that is typed changes which lines there are, not what stands in them: one that
 * stays is not drawn again, as every `Spotlight.Action` is, for each reads what is typed.
 */
export const PaletteLine = memo(function PaletteLine({
  id,
  label,
  description,
  icon,
  hint,
  onAct,
  chosen,
  onClose,
}: LineOfPalette & { readonly chosen: boolean; readonly onClose: () => void }) {
  return (
    <button
      type="button"
      id={lineId(id)}
      role="option"
      aria-selected={chosen}
      data-selected={chosen || undefined}
      tabIndex={-1}
      className={`mantine-focus-auto ${UnstyledButton.classes.root} ${LOOK.action}`}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        onAct();
        onClose();
      }}
    >
      <span className={LOOK.actionSection} data-position="left" data-dimmed>
        {icon}
      </span>
      <span className={LOOK.actionBody}>
        <span className={LOOK.actionLabel}>{label}</span>
        {/* Paler than its line, a stage would be too faint on the chosen one. */}
        <span className={LOOK.actionDescription} style={{ color: 'inherit', opacity: 1 }}>
          {description}
        </span>
      </span>
      {hint !== undefined && (
        <span className={LOOK.actionSection} data-position="right" data-dimmed>
          <KeyHint of={hint} />
        </span>
      )}
    </button>
  );
});
