import { isProtected } from '../../../db/codebook/least-k.ts';
import type { Language } from '../../../db/codebook/types.ts';
import type { ReleaseAudience, TableFile } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import type { requestOf } from './asked-report.ts';
import type { ContractChosen } from './contract-choice.tsx';

/**
 * How what is chosen leaves: the report of a project for its donor, or the table that was asked for. `onCorrected`: a corrected report is registered;
 * from then on it stands, and whoever takes it another way asks for it as it is.
 */
export function releaseCalls(
  request: ReturnType<typeof requestOf>,
  to: ReleaseAudience,
  { line = '', recipient = '', until = '', corrected = false }: ContractChosen,
  reason: string,
  onCorrected: () => void,
) {
  if (to === 'contract') {
    const asked = { line, recipient, until, corrected, ...(reason === '' ? {} : { reason }) };
    const registered = async <Left>(leaving: Promise<Left>): Promise<Left> => {
      const left = await leaving;
      if (corrected) onCorrected();
      return left;
    };
    return {
      here: (how: 'copy' | 'print') => registered(waymark.statistics.contract({ ...asked, how })),
      toFile: ({ as, out, language }: FileAsked) =>
        registered(waymark.statistics.contractFile({ ...asked, as, out, language })),
      toPicture: undefined,
    };
  }
  // Partners and the public have persons alone, whatever is counted on the screen.
  const counted = to === 'internal' ? request : { ...request, unit: 'persons' as const };
  const leaving = { ...counted, audience: to, ...(isProtected(request.protect) ? {} : { reason }) };
  return {
    here: (how: 'copy' | 'print') => waymark.statistics.release({ ...leaving, how }),
    toFile: (file: FileAsked) => waymark.statistics.releaseFile({ ...leaving, ...file }),
    toPicture: (file: Omit<FileAsked, 'as'>) => waymark.statistics.releasePicture({ ...leaving, ...file }),
  };
}

interface FileAsked {
  readonly as: TableFile;
  readonly out: string;
  readonly language: Language;
  /** One picture; all where nothing is said. */
  readonly picture?: string;
}
