import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { NO_FUND_RULES, PROJECT_COVERS, PROJECT_STATES, type Project } from '../../../../preload/contract.ts';
import { currencyDigits } from '../../../components/answers/options.ts';
import { worldOptions } from '../../../components/answers/world-options.ts';
import { CodeSelect } from '../../../components/code-select.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { MoneyField } from '../../../components/money-field.tsx';
import { PickField } from '../../../components/pick-field.tsx';
import { useText } from '../../../locales/index.ts';
import { useLanguage } from '../../../state/language.ts';
import { EntryForm } from '../registers/entry-form.tsx';
import type { EntryFormProps } from '../registers/register-list.tsx';
import { useUnread } from '../registers/use-unread.ts';
import classes from '../settings.module.css';
import { enterProject } from './enter-project.ts';
import { FundRulesForm } from './fund-rules-form.tsx';
import { donorsTyped, targetsTyped, typedDonors, typedTargets } from './typed-lines.ts';

type Entry = Omit<Project, 'line' | 'donors' | 'targets'>;

/** A text whose lines are read. */
interface LinesTyped {
  readonly value: string;
  readonly error?: string;
}

/** A project by keyboard: donors and targets are lines of a text. */
export function ProjectForm({
  entry: project,
  onDone,
  onLeave,
}: EntryFormProps<Project & { readonly id: string; readonly told: string }>) {
  const say = useText('projects');
  const language = useLanguage((state) => state.language);
  const [entry, setEntry] = useState<Entry>(project ?? NOTHING);
  const [donors, setDonors] = useState(typedDonors(project?.donors ?? []));
  const [targets, setTargets] = useState(typedTargets(project?.targets ?? []));
  const unread = useUnread();
  const set = (change: Partial<Entry>) => setEntry((before) => ({ ...before, ...change }));
  const read = { donors: donorsTyped(donors), targets: targetsTyped(targets) };
  const digits = currencyDigits(entry.currency ?? undefined);
  const isWhole =
    entry.code.trim() !== '' &&
    entry.name.trim() !== '' &&
    read.donors.unread === undefined &&
    read.targets.unread === undefined &&
    entry.rules.grants.every(({ amount }) => amount > 0) &&
    !unread.isAny;
  const save = async () => {
    await enterProject(asPut(entry, read.donors.read, read.targets.read), project, onDone);
    onDone();
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
      toCome
      onDate={unread.noting(name, (value) => set({ [name]: value }))}
    />
  );
  const lines = (name: 'donors' | 'targets', most: number, typed: LinesTyped, onLines: (typed: string) => void) => (
    <Textarea
      label={say(name)}
      description={say(`${name}Help`)}
      autosize
      minRows={2}
      maxRows={10}
      maxLength={most}
      onChange={(event) => onLines(event.currentTarget.value)}
      {...typed}
    />
  );
  const missing = (name: 'code' | 'name') => (entry[name].trim() === '' ? { error: say(`${name}Missing`) } : {});
  const lineError = (line: string | undefined) => (line === undefined ? {} : { error: say('lineUnread', { line }) });
  const isNew = project === undefined;
  return (
    <EntryForm
      id="project-form"
      title={isNew ? say('add') : say('changeOf', { line: project.line })}
      saves={say('save')}
      isWhole={isWhole}
      onSave={save}
      onLeave={onLeave}
    >
      {(tried) => (
        <>
          <div className={classes.grid}>
            {words('mission', { autoFocus: isNew, readOnly: !isNew, description: say('missionHelp') })}
            {words('code', { readOnly: !isNew, ...(tried && missing('code')) })}
            {words('phase', { readOnly: !isNew })}
            {words('name', { autoFocus: !isNew, ...(tried && missing('name')) })}
            {words('managedBy', { description: say('managedByHelp') })}
            {day('from')}
            {day('until')}
            {day('extendedTo')}
            <CodeSelect
              label={say('state')}
              codes={PROJECT_STATES}
              words={(state) => say(`state-${state}`)}
              value={entry.state}
              onCode={(state) => set({ state })}
            />
            <CodeSelect
              label={say('covers')}
              codes={PROJECT_COVERS}
              words={(covers) => say(`covers-${covers}`)}
              value={entry.covers}
              onCode={(covers) => set({ covers })}
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
              onAmount={unread.noting('budget', (budget) => set({ budget }))}
            />
            <MoneyField
              label={say('advance')}
              description={say('advanceHelp')}
              value={entry.advance}
              digits={digits}
              onAmount={unread.noting('advance', (advance) => set({ advance }))}
            />
            {lines('donors', 4000, { value: donors, ...(tried && lineError(read.donors.unread)) }, setDonors)}
            {lines('targets', 5000, { value: targets, ...(tried && lineError(read.targets.unread)) }, setTargets)}
          </div>
          <FundRulesForm
            rules={entry.rules}
            digits={digits}
            onRules={(rules) => set({ rules })}
            onUnread={unread.note}
          />
          {tried && (unread.isAny || entry.rules.grants.some(({ amount }) => amount === 0)) && (
            <p className="warning-line" role="status">
              {say('unread')}
            </p>
          )}
        </>
      )}
    </EntryForm>
  );
}

/** What is left empty is not there. */
function asPut(entry: Entry, donors: Project['donors'], targets: Project['targets']) {
  const said = (words: string | null) => (words === null || words.trim() === '' ? null : words);
  const {
    mission,
    code,
    phase,
    name,
    managedBy,
    from,
    until,
    extendedTo,
    state,
    covers,
    budget,
    advance,
    currency,
    rules,
  } = entry;
  return {
    ...{ mission: said(mission), code, phase: said(phase), name, managedBy: said(managedBy) },
    ...{ from, until, extendedTo, state, covers, budget, advance, currency, donors, targets, rules },
  };
}

const NOTHING: Entry = {
  ...{ mission: null, code: '', phase: null, name: '', managedBy: null, from: null, until: null, extendedTo: null },
  ...{ state: 'active', covers: 'all', budget: null, advance: null, currency: null, rules: NO_FUND_RULES },
};
