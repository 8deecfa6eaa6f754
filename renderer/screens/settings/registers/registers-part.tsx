import { waymark } from '../../../calls.ts';
import { Refused } from '../../../components/refused.tsx';
import { useText } from '../../../locales/index.ts';
import { useAsked } from '../../../state/asked.ts';
import classes from '../settings.module.css';
import { Breaches } from './breaches.tsx';
import { Duty } from './duty.tsx';
import { Requests } from './requests.tsx';

/** The registers of the office: who is on duty, what was lost, taken or seen, and who asked for something. */
export function RegistersPart() {
  const say = useText('registers');
  const { answer, refusal, reload } = useAsked('registers', () => waymark.registers.list({}));
  if (answer === undefined) return <Refused refusal={refusal} />;
  return (
    <div className={classes.wide}>
      <div>
        <p className="quiet">{say('text')}</p>
        <p className="quiet">{say('notHere')}</p>
      </div>
      <Duty />
      <Breaches breaches={answer.breaches} mayTakeOut={answer.mayTakeOut} onChanged={reload} />
      <Requests requests={answer.requests} mayTakeOut={answer.mayTakeOut} onChanged={reload} />
    </div>
  );
}
