import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { memo } from 'react';
import type { Answer, MISSING, Question } from '../../../db/codebook/types.ts';
import { useText } from '../../locales/index.ts';
import { KEY_OF_MISSING } from './missing-keys.ts';
import styles from './question-view.module.css';

interface NoAnswerMenuProps {
  readonly question: Question;
  readonly label: string;
  readonly empty: boolean;
  readonly onAnswer: (question: Question, answer: Answer | undefined) => void;
}

/** Why there is no answer, by the pointer; by keyboard it is F3, F4 and F6. A letter of the answer does not draw it again. */
export const NoAnswerMenu = memo(MenuView);

function MenuView({ question, label, empty, onAnswer }: NoAnswerMenuProps) {
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
            onClick={() => onAnswer(question, { missing })}
          >
            {say(missing)}
          </Menu.Item>
        ))}
        <Menu.Item disabled={empty} onClick={() => onAnswer(question, undefined)}>
          {say('takeBack')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
