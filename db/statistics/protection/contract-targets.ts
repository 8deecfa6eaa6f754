/** What a project is to reach, with what it achieved, as parts of its report (statistics/RULES.md, For one recipient). Pure. */
import { dayLabel } from '../../codebook/dates-in-words.ts';
import { codeLabel } from '../../codebook/lists/index.ts';
import { inEach, sameInAll, text } from '../../codebook/text.ts';
import type { Text } from '../../codebook/types.ts';
import type { Project, Target } from '../../contract/projects.ts';
import type { ReportDimension, ReportRow } from '../../contract/report.ts';
import { percentOf } from '../percent.ts';
import type { ContractNumbers } from './contract-numbers.ts';
import { reachedBy, SERVICE } from './contract-reached.ts';

export const PERSONS = text('Persons', 'Personnes', 'Personas');
export const SERVICES = text('Times that help was given', 'Aides apportées', 'Ayudas prestadas');
export const NIGHTS = text('Nights under a roof', 'Nuits d’hébergement', 'Noches de alojamiento');
const BY = text('until {day}', 'jusqu’au {day}', 'hasta el {day}');
const WHY = text(
  'why less was reached: {why}',
  'pourquoi moins a été atteint : {why}',
  'por qué se logró menos: {why}',
);
const ACHIEVED = text('Achieved', 'Atteint', 'Logrado');
const TARGET = text('Target', 'Objectif', 'Meta');
const TARGETS = text('Targets', 'Objectifs', 'Metas');
const TARGET_LABELS: Readonly<Record<NonNullable<Target['counts']>, Text>> = {
  persons: PERSONS,
  services: SERVICES,
  nights: NIGHTS,
  returned: text('Persons who returned home', 'Personnes rentrées chez elles', 'Personas que retornaron'),
  reintegration: text(
    'Persons given help in reintegration',
    'Personnes aidées dans leur réintégration',
    'Personas con ayuda para la reintegración',
  ),
  service: text('Persons given: {help}', 'Personnes ayant reçu : {help}', 'Personas que recibieron: {help}'),
};

/** A row of a number without a share. */
export const plain = (code: string, label: Text, n: number): ReportRow => ({
  code,
  label,
  n,
  percent: null,
  suppressed: false,
});

/** Targets that are counted, each with what was achieved; then those of words alone. As they stood when it was counted. */
export function targetsOf(project: Pick<Project, 'targets'>, numbers: ContractNumbers): readonly ReportDimension[] {
  const targets = (numbers.targets ?? project.targets).map((target, at) => ({ ...target, id: `target-${at + 1}` }));
  const shape = { missing: 0, multi: false, inNoChart: true } as const;
  const inWords = targets
    .filter((target) => achievedOf(target, numbers) === undefined)
    .map((target) => plain(target.id, targetLabel(target), target.count));
  return [
    ...targets.flatMap((target): readonly ReportDimension[] => {
      const n = achievedOf(target, numbers);
      if (n === undefined) return [];
      const achieved = n === null ? HIDDEN : { n, percent: percentOf(n, target.count, 1) ?? null, suppressed: false };
      const rows = [plain('target', TARGET, target.count), { ...plain('achieved', ACHIEVED, 0), ...achieved }];
      return [{ ...shape, id: target.id, label: targetLabel(target), denominator: target.count, rows }];
    }),
    ...(inWords.length === 0
      ? []
      : [{ ...shape, id: IN_WORDS, label: TARGETS, denominator: numbers.persons, rows: inWords }]),
  ];
}

/** Targets that only words say. */
export const IN_WORDS = 'targets';

const HIDDEN = { n: null, percent: null, suppressed: true } as const;

/** What the report tells of a target; null where that is left out, undefined where nothing counts it, or nothing did when it was counted. */
function achievedOf(
  target: Target,
  { persons, amounts, reached, leftOut: ids }: ContractNumbers,
): number | null | undefined {
  if (target.counts === null || reached === undefined) return undefined;
  if (target.counts === 'persons') return persons;
  const id = reachedBy(target) ?? target.counts;
  if (ids.includes(id)) return null;
  return [...reached, ...amounts].find((one) => one.id === id)?.n ?? 0;
}

/** In the words of the office, with what is counted where that is something, its day, and why less was reached where the office says so. */
function targetLabel({ what, counts, service, by, why }: Target): Text {
  const counted = counts === null ? undefined : countLabel(counts, service);
  return inEach((language) =>
    [
      what,
      counted?.[language] ?? '',
      by === null ? '' : BY[language].replace('{day}', dayLabel(by, language)),
      why === null ? '' : WHY[language].replace('{why}', () => why),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  );
}

function countLabel(counts: NonNullable<Target['counts']>, service: string | null): Text {
  return counts === 'service' && service !== null ? helpLabel(service) : TARGET_LABELS[counts];
}

function helpLabel(service: string): Text {
  const help = codeLabel('service', service) ?? sameInAll(service);
  return inEach((language) => TARGET_LABELS.service[language].replace('{help}', help[language]));
}

/** What a target counts of persons, by `reachedBy` of it; undefined where it is nothing of the kind. */
export function reachedLabel(id: string): Text | undefined {
  if (id.startsWith(SERVICE)) return helpLabel(id.slice(SERVICE.length));
  return id === 'returned' || id === 'reintegration' ? TARGET_LABELS[id] : undefined;
}
