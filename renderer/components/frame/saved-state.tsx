import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconPencil } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useFormats, useText } from '../../locales/index.ts';
import { type Saved, useSaved } from '../../state/saved.ts';
import classes from './saved-state.module.css';
import { useTakeBack } from './use-take-back.ts';

/** Whether the work at hand is saved, always in the same place; and for a while the way to take it back. */
export function SavedState() {
  const say = useText('frame');
  const formats = useFormats();
  const saved = useSaved((state) => state.saved);
  return (
    <>
      <span className={classes.saved} data-state={saved.state} role="status">
        {saved.state === 'saving' && say('saving')}
        {saved.state === 'saved' && (
          <>
            <IconCheck size={16} stroke={1.75} aria-hidden /> {say('saved', { time: formats.clock(saved.at) })}
          </>
        )}
        {saved.state === 'undone' && (
          <>
            <IconArrowBackUp size={16} stroke={1.75} aria-hidden /> {say('undone', { time: formats.clock(saved.at) })}
          </>
        )}
        {saved.state === 'draft' && (
          <>
            <IconPencil size={16} stroke={1.75} aria-hidden /> {say('draft', { time: formats.clock(saved.at) })}
          </>
        )}
        {saved.state === 'failed' && (
          <>
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {say('failed')}
          </>
        )}
      </span>
      <Undo saved={saved} />
    </>
  );
}

/** How long a save can be taken back from here (milliseconds). In the case it can be for as long as it is the last. */
const OFFERED = 10_000;

function Undo({ saved }: { readonly saved: Saved }) {
  const say = useText('common');
  const takeBack = useTakeBack();
  const [over, setOver] = useState<Saved>();
  const undo = saved.state === 'saved' ? saved.undo : undefined;
  useEffect(() => {
    if (undo === undefined) return undefined;
    const timer = setTimeout(() => setOver(saved), OFFERED);
    return () => clearTimeout(timer);
  }, [saved, undo]);
  if (undo === undefined || over === saved) return null;
  return (
    <button type="button" className={classes.undo} onClick={takeBack}>
      {say('undo')}
    </button>
  );
}
