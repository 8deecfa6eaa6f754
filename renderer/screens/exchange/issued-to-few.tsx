import { Alert } from '@mantine/core';
import type { AnswerOf, contract } from '../../../preload/contract.ts';
import { useSentence } from '../../components/sentence.ts';
import { useText } from '../../locales/index.ts';

type Issued = AnswerOf<(typeof contract)['exchange']['issueDirectory']>;

/** A directory is in force and some offices got no file of it, because it was stopped or a file could not be written: what is to be done. */
export function IssuedToFew({ not, files }: { readonly not: Issued['not']; readonly files: number }) {
  const say = useText('exchange');
  const common = useText('common');
  const sentence = useSentence();
  const offices = [...new Set(not.filter(({ code }) => code === null).map(({ office }) => office))];
  // Of two desks of one office the same is said once.
  const refused = new Map(
    not.flatMap(({ office, code }) => (code === null ? [] : [[`${office} ${code}`, { office, code }]])),
  );
  if (not.length === 0) return null;
  return (
    <Alert color="amber" role="alert">
      {offices.length > 0 && <p>{say('issueStopped', { offices: offices.join(', ') })}</p>}
      {refused.size > 0 && (
        <>
          <p>{say('issueNot')}</p>
          <ul>
            {[...refused].map(([key, { office, code }]) => (
              <li key={key}>{common('labelled', { label: office, value: sentence(code, { office }) })}</li>
            ))}
          </ul>
        </>
      )}
      <p>{say(files === 0 ? 'issueAgainToAll' : 'issueAgain')}</p>
    </Alert>
  );
}
