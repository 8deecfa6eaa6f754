import { Modal } from '@mantine/core';
import { SHORTCUT_NAMES, SHORTCUTS } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { KeyHint } from '../key-hint.tsx';
import classes from './key-list.module.css';

/** Every key and what it does. */
export function KeyList({ shown, onClose }: { readonly shown: boolean; readonly onClose: () => void }) {
  const say = useText('frame');
  const common = useText('common');
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
        {SHORTCUT_NAMES.map((name) => (
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
