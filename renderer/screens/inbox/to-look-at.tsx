import { ActionIcon, Button } from '@mantine/core';
import {
  type Icon,
  IconArchive,
  IconArrowsSplit2,
  IconCircleX,
  IconFileX,
  IconHelp,
  IconLayersSubtract,
  IconMailOff,
  IconPlayerStop,
  IconReplace,
  IconShieldX,
  IconStack3,
  IconVersions,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { InboxTrouble, InboxTroubleKind } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { useSentence } from '../../components/sentence.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { go } from '../../state/route.ts';
import { inboxChanged, useTakingIn } from '../../state/taking-in.ts';
import { AskOffice, type Question } from './ask-office.tsx';
import classes from './inbox.module.css';

const SIGNS: Readonly<Record<InboxTroubleKind, Icon>> = {
  damaged: IconCircleX,
  'not-a-package': IconFileX,
  'for-somebody-else': IconMailOff,
  'unknown-sender': IconHelp,
  'needs-newer': IconVersions,
  'not-trusted': IconShieldX,
  'not-finished': IconPlayerStop,
  gap: IconArrowsSplit2,
  contradicts: IconReplace,
  'says-too-much': IconStack3,
  'set-aside': IconLayersSubtract,
};

/** What somebody must look at: what kind of trouble, whose, what happened, when, and the one act that mends it. */
export function ToLookAt({
  troubles,
  putAway,
  onChoose,
}: {
  readonly troubles: readonly InboxTrouble[];
  readonly putAway: number;
  readonly onChoose: () => void;
}) {
  const say = useText('inbox');
  const act = useAct();
  const busy = useTakingIn((state) => state.busy);
  const [asking, setAsking] = useState<Question>();
  // The file that is being taken in is not finished either, and nothing is wrong with it.
  const shown = busy ? troubles.filter(({ is }) => is !== 'not-finished') : troubles;
  const put = (file: number) =>
    void act.run(async () => {
      await waymark.exchange.putAway({ file });
      inboxChanged();
    });
  const mend = (trouble: InboxTrouble) => {
    switch (trouble.mend) {
      case 'compare':
        return go({ screen: 'exchange', part: 'directory' });
      case 'offer-again':
        return onChoose();
      case 'put-away':
        return trouble.file !== null && put(trouble.file);
      default:
        return trouble.words !== null && setAsking({ office: trouble.office ?? '', words: trouble.words });
    }
  };
  return (
    <section className={`panel ${classes.block}`} aria-labelledby="to-look-at">
      <div className={classes.head}>
        <h2 className={classes.heading} id="to-look-at">
          {say('toLookAt')}
        </h2>
        <span className="quiet">{shown.length > 0 && shown.length}</span>
      </div>
      {shown.length === 0 && (
        <p className={`quiet ${classes.row}`}>
          {say('nothingToLookAt')} {putAway > 0 && say('putAwayBefore', { count: putAway })}
        </p>
      )}
      <ul className={classes.list}>
        {shown.map((trouble) => (
          <Trouble
            key={`${trouble.is} ${trouble.file} ${trouble.office} ${trouble.code}`}
            trouble={trouble}
            onMend={() => mend(trouble)}
            onPutAway={trouble.file === null || trouble.mend === 'put-away' ? undefined : put}
          />
        ))}
      </ul>
      <Refused refusal={act.refusal} />
      {asking && <AskOffice question={asking} onClose={() => setAsking(undefined)} />}
    </section>
  );
}

function Trouble({
  trouble,
  onMend,
  onPutAway,
}: {
  readonly trouble: InboxTrouble;
  readonly onMend: () => void;
  readonly onPutAway: ((file: number) => void) | undefined;
}) {
  const say = useText('inbox');
  const sentence = useSentence();
  const formats = useFormats();
  const { is, office, packageNumber, name, bytes, code, places, at, times, file } = trouble;
  const Sign = SIGNS[is];
  const which = [
    office !== null && packageNumber !== null ? say('ofOffice', { office, number: packageNumber }) : office,
    name,
    name === null && bytes !== null && office === null ? formats.bytes(bytes) : null,
    times > 1 ? say('times', { count: times }) : null,
  ].filter((word) => word !== null);
  return (
    <li className={classes.trouble}>
      <span className={classes.attention}>
        <Sign size={16} stroke={1.75} aria-hidden />
        {say(`is-${is}`)}
      </span>
      <span className={classes.which}>{which.join(' · ')}</span>
      <span>{sentence(code, places)}</span>
      <span className="quiet">{at !== null && formats.moment(at)}</span>
      <span className={classes.acts}>
        <Button variant="default" size="xs" onClick={onMend}>
          {say(`mend-${trouble.mend}`)}
        </Button>
        {onPutAway && file !== null && (
          <ActionIcon aria-label={say('mend-put-away')} title={say('mend-put-away')} onClick={() => onPutAway(file)}>
            <IconArchive size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        )}
      </span>
    </li>
  );
}
