import { Button, NumberInput } from '@mantine/core';
import { list } from '../../../../db/codebook/lists/index.ts';
import { GRANT_EVERY, GRANT_FORMS, GRANT_PER, type Grant } from '../../../../preload/contract.ts';
import { CodeSelect } from '../../../components/code-select.tsx';
import { MoneyField } from '../../../components/money-field.tsx';
import { PickField } from '../../../components/pick-field.tsx';
import { useText } from '../../../locales/index.ts';
import { useLanguage } from '../../../state/language.ts';
import classes from '../settings.module.css';

interface GrantFormProps {
  readonly number: number;
  readonly grant: Grant;
  readonly digits: number;
  readonly onGrant: (grant: Grant) => void;
  readonly onTakeAway: () => void;
}

/** One grant of a fund: how much, for what, for whom, how often and in how many parts. */
export function GrantForm({ number, grant, digits, onGrant, onTakeAway }: GrantFormProps) {
  const say = useText('projects');
  const language = useLanguage((state) => state.language);
  const set = (change: Partial<Grant>) => onGrant({ ...grant, ...change });
  const count = (name: 'months' | 'instalments', most: number) => (
    <NumberInput
      label={say(name)}
      size="xs"
      min={1}
      max={most}
      allowDecimal={false}
      value={grant[name] ?? ''}
      onChange={(value) => set({ [name]: typeof value === 'number' ? value : null })}
    />
  );
  return (
    <fieldset className={classes.grant} aria-label={say('grant', { number })}>
      <MoneyField
        label={say('amount')}
        size="xs"
        value={grant.amount === 0 ? null : grant.amount}
        digits={digits}
        onAmount={(amount) => set({ amount: amount ?? 0 })}
      />
      <CodeSelect
        label={say('per')}
        size="xs"
        codes={GRANT_PER}
        words={(per) => say(`per-${per}`)}
        value={grant.per}
        onCode={(per) => set({ per })}
      />
      <CodeSelect
        label={say('form')}
        size="xs"
        codes={GRANT_FORMS}
        words={(form) => say(`form-${form}`)}
        value={grant.form}
        onCode={(form) => set({ form })}
      />
      <CodeSelect
        label={say('every')}
        size="xs"
        codes={GRANT_EVERY}
        words={(every) => say(`every-${every}`)}
        value={grant.every}
        onCode={(every) => set({ every, months: every === 'month' ? grant.months : null })}
      />
      {grant.every === 'month' && count('months', 120)}
      {count('instalments', 60)}
      <div className={classes.purposes}>
        <PickField
          label={say('purposes')}
          size="xs"
          options={list('payment-for').codes.map(({ code, label }) => ({
            value: code,
            label: label[language],
            also: [],
          }))}
          chosen={grant.purposes}
          many
          placeholder={say('anyPurpose')}
          onChoose={(purposes) => set({ purposes })}
        />
      </div>
      <Button size="compact-sm" variant="subtle" color="gray" w="max-content" onClick={onTakeAway}>
        {say('takeGrantAway', { number })}
      </Button>
    </fieldset>
  );
}
