import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { CountrySelect } from '../../components/country-select.tsx';
import { useText } from '../../locales/index.ts';
import classes from './desk-step.module.css';
import { faultsOfDesk, officeCodeFrom, type WantedDesk } from './first-run-checks.ts';

interface StepProps {
  readonly wanted: WantedDesk;
  readonly change: (part: Partial<WantedDesk>) => void;
}

/** First step: which desk, which office. */
export function DeskStep({ wanted, change, onNext }: StepProps & { readonly onNext: () => void }) {
  const say = useText('first-run');
  const common = useText('common');
  const [tried, setTried] = useState(false);
  const faults = tried ? faultsOfDesk(wanted) : new Set<string>();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (faultsOfDesk(wanted).size === 0) onNext();
      }}
    >
      <Radio.Group
        label={say('which')}
        value={wanted.kind}
        onChange={(kind) => change({ kind: kind === 'headquarters' ? 'headquarters' : 'mission' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="mission" label={say('mission')} description={say('missionText')} className={classes.choice} />
          <Radio
            value="headquarters"
            label={say('headquarters')}
            description={say('headquartersText')}
            className={classes.choice}
          />
        </Stack>
      </Radio.Group>
      <div className={classes.pair}>
        <TextInput
          label={say('officeName')}
          placeholder={say('officeNameExample')}
          value={wanted.name}
          maxLength={120}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={faults.has('name') ? common('fillIn') : undefined}
          autoComplete="off"
        />
        <TextInput
          label={say('officeCode')}
          value={wanted.office}
          onChange={(event) => change({ office: officeCodeFrom(event.currentTarget.value) })}
          error={faults.has('office')}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="office-code-help"
        />
      </div>
      <p className={classes.help} id="office-code-help" data-fault={faults.has('office') || undefined}>
        {say(faults.has('office') ? 'officeCodeWrong' : 'officeCodeHelp')}
      </p>
      <CountrySelect
        label={say('country')}
        value={wanted.country}
        onChange={(country) => change({ country })}
        error={faults.has('country') ? say('countryMissing') : undefined}
      />
      <Group justify="flex-end">
        <Button type="submit">{common('next')}</Button>
      </Group>
    </form>
  );
}
