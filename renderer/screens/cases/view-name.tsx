import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { CaseView } from '../../../preload/contract.ts';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { keepAsView, renameView } from '../../state/case-views.ts';

interface ViewNameProps {
  /** What is given a name: what the list shows now, or a view that has one. */
  readonly of: 'new' | CaseView;
  readonly mayShare: boolean;
  readonly onClose: () => void;
}

export function ViewName({ of, mayShare, onClose }: ViewNameProps) {
  const say = useText('cases');
  const common = useText('common');
  const [name, setName] = useState(of === 'new' ? '' : of.name);
  const [shared, setShared] = useState(false);
  const act = useAct();
  const isReady = name.trim() !== '';
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    void act.run(async () => {
      await (of === 'new' ? keepAsView(name, shared) : renameView(of, name));
      onClose();
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={say(of === 'new' ? 'viewKeep' : 'viewRename').replace('…', '')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={save}>
        <Stack gap="sm">
          <TextInput
            label={say('viewName')}
            description={of === 'new' ? say('viewNameHelp') : undefined}
            value={name}
            maxLength={60}
            autoComplete="off"
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {of === 'new' && mayShare && (
            <Checkbox
              label={say('viewShared')}
              checked={shared}
              onChange={(event) => setShared(event.currentTarget.checked)}
            />
          )}
          <Refused refusal={act.refusal} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={act.busy} disabled={!isReady}>
              {common('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
