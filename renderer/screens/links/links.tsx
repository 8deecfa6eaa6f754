import { Button } from '@mantine/core';
import { IconAffiliate } from '@tabler/icons-react';
import { useState } from 'react';
import type { LinkedPerson, LinksOfCase } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Refused } from '../../components/refused.tsx';
import { ScreenTitle } from '../../components/screen-title.tsx';
import { walkLines } from '../../components/walk-lines.ts';
import { useText } from '../../locales/index.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import { go } from '../../state/route.ts';
import { showSaved } from '../../state/saved.ts';
import { LinkForm } from './link-form.tsx';
import styles from './links.module.css';

interface Shown {
  readonly key: string;
  readonly what: string;
  readonly sure: string;
  readonly word: string;
  readonly person: LinkedPerson;
  /** Takes the link away; undefined where that may not be, or the other is only of one group with the person. */
  readonly remove: (() => Promise<LinksOfCase>) | undefined;
}

/** Who is linked with the person of a case, by what, and how sure: only with whom the reader may open. */
export function Links({ caseId, reference }: { readonly caseId: string; readonly reference: string }) {
  const say = useText('links');
  const { answer, refusal, setAnswer } = useAsked(`links ${caseId}`, () => waymark.links.of({ caseId }));
  const act = useAct();
  const [version, setVersion] = useState(0);
  if (answer === undefined) return <Refused refusal={refusal} />;

  const saved = (now: LinksOfCase) => {
    setAnswer(now);
    showSaved('saved');
  };
  const lines: readonly Shown[] = [
    ...answer.links.map(({ id, what, sure, word, person, mayRemove }) => ({
      key: id,
      what: say(`what-${what}`),
      sure: say(`sure-${sure}`),
      word,
      person,
      remove: mayRemove ? () => waymark.links.remove({ caseId, link: id }) : undefined,
    })),
    ...answer.cameTogether.map((person) => ({
      key: person.caseId,
      what: say('what-came-together'),
      sure: '',
      word: '',
      person,
      remove: undefined,
    })),
  ];
  return (
    <div className={styles.links}>
      <ScreenTitle title={say('title', { reference })} below={say('below')} takesFocus={false}>
        {answer.mayLeaveGroup && (
          <Button
            variant="default"
            loading={act.busy}
            onClick={() => void act.run(async () => saved(await waymark.links.remove({ caseId })))}
          >
            {say('leaveGroup')}
          </Button>
        )}
      </ScreenTitle>
      <Refused refusal={act.refusal} />
      {lines.length === 0 ? (
        <EmptyState
          icon={IconAffiliate}
          title={say(answer.mayLink ? 'emptyTitle' : 'closedTitle')}
          text={say(answer.mayLink ? 'emptyText' : 'closedText')}
        />
      ) : (
        <ul className={`panel ${styles.list}`} onKeyDown={walkLines}>
          {lines.map((line) => (
            <Line key={line.key} line={line} onRemove={(remove) => void act.run(async () => saved(await remove()))} />
          ))}
        </ul>
      )}
      {answer.mayLink && (
        <LinkForm
          key={version}
          caseId={caseId}
          onSaved={(now) => {
            saved(now);
            setVersion(version + 1);
          }}
        />
      )}
    </div>
  );
}

function Line({
  line: { what, sure, word, person, remove },
  onRemove,
}: {
  readonly line: Shown;
  readonly onRemove: (remove: () => Promise<LinksOfCase>) => void;
}) {
  const say = useText('links');
  return (
    <li className={styles.row}>
      <button
        type="button"
        data-line
        className={styles.person}
        onClick={() => go({ screen: 'case', caseId: person.caseId })}
      >
        <b>{person.initials ?? '–'}</b> {person.reference}
      </button>
      <span className={styles.what}>{what}</span>
      <span className="quiet">{sure}</span>
      <span>{word}</span>
      {remove === undefined ? (
        <span />
      ) : (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={say('removeOf', { what, reference: person.reference })}
          onClick={() => onRemove(remove)}
        >
          {say('remove')}
        </Button>
      )}
    </li>
  );
}
