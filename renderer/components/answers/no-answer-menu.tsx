import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { MISSING, Missing } from '../../../db/codebook/types.ts';
import { useText } from '../../locales/index.ts';
import { KEY_OF_MISSING } from './missing-keys.ts';
import styles from './question-view.module.css';

interface NoAnswerMenuProps {
  readonly label: string;
  readonly empty: boolean;
  readonly onMissing: (missing: Missing) => void;
  readonly onClear: () => void;
}

/** Why there is no answer, by the pointer; by keyboard it is F3, F4 and F6. */
export function NoAnswerMenu({ label, empty, onMissing, onClear }: NoAnswerMenuProps) {
  const say = useText('answers');
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon
          size="sm"
          tabIndex={-1}
          className={styles.dots ?? ''}
          aria-label={say('noAnswerMenu', { question: label })}
        >
          <IconDots size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {(['unknown', 'declined', 'not-asked'] satisfies (typeof MISSING)[number][]).map((missing) => (
          <Menu.Item
            key={missing}
            rightSection={<kbd className={styles.key}>{KEY_OF_MISSING[missing]}</kbd>}
            onClick={() => onMissing(missing)}
          >
            {say(missing)}
          </Menu.Item>
        ))}
        <Menu.Item disabled={empty} onClick={onClear}>
          {say('takeBack')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
