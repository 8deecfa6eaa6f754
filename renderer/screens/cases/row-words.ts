import { useMemo } from 'react';
import type { Language } from '../../../db/codebook/types.ts';
import type { ShownDanger } from '../../../preload/contract.ts';
import { useDangerStanding } from '../../components/danger/danger-standing.ts';
import { useSentence } from '../../components/sentence.ts';
import type { Formats } from '../../formats.ts';
import { type Say, useFormats, useText } from '../../locales/index.ts';
import { useLanguage } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';

/** All that the cells of a row say things with: asked for once by the table, not by every cell of every row. */
export interface RowWords {
  readonly say: Say<'cases'>;
  readonly marks: Say<'marks'>;
  readonly sentence: (code: string) => string;
  readonly standing: (danger: ShownDanger) => string;
  readonly formats: Formats;
  readonly language: Language;
  /** This office, by its code. */
  readonly own: string;
}

/** The same object as long as the language is: a row that is given another is drawn again. */
export function useRowWords(): RowWords {
  const say = useText('cases');
  const marks = useText('marks');
  const sentence = useSentence();
  const standing = useDangerStanding();
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const own = useSession().station.office;
  return useMemo(
    () => ({ say, marks, sentence, standing, formats, language, own }),
    [say, marks, sentence, standing, formats, language, own],
  );
}
