import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react';
import { useFormats, useText } from '../../locales/index.ts';
import { useSaved } from '../../state/saved.ts';
import classes from './saved-state.module.css';

/** Whether the work at hand is saved, always in the same place. */
export function SavedState() {
  const say = useText('frame');
  const formats = useFormats();
  const saved = useSaved((state) => state.saved);
  return (
    <span className={classes.saved} data-state={saved.state} role="status">
      {saved.state === 'saving' && say('saving')}
      {saved.state === 'saved' && (
        <>
          <IconCheck size={14} aria-hidden /> {say('saved', { time: formats.clock(saved.at) })}
        </>
      )}
      {saved.state === 'draft' && (
        <>
          <IconPencil size={14} aria-hidden /> {say('draft', { time: formats.clock(saved.at) })}
        </>
      )}
      {saved.state === 'failed' && (
        <>
          <IconAlertTriangle size={14} aria-hidden /> {say('failed')}
        </>
      )}
    </span>
  );
}
