import { Button } from '@mantine/core';
import { IconInbox, IconPackageImport } from '@tabler/icons-react';
import { waymark } from '../../calls.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Refused } from '../../components/refused.tsx';
import { ScreenTitle } from '../../components/screen-title.tsx';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { useSession } from '../../state/session.ts';
import { takeIn, takeInWaiting, useTakingIn } from '../../state/taking-in.ts';
import { BeingTakenIn } from './being-taken-in.tsx';
import classes from './inbox.module.css';
import { Receipts } from './receipts.tsx';
import { Reporting } from './reporting.tsx';
import { TakenIn } from './taken-in.tsx';
import { ToAsk } from './to-ask.tsx';
import { ToLookAt } from './to-look-at.tsx';
import { useDropped } from './use-dropped.ts';

/** Every file that ever came: what is wrong with it first. The whole screen takes a drop. */
export function Inbox() {
  const say = useText('inbox');
  return (
    <>
      <ScreenTitle title={say('title')} />
      <InboxPart />
    </>
  );
}

const chooseFiles = async () => takeIn(await waymark.desk.chooseFiles({ purpose: 'packages' }));

/** The same without a heading, inside *Exchange*. */
export function InboxPart() {
  const say = useText('inbox');
  const { station } = useSession();
  const { busy, refusal, ended, waiting } = useTakingIn();
  const asked = useAsked(`inbox ${ended}`, () => waymark.exchange.inbox({}));
  const over = useDropped((files) => void takeIn(files));
  const inbox = asked.answer;
  if (!inbox) return <Refused refusal={asked.refusal} />;
  const isEmpty = inbox.takenIn.length + inbox.toLookAt.length + inbox.putAway === 0 && !busy;
  return (
    <div className={classes.inbox} data-over={over || undefined}>
      {over && (
        <p className={classes.dropNow} role="status">
          {say('dropNow')}
        </p>
      )}
      {isEmpty ? (
        <div className="panel">
          <EmptyState icon={IconInbox} title={say('emptyTitle')} text={say('emptyText')}>
            <Button onClick={chooseFiles}>{say('choose')}</Button>
          </EmptyState>
        </div>
      ) : (
        <div className={classes.choose}>
          <span className="quiet">{say('drop')}</span>
          <Button onClick={chooseFiles} leftSection={<IconPackageImport size={16} stroke={1.75} aria-hidden />}>
            {say('choose')}
          </Button>
        </div>
      )}
      <Refused refusal={refusal} />
      {!busy && waiting.length > 0 && (
        <div className={classes.choose} role="status">
          <span>{say('more', { count: waiting.length })}</span>
          <Button variant="default" onClick={() => void takeInWaiting()}>
            {say('goOn')}
          </Button>
        </div>
      )}
      <Receipts receipts={inbox.receipts} />
      {!isEmpty && <ToLookAt troubles={inbox.toLookAt} putAway={inbox.putAway} onChoose={chooseFiles} />}
      <ToAsk key={`to ask ${ended}`} />
      <BeingTakenIn />
      {inbox.takenIn.length > 0 && <TakenIn packages={inbox.takenIn} />}
      {station.kind === 'headquarters' && <Reporting key={ended} />}
    </div>
  );
}
