import type { TodayRule } from '../../../db/codebook/today-rules/rule.ts';
import { TODAY_RULES } from '../../../db/codebook/today-rules.ts';
import { TODAY_TERMS } from '../../../db/codebook/today-terms.ts';
import { useWords } from '../../components/answers/words.ts';
import { ScreenTitle } from '../../components/screen-title.tsx';
import { useSentence } from '../../components/sentence.ts';
import { fill } from '../../formats.ts';
import { useText } from '../../locales/index.ts';
import { useLanguage } from '../../state/language.ts';
import classes from './today-rules.module.css';

/** What the line is about, a name or a number, is dots here. */
const withDots = (line: string) => line.replaceAll(/\{[a-z-]+\}/gi, '…');

/** Every rule that makes a line of Today by itself: which line, when it comes, when it goes. */
export function TodayRules() {
  const say = useText('today');
  return (
    <>
      <ScreenTitle title={say('rulesTitle')} below={say('rulesText')} />
      <div className={`panel ${classes.place}`}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{say('ruleLine')}</th>
              <th scope="col">{say('ruleComes')}</th>
              <th scope="col">{say('ruleGoes')}</th>
            </tr>
          </thead>
          <tbody>
            {TODAY_RULES.map((rule) => (
              <Rule key={rule.codes[0]} rule={rule} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Rule({ rule }: { readonly rule: TodayRule }) {
  const words = useWords();
  const sentence = useSentence();
  const language = useLanguage((state) => state.language);
  const said = (of: TodayRule['comes']) => fill(words(of), TODAY_TERMS, language);
  return (
    <tr>
      <th scope="row">
        <ul className={classes.lines}>
          {rule.codes.map((code) => (
            <li key={code}>{withDots(sentence(code))}</li>
          ))}
        </ul>
      </th>
      <td>{said(rule.comes)}</td>
      <td>{said(rule.goes)}</td>
    </tr>
  );
}
