import { Modal } from '@mantine/core';
import { SHORTCUTS, type ShortcutName } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { KeyHint } from '../key-hint.tsx';
import classes from './key-list.module.css';

/** Every key and what it does. */
export function KeyList({ shown, onClose }: { readonly shown: boolean; readonly onClose: () => void }) {
  const say = useText('frame');
  const common = useText('common');
  const names = Object.keys(SHORTCUTS) as ShortcutName[];
  return (
    <Modal
      opened={shown}
      onClose={onClose}
      title={say('keys')}
      size="lg"
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <p className="quiet">{say('keysText')}</p>
      <dl className={classes.keys}>
        {names.map((name) => (
          <div key={name} className={classes.row}>
            <dt>{say(SHORTCUTS[name].says)}</dt>
            <dd>
              <KeyHint of={name} />
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
