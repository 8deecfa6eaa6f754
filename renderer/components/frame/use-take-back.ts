import { useState } from 'react';
import { refusalIn } from '../../calls.ts';
import { takeBackSaved } from '../../state/saved.ts';
import { notice } from '../notice.tsx';
import { useRefusalWords } from '../refused.tsx';

/** Takes back what was saved last. What refuses it is told at the foot of the window: the screen that saved may be gone. */
export function useTakeBack(): () => void {
  const words = useRefusalWords();
  const [fault, setFault] = useState<unknown>();
  if (fault !== undefined) throw fault;
  return () => {
    takeBackSaved().catch((thrown: unknown) => {
      try {
        notice(words(refusalIn(thrown)));
      } catch (unexpected) {
        setFault(() => unexpected);
      }
    });
  };
}
