import { code } from './code.ts';

/** What is asked for as a need and is a danger: one wording in the list of needs and in that of dangers. */
export const DANGEROUS_NEEDS = {
  'self-harm': code('self-harm', 'May self-harm', 'Peut se faire du mal', 'Puede hacerse daño'),
  watched: code(
    'watched',
    'Is being watched or followed',
    'Surveillance ou filature',
    'Alguien vigila o sigue a la persona',
  ),
  'place-known': code(
    'place-known',
    'Whoever is feared knows where the person is',
    'La personne redoutée connaît le lieu',
    'La persona temida conoce el lugar',
  ),
  'gives-place-away': code(
    'gives-place-away',
    'A telephone or person may give the place away',
    'Un téléphone ou quelqu’un peut révéler le lieu',
    'Un teléfono o alguien puede revelar el lugar',
  ),
  'children-in-danger': code(
    'children-in-danger',
    'Children in danger elsewhere',
    'Des enfants en danger ailleurs',
    'Niñas o niños en peligro en otro lugar',
  ),
  'danger-to-others': code(
    'danger-to-others',
    'May be a danger to others',
    'Peut être un danger pour autrui',
    'Puede ser un peligro para otros',
  ),
  'threat-to-staff': code(
    'threat-to-staff',
    'Staff are threatened',
    'Le personnel est menacé',
    'El personal recibe amenazas',
  ),
  'doctor-now': code('doctor-now', 'A doctor now', 'Médecin tout de suite', 'Atención médica ahora'),
  injury: code('injury', 'Care of an injury', 'Soins pour une blessure', 'Atención de una herida'),
  pregnancy: code('pregnancy', 'Pregnancy or birth', 'Grossesse ou accouchement', 'Embarazo o parto'),
  medicine: code('medicine', 'Medicine is running out', 'Médicaments bientôt épuisés', 'Se le acaban los medicamentos'),
  'safe-place': code('safe-place', 'A safe place tonight', 'Un lieu sûr cette nuit', 'Un lugar seguro esta noche'),
  detained: code(
    'detained',
    'Is detained or to be deported',
    'Détention ou expulsion possible',
    'Detención o posible deportación',
  ),
  'child-with-them': code(
    'child-with-them',
    'A child is with them',
    'Un enfant est avec la personne',
    'Hay una niña o un niño con la persona',
  ),
};
