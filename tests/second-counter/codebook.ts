/** What the second counter knows of the codebook: data alone, no function of ours that counts. */
import { AGE_BAND_LISTS } from '../../db/codebook/age-bands.ts';
import { COUNTABLE, OPEN_VARIABLES, OWN_ROWS } from '../../db/codebook/countable.ts';
import { FORMER_COUNTRIES } from '../../db/codebook/countries.ts';
import { EXCLUSIVE_TYPE_RULE } from '../../db/codebook/exclusive-type.ts';
import { FORMS, questionsOf } from '../../db/codebook/forms/index.ts';
import { LISTS, list } from '../../db/codebook/lists/index.ts';
import { REGION_MAPPINGS, REGION_VERSIONS } from '../../db/codebook/regions.ts';
import { CTM_TABLES, SERVICE_GROUPS } from '../../db/codebook/service-groups.ts';
import { PURPOSE_AS_TYPE, VARIABLES } from '../../db/codebook/variables.ts';

export function codebookForCounter() {
  return {
    forms: Object.fromEntries(
      [...FORMS.values()].map((form) => [
        form.kind,
        {
          date: form.date ?? null,
          tells: form.tells,
          keepsCaseOpen: form.keepsCaseOpen,
          dates: Object.fromEntries(
            questionsOf(form).flatMap(({ id, of, plannedWhile }) =>
              of === undefined ? [] : [[id, { of, plannedWhile }]],
            ),
          ),
        },
      ]),
    ),
    variables: Object.fromEntries(VARIABLES.map((one) => [one.id, one])),
    lists: Object.fromEntries([...LISTS].map(([id, { codes }]) => [id, codes.map(({ code }) => code)])),
    openVariables: Object.keys(OPEN_VARIABLES),
    ownRows: Object.fromEntries(Object.entries(OWN_ROWS).map(([id, rows]) => [id, rows.map(({ code }) => code)])),
    countable: COUNTABLE.map(({ id }) => id),
    given: groupsOf('service-outcome', (groups) => groups.includes('given')),
    serviceTags: tagsOf('service'),
    serviceGroups: SERVICE_GROUPS,
    ctmTables: CTM_TABLES,
    typeGroups: tagsOf('exploitation-type'),
    typeClasses: EXCLUSIVE_TYPE_RULE.classes,
    silentTypes: EXCLUSIVE_TYPE_RULE.silent,
    purposeAsType: PURPOSE_AS_TYPE,
    ageBands: AGE_BAND_LISTS.ctm.bands,
    mappings: Object.fromEntries(REGION_VERSIONS.map((version) => [version, regionsOf(version)])),
    formerCountries: Object.fromEntries([...FORMER_COUNTRIES].map(([code, { successors }]) => [code, successors])),
  };
}

function regionsOf(mapping: keyof typeof REGION_MAPPINGS) {
  return REGION_MAPPINGS[mapping].regions.map(({ id, countries }) => ({ id, countries: [...countries] }));
}

function tagsOf(listId: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(list(listId).codes.map(({ code, groups }) => [code, groups ?? []]));
}

function groupsOf(listId: string, wanted: (groups: readonly string[]) => boolean): readonly string[] {
  return list(listId).codes.flatMap(({ code, groups }) => (wanted(groups ?? []) ? [code] : []));
}
