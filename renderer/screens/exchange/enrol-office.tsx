import { Alert, Button, Checkbox, Group, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { countryLabel } from '../../../db/codebook/world.ts';
import type { OfficeRow } from '../../../preload/contract.ts';
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
export function EnrolOffice({
  offices,
  onEnrolled,
}: {
  readonly offices: readonly OfficeRow[];
  readonly onEnrolled: () => void;
}) {
  const say = useText('exchange');
  const common = useText('common');
  const language = useLanguage((state) => state.language);
  const [read, setRead] = useState<{ readonly token: string; readonly card: Card }>();
  const [same, setSame] = useState(false);
  const [takes, setTakes] = useState<string | null>(null);
  const access = useText('access');
  const act = useAct();

  // The other desks of the office: the new one stands in the place of one of them, or beside one that is in use.
  const others = (offices.find(({ office }) => office === read?.card.office)?.stations ?? []).filter(
    ({ fingerprint }) => fingerprint.join() !== read?.card.fingerprint.join(),
  );
  const inUse = others.find(({ state }) => state === 'active' || state === 'enrolled');

  const request = read?.card.request ?? null;

  const choose = () =>
    act.run(async () => {
      const [file] = await waymark.desk.chooseFiles({ purpose: 'card', several: false });
      if (!file) return;
      setSame(false);
      setTakes(null);
      setRead({ token: file.token, card: await waymark.exchange.readCard({ file: file.token }) });
    });
  const enrol = () =>
    act.run(async () => {
      if (!read) return;
      const fingerprint = [...read.card.fingerprint];
      const successorOf = takes === 'beside' ? inUse?.id : takes;
      const asked = read.card.request === null ? {} : { asAsked: true, goOn: read.card.request.awaited > 0 };
      const { office } = await waymark.exchange.enrol({
        file: read.token,
        fingerprint,
        ...(successorOf ? { successorOf, beside: takes === 'beside' } : {}),
        ...asked,
      });
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
          {request && (
            <Alert color="amber" title={access('asks')}>
              <p>{access('asksText')}</p>
              {request.awaited > 0 && <p>{access('asksAwaited', { count: request.awaited })}</p>}
              {request.foreign > 0 && <p>{access('asksForeign', { count: request.foreign })}</p>}
            </Alert>
          )}
          {others.length > 0 && !request && (
            <Radio.Group label={say('anotherDesk', { office: read.card.office })} value={takes} onChange={setTakes}>
              <Stack gap="sm" mt="xs">
                {others.map(({ id, fingerprint, state }) => (
                  <Radio
                    key={id}
                    value={id}
                    label={
                      others.length === 1
                        ? say('takes-place')
                        : say('takes-place-of', {
                            words: fingerprint.slice(0, 3).join(' '),
                            state: say(`state-${state}`),
                          })
                    }
                    description={say('takes-place-text')}
                    className={classes.choice}
                  />
                ))}
                {inUse && (
                  <Radio
                    value="beside"
                    label={say('takes-beside')}
                    description={say('takes-beside-text')}
                    className={classes.choice}
                  />
                )}
              </Stack>
            </Radio.Group>
          )}
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
            <Button
              onClick={enrol}
              disabled={!same || (others.length > 0 && !request && takes === null)}
              loading={act.busy}
            >
              {request ? access('asksDo', { office: read.card.office }) : say('enrolDo', { office: read.card.office })}
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
