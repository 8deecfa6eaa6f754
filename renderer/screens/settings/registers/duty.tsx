import { IconPhone } from '@tabler/icons-react';
import type { OnDuty } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { Refused } from '../../../components/refused.tsx';
import { useText } from '../../../locales/index.ts';
import { useAsked } from '../../../state/asked.ts';
import { DutyForm } from './duty-form.tsx';
import { takeOffDuty } from './enter-entry.ts';
import { RegisterList } from './register-list.tsx';

/** Who is on duty, and for which house. */
export function Duty() {
  const say = useText('registers');
  const { answer, refusal, reload } = useAsked('duty', () => waymark.duty.list({}));
  if (answer === undefined) return <Refused refusal={refusal} />;
  return (
    <RegisterList<OnDuty & { readonly told: string }>
      id="duty-register"
      words={{ title: say('duty'), none: say('noDuty'), noneText: say('noDutyText'), add: say('addDuty') }}
      icon={IconPhone}
      entries={answer.map((one) => ({ ...one, told: one.name }))}
      columns={[say('dutyName'), say('dutyTelephone'), say('dutyHours'), say('dutyHouse')]}
      cellsOf={({ name, telephone, hours, house }) => [name, telephone, hours, house ?? say('everyHouse')]}
      form={DutyForm}
      mayTakeOut={answer.map(({ id }) => id)}
      takeOut={takeOffDuty}
      onChanged={reload}
    />
  );
}
