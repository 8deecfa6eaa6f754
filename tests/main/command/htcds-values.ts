/**
 * The values of the picklists of the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0) whose fields the codebook asks, by field, as the
 * standard names them.
 */
export const HTCDS_VALUES: Readonly<Record<string, string>> = {
  cas_ReasonForOutgoingReferral: 'AdditionalServicesRequired MigrationOrChangeOfLocation Other',
  cas_Status: 'Active FollowUp Closed ClosedReferred',
  org_Type:
    'NGO LawEnforcement HealthServiceOrganisation CentralGovernmentOrganisation LocalGovernmentOrganisation ImmigrationService LegalService CorporateBusiness SchoolOrCollege',
  per_RoleInProcess:
    'TravellingPartner Transporter RecruiterOrIntermediary BrokerTravelAgent TransferredIndividual HarbouredIndividual SoldIndividual BoughtIndividual ReceivedIndividual ControlledIndividual Smuggler Abuser Kidnapper Exploiter Other',
  prs_Gender: 'Feminine Masculine TransgenderFeminine TransgenderMasculine NonConforming NonSpecifiedUnknown',
  prs_HighestLevelOfEducation:
    'EarlyChildhoodEducation PrimaryEducation LowerSecondaryEducation UpperSecondaryEducation PostSecondaryNonTertiaryEducation ShortCycleTertiaryEducation BachelorsOrEquivalentLevel MastersOrEquivalentLevel DoctoralOrEquivalentLevel',
  prs_MaritalStatus: 'Single Married Widowed Divorced Separated RegisteredPartnership',
  vic_ForcedLabourIndustry:
    'A_AgricultureForestryAndFishing B_MiningAndQuarrying C_Manufacturing D_ElectricityGasSteamAndAirConditioningSupply E_WaterSupplySewerageWasteManagement F_Construction G_WholesaleAndRetailTradeRepairOfMotorVehicles H_TransportationAndStorage I_AccommodationAndFoodServiceActivities J_InformationAndCommunication K_FinancialAndInsuranceActivities L_RealEstateActivities M_ProfessionalScientificAndTechnicalActivities N_AdministrativeAndSupportServiceActivities O_PublicAdministrationAndDefence P_Education Q_HumanHealthAndSocialWorkActivities R_ArtsEntertainmentAndRecreation S_OtherServiceActivities T_ActivitiesOfHouseholdsAsEmployers U_ActivitiesOfExtraterritorialOrganizations',
  vic_MethodOfRecruitment:
    'AtAPlaceOfBusiness AtAnEducationalInstitution AtWork ThroughOnlineSocialNetworks ThroughAnOnlineAdvertisement ThroughATelevisionAdvert ThroughANewspaperAdvert ThroughFamilyOrFamilyEvents ThroughFriendsOrSocialEvents Other',
  vic_MethodsOfControl:
    'PhysicalThreats ThreatsLawEnforcement ThreatensChildrenFamily DebtBondage FalsePromises PhysicalAbuse SexualAbuse TakesEarnings RestrictsFinancialAccess RestrictsMedicalCare WithholdsNecessities PsychologicalAbuse PsychoactiveSubstance ExcessiveWorkingHours WithholdsDocuments Other',
  vic_RecruitmentWebsitesAndApps:
    'Facebook Instagram WhatsApp Telegram FacebookMessenger Viber SnapChat Line 4Sale WeChat QQ QZone TikTok Twitter Other',
  vic_RelationshipToTrafficker: 'Familial Acquainted Unaquainted',
  vic_TraffickingStatus: 'PossibleVictimOfTrafficking ActualVictimOfTrafficking NotAVictimOfTrafficking',
  vic_TraffickingStatusDecisionMakingOrg: 'Police NGO CourtOrProsecution NonPoliceGovernmentalOrganization Other',
  vic_TypeOfExploitation:
    'ForcedLabour SexualExploitation ChildLabour ForcedMarriage Servitude ForcedMilitaryByNonStateActors OrganRemoval ForcedBegging ForcedAdoption Surrogacy Other',
  vic_TypeOfSexExploitation: 'Prostitution Pornography RemoteInteractiveServices PrivateSexualServices',
  vic_Vulnerabilities:
    'Addiction SocialGroup Discrimination Poverty DisabilityAndPhysicalHealth MentalHealth Migration Homelessness AbuseSocialMedia AbusePhysical Education WorkEnvironment',
};
