/** What a first contact with Alina says, on the night when nobody has asked her yet. */
export const ALINA = {
  'intake.safe-to-talk': 'alone',
  'intake.needs-today': ['safe-place', 'food-clothes'],
  'intake.channel': 'police',
  'consent.keep': 'emergency',
  'identity.name-used': 'Alina',
  'profile.languages': ['ron'],
  'profile.sex': 'female',
  'profile.age': 24,
  'profile.nationalities': ['MDA'],
  'screening.purposes': ['sexual'],
  'screening.countries-of-exploitation': ['SRB'],
  'screening.means': ['shut-in', 'debt'],
};
