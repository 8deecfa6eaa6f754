import { cancelWork, useWork } from '../state/work.ts';
import { ProgressBar } from './progress-bar.tsx';
import { useSentence } from './sentence.ts';

/** Steps whose units people count too. */
const COUNTED: ReadonlySet<string> = new Set([
  'looking-at-consents',
  'verifying',
  'importing',
  'inventing',
  'publishing',
]);

/** Long work as it is reported: its step in words, how far, and Cancel. Until the first report, what was asked for. */
export function Working({ doing }: { readonly doing: string }) {
  const { progress, job } = useWork();
  const sentence = useSentence();
  return (
    <ProgressBar
      doing={progress ? sentence(progress.step) : doing}
      counted={progress !== null && COUNTED.has(progress.step)}
      done={progress?.done ?? 0}
      total={progress?.total ?? 0}
      onCancel={progress || job ? () => void cancelWork() : undefined}
    />
  );
}
