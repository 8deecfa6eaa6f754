import { lazy, type ReactNode, Suspense } from 'react';
import { type Route, useRoute } from '../state/route.ts';
import { Today } from './today/today.tsx';

const Arrivals = lazy(async () => ({ default: (await import('./arrivals/arrivals.tsx')).Arrivals }));
const Case = lazy(async () => ({ default: (await import('./case/case.tsx')).Case }));
const Cases = lazy(async () => ({ default: (await import('./cases/cases.tsx')).Cases }));
const Exchange = lazy(async () => ({ default: (await import('./exchange/exchange.tsx')).Exchange }));
const FirstContact = lazy(async () => ({ default: (await import('./first-contact/first-contact.tsx')).FirstContact }));
const HandOver = lazy(async () => ({ default: (await import('./hand-over/hand-over.tsx')).HandOver }));
const Hotline = lazy(async () => ({ default: (await import('./hotline/hotline.tsx')).Hotline }));
const House = lazy(async () => ({ default: (await import('./house/house.tsx')).House }));
const Inbox = lazy(async () => ({ default: (await import('./inbox/inbox.tsx')).Inbox }));
const Links = lazy(async () => ({ default: (await import('./links/links.tsx')).Links }));
const Print = lazy(async () => ({ default: (await import('./print/print.tsx')).Print }));
const Roster = lazy(async () => ({ default: (await import('./roster/roster.tsx')).Roster }));
const Settings = lazy(async () => ({ default: (await import('./settings/settings.tsx')).Settings }));
const TodayRules = lazy(async () => ({ default: (await import('./today-rules/today-rules.tsx')).TodayRules }));
const Statistics = lazy(async () => ({ default: (await import('./statistics/statistics.tsx')).Statistics }));
const Tracking = lazy(async () => ({ default: (await import('./tracking/tracking.tsx')).Tracking }));

/**
 * The screen of a route. What it is about is its key, where another draft, case or paper can be opened in its place: nothing that was typed or told
 * there may stand in that.
 */
export function screenOf(route: Route): ReactNode {
  switch (route.screen) {
    case 'today':
      return <Today />;
    case 'today-rules':
      return <TodayRules />;
    case 'cases':
      return <Cases />;
    case 'exchange':
      return <Exchange part={route.part ?? 'offices'} to={route.to} cases={route.cases} again={route.again} />;
    case 'settings':
      return <Settings part={route.part} field={route.field} />;
    case 'first-contact':
      return (
        <FirstContact
          key={JSON.stringify(route)}
          into={route.into}
          reference={route.reference}
          draft={route.draft}
          call={route.call}
        />
      );
    case 'roster':
      return <Roster key={route.draft} draft={route.draft} />;
    case 'case':
      // A reason that opened one case opens no other.
      return (
        <Case
          key={route.caseId}
          caseId={route.caseId}
          record={route.record}
          form={route.form}
          question={route.question}
          asks={route.asks}
        />
      );
    case 'hand-over':
      return <HandOver key={route.caseId} caseId={route.caseId} />;
    case 'links':
      return <Links key={route.caseId} caseId={route.caseId} reference={route.reference} />;
    case 'hotline':
      return <Hotline />;
    case 'house':
      return <House />;
    case 'arrivals':
      return <Arrivals />;
    case 'inbox':
      return <Inbox />;
    case 'statistics':
      return <Statistics />;
    case 'tracking':
      return <Tracking line={route.line} month={route.month} partner={route.partner} />;
    case 'print':
      return (
        <Print
          key={JSON.stringify(route)}
          paper={route.paper}
          caseId={route.caseId}
          decision={route.decision}
          house={route.house}
          office={route.office}
          cases={route.cases}
          text={route.text}
          line={route.line}
          month={route.month}
          record={route.record}
          partner={route.partner}
        />
      );
  }
}

/** The screen one is on. Today is there at once, the others' code is read when first asked for. */
export function OpenScreen() {
  const route = useRoute((state) => state.route);
  return <Suspense fallback={null}>{screenOf(route)}</Suspense>;
}
