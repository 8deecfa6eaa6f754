import type { SealResult } from '../../../preload/contract.ts';
import { useText } from '../../locales/index.ts';

/** The number of a package, and which of how many it is where they were sealed together. */
export function PackageNumber({
  of: { number, part, parts },
}: {
  readonly of: Pick<SealResult['files'][number], 'number' | 'part' | 'parts'>;
}) {
  const say = useText('exchange');
  return part === null || parts === null ? number : say('numberOfAct', { number, part, parts });
}
