import { IconUsersGroup } from '@tabler/icons-react';
import { codeLabel } from '../../../../db/codebook/lists/index.ts';
import { countryLabel, languageLabel } from '../../../../db/codebook/world.ts';
import type { Partner } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { Refused } from '../../../components/refused.tsx';
import { useFormats, useText } from '../../../locales/index.ts';
import { useAsked } from '../../../state/asked.ts';
import { useLanguage } from '../../../state/language.ts';
import { RegisterList } from '../registers/register-list.tsx';
import classes from '../settings.module.css';
import { takePartnerOut } from './enter-partner.ts';
import { PartnerForm } from './partner-form.tsx';

/** The organisations and services that help beside our own offices, those in use first. */
export function PartnersPart() {
  const say = useText('partners');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const { answer, refusal, reload } = useAsked('partners', () => waymark.partners.list({}));
  if (answer === undefined) return <Refused refusal={refusal} />;
  const where = ({ place, country }: Partner) =>
    [place, country === null ? '' : countryLabel(country, language)].filter((part) => part !== '').join(', ');
  const agreement = ({ agreement: kind, agreementUntil: until }: Partner) =>
    until === null
      ? say(`agreement-${kind}`)
      : say('until', { agreement: say(`agreement-${kind}`), day: formats.day(until) });
  const contacts = (partner: Partner) =>
    partner.contacts.map(({ post, telephone, email }) =>
      [post, telephone, email].filter((part) => part !== '').join(' · '),
    );
  return (
    <div className={classes.wide}>
      <p className="quiet">{say('text')}</p>
      <RegisterList
        id="partners"
        words={{ title: say('title'), none: say('none'), noneText: say('noneText'), add: say('add') }}
        icon={IconUsersGroup}
        entries={answer.partners.map((partner) => ({ ...partner, told: partner.name }))}
        columns={[say('name'), say('where'), say('services'), say('contacts'), say('languages'), say('agreement')]}
        cellsOf={(partner) => [
          <div key="name" className={partner.inUse ? undefined : classes.former}>
            {partner.name}
            <div className="quiet">
              {partner.inUse ? codeLabel('provider-kind', partner.kind)?.[language] : say('noLongerUsed')}
            </div>
          </div>,
          where(partner) || '–',
          partner.services.map((code) => codeLabel('service', code)?.[language] ?? code).join(', ') || '–',
          <div key="contacts" className={classes.told}>
            {contacts(partner).join('\n') || '–'}
          </div>,
          partner.languages.map((code) => languageLabel(code, language)).join(', ') || '–',
          agreement(partner),
        ]}
        form={PartnerForm}
        mayTakeOut={answer.mayTakeOut}
        takeOut={takePartnerOut}
        onChanged={reload}
      />
    </div>
  );
}
