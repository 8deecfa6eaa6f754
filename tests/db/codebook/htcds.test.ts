import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMS, questionsOf } from '../../../db/codebook/forms/index.ts';

/** The fields of the Human Trafficking Case Data Standard, version 2.0 (HTCDS field standards). */
const FIELDS = `
cas_CaseOwner
cas_IncomingReferralDate
cas_IncomingReferralDetails
cas_OutgoingReferralDate
cas_OutgoingReferralDetails
cas_ReasonForCaseClosure
cas_ReasonForIncomingReferral
cas_ReasonForOutgoingReferral
cas_ReferredOrganisation
cas_ReferredPrimaryCaseWorker
cas_ReferringOrganisation
cas_ReferringPrimaryCaseWorker
cas_Status
cco_CaseComment
con_Consent
hte_City
hte_Country
hte_Date
hte_Description
hte_Latitude
hte_Longitude
hte_PostalCode
hte_State
hte_Street
hte_Type
org_Name
org_Phone
org_ShippingCity
org_ShippingCountry
org_ShippingLatitude
org_ShippingLongitude
org_ShippingPostalCode
org_ShippingState
org_ShippingStreet
org_Type
per_RoleDetails
per_RoleInProcess
prs_Birthdate
prs_Citizenship
prs_Deceased
prs_Email
prs_FirstName
prs_Gender
prs_HighestLevelOfEducation
prs_HomePhone
prs_IdentityNumber
prs_MailingCity
prs_MailingCountry
prs_MailingLatitude
prs_MailingLongitude
prs_MailingPostalCode
prs_MailingState
prs_MailingStreet
prs_MaritalStatus
prs_MiddleName
prs_MobilePhone
prs_NumberOfChildren
prs_PrimaryLanguage
prs_Salutation
prs_SecondName
prs_SecondaryLanguage
prs_Title
spl_ActionPlan
spl_ActualEndDate
spl_Objectives
spl_PlannedEndDate
spl_Type
vic_AgeWhenTrafficked
vic_AgreementToManagePersonalData
vic_DetailsOfVulnerabilities
vic_ExploitationWebsitesAndApps
vic_ForcedLabourIndustry
vic_LocationOfExploitation
vic_LocationOfRecruitment
vic_MethodOfRecruitment
vic_MethodsOfControl
vic_RecruitmentWebsitesAndApps
vic_RelationshipToTrafficker
vic_TraffickingStatus
vic_TraffickingStatusDecisionMakingOrg
vic_TypeOfExploitation
vic_TypeOfSexExploitation
vic_Vulnerabilities
`
  .trim()
  .split('\n');

const page = readFileSync(join(import.meta.dirname, '../../../db/codebook/README.md'), 'utf8');
const [, leftOut = ''] = page.split('## Fields of HTCDS without a question');

test('every field of the standard is that of a question, or is left out for a reason that stands in the page', () => {
  const asked = new Set([...FORMS.values()].flatMap((form) => questionsOf(form).flatMap(({ htcds }) => htcds ?? [])));
  expect(FIELDS.filter((name) => !asked.has(name) && !leftOut.includes(`\`${name}\``))).toEqual([]);
  expect(FIELDS.filter((name) => asked.has(name) && leftOut.includes(`\`${name}\``))).toEqual([]);
  expect([...asked].filter((name) => !FIELDS.includes(name))).toEqual([]);
});
