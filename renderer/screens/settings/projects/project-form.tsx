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
import { TargetsForm } from './targets-form.tsx';
import { donorsTyped, typedDonors } from './typed-lines.ts';
import { isWholeTarget } from './whole-target.ts';

type Entry = Omit<Project, 'line' | 'donors'>;

/** A project by keyboard: donors are lines of a text. */
export function ProjectForm({
  entry: project,
  onDone,
  onLeave,
}: EntryFormProps<Project & { readonly id: string; readonly told: string }>) {
  const say = useText('projects');
  const language = useLanguage((state) => state.language);
  const [entry, setEntry] = useState<Entry>(project ?? NOTHING);
  const [donors, setDonors] = useState(typedDonors(project?.donors ?? []));
  const unread = useUnread();
  const set = (change: Partial<Entry>) => setEntry((before) => ({ ...before, ...change }));
  const read = donorsTyped(donors);
  const digits = currencyDigits(entry.currency ?? undefined);
  const isWhole =
    entry.code.trim() !== '' &&
    entry.name.trim() !== '' &&
    read.unread === undefined &&
    entry.targets.every(isWholeTarget) &&
    entry.rules.grants.every(({ amount }) => amount > 0) &&
    !unread.isAny;
  const save = async () => {
    await enterProject(asPut(entry, read.read), project, onDone);
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
            <Textarea
              label={say('donors')}
              description={say('donorsHelp')}
              autosize
              minRows={2}
              maxRows={10}
              maxLength={4000}
              value={donors}
              onChange={(event) => setDonors(event.currentTarget.value)}
              {...(tried && lineError(read.unread))}
            />
          </div>
          <TargetsForm targets={entry.targets} onTargets={(targets) => set({ targets })} onUnread={unread.note} />
          <FundRulesForm
            rules={entry.rules}
            digits={digits}
            onRules={(rules) => set({ rules })}
            onUnread={unread.note}
          />
          {tried && !entry.targets.every(isWholeTarget) && (
            <p className="warning-line" role="status">
              {say('targetUnread')}
            </p>
          )}
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
function asPut(entry: Entry, donors: Project['donors']) {
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
    targets,
    rules,
  } = entry;
  return {
    ...{ mission: said(mission), code, phase: said(phase), name, managedBy: said(managedBy) },
    ...{ from, until, extendedTo, state, covers, budget, advance, currency, donors, targets, rules },
  };
}

const NOTHING: Entry = {
  ...{ mission: null, code: '', phase: null, name: '', managedBy: null, from: null, until: null, extendedTo: null },
  ...{ state: 'active', covers: 'all', budget: null, advance: null, currency: null, targets: [], rules: NO_FUND_RULES },
};
