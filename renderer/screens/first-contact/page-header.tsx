import { Button } from '@mantine/core';
import { memo } from 'react';
import { shallow } from 'zustand/shallow';
import { FIRST_CONTACT } from '../../../db/codebook/pages/first-contact.ts';
import type { PageField } from '../../../db/codebook/pages/page.ts';
import type { Answer } from '../../../db/codebook/types.ts';
import { countryLabel } from '../../../db/codebook/world.ts';
import type { FormAnswers } from '../../components/answers/form-answers.ts';
import { useText } from '../../locales/index.ts';
import { useLanguage } from '../../state/language.ts';
import { back } from '../../state/route.ts';
import { useSession } from '../../state/session.ts';
import { fieldId, isSameFor } from './page-answers.ts';
import { PageFieldView } from './page-field.tsx';
import styles from './page-header.module.css';

interface PageHeaderProps {
  /** What is being written; left out: a first contact. */
  readonly title?: string;
  readonly form: FormAnswers;
  /** Nothing is kept: neither day, nor hour, nor place. */
  readonly refuses: boolean;
  /** Reference of the case that the page is added to. */
  readonly into: string | undefined;
  readonly onAnswer: (field: PageField, answer: Answer | undefined, typed?: string) => void;
}

/** The header's fields that a worker may want to change; the days of the other records follow the contact's. */
const SHOWN: readonly string[] = ['intake.date', 'intake.hour', 'intake.place'];

/** Filled by itself: now, this office, its country, the usual place, me. */
export const PageHeader = memo(HeaderView, (before, after) => {
  const { form: formBefore, ...was } = before;
  const { form, ...is } = after;
  return isSameFor(SHOWN, formBefore, form) && shallow(was, is);
});

function HeaderView({ title, form, refuses, into, onAnswer }: PageHeaderProps) {
  const say = useText('first-contact');
  const { station } = useSession();
  const language = useLanguage((state) => state.language);
  const labels: Readonly<Record<string, string>> = {
    'intake.date': say('day'),
    'intake.hour': say('hour'),
    'intake.place': say('place'),
  };
  return (
    <header className={styles.header}>
      <h1 className={styles.title} tabIndex={-1}>
        {title ?? say('title')}
      </h1>
      {into !== undefined && (
        <span className={styles.into}>{into === '' ? say('intoCase') : say('into', { reference: into })}</span>
      )}
      {FIRST_CONTACT.header
        .filter((field) => !refuses && SHOWN.includes(fieldId(field)))
        .map((field) => (
          <div key={fieldId(field)} className={styles.field} data-header={fieldId(field)}>
            <span id={`header-${field.question}`} className="quiet">
              {labels[fieldId(field)]}
            </span>
            <PageFieldView
              field={field}
              form={form}
              main={false}
              labelledBy={`header-${field.question}`}
              onAnswer={onAnswer}
            />
          </div>
        ))}
      <span className="quiet">
        {station.office}, {countryLabel(station.country, language)}
      </span>
      <span className={styles.legend}>{say('legend')}</span>
      <Button size="compact-xs" variant="subtle" color="gray" title={say('leaveHint')} onClick={back}>
        {say('leave')}
      </Button>
    </header>
  );
}
