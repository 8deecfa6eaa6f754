import { Button } from '@mantine/core';
import { codeLabel } from '../../../db/codebook/lists/index.ts';
import type { CaseRow, SimilarCase } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { worldOptions } from '../../components/answers/world-options.ts';
import { StageMark } from '../../components/stage-and-flag-badges.tsx';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import { useRole } from '../../state/session.ts';
import { useSettled } from '../../state/use-debounced.ts';
import { useHeldNames } from '../cases/names-while-key-held.ts';
import { MetBeforeLine } from './met-before.tsx';
import styles from './similar-cases.module.css';

interface SimilarCasesProps {
  readonly name: string;
  readonly draftId: string;
  /** Writes what is typed, so that the draft holds the name. */
  readonly flush: () => Promise<void>;
  readonly into: string | undefined;
  readonly onInto: (row: CaseRow | undefined) => void;
}

const SHOWN = 3;

/**
 * Cases that the name being typed may mean, and why, so that nobody is asked twice and no case is opened twice. Initials only;
 * the name shows while its key is held.
 */
export function SimilarCases({ name, draftId, flush, into, onInto }: SimilarCasesProps) {
  const say = useText('first-contact');
  const role = useRole();
  const { shown: namesShown } = useHeldNames();
  const settled = useSettled(name.trim(), 200);
  const { answer = [] } = useAsked(settled, async () =>
    settled.length < 2 ? [] : await waymark.cases.similar({ name: settled }),
  );
  const rows = answer.filter((row) => into === undefined || row.caseId === into).slice(0, SHOWN);
  // Who opens every case has seen all that are meant.
  const asksColleagues = role === 'caseworker' && into === undefined && settled.length >= 3;
  if (rows.length === 0 && !asksColleagues) return null;
  return (
    <section className={styles.similar} aria-label={say('similarTitle')}>
      {rows.length > 0 && <p className={styles.title}>{say('similarTitle')}</p>}
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => (
            <li key={row.caseId}>
              <Row row={row} name={namesShown ? row.name : null} />
              {into === row.caseId ? (
                <Button size="compact-xs" variant="subtle" onClick={() => onInto(undefined)}>
                  {say('similarOther')}
                </Button>
              ) : (
                <Button size="compact-xs" variant="light" onClick={() => onInto(row)}>
                  {say('similarSame')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {asksColleagues && <MetBeforeLine key={name.trim()} draftId={draftId} flush={flush} />}
    </section>
  );
}

function Row({ row, name }: { readonly row: SimilarCase; readonly name: string | null }) {
  const say = useText('first-contact');
  const language = useLanguage((state) => state.language);
  const countries = worldOptions('country', language);
  const band = row.ageGroup === null ? undefined : codeLabel('age-band', row.ageGroup);
  const ageGroup = band?.[language] ?? row.ageGroup;
  const nationality = row.nationality.map((code) => countries.find(({ value }) => value === code)?.label ?? code);
  return (
    <span className={styles.row}>
      <b>{name ?? row.initials ?? '–'}</b>
      <span>{row.reference}</span>
      <span className="quiet">{[ageGroup, ...nationality].filter(Boolean).join(', ')}</span>
      <StageMark stage={row.stage} />
      <span className="quiet">{say(`ground-${row.ground}`)}</span>
    </span>
  );
}
