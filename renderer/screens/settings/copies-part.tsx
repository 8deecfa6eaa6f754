import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCopy, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { COPY_FILE, type Session, type VerifyResult } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { ChosenPlaceField } from '../../components/chosen-place.tsx';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { Working } from '../../components/working.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { copyNow } from '../../state/copy-now.ts';
import { loadStation, setSession, useSession } from '../../state/session.ts';
import { work } from '../../state/work.ts';
import classes from './settings.module.css';

const PLACE = { there: 'placeThere', missing: 'placeMissing', none: 'placeNone' } as const;

/** The second place, a copy now, and whether everything holds. */
export function CopiesPart() {
  const say = useText('settings');
  const common = useText('common');
  const formats = useFormats();
  const { copy } = useSession();
  const choosing = useAct();
  const copying = useAct();

  const choose = () =>
    choosing.run(async () => {
      const folder = await waymark.desk.chooseFolder({ purpose: 'copies' });
      if (!folder) return;
      setSession(await waymark.station.setCopies({ folder: folder.token }));
      notice(say('placeChosen', { place: folder.name }));
    });
  const [chosen, setChosen] = useState<string>();
  const copyToPlace = () =>
    copying.run(async () => {
      setChosen(undefined);
      await copyNow();
      notice(say('copiedToPlace'));
    });
  const copyElsewhere = (over?: string) =>
    copying.run(async () => {
      const out = over ?? (await waymark.desk.chooseSave({ purpose: 'backup', name: COPY_FILE }))?.token;
      if (out === undefined) return;
      setChosen(out);
      const { bytes } = await work(() => waymark.station.backup({ out, replace: over !== undefined }));
      notice(say('copied', { size: formats.bytes(bytes) }));
      await loadStation();
    });

  return (
    <div className={classes.column}>
      <section className={`panel ${classes.card}`}>
        <div className={classes.stretch}>
          <ChosenPlaceField
            label={say('place')}
            help={say('placeText')}
            chosen={copy.place === 'none' ? null : say(PLACE[copy.place])}
            none={say('placeNone')}
            choose={common(copy.place === 'none' ? 'choose' : 'change')}
            onChoose={choose}
          />
        </div>
        {copy.sameDisk && (
          <p className={classes.attention}>
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
            {say('placeSameDisk')}
          </p>
        )}
        <Refused refusal={choosing.refusal} />
        <NewestCopies copy={copy} />
        {copy.holdsLess && <HoldsLess {...copy.holdsLess} />}
        <Refused refusal={copying.refusal}>
          {chosen !== undefined && copying.refusal && ASKS.has(copying.refusal.code) && (
            <Button mt="sm" size="xs" variant="default" onClick={() => copyElsewhere(chosen)}>
              {say('copyReplace')}
            </Button>
          )}
        </Refused>
        {copying.busy ? (
          <div className={classes.stretch}>
            <Working doing={say('copying')} />
          </div>
        ) : (
          <Group gap="sm">
            {copy.place === 'there' && (
              <Button variant="default" leftSection={<IconCopy size={16} stroke={1.75} />} onClick={copyToPlace}>
                {say('copyNow')}
              </Button>
            )}
            <Button variant={copy.place === 'there' ? 'subtle' : 'default'} onClick={() => copyElsewhere()}>
              {say(copy.place === 'none' ? 'copyTo' : 'copyElsewhere')}
            </Button>
          </Group>
        )}
      </section>
      <Verification />
    </div>
  );
}

/** When the newest copies were made and where they lie: at the second place, where one is chosen, and elsewhere. */
function NewestCopies({ copy }: Pick<Session, 'copy'>) {
  const say = useText('settings');
  const formats = useFormats();
  const when = (at: string) => ({ moment: formats.moment(at), ago: formats.ago(at) });
  const isChosen = copy.place !== 'none';
  return (
    <div>
      {copy.at === null ? (
        <p className={classes.attention}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {say(isChosen ? 'noCopyAtPlace' : 'noCopy')}
        </p>
      ) : (
        <p>{say(isChosen ? 'lastCopyAtPlace' : 'lastCopy', when(copy.at))}</p>
      )}
      {isChosen && copy.elsewhere !== null && <p className="quiet">{say('lastCopyElsewhere', when(copy.elsewhere))}</p>}
    </div>
  );
}

/** Refusals that a person can answer: the copy that lies there is to be replaced all the same. */
const ASKS: ReadonlySet<string> = new Set(['copy-holds-less', 'copy-not-compared']);

/** New copies hold less than one that is kept, which stays until somebody has seen it. */
function HoldsLess({ kept, acts, cases }: NonNullable<Session['copy']['holdsLess']>) {
  const say = useText('settings');
  const formats = useFormats();
  const act = useAct();
  const accept = () => act.run(async () => setSession(await waymark.station.acceptLessCopied({})));
  return (
    <Alert color="clay" title={say('lessTitle')}>
      <p>{say('lessText', { moment: formats.moment(kept), acts, cases })}</p>
      <Refused refusal={act.refusal} />
      <Button mt="sm" size="xs" variant="default" onClick={accept} loading={act.busy}>
        {say('lessSeen')}
      </Button>
    </Alert>
  );
}

function Verification() {
  const say = useText('settings');
  const [result, setResult] = useState<VerifyResult>();
  const act = useAct();
  const verify = () =>
    act.run(async () => {
      setResult(undefined);
      setResult(await work(() => waymark.station.verify({})));
    });
  return (
    <section className={`panel ${classes.card}`} aria-labelledby="verify">
      <div>
        <h2 className={classes.heading} id="verify">
          {say('verify')}
        </h2>
        <p className="quiet">{say('verifyText')}</p>
      </div>
      <Refused refusal={act.refusal} />
      {act.busy ? (
        <div className={classes.stretch}>
          <Working doing={say('verifying')} />
        </div>
      ) : (
        <Button variant="default" leftSection={<IconShieldCheck size={16} stroke={1.75} />} onClick={verify}>
          {say('verify')}
        </Button>
      )}
      {result && (
        <div role="status" className={classes.stretch}>
          {result.clean ? (
            <p className={classes.clean}>
              <IconCircleCheck size={16} stroke={1.75} aria-hidden />
              {say('clean')}
            </p>
          ) : (
            <Alert color="clay" title={say('faults', { count: result.faults.length })}>
              <Group gap="xs">
                {result.faults.slice(0, 20).map((fault) => (
                  <code key={`${fault.check} ${fault.subject}`}>
                    {fault.check} {fault.subject}
                  </code>
                ))}
              </Group>
            </Alert>
          )}
          <p className="quiet">{say('checked', { ...result.checked })}</p>
          {result.checked.picturesElsewhere > 0 && (
            <p className="quiet">{say('picturesElsewhere', { count: result.checked.picturesElsewhere })}</p>
          )}
        </div>
      )}
    </section>
  );
}
