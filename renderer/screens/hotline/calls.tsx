import { Button, Group, Table } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { CALL_ADVICE, CALL_TOPICS, CALLERS } from '../../../db/codebook/hotline.ts';
import type { Code } from '../../../db/codebook/types.ts';
import { countryLabel } from '../../../db/codebook/world.ts';
import type { Hotline, HotlineCall } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { showSaved } from '../../state/saved.ts';

/** A number to be dialled stands in one line. */
const unbroken = (number: string) => number.replaceAll(' ', '\u00a0');

interface CallsProps extends Hotline {
  readonly onChanged: () => void;
}

/** Who is to be called back, then the newest calls. */
export function Calls({ calls, mayTakeOut, onChanged }: CallsProps) {
  const say = useText('hotline');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const act = useAct();
  if (calls.length === 0) {
    return (
      <div className="panel">
        <EmptyState icon={IconPhone} title={say('none')} text={say('noneText')} />
      </div>
    );
  }
  const words = (codes: readonly Code[], chosen: readonly string[]) =>
    codes.filter(({ code }) => chosen.includes(code)).map(({ label }) => label[language]);
  const who = ({ kind, caller }: HotlineCall) =>
    kind === 'call' ? words(CALLERS, caller === null ? [] : [caller]).join() || '–' : say(kind);
  const about = ({ topics, country }: HotlineCall) =>
    [...words(CALL_TOPICS, topics), ...(country === null ? [] : [countryLabel(country, language)])].join(', ') || '–';
  const advice = ({ advice: given, referredTo }: HotlineCall) =>
    [...words(CALL_ADVICE, given), ...(referredTo === '' ? [] : [referredTo])].join(', ') || '–';
  const back = ({ callBack }: HotlineCall) =>
    callBack === null
      ? '–'
      : [formats.day(callBack.day), callBack.hour, unbroken(callBack.number), callBack.whoMayAnswer, callBack.whatToSay]
          .filter((part) => part !== null && part !== '')
          .join(' · ');
  const ends = (end: () => Promise<unknown>) =>
    void act.run(async () => {
      await end();
      showSaved('saved');
      onChanged();
    });
  return (
    <section>
      <ListTable
        label={say('calls')}
        columns={[say('when'), say('who'), say('topics'), say('advice'), say('callBack'), '']}
      >
        {calls.map((call) => (
          <Table.Tr key={call.id}>
            <Table.Td>{formats.moment(call.at)}</Table.Td>
            <Table.Td>{who(call)}</Table.Td>
            <Table.Td>{about(call)}</Table.Td>
            <Table.Td>{advice(call)}</Table.Td>
            <Table.Td>{back(call)}</Table.Td>
            <Table.Td>
              <Group gap="xs" wrap="nowrap" justify="flex-end">
                {call.callBack !== null && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={say('calledBackOf', { number: call.callBack.number })}
                    onClick={() => ends(() => waymark.hotline.calledBack({ id: call.id }))}
                  >
                    {say('calledBack')}
                  </Button>
                )}
                {call.hasCase && <span className="quiet">{say('hasCase')}</span>}
                {!call.hasCase && call.kind === 'call' && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={say('makeCaseOf', { when: formats.moment(call.at) })}
                    onClick={() => go({ screen: 'first-contact', call: call.id })}
                  >
                    {say('makeCase')}
                  </Button>
                )}
                {mayTakeOut.includes(call.id) && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    aria-label={say('takeOutOf', { when: formats.moment(call.at) })}
                    onClick={() => ends(() => waymark.hotline.takeOut({ id: call.id }))}
                  >
                    {say('takeOut')}
                  </Button>
                )}
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
      <Refused refusal={act.refusal} />
    </section>
  );
}
