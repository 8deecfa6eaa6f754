import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { ScreenTitle } from '../../components/screen-title.tsx';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { CallForm } from './call-form.tsx';
import { Calls } from './calls.tsx';
import classes from './hotline.module.css';

/** A call that is being had, and below it who is to be called back and the newest calls. */
export function Hotline() {
  const say = useText('hotline');
  const { answer, refusal, reload } = useAsked('hotline', () => waymark.hotline.list({}));
  return (
    <>
      <ScreenTitle title={say('title')} below={say('text')} />
      <div className={classes.page}>
        <CallForm onChanged={reload} />
        {answer === undefined ? <Refused refusal={refusal} /> : <Calls {...answer} onChanged={reload} />}
      </div>
    </>
  );
}
