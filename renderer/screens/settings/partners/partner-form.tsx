import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { codeLabel, list } from '../../../../db/codebook/lists/index.ts';
import { PARTNER_AGREEMENTS, PARTNER_KINDS, type Partner } from '../../../../preload/contract.ts';
import { worldOptions } from '../../../components/answers/world-options.ts';
import { CodeSelect } from '../../../components/code-select.tsx';
import { CountrySelect } from '../../../components/country-select.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { PickField } from '../../../components/pick-field.tsx';
import { useText } from '../../../locales/index.ts';
import { useLanguage } from '../../../state/language.ts';
import { EntryForm } from '../registers/entry-form.tsx';
import type { EntryFormProps } from '../registers/register-list.tsx';
import { useUnread } from '../registers/use-unread.ts';
import classes from '../settings.module.css';
import { contactTyped, withNextContact } from './contacts-typed.ts';
import { enterPartner } from './enter-partner.ts';

type Entry = Omit<Partner, 'id'>;

const CONTACT = ['post', 'telephone', 'email'] as const;

/** An organisation or service by keyboard: what it is, what it offers, whom one asks for. */
export function PartnerForm({ entry: partner, onDone, onLeave }: EntryFormProps<Partner & { readonly told: string }>) {
  const say = useText('partners');
  const language = useLanguage((state) => state.language);
  const [entry, setEntry] = useState<Entry>(() => startOf(partner));
  const unread = useUnread();
  const set = (change: Partial<Entry>) => setEntry((before) => ({ ...before, ...change }));
  const isMissing = entry.name.trim() === '';
  const hasAgreement = entry.agreement !== 'none';
  const save = async () => {
    const contacts = entry.contacts.filter((one) => CONTACT.some((name) => one[name].trim() !== ''));
    const wanted = { ...entry, contacts, agreementUntil: hasAgreement ? entry.agreementUntil : null };
    await enterPartner({ ...wanted, id: partner?.id }, partner, onDone);
    onDone();
  };
  return (
    <EntryForm
      id="partner-form"
      title={partner === undefined ? say('add') : say('changeOf', { name: partner.name })}
      saves={say('save')}
      isWhole={!isMissing && !unread.isAny}
      onSave={save}
      onLeave={onLeave}
    >
      {(tried) => (
        <>
          <div className={classes.grid}>
            <TextInput
              label={say('name')}
              autoFocus
              value={entry.name}
              maxLength={120}
              autoComplete="off"
              error={tried && isMissing ? say('nameMissing') : undefined}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
            <CodeSelect
              label={say('kind')}
              codes={PARTNER_KINDS}
              words={(kind) => codeLabel('provider-kind', kind)?.[language] ?? kind}
              value={entry.kind}
              onCode={(kind) => set({ kind })}
            />
            <CountrySelect
              label={say('country')}
              value={entry.country}
              clearable
              onChange={(country) => set({ country })}
            />
            <TextInput
              label={say('place')}
              value={entry.place}
              maxLength={120}
              autoComplete="off"
              onChange={(event) => set({ place: event.currentTarget.value })}
            />
            <PickField
              label={say('services')}
              options={list('service')
                .codes.filter(({ retired }) => retired !== true)
                .map(({ code, label }) => ({ value: code, label: label[language], also: Object.values(label) }))}
              chosen={entry.services}
              many
              placeholder={say('search')}
              onChoose={(services) => set({ services })}
            />
            <PickField
              label={say('languages')}
              options={worldOptions('language', language)}
              chosen={entry.languages}
              many
              placeholder={say('search')}
              onChoose={(languages) => set({ languages })}
            />
            <CodeSelect
              label={say('agreement')}
              codes={PARTNER_AGREEMENTS}
              words={(agreement) => say(`agreement-${agreement}`)}
              value={entry.agreement}
              onCode={(agreement) => {
                set({ agreement });
                if (agreement === 'none') unread.note('agreementUntil', false);
              }}
            />
            {hasAgreement && (
              <DateField
                label={say('agreementUntil')}
                value={entry.agreementUntil}
                toCome
                onDate={unread.noting('agreementUntil', (agreementUntil) => set({ agreementUntil }))}
              />
            )}
          </div>
          <fieldset className={classes.rules}>
            <legend className={classes.heading}>{say('contacts')}</legend>
            <p className="quiet">{say('contactsHelp')}</p>
            {entry.contacts.map((contact, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: contacts have no other name, and are added at the end
              <fieldset key={at} className={classes.grant} aria-label={say('contact', { number: at + 1 })}>
                {CONTACT.map((name) => (
                  <TextInput
                    key={name}
                    label={say(name)}
                    value={contact[name]}
                    maxLength={120}
                    autoComplete="off"
                    onChange={(event) =>
                      set({ contacts: contactTyped(entry.contacts, at, { [name]: event.currentTarget.value }) })
                    }
                  />
                ))}
              </fieldset>
            ))}
          </fieldset>
          <Textarea
            className={classes.stretch ?? ''}
            label={say('note')}
            value={entry.note}
            autosize
            minRows={2}
            maxLength={2000}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
          <Checkbox
            label={say('noLongerUsed')}
            checked={!entry.inUse}
            onChange={(event) => set({ inUse: !event.currentTarget.checked })}
          />
        </>
      )}
    </EntryForm>
  );
}

function startOf(partner: Partner | undefined): Entry {
  const { contacts, ...entry } = partner ?? NOTHING;
  return { ...entry, contacts: withNextContact(contacts) };
}

const NOTHING: Entry = {
  ...{ name: '', kind: 'ngo', country: null, place: '', agreement: 'none', agreementUntil: null },
  ...{ services: [], languages: [], contacts: [], note: '', inUse: true },
};
