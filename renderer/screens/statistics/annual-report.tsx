import { Button, Select, TextInput } from '@mantine/core';
import { IconBook } from '@tabler/icons-react';
import { useState } from 'react';
import { LANGUAGES, type Language } from '../../../db/codebook/types.ts';
import { RELEASE_AUDIENCES } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { localToday } from '../../components/answers/today.ts';
import { LANGUAGE_NAMES } from '../../components/language-switch.tsx';
import { useText } from '../../locales/index.ts';
import { printOwn, saveReleased } from '../../print-paper.ts';
import { useLanguage } from '../../state/language.ts';
import styles from './statistics.module.css';
import { type Sending, WaysOut } from './ways-out.tsx';

const AUDIENCES = RELEASE_AUDIENCES.filter((one) => one !== 'contract');
/** How far back a year can be chosen. */
const YEARS = 15;

/** The annual report, in one press: registered as one table, then printed or saved. For whoever takes tables out. */
export function AnnualReport({ onLeft }: { readonly onLeft: () => void }) {
  const say = useText('statistics');
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-label={say('which-annual')} className={styles.register}>
      <Button
        variant="subtle"
        className={styles.registerOpens ?? ''}
        aria-expanded={isOpen}
        leftSection={<IconBook size={16} stroke={1.75} aria-hidden />}
        onClick={() => setOpen(!isOpen)}
      >
        {say('which-annual')}
      </Button>
      {isOpen && <Choices onLeft={onLeft} />}
    </section>
  );
}

function Choices({ onLeft }: { readonly onLeft: () => void }) {
  const say = useText('statistics');
  const thisYear = Number(localToday().slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, at) => String(thisYear - at));
  const shown = useLanguage((state) => state.language);
  const [year, setYear] = useState(String(thisYear - 1));
  const [before, setBefore] = useState<string | null>(null);
  const [audience, setAudience] = useState<(typeof AUDIENCES)[number]>('internal');
  // That of the screen, until another is chosen.
  const [otherLanguage, setLanguage] = useState<Language | null>(null);
  const language = otherLanguage ?? shown;
  const [reason, setReason] = useState('');
  const isInside = audience === 'internal';
  const asked = {
    ...{ year: Number(year), audience, language },
    ...(isInside ? { reason: reason.trim() } : {}),
    ...(isInside && before !== null && before !== year ? { before: Number(before) } : {}),
  };
  const made = (number: number) => say('annualMade', { number });
  const send: Sending = {
    pdf: async () => {
      const place = await waymark.desk.chooseSave({ purpose: 'paper', name: `${say('annualFile', { year })}.pdf` });
      if (place === null) return null;
      const { number, document } = await waymark.statistics.annual({ ...asked, how: 'pdf', out: place.token });
      await saveReleased(document, place);
      return made(number);
    },
    print: async () => {
      const { number, document } = await waymark.statistics.annual({ ...asked, how: 'print' });
      return (await printOwn('statistics', document)) === false ? null : made(number);
    },
  };
  return (
    <div className={styles.out}>
      <WaysOut send={send} disabled={isInside && reason.trim() === ''} why={say('annualText')} onLeft={onLeft}>
        <Select
          label={say('annualYear')}
          w="7rem"
          data={years}
          value={year}
          allowDeselect={false}
          onChange={(value) => value !== null && setYear(value)}
        />
        <Select
          label={say('audience')}
          w="14rem"
          data={AUDIENCES.map((value) => ({ value, label: say(`audience-${value}`) }))}
          value={audience}
          allowDeselect={false}
          onChange={(value) => setAudience(AUDIENCES.find((known) => known === value) ?? 'internal')}
        />
        {isInside && (
          <Select
            label={say('annualBefore')}
            w="10rem"
            data={years.filter((one) => one !== year)}
            value={before === year ? null : before}
            placeholder={say('annualNoYear')}
            clearable
            onChange={setBefore}
          />
        )}
        <Select
          label={say('annualLanguage')}
          w="9rem"
          data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          value={language}
          allowDeselect={false}
          onChange={(value) => setLanguage(LANGUAGES.find((known) => known === value) ?? null)}
        />
        {isInside && (
          <TextInput
            label={say('annualReason')}
            flex={1}
            miw="14rem"
            maxLength={500}
            autoComplete="off"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </WaysOut>
    </div>
  );
}
