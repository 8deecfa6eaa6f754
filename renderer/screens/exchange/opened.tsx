import { Button, Group } from '@mantine/core';
import { type Icon, IconCircleCheck, IconCircleX, IconHistory } from '@tabler/icons-react';
import type { OpenCounts, OpenResult } from '../../../preload/contract.ts';
import { Refused } from '../../components/refused.tsx';
import { useSentence } from '../../components/sentence.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { setFilter, showAll } from '../../state/case-list.ts';
import { go } from '../../state/route.ts';
import { useSession } from '../../state/session.ts';
import { DirectoryNewsList } from './directory-news.tsx';
import classes from './exchange.module.css';

const OUTCOMES = {
  accepted: { icon: IconCircleCheck, words: 'accepted' },
  'already-opened': { icon: IconHistory, words: 'alreadyOpened' },
  refused: { icon: IconCircleX, words: 'refused' },
} as const satisfies Record<OpenResult['outcome'], { readonly icon: Icon; readonly words: string }>;

/** What became of one package, in words. */
export function Opened({ name, result }: { readonly name: string; readonly result: OpenResult }) {
  const say = useText('exchange');
  const sentence = useSentence();
  const { station } = useSession();
  const { icon: Sign, words } = OUTCOMES[result.outcome];
  const kind = result.kind && say(`kind-${result.kind}`);
  return (
    <section className={`panel ${classes.result}`} aria-label={name} role="status">
      <div className={classes.resultHead}>
        <span className={classes.outcome} data-outcome={result.outcome}>
          <Sign size={17} stroke={1.8} aria-hidden />
          {say(words)}
        </span>
        <strong>{name}</strong>
        <span className="quiet">
          {[kind, result.from && say('fromOffice', { office: result.from })].filter(Boolean).join(', ')}
        </span>
      </div>
      {result.outcome === 'refused' ? (
        <Refused refusal={result.error} />
      ) : (
        <>
          {result.kind === 'cases' && <Counts counts={result.counts} />}
          {result.setAside.map((chapter) => (
            <p key={`${chapter.caseId}${chapter.station}`}>
              {chapter.reference ? `${chapter.reference}: ` : ''}
              {sentence(`aside-${chapter.reason}`)}
            </p>
          ))}
          <DirectoryNewsList news={result.news} />
          {result.receipt && <p>{say('receiptWritten', { file: result.receipt })}</p>}
          {result.kind === 'cases' && result.outcome === 'accepted' && (
            <Group>
              <Button
                variant="subtle"
                size="xs"
                onClick={() => {
                  // A mission accepts what it is sent; headquarters reads it.
                  if (station.kind === 'mission') setFilter({ waiting: true });
                  else showAll();
                  go({ screen: 'cases' });
                }}
              >
                {say('seeCases')}
              </Button>
            </Group>
          )}
        </>
      )}
    </section>
  );
}

function Counts({ counts }: { readonly counts: OpenCounts }) {
  const say = useText('exchange');
  const formats = useFormats();
  if (counts.new + counts.updated + counts.setAside === 0) return <p>{say('nothingNew')}</p>;
  const words = [
    ...(counts.new > 0 ? [say('resultNew', { count: counts.new })] : []),
    ...(counts.updated > 0 ? [say('resultUpdated', { count: counts.updated })] : []),
    ...(counts.unchanged > 0 ? [say('resultUnchanged', { count: counts.unchanged })] : []),
    ...(counts.records > 0 ? [say('records', { count: counts.records })] : []),
    ...(counts.setAside > 0 ? [say('resultSetAside', { count: counts.setAside })] : []),
  ];
  return <p>{formats.list(words)}</p>;
}
