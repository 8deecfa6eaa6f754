import type { Code, CodeList } from '../types.ts';
import { code } from './code.ts';

const section = (letter: string, htcds: string, en: string, fr: string, es: string): Code =>
  code(`isic-${letter}`, en, fr, es, { htcds });

/** ISIC Rev. 4 sections, in plain words; the division (two digits) is a question of its own. */
export const SECTOR: CodeList = {
  id: 'sector',
  source: 'ISIC Rev. 4, sections; HTCDS 2.0 vic_ForcedLabourIndustry; iom-2011 §2.7 L508-2794',
  codes: [
    section(
      'a',
      'A_AgricultureForestryAndFishing',
      'Farming, forestry, fishing',
      'Agriculture, forêt, pêche',
      'Agricultura, bosques, pesca',
    ),
    section('b', 'B_MiningAndQuarrying', 'Mines and quarries', 'Mines et carrières', 'Minas y canteras'),
    section(
      'c',
      'C_Manufacturing',
      'Factories, workshops, brick kilns',
      'Usines, ateliers, briqueteries',
      'Fábricas, talleres, ladrilleras',
    ),
    section(
      'd',
      'D_ElectricityGasSteamAndAirConditioningSupply',
      'Electricity and gas',
      'Électricité et gaz',
      'Electricidad y gas',
    ),
    section(
      'e',
      'E_WaterSupplySewerageWasteManagement',
      'Water, waste, scrap',
      'Eau, déchets, récupération',
      'Agua, residuos, chatarra',
    ),
    section('f', 'F_Construction', 'Building', 'Construction', 'Construcción'),
    section(
      'g',
      'G_WholesaleAndRetailTradeRepairOfMotorVehicles',
      'Trade, markets, vehicle repair',
      'Commerce, marchés, réparation de véhicules',
      'Comercio, mercados, reparación de vehículos',
    ),
    section(
      'h',
      'H_TransportationAndStorage',
      'Transport and storage',
      'Transport et entreposage',
      'Transporte y almacenamiento',
    ),
    section(
      'i',
      'I_AccommodationAndFoodServiceActivities',
      'Hotels, restaurants, bars',
      'Hôtels, restaurants, bars',
      'Hoteles, restaurantes, bares',
    ),
    section(
      'j',
      'J_InformationAndCommunication',
      'Information and communication',
      'Information et communication',
      'Información y comunicaciones',
    ),
    section(
      'k',
      'K_FinancialAndInsuranceActivities',
      'Banking and insurance',
      'Banque et assurance',
      'Banca y seguros',
    ),
    section('l', 'L_RealEstateActivities', 'Property', 'Immobilier', 'Actividades inmobiliarias'),
    section(
      'm',
      'M_ProfessionalScientificAndTechnicalActivities',
      'Professional and technical work',
      'Activités spécialisées et techniques',
      'Actividades profesionales y técnicas',
    ),
    section(
      'n',
      'N_AdministrativeAndSupportServiceActivities',
      'Cleaning, guarding, agency work',
      'Nettoyage, gardiennage, intérim',
      'Limpieza, vigilancia, trabajo temporal',
    ),
    section(
      'o',
      'O_PublicAdministrationAndDefence',
      'Public administration, armed forces',
      'Administration publique, armée',
      'Administración pública, fuerzas armadas',
    ),
    section('p', 'P_Education', 'Education', 'Enseignement', 'Enseñanza'),
    section(
      'q',
      'Q_HumanHealthAndSocialWorkActivities',
      'Health and care',
      'Santé et soins à la personne',
      'Salud y cuidados',
    ),
    section(
      'r',
      'R_ArtsEntertainmentAndRecreation',
      'Entertainment, dance, sport',
      'Spectacle, danse, sport',
      'Espectáculos, baile, deporte',
    ),
    section(
      's',
      'S_OtherServiceActivities',
      'Personal services (hair, nails, massage)',
      'Services personnels (coiffure, ongles, massage)',
      'Servicios personales (peluquería, uñas, masaje)',
    ),
    section('t', 'T_ActivitiesOfHouseholdsAsEmployers', 'Private household', 'Foyer privé', 'Hogar particular'),
    section(
      'u',
      'U_ActivitiesOfExtraterritorialOrganizations',
      'Embassy, international organisation',
      'Ambassade, organisation internationale',
      'Embajada, organismo internacional',
    ),
    code('other', 'Other, or no trade at all', 'Autre, ou aucune branche', 'Otro, o ninguna rama'),
  ],
};
