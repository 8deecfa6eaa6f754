import { IconCircle, IconCircleCheckFilled, IconCircleHalf2, IconLock } from '@tabler/icons-react';
import type { Section } from '../../../db/codebook/types.ts';
import { useWords } from '../../components/answers/words.ts';
import { useFormats, useText } from '../../locales/index.ts';
import styles from './section-list.module.css';
import type { Completeness, SectionState } from './section-state.ts';

const MARK = { empty: IconCircle, some: IconCircleHalf2, full: IconCircleCheckFilled } as const;

/** How complete: a sign with its word for whoever cannot see it. */
function CompletenessMark({ mark }: { readonly mark: Completeness }) {
  const say = useText('case');
  const Sign = MARK[mark];
  return (
    <span className={styles.mark} data-mark={mark} title={say(`mark-${mark}`)}>
      <Sign size={15} stroke={1.7} aria-hidden />
      <span className={styles.hidden}>{say(`mark-${mark}`)}</span>
    </span>
  );
}

interface SectionListProps {
  readonly sections: readonly SectionState[];
  readonly current: Section | undefined;
  readonly onOpen: (section: Section) => void;
  readonly onForm: (kind: string) => void;
}

/** The sections in the CTM's order: how complete each is, and a padlock with the offices that wrote there too. */
export function SectionList({ sections, current, onOpen, onForm }: SectionListProps) {
  const say = useText('case');
  const words = useWords();
  const formats = useFormats();
  return (
    <nav className={styles.sections} aria-label={say('sections')}>
      <ul>
        {sections.map(({ section, forms, mark, others }) => (
          <li key={section}>
            <button
              type="button"
              className={styles.section}
              aria-current={section === current ? 'true' : undefined}
              onClick={() => onOpen(section)}
            >
              <CompletenessMark mark={mark} />
              <span className={styles.name}>{say(`section-${section}`)}</span>
              {others.length > 0 && (
                <span className={styles.others} title={say('wroteHere', { offices: formats.list(others) })}>
                  <IconLock size={13} stroke={1.8} aria-hidden />
                  {others.join(', ')}
                </span>
              )}
            </button>
            {section === current && forms.length > 1 && (
              <ul className={styles.forms}>
                {forms.map(({ form, records, mark: formMark }) => (
                  <li key={form.kind}>
                    <button type="button" className={styles.form} onClick={() => onForm(form.kind)}>
                      <CompletenessMark mark={formMark} />
                      <span className={styles.name}>{words(form.label)}</span>
                      {form.many && records.length > 0 && <span className={styles.count}>{records.length}</span>}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
