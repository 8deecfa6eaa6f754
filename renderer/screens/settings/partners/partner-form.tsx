import { Button, Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { codeLabel, list } from '../../../../db/codebook/lists/index.ts';
import { PARTNER_AGREEMENTS, PARTNER_KINDS, type Partner } from '../../../../preload/contract.ts';
import { localToday } from '../../../components/answers/today.ts';
import { parseTypedDay } from '../../../components/answers/typed-date.ts';
import { worldOptions } from '../../../components/answers/world-options.ts';
import { CountrySelect } from '../../../components/country-select.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { PickField } from '../../../components/pick-field.tsx';
import { Refused } from '../../../components/refused.tsx';
import { useText } from '../../../locales/index.ts';
import { useAct } from '../../../state/asked.ts';
import { useLanguage } from '../../../state/language.ts';
import type { EntryFormProps } from '../registers/register-list.tsx';
import classes from '../settings.module.css';
import { contactTyped, withNextContact } from './contacts-typed.ts';
import { enterPartner } from './enter-partner.ts';

type Entry = Omit<Partner, 'id'>;

const readDay = (typed: string) => parseTypedDay(typed, localToday(), 'planned');
const CONTACT = ['post', 'telephone', 'email'] as const;

/** An organisation or service by keyboard: what it is, what it offers, whom one asks for. */
export function PartnerForm({ entry: partner, onDone, onLeave }: EntryFormProps<Partner & { readonly told: string }>) {
  const say = useText('partners');
  const common = useText('common');
  const language = useLanguage((state) => state.language);
  const act = useAct();
  const [entry, setEntry] = useState<Entry>(() => startOf(partner));
  const [unread, setUnread] = useState(false);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Entry>) => setEntry((before) => ({ ...before, ...change }));
  const isMissing = entry.name.trim() === '';
  const hasAgreement = entry.agreement !== 'none';
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing || (unread && hasAgreement)) return;
    void act.run(async () => {
      const contacts = entry.contacts.filter((one) => CONTACT.some((name) => one[name].trim() !== ''));
      const wanted = { ...entry, contacts, agreementUntil: hasAgreement ? entry.agreementUntil : null };
      await enterPartner({ ...wanted, id: partner?.id }, partner, onDone);
      onDone();
    });
  };
  return (
    <form className={`panel ${classes.card}`} noValidate aria-labelledby="partner-form" onSubmit={save}>
      <h3 className={classes.heading} id="partner-form">
        {partner === undefined ? say('add') : say('changeOf', { name: partner.name })}
      </h3>
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
        <NativeSelect
          label={say('kind')}
          data={PARTNER_KINDS.map((value) => ({
            value,
            label: codeLabel('provider-kind', value)?.[language] ?? value,
          }))}
          value={entry.kind}
          onChange={(event) => set({ kind: event.currentTarget.value })}
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
        <NativeSelect
          label={say('agreement')}
          data={PARTNER_AGREEMENTS.map((value) => ({ value, label: say(`agreement-${value}`) }))}
          value={entry.agreement}
          onChange={(event) =>
            set({ agreement: PARTNER_AGREEMENTS.find((one) => one === event.currentTarget.value) ?? entry.agreement })
          }
        />
        {hasAgreement && (
          <DateField
            label={say('agreementUntil')}
            value={entry.agreementUntil}
            read={readDay}
            toCome
            onDate={(agreementUntil, isUnread) => {
              set({ agreementUntil });
              setUnread(isUnread);
            }}
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

function startOf(partner: Partner | undefined): Entry {
  const { contacts, ...entry } = partner ?? NOTHING;
  return { ...entry, contacts: withNextContact(contacts) };
}

const NOTHING: Entry = {
  ...{ name: '', kind: 'ngo', country: null, place: '', agreement: 'none', agreementUntil: null },
  ...{ services: [], languages: [], contacts: [], note: '', inUse: true },
};
