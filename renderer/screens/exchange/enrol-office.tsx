import { Alert, Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { countryLabel } from '../../../db/codebook/world.ts';
import { waymark } from '../../calls.ts';
import { Fingerprint } from '../../components/fingerprint.tsx';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import classes from './exchange.module.css';

type Card = Awaited<ReturnType<typeof waymark.exchange.readCard>>;

/** Headquarters: an office's card, its words compared by telephone, and only then enrolled. */
export function EnrolOffice({ onEnrolled }: { readonly onEnrolled: () => void }) {
  const say = useText('exchange');
  const common = useText('common');
  const language = useLanguage((state) => state.language);
  const [read, setRead] = useState<{ readonly token: string; readonly card: Card }>();
  const [same, setSame] = useState(false);
  const act = useAct();

  const choose = () =>
    act.run(async () => {
      const [file] = await waymark.desk.chooseFiles({ purpose: 'card', several: false });
      if (!file) return;
      setSame(false);
      setRead({ token: file.token, card: await waymark.exchange.readCard({ file: file.token }) });
    });
  const enrol = () =>
    act.run(async () => {
      if (!read) return;
      const fingerprint = [...read.card.fingerprint];
      const { office } = await waymark.exchange.enrol({ file: read.token, fingerprint });
      setRead(undefined);
      notice(say('enrolled', { office }));
      onEnrolled();
    });

  return (
    <section className={`panel ${classes.card}`} aria-labelledby="enrol">
      <div>
        <h2 className={classes.heading} id="enrol">
          {say('enrol')}
        </h2>
        <p className="quiet">{say('enrolText')}</p>
      </div>
      {read && (
        <>
          <p>
            <strong>{read.card.name}</strong> · {read.card.office} · {countryLabel(read.card.country, language)}
          </p>
          {read.card.demo && <Alert color="amber">{say('cardDemo')}</Alert>}
          <Fingerprint words={read.card.fingerprint} label={say('fingerprint')} />
          <Checkbox label={say('cardSame')} checked={same} onChange={(event) => setSame(event.currentTarget.checked)} />
        </>
      )}
      <Refused refusal={act.refusal} />
      <Group>
        <Button variant="default" onClick={choose} loading={act.busy && !read}>
          {say('chooseCard')}
        </Button>
        {read && (
          <>
            <Button onClick={enrol} disabled={!same} loading={act.busy}>
              {say('enrolDo', { office: read.card.office })}
            </Button>
            <Button variant="subtle" onClick={() => setRead(undefined)}>
              {common('cancel')}
            </Button>
          </>
        )}
      </Group>
    </section>
  );
}
