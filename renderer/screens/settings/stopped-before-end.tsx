import { Alert } from '@mantine/core';
import { useText } from '../../locales/index.ts';
import type { SealedBeforeEnd } from './sealed-altogether.ts';

/** Sealing before an end of access was stopped: nobody is removed, who it is about stays out, and what is sealed until then has left. */
export function StoppedBeforeEnd({
  name,
  sealed,
}: {
  readonly name: string;
  /** Null where it was ended before it could say so. */
  readonly sealed: SealedBeforeEnd['sealed'] | null;
}) {
  const say = useText('access');
  const files = sealed ?? [];
  return (
    <Alert color="amber" role="alert">
      <p>{say('stopped', { name })}</p>
      <p>{say(sealed === null ? 'stoppedUnseen' : files.length === 0 ? 'stoppedNone' : 'stoppedFiles')}</p>
      {files.length > 0 && (
        <ul>
          {files.map(({ office, files: names }) => (
            <li key={office}>
              {office}: {names.join(', ')}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
