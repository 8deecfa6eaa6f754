import { useMemo } from 'react';
import { givenValue } from '../../../db/codebook/asked.ts';
import { COUNTRY_KEYS } from '../../../db/codebook/pages/first-contact.ts';
import { isSeveral } from '../../../db/codebook/rows.ts';
import type { Body } from '../../../db/codebook/types.ts';
import { countryLabel } from '../../../db/codebook/world.ts';
import type { FormAnswers } from '../../components/answers/form-answers.ts';
import type { QuickKey } from '../../components/answers/quick-pick.tsx';
import { useText } from '../../locales/index.ts';
import { useLanguage } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import type { PageFieldProps } from './page-field.tsx';
import type { Meaning } from './page-meaning.ts';

type Extra = Partial<Pick<PageFieldProps, 'proposed' | 'placeholder' | 'quickKeys'>>;

interface Extras {
  /** What a field shows beyond its answer. */
  readonly of: (id: string) => Extra;
  /** What the answers so far propose for others; saved unless overruled. */
  readonly proposed: Body;
}

/** The country keys of question 11: here is the office's country, home the first nationality told. */
function countryKeys(
  here: string,
  home: string | undefined,
  say: (key: 'here' | 'home', country: string) => string,
): readonly QuickKey[] {
  const key = (name: 'here' | 'home', code: string): QuickKey => ({
    key: COUNTRY_KEYS[name],
    value: code,
    label: say(name, code),
  });
  return [key('here', here), ...(home === undefined ? [] : [key('home', home)])];
}

export function useExtras(form: FormAnswers, meaning: Meaning | undefined): Extras {
  const say = useText('first-contact');
  const language = useLanguage((state) => state.language);
  const here = useSession().station.country;
  const nationalities = givenValue(form.answers['profile.nationalities']);
  const home = isSeveral(nationalities) ? nationalities[0] : undefined;
  const keep = form.answers['consent.keep'];
  const type = meaning?.traffickingType ?? undefined;
  const minor = meaning?.mayBeUnder18 === true;

  return useMemo(() => {
    const nameHint =
      keep === undefined ? 'nameFirst' : keep === 'with-name' || keep === 'emergency' ? 'nameHint' : 'namelessHint';
    const extras: Readonly<Record<string, Extra>> = {
      'identity.name-used': { placeholder: say(nameHint) },
      'screening.countries-of-exploitation': {
        quickKeys: countryKeys(here, home, (key, code) => say(key, { country: countryLabel(code, language) })),
      },
      'screening.trafficking-type': { proposed: type },
      'profile.may-be-under-18': { proposed: minor ? 'true' : undefined },
    };
    return {
      of: (id) => extras[id] ?? {},
      proposed: {
        ...(type === undefined ? {} : { 'screening.trafficking-type': type }),
        ...(minor ? { 'profile.may-be-under-18': true } : {}),
      },
    };
  }, [say, language, here, home, keep, type, minor]);
}
