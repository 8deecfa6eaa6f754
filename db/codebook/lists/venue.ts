import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/** The kind of place, open and counted; its name stays private. */
export const VENUE_KIND = {
  id: 'venue-kind',
  source: 'sida-2003 §2.3 L405-450, L1103-1110, L1304; oig-2004 §2.2 L4357-4358; iom-2011 §2.7 L2229, L2262',
  codes: [
    code('bar', 'Bar or restaurant', 'Bar ou restaurant', 'Bar o restaurante'),
    code('night-club', 'Night club', 'Boîte de nuit', 'Discoteca o club nocturno'),
    code('brothel', 'Brothel', 'Maison close', 'Prostíbulo'),
    code('salon', 'Massage or beauty salon', 'Salon de massage ou de beauté', 'Salón de masaje o belleza'),
    code('flat', 'Flat', 'Appartement', 'Piso o apartamento'),
    code('house', 'House, also an empty one', 'Maison, même vide', 'Casa, también vacía'),
    code('hotel', 'Hotel', 'Hôtel', 'Hotel'),
    code('clients-home', 'Sent to where others live', 'Envoi au domicile d’autrui', 'Envío al domicilio de otros'),
    code('street', 'Street or public place', 'Rue ou lieu public', 'Calle o lugar público'),
    code('online', 'Online', 'En ligne', 'En línea'),
    code('household', 'Household', 'Chez des particuliers', 'Hogar particular'),
    code('diplomats-household', 'Household of a diplomat', 'Ménage d’un diplomate', 'Hogar diplomático'),
    code('vessel', 'Vessel or harbour', 'Navire ou port', 'Barco o puerto'),
    code('farm', 'Farm or plantation', 'Ferme ou plantation', 'Finca o plantación'),
    code('factory', 'Factory or workshop', 'Usine ou atelier', 'Fábrica o taller'),
    code('building-site', 'Building site', 'Chantier', 'Obra en construcción'),
    code('mine', 'Mine or quarry', 'Mine ou carrière', 'Mina o cantera'),
    code('camp', 'Camp', 'Camp', 'Campamento'),
    code('institution', 'Institution or school', 'Institution ou école', 'Institución o escuela'),
    code('other', 'Other', 'Autre', 'Otro'),
  ],
} as const satisfies CodeList;

/** What it brought upon the person from others than those who exploited. */
export const CONSEQUENCE = {
  id: 'consequence',
  source: 'mc-inf-270 §2 L19; oig-2004 §2.3 L15-17, L219-221; sida-2003 §2.2 L1306-1314',
  codes: [
    code(
      'taken-for-offender',
      'Treated as an offender',
      'Traitement comme pour un délit',
      'Trato como a quien delinque',
    ),
    code(
      'taken-for-irregular',
      'Treated as an irregular migrant',
      'Traitement comme pour un séjour irrégulier',
      'Trato como migrante en situación irregular',
    ),
    code('detained', 'Detained', 'Détention', 'Privación de libertad'),
    code('removed', 'Removed from the country', 'Éloignement du territoire', 'Expulsión del país'),
    code('care-denied', 'Denied medical care', 'Refus de soins', 'Denegación de atención médica'),
    code(
      'rights-denied',
      'Denied legal or labour rights',
      'Refus de droits, devant la loi ou au travail',
      'Denegación de derechos, legales o laborales',
    ),
    code('dependence', 'Forced to depend on others', 'Dépendance forcée', 'Dependencia forzada'),
    code(
      'shunned',
      'Shunned by family or community',
      'Rejet par la famille ou la communauté',
      'Rechazo de la familia o la comunidad',
    ),
    code('none', 'None of these', 'Rien de cela', 'Nada de esto'),
    code('other', 'Other', 'Autre', 'Otra'),
  ],
} as const satisfies CodeList;
