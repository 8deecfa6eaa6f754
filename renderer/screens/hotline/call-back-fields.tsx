import { TextInput } from '@mantine/core';
import { DateField } from '../../components/date-field.tsx';
import { useText } from '../../locales/index.ts';
import classes from './hotline.module.css';
import type { TypedCall } from './typed-call.ts';

interface CallBackFieldsProps {
  readonly call: TypedCall;
  readonly isMissing: boolean;
  readonly onCall: (change: Partial<TypedCall>) => void;
}

/** How somebody is called back, and what may be said to whom. */
export function CallBackFields({ call, isMissing, onCall }: CallBackFieldsProps) {
  const say = useText('hotline');
  const line = (name: 'number' | 'hour' | 'whoMayAnswer' | 'whatToSay') => (
    <div data-question={name}>
      <TextInput
        data-control
        label={say(name)}
        value={call[name]}
        maxLength={name === 'number' ? 60 : 120}
        autoComplete="off"
        onChange={(event) => onCall({ [name]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <div className={classes.back}>
      <p className="quiet">{say('callBackText')}</p>
      <div className={classes.fields}>
        {line('number')}
        <div data-question="day">
          <DateField label={say('day')} value={call.day} toCome onDate={(day) => onCall({ day })} />
        </div>
        {line('hour')}
        {line('whoMayAnswer')}
        {line('whatToSay')}
      </div>
      {isMissing && (
        <p className="warning-line" role="status">
          {say('callBackMissing')}
        </p>
      )}
    </div>
  );
}
