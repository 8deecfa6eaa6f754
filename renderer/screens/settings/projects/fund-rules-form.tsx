import { Button, Checkbox } from '@mantine/core';
import { type ListId, list } from '../../../../db/codebook/lists/index.ts';
import type { FundRules, FundWho, Grant } from '../../../../preload/contract.ts';
import { worldOptions } from '../../../components/answers/world-options.ts';
import { MoneyField } from '../../../components/money-field.tsx';
import { PickField } from '../../../components/pick-field.tsx';
import { useText } from '../../../locales/index.ts';
import { useLanguage } from '../../../state/language.ts';
import classes from '../settings.module.css';
import { GrantForm } from './grant-form.tsx';

interface FundRulesFormProps {
  readonly rules: FundRules;
  /** Decimals of the project's currency. */
  readonly digits: number;
  readonly onRules: (rules: FundRules) => void;
  /** What was typed cannot be read, or can again; a grant whose amount cannot be read has none. */
  readonly onUnread: (field: 'total', isUnread: boolean) => void;
}

const COUNTRIES = ['nationalOf', 'notNationalOf', 'returningTo'] as const;
/** Nothing is saved before it has an amount. */
const NEW_GRANT: Grant = {
  ...{ purposes: [], per: 'person', form: 'any', amount: 0, every: 'once', months: null, instalments: null },
};

/** Who may be paid from the fund, how much, and when they are followed up: each rule a field, each grant a line. */
export function FundRulesForm({ rules, digits, onRules, onUnread }: FundRulesFormProps) {
  const say = useText('projects');
  const language = useLanguage((state) => state.language);
  const who = (change: Partial<FundWho>) => onRules({ ...rules, who: { ...rules.who, ...change } });
  const codesOf = (id: ListId) =>
    list(id).codes.map(({ code, label }) => ({ value: code, label: label[language], also: [] }));
  const flag = (name: 'crossBorder' | 'notElsewhere') => (
    <Checkbox
      label={say(name)}
      checked={rules.who[name]}
      onChange={(event) => who({ [name]: event.currentTarget.checked })}
    />
  );
  const put = (at: number, grant: Grant) => onRules({ ...rules, grants: rules.grants.with(at, grant) });
  const takeAway = (at: number) => onRules({ ...rules, grants: rules.grants.toSpliced(at, 1) });
  return (
    <fieldset className={classes.rules}>
      <legend className={classes.heading}>{say('who')}</legend>
      {flag('crossBorder')}
      {flag('notElsewhere')}
      <div className={classes.grid}>
        <PickField
          label={say('categories')}
          options={codesOf('category')}
          chosen={rules.who.categories}
          many
          placeholder={say('anybody')}
          onChoose={(categories) => who({ categories })}
        />
        {COUNTRIES.map((name) => (
          <PickField
            key={name}
            label={say(name)}
            options={worldOptions('country', language)}
            chosen={rules.who[name]}
            many
            placeholder={say('anyCountry')}
            onChoose={(countries) => who({ [name]: countries })}
          />
        ))}
      </div>
      <div>
        <h4 className={classes.heading}>{say('grants')}</h4>
        <p className="quiet">{say('grantsText')}</p>
      </div>
      {rules.grants.map((grant, at) => (
        <GrantForm
          // biome-ignore lint/suspicious/noArrayIndexKey: grants have no other name, and are added at the end
          key={at}
          number={at + 1}
          {...{ grant, digits }}
          onGrant={(changed) => put(at, changed)}
          onTakeAway={() => takeAway(at)}
        />
      ))}
      <Button
        variant="default"
        w="max-content"
        onClick={() => onRules({ ...rules, grants: [...rules.grants, NEW_GRANT] })}
      >
        {say('addGrant')}
      </Button>
      <MoneyField
        label={say('total')}
        value={rules.total}
        digits={digits}
        onAmount={(total, isUnread) => {
          onRules({ ...rules, total: total === 0 ? null : total });
          onUnread('total', isUnread);
        }}
      />
      <div>
        <h4 className={classes.heading}>{say('followUp')}</h4>
        <p className="quiet">{say('followUpText')}</p>
      </div>
      <div className={classes.stretch}>
        <PickField
          label={say('followUpWhen')}
          options={codesOf('follow-up-rule')}
          chosen={rules.followUp}
          many
          placeholder={say('followUpNone')}
          onChoose={(followUp) => onRules({ ...rules, followUp })}
        />
      </div>
    </fieldset>
  );
}
