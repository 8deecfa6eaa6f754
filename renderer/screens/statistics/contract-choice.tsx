import { Checkbox, Select } from '@mantine/core';
import { quartersOver } from '../../../db/codebook/quarters-over.ts';
import type { ContractAsked, Project } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { localToday } from '../../components/answers/today.ts';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';

/** As far as it is chosen. */
export type ContractChosen = Partial<Pick<ContractAsked, 'line' | 'recipient' | 'until' | 'corrected'>>;

/** The report of a project for one of its donors: which, for whom, and until when. */
export function ContractChoice({
  chosen,
  onChosen,
}: {
  readonly chosen: ContractChosen;
  readonly onChosen: (chosen: ContractChosen) => void;
}) {
  const say = useText('statistics');
  const formats = useFormats();
  const projects = useAsked('projects with donors', async () =>
    (await waymark.projects.list({})).filter(({ donors }) => donors.length > 0),
  );
  if (projects.answer === undefined) return <Refused refusal={projects.refusal} />;
  if (projects.answer.length === 0) return <p className="quiet">{say('contractNone')}</p>;
  const project = projects.answer.find(({ line }) => line === chosen.line);
  const days = quartersOver(localToday(), project?.from ?? null);
  return (
    <>
      <Select
        label={say('contractProject')}
        w="16rem"
        data={projects.answer.map(({ line, name }) => ({ value: line, label: `${line} · ${name}` }))}
        value={chosen.line ?? null}
        allowDeselect={false}
        onChange={(line) => {
          const next = projects.answer?.find((one) => one.line === line);
          if (next !== undefined) onChosen(firstOf(next));
        }}
      />
      <Select
        label={say('contractRecipient')}
        w="12rem"
        data={project?.donors.map(({ name }) => name) ?? []}
        value={chosen.recipient ?? null}
        allowDeselect={false}
        disabled={project === undefined}
        onChange={(recipient) => recipient !== null && onChosen({ ...chosen, recipient })}
      />
      <Select
        label={say('contractUntil')}
        w="12rem"
        data={days.map((value) => ({ value, label: formats.day(value) }))}
        value={chosen.until ?? null}
        allowDeselect={false}
        disabled={project === undefined}
        onChange={(until) => until !== null && onChosen({ ...chosen, until })}
      />
      <Checkbox
        label={say('contractCorrected')}
        checked={chosen.corrected === true}
        disabled={project === undefined}
        onChange={(event) => onChosen({ ...chosen, corrected: event.currentTarget.checked })}
      />
    </>
  );
}

/** What is likeliest: its only donor, and the quarter that is over last. */
function firstOf({ line, donors, from }: Project): ContractChosen {
  const [donor, ...others] = donors;
  const [until] = quartersOver(localToday(), from);
  return {
    line,
    ...(donor === undefined || others.length > 0 ? {} : { recipient: donor.name }),
    ...(until === undefined ? {} : { until }),
  };
}
