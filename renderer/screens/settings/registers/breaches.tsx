import { IconShieldExclamation } from '@tabler/icons-react';
import type { Breach } from '../../../../preload/contract.ts';
import { useFormats, useText } from '../../../locales/index.ts';
import { BreachForm } from './breach-form.tsx';
import { takeBreachOut } from './enter-entry.ts';
import { NamedCases } from './named-cases.tsx';
import { RegisterList } from './register-list.tsx';

interface BreachesProps {
  readonly breaches: readonly Breach[];
  readonly mayTakeOut: readonly string[];
  readonly onChanged: () => void;
}

/** What was lost, taken or seen, the open entries first. */
export function Breaches({ breaches, mayTakeOut, onChanged }: BreachesProps) {
  const say = useText('registers');
  const formats = useFormats();
  return (
    <RegisterList
      id="breaches"
      words={{ title: say('breaches'), none: say('noBreach'), noneText: say('noBreachText'), add: say('addBreach') }}
      icon={IconShieldExclamation}
      entries={breaches}
      columns={[say('noticed'), say('what'), say('told'), say('cases'), say('state')]}
      cellsOf={(breach) => [
        formats.day(breach.noticed),
        say(`breach-${breach.what}`),
        breach.told,
        <NamedCases key="cases" cases={breach.cases} />,
        breach.closed === null ? say('isOpen') : say('isClosed', { day: formats.day(breach.closed) }),
      ]}
      form={BreachForm}
      takeOut={takeBreachOut}
      {...{ mayTakeOut, onChanged }}
    />
  );
}
