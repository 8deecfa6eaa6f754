import { IconCoins } from '@tabler/icons-react';
import { moneyLabel } from '../../../../db/codebook/money.ts';
import type { Project } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { Refused } from '../../../components/refused.tsx';
import { useFormats, useText } from '../../../locales/index.ts';
import { useAsked } from '../../../state/asked.ts';
import { useLanguage } from '../../../state/language.ts';
import { RegisterList } from '../registers/register-list.tsx';
import classes from '../settings.module.css';
import { takeProjectOut } from './enter-project.ts';
import { ProjectForm } from './project-form.tsx';

/** The projects that pay for help: their lines, donors, days and fund rules. */
export function ProjectsPart() {
  const say = useText('projects');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const { answer, refusal, reload } = useAsked('projects', () => waymark.projects.list({}));
  if (answer === undefined) return <Refused refusal={refusal} />;
  const days = ({ from, until, extendedTo }: Project) =>
    [from, extendedTo ?? until].map((day) => (day === null ? '…' : formats.day(day))).join(' – ');
  const budget = ({ budget: amount, currency }: Project) =>
    amount === null || currency === null ? '–' : moneyLabel(amount, currency, language);
  return (
    <div className={classes.wide}>
      <p className="quiet">{say('text')}</p>
      <RegisterList
        id="projects"
        words={{ title: say('title'), none: say('none'), noneText: say('noneText'), add: say('add') }}
        icon={IconCoins}
        entries={answer.map((project) => ({ ...project, id: project.line, told: project.line }))}
        columns={[say('line'), say('name'), say('state'), say('days'), say('budget'), say('donors')]}
        cellsOf={(project) => [
          project.line,
          project.name,
          say(`state-${project.state}`),
          project.from === null && project.until === null ? '–' : days(project),
          budget(project),
          project.donors.map(({ name }) => name).join(', ') || '–',
        ]}
        form={ProjectForm}
        mayTakeOut={answer.map(({ line }) => line)}
        takeOut={takeProjectOut}
        onChanged={reload}
      />
    </div>
  );
}
