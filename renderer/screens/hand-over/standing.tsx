import { Button } from '@mantine/core';
import { type Icon, IconCircleCheck, IconHourglass, IconMailOff, IconUserX } from '@tabler/icons-react';
import type { HandedOver, HandOverView } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { go } from '../../state/route.ts';
import classes from './hand-over.module.css';

const SIGNS = {
  'not-sent': IconMailOff,
  waiting: IconHourglass,
  accepted: IconCircleCheck,
  'not-ours': IconUserX,
} as const satisfies Record<HandedOver['state'], Icon>;

/** What was handed over and stands: not sent, waiting since a file with it was made, accepted, or that they cannot take this person and why. */
export function Standing({
  caseId,
  handed,
  onView,
}: {
  readonly caseId: string;
  readonly handed: readonly HandedOver[];
  readonly onView: (view: HandOverView) => void;
}) {
  const say = useText('hand-over');
  const formats = useFormats();
  const act = useAct();
  const takeBack = ({ record }: HandedOver) =>
    void act.run(async () => {
      onView(await waymark.exchange.takeBackHandOver({ caseId, record, reason: 'other' }));
      notice(say('takenBack'));
    });
  return (
    <section className={`panel ${classes.form}`} aria-labelledby="standing">
      <h2 className={classes.heading} id="standing">
        {say('standing')}
      </h2>
      <ul className={classes.files}>
        {handed.map((one) => {
          const Sign = SIGNS[one.state];
          const { office, answered, answer, sentAt } = one;
          const since = one.sentFirst ?? one.since;
          return (
            <li key={one.record} className={classes.one} data-state={one.state}>
              <span className={classes.words}>
                <Sign size={16} stroke={1.75} aria-hidden />
                {say(`state-${one.state}`, {
                  office,
                  since: since === null ? '–' : formats.day(since),
                  answered: answered === null ? '–' : formats.day(answered),
                })}
                {answer !== null && ` ${say('because', { answer })}`}
              </span>
              {sentAt !== null && <span className="quiet">{say('sealedOn', { date: formats.day(sentAt) })}</span>}
              <span className={classes.acts}>
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => go({ screen: 'exchange', part: 'seal', to: office, cases: [caseId] })}
                >
                  {say('sealNow')}
                </Button>
                <Button variant="subtle" size="xs" onClick={() => takeBack(one)} disabled={act.busy}>
                  {say('takeBack')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      <Refused refusal={act.refusal} />
    </section>
  );
}
