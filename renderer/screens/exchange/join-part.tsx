import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ChosenFile } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { ChosenPlaceField } from '../../components/chosen-place.tsx';
import { Fingerprint } from '../../components/fingerprint.tsx';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { loadStation, useSession } from '../../state/session.ts';
import { DirectoryNewsList } from './directory-news.tsx';
import classes from './exchange.module.css';
import { wordsIn } from './fingerprint-words.ts';

const WORDS = 12;

/** Join headquarters in four steps with one telephone call. */
export function JoinPart() {
  const say = useText('exchange');
  const session = useSession();
  const [card, setCard] = useState<string>();
  const writing = useAct();

  const write = () =>
    writing.run(async () => {
      const folder = await waymark.desk.chooseFolder({ purpose: 'card' });
      if (folder) setCard((await waymark.exchange.card({ folder: folder.token })).name);
    });

  return (
    <div className={classes.column}>
      <p className="quiet">{say('joinText')}</p>
      <ol className={classes.steps}>
        <Step number={1} title={say('join1')} text={say('join1Text')}>
          <Button
            onClick={write}
            loading={writing.busy}
            variant={card || session.directory !== null ? 'default' : 'filled'}
          >
            {say('join1Do')}
          </Button>
          {card && <p role="status">{say('join1Done', { file: card })}</p>}
          <Refused refusal={writing.refusal} />
        </Step>
        <Step number={2} title={say('join2')} text={say('join2Text')} />
        <Step number={3} title={say('join3')} text={say('join3Text')}>
          <div className={classes.stretch}>
            <Fingerprint words={session.station.fingerprint} label={say('ownFingerprint')} />
          </div>
        </Step>
        <Step number={4} title={say('join4')} text={say(session.directory === null ? 'join4Text' : 'join4Again')}>
          <TakeDirectory first={session.directory === null} />
        </Step>
      </ol>
    </div>
  );
}

function Step({
  number,
  title,
  text,
  children,
}: {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <li className={`panel ${classes.step}`}>
      <span className={classes.stepNumber} aria-hidden>
        {number}
      </span>
      <div className={classes.stepBody}>
        <div>
          <h2 className={classes.heading}>{title}</h2>
          <p className="quiet">{text}</p>
        </div>
        {children}
      </div>
    </li>
  );
}

/** The first time the root's words are asked for; afterwards each directory is proven by the one before. */
function TakeDirectory({ first }: { readonly first: boolean }) {
  const say = useText('exchange');
  const common = useText('common');
  const [typed, setTyped] = useState('');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [taken, setTaken] = useState<Awaited<ReturnType<typeof waymark.exchange.takeDirectory>>>();
  const taking = useAct();
  const words = wordsIn(typed);
  // Where headquarters lost its root key, the words of the new one are compared anew.
  const compares = first || taking.refusal?.code === 'directory-root-wrong' || typed !== '';
  const complete = file !== null && (!compares || words.length === WORDS);

  const take = () =>
    taking.run(async () => {
      if (!file) return;
      const root = compares ? { root: [...words] } : {};
      setTaken(await waymark.exchange.takeDirectory({ file: file.token, ...root }));
      await loadStation();
    });

  return (
    <div className={`${classes.stretch} ${classes.stepBody}`}>
      {compares && (
        <Textarea
          className={classes.stretch ?? ''}
          label={say('rootWords')}
          description={say('rootWordsCount', { count: words.length })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autosize
          minRows={2}
          spellCheck={false}
          autoComplete="off"
          lang="en"
        />
      )}
      <div className={classes.stretch}>
        <ChosenPlaceField
          label={say('directoryFile')}
          chosen={file?.name ?? null}
          none={say('noFile')}
          choose={common('choose')}
          onChoose={async () =>
            setFile((await waymark.desk.chooseFiles({ purpose: 'directory', several: false }))[0] ?? file)
          }
        />
      </div>
      <Refused refusal={taking.refusal} />
      <Button onClick={take} disabled={!complete} loading={taking.busy}>
        {say('takeDirectory')}
      </Button>
      {taken && <p role="status">{say('joinedText', { count: taken.offices, number: String(taken.number) })}</p>}
      {taken && <DirectoryNewsList news={taken.news} />}
    </div>
  );
}
