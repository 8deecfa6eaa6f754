import { cancelWork, useWork } from '../state/work.ts';
import { ProgressBar } from './progress-bar.tsx';
import { useSentence } from './sentence.ts';

/** Long work as it is reported: its step in words, how far, and Cancel. Until the first report, what was asked for. */
export function Working({ doing }: { readonly doing: string }) {
  const { progress, job } = useWork();
  const sentence = useSentence();
  return (
    <ProgressBar
      doing={progress ? sentence(progress.step) : doing}
      done={progress?.done ?? 0}
      total={progress?.total ?? 0}
      onCancel={progress || job ? () => void cancelWork() : undefined}
    />
  );
}
