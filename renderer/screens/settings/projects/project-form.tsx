import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { NO_FUND_RULES, PROJECT_COVERS, PROJECT_STATES, type Project } from '../../../../preload/contract.ts';
import { currencyDigits } from '../../../components/answers/options.ts';
import { localToday } from '../../../components/answers/today.ts';
import { parseTypedDay } from '../../../components/answers/typed-date.ts';
import { worldOptions } from '../../../components/answers/world-options.ts';
import { DateField } from '../../../components/date-field.tsx';
import { MoneyField } from '../../../components/money-field.tsx';
import { PickField } from '../../../components/pick-field.tsx';
import { Refused } from '../../../components/refused.tsx';
import { useText } from '../../../locales/index.ts';
import { useAct } from '../../../state/asked.ts';
import { useLanguage } from '../../../state/language.ts';
import type { EntryFormProps } from '../registers/register-list.tsx';
import classes from '../settings.module.css';
import { enterProject } from './enter-project.ts';
import { FundRulesForm } from './fund-rules-form.tsx';
import { donorsTyped, targetsTyped, typedDonors, typedTargets } from './typed-lines.ts';

type Entry = Omit<Project, 'line' | 'donors' | 'targets'>;

const readDay = (typed: string) => parseTypedDay(typed, localToday(), 'planned');

/** A project by keyboard: donors and targets are lines of a text. */
export function ProjectForm({
  entry: project,
  onDone,
  onLeave,
}: EntryFormProps<Project & { readonly id: string; readonly told: string }>) {
  const say = useText('projects');
  const common = useText('common');
  const language = useLanguage((state) => state.language);
  const act = useAct();
  const [entry, setEntry] = useState<Entry>(project ?? NOTHING);
  const [donors, setDonors] = useState(typedDonors(project?.donors ?? []));
  const [targets, setTargets] = useState(typedTargets(project?.targets ?? []));
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Entry>) => setEntry((before) => ({ ...before, ...change }));
  const note = (field: string, isUnread: boolean) =>
    setUnread((before) => new Set([...before].filter((one) => one !== field).concat(isUnread ? [field] : [])));
  const read = { donors: donorsTyped(donors), targets: targetsTyped(targets) };
  const digits = currencyDigits(entry.currency ?? undefined);
  const isWhole =
    entry.code.trim() !== '' &&
    entry.name.trim() !== '' &&
    read.donors.unread === undefined &&
    read.targets.unread === undefined &&
    unread.size === 0;
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isWhole) return;
    void act.run(async () => {
      await enterProject(asPut(entry, read.donors.read, read.targets.read), project, onDone);
      onDone();
    });
  };
  const words = (name: 'mission' | 'code' | 'phase' | 'name' | 'managedBy', more: object = {}) => (
    <TextInput
      label={say(name)}
      value={entry[name] ?? ''}
      autoComplete="off"
      maxLength={name === 'name' ? 120 : 24}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      {...more}
    />
  );
  const day = (name: 'from' | 'until' | 'extendedTo') => (
    <DateField
      label={say(name)}
      value={entry[name]}
      read={readDay}
      toCome
      onDate={(value, isUnread) => {
        set({ [name]: value });
        note(name, isUnread);
      }}
    />
  );
  const missing = (name: 'code' | 'name') =>
    tried && entry[name].trim() === '' ? { error: say(`${name}Missing`) } : {};
  const lineError = (line: string | undefined) =>
    tried && line !== undefined ? { error: say('lineUnread', { line }) } : {};
  const isNew = project === undefined;
  return (
    <form className={`panel ${classes.card}`} noValidate aria-labelledby="project-form" onSubmit={save}>
      <h3 className={classes.heading} id="project-form">
        {isNew ? say('add') : say('changeOf', { line: project.line })}
      </h3>
      <div className={classes.fields}>
        {words('mission', { autoFocus: isNew, readOnly: !isNew, description: say('missionHelp') })}
        {words('code', { readOnly: !isNew, ...missing('code') })}
        {words('phase', { readOnly: !isNew })}
        {words('name', { autoFocus: !isNew, ...missing('name') })}
        {words('managedBy', { description: say('managedByHelp') })}
        {day('from')}
        {day('until')}
        {day('extendedTo')}
        <NativeSelect
          label={say('state')}
          data={PROJECT_STATES.map((value) => ({ value, label: say(`state-${value}`) }))}
          value={entry.state}
          onChange={(event) =>
            set({ state: PROJECT_STATES.find((one) => one === event.currentTarget.value) ?? entry.state })
          }
        />
        <NativeSelect
          label={say('covers')}
          data={PROJECT_COVERS.map((value) => ({ value, label: say(`covers-${value}`) }))}
          value={entry.covers}
          onChange={(event) =>
            set({ covers: PROJECT_COVERS.find((one) => one === event.currentTarget.value) ?? entry.covers })
          }
        />
        <PickField
          label={say('currency')}
          options={worldOptions('currency', language)}
          chosen={entry.currency === null ? [] : [entry.currency]}
          many={false}
          placeholder={say('choose')}
          onChoose={([currency]) => set({ currency: currency ?? null })}
        />
        <MoneyField
          label={say('budget')}
          value={entry.budget}
          digits={digits}
          onAmount={(budget, isUnread) => {
            set({ budget });
            note('budget', isUnread);
          }}
        />
        <Textarea
          label={say('donors')}
          description={say('donorsHelp')}
          value={donors}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={4000}
          {...lineError(read.donors.unread)}
          onChange={(event) => setDonors(event.currentTarget.value)}
        />
        <Textarea
          label={say('targets')}
          description={say('targetsHelp')}
          value={targets}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={5000}
          {...lineError(read.targets.unread)}
          onChange={(event) => setTargets(event.currentTarget.value)}
        />
      </div>
      <FundRulesForm rules={entry.rules} digits={digits} onRules={(rules) => set({ rules })} onUnread={note} />
      {tried && unread.size > 0 && (
        <p className="warning-line" role="status">
          {say('unread')}
        </p>
      )}
      <Refused refusal={act.refusal} />
      <Group>
        <Button type="submit" loading={act.busy}>
          {say('save')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {common('cancel')}
        </Button>
      </Group>
    </form>
  );
}

/** What is left empty is not there. */
function asPut(entry: Entry, donors: Project['donors'], targets: Project['targets']) {
  const said = (words: string | null) => (words === null || words.trim() === '' ? null : words);
  const { mission, code, phase, name, managedBy, from, until, extendedTo, state, covers, budget, currency, rules } =
    entry;
  return {
    ...{ mission: said(mission), code, phase: said(phase), name, managedBy: said(managedBy) },
    ...{ from, until, extendedTo, state, covers, budget, currency, donors, targets, rules },
  };
}

const NOTHING: Entry = {
  ...{ mission: null, code: '', phase: null, name: '', managedBy: null, from: null, until: null, extendedTo: null },
  ...{ state: 'active', covers: 'all', budget: null, currency: null, rules: NO_FUND_RULES },
};
