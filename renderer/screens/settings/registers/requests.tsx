import { IconMailQuestion } from '@tabler/icons-react';
import type { OfficeRequest } from '../../../../preload/contract.ts';
import { useFormats, useText } from '../../../locales/index.ts';
import { takeRequestOut } from './enter-entry.ts';
import { NamedCases } from './named-cases.tsx';
import { RegisterList } from './register-list.tsx';
import { RequestForm } from './request-form.tsx';

interface RequestsProps {
  readonly requests: readonly OfficeRequest[];
  readonly mayTakeOut: readonly string[];
  readonly onChanged: () => void;
}

/** Who asked for something, those without an answer first. */
export function Requests({ requests, mayTakeOut, onChanged }: RequestsProps) {
  const say = useText('registers');
  const formats = useFormats();
  return (
    <RegisterList
      id="requests"
      words={{ title: say('requests'), none: say('noRequest'), noneText: say('noRequestText'), add: say('addRequest') }}
      icon={IconMailQuestion}
      entries={requests}
      columns={[say('came'), say('asker'), say('askedFor'), say('requestTold'), say('about'), say('answer')]}
      cellsOf={(request) => [
        formats.day(request.came),
        say(`asker-${request.asker}`),
        say(`asked-${request.what}`),
        request.told,
        <NamedCases key="about" cases={request.about === null ? [] : [request.about]} />,
        <AnswerWords key="answer" request={request} />,
      ]}
      form={RequestForm}
      takeOut={takeRequestOut}
      {...{ mayTakeOut, onChanged }}
    />
  );
}

/** What was answered and when; else by when it is to be. */
function AnswerWords({ request: { answer, answeredOn, answerBy } }: { readonly request: OfficeRequest }) {
  const say = useText('registers');
  const formats = useFormats();
  if (answer !== null) {
    const said = say(`answer-${answer}`);
    return answeredOn === null ? said : say('answered', { answer: said, day: formats.day(answeredOn) });
  }
  return answerBy === null ? say('waits') : say('waitsUntil', { day: formats.day(answerBy) });
}
