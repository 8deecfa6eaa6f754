import { Button } from '@mantine/core';
import { useState } from 'react';
import { form } from '../../../db/codebook/forms/index.ts';
import { codeLabel } from '../../../db/codebook/lists/index.ts';
import type { Draft } from '../../../preload/contract.ts';
import { useWords } from '../../components/answers/words.ts';
import { useSentence } from '../../components/sentence.ts';
import { FlagMark, StageMark } from '../../components/stage-and-flag-badges.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { go } from '../../state/route.ts';
import { routeOf } from '../today/route-of.ts';
import { Block, Fact } from './block.tsx';
import { CaseTasks } from './case-tasks.tsx';
import styles from './now.module.css';
import type { SummaryProps } from './summary.tsx';

/** What is to be done, by whom, on which days, and what one left half typed. */
export function Now({ file, onWrite }: Pick<SummaryProps, 'file' | 'onWrite'>) {
  const say = useText('case');
  const words = useWords();
  const formats = useFormats();
  // Whoever looks after a house sees where somebody sleeps, and no stage.
  if (!file.sees.includes('decision')) return null;
  const { row, drafts } = file;
  const named = (kind: string) => {
    const found = form(kind);
    return found === undefined ? say('addContact') : words(found.label);
  };
  // The page of a contact is a screen of its own.
  const goOn = ({ id, kind, record }: Draft) =>
    form(kind) === undefined
      ? go({ screen: 'first-contact', into: row.caseId, draft: id })
      : onWrite(kind, record ?? undefined);
  return (
    <Block title={say('now')}>
      <dl className={styles.facts}>
        <Fact label={say('nextStep')}>
          <NextStep file={file} />
        </Fact>
        <Fact label={say('stage')}>
          <StageMark stage={row.stage} />
        </Fact>
        {row.flags.length > 0 && (
          <Fact label={say('alsoSo')}>
            <span className={styles.flags}>
              {row.flags.map((flag) => (
                <FlagMark key={flag.flag} flag={flag} />
              ))}
            </span>
          </Fact>
        )}
        <Handed file={file} />
        <Dates file={file} onWrite={onWrite} />
        <CaseTasks caseId={row.caseId} />
        {drafts.map((draft) => (
          <Fact key={draft.id} label={say('draft')}>
            {say('draftTyped', { form: named(draft.kind), at: formats.moment(draft.at) })}
            <Button size="compact-sm" variant="subtle" onClick={() => goOn(draft)}>
              {say('goOnWith')}
            </Button>
          </Fact>
        ))}
      </dl>
    </Block>
  );
}

function NextStep({ file: { row, summary, assigned } }: Pick<SummaryProps, 'file'>) {
  const say = useText('case');
  const words = useWords();
  const formats = useFormats();
  const step = row.nextStep === null ? undefined : codeLabel('next-step', row.nextStep);
  const by = assigned.length > 0 ? formats.list(assigned) : say('assignNone');
  const parts = [
    row.nextStep === null ? say('nothingAgreed') : step === undefined ? row.nextStep : words(step),
    row.nextStepOn === null ? '' : say('onDay', { day: formats.shortDay(row.nextStepOn) }),
    row.nextStep === null || summary.nextStepSince === null
      ? ''
      : say('sinceDay', { day: formats.shortDay(summary.nextStepSince) }),
    by,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** How far each hand-over went that waits, as Today says it; it leads where Today leads. */
function Handed({ file: { row, summary } }: Pick<SummaryProps, 'file'>) {
  const say = useText('case');
  const sentence = useSentence();
  const formats = useFormats();
  if (summary.handed.length === 0) return null;
  return (
    <Fact label={say('handedOver')}>
      <ul className={styles.dates}>
        {summary.handed.map(({ code, office, since, opens }) => {
          const route = routeOf({ opens, caseId: row.caseId });
          const words = [
            sentence(code, { office }),
            since === null ? '' : say('sinceDay', { day: formats.shortDay(since) }),
          ];
          const line = words.filter((part) => part !== '').join(' · ');
          return (
            <li key={`${code} ${office} ${since}`}>
              {route === undefined || opens === 'case' ? (
                line
              ) : (
                <button type="button" className={`word-button ${styles.date}`} onClick={() => go(route)}>
                  {line}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </Fact>
  );
}

/** More dates are one press away. */
const DATES = 3;

function Dates({ file, onWrite }: Pick<SummaryProps, 'file' | 'onWrite'>) {
  const say = useText('case');
  const sentence = useSentence();
  const formats = useFormats();
  const [whole, setWhole] = useState(false);
  const { dates } = file.summary;
  if (dates.length === 0) return null;
  return (
    <Fact label={say('nextDates')}>
      <ul className={styles.dates}>
        {(whole ? dates : dates.slice(0, DATES)).map(({ code, until, hour, late, opens }) => {
          const kind = opens.startsWith('form:') ? opens.slice('form:'.length) : undefined;
          const line = `${[formats.shortDay(until), hour].filter(Boolean).join(' ')} · ${sentence(code)}`;
          return (
            <li key={`${code} ${until}`} data-late={late || undefined}>
              {kind === undefined || !file.mayWrite.includes(kind) ? (
                line
              ) : (
                <button type="button" className={`word-button ${styles.date}`} onClick={() => onWrite(kind)}>
                  {line}
                </button>
              )}
            </li>
          );
        })}
        {dates.length > DATES && (
          <li>
            <button
              type="button"
              className={`word-button ${styles.date}`}
              aria-expanded={whole}
              onClick={() => setWhole(!whole)}
            >
              {whole ? say('fewerDates') : say('moreDates', { count: dates.length - DATES })}
            </button>
          </li>
        )}
      </ul>
    </Fact>
  );
}
