import { Button, Group } from '@mantine/core';
import { memo } from 'react';
import { ariaKeys, KeyHint } from '../../components/key-hint.tsx';
import { useText } from '../../locales/index.ts';

interface FormEndProps {
  /** Answers that there are, of the questions that are asked. */
  readonly done: number;
  readonly of: number;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onLeave: () => void;
  readonly onDrop: () => void;
}

/** What a form ends with. A letter of an answer does not draw it again. */
export const FormEnd = memo(function FormEnd({ done, of, busy, onSave, onLeave, onDrop }: FormEndProps) {
  const say = useText('case');
  const answersText = useText('answers');
  return (
    <Group gap="sm">
      <Button
        data-form-end
        loading={busy}
        aria-keyshortcuts={ariaKeys('save')}
        rightSection={<KeyHint of="save" />}
        onClick={onSave}
      >
        {say('save')}
      </Button>
      <Button variant="default" onClick={onLeave}>
        {say('closeForm')}
      </Button>
      <span className="quiet">{answersText('progress', { done, of })}</span>
      <Button variant="subtle" color="gray" size="compact-sm" ml="auto" onClick={onDrop}>
        {say('dropDraft')}
      </Button>
    </Group>
  );
});
