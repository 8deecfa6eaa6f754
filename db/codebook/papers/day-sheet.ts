/** The words of the day sheet (papers/README.md, Day sheet). Nothing here says what the office does or where the house is. */
import { text } from '../text.ts';
import type { Text } from '../types.ts';

export const DAY_SHEET: Readonly<Record<string, Text>> = {
  title: text('Day sheet', 'Feuille du jour', 'Hoja del día'),
  night: text('Night of {day}', 'Nuit du {day}', 'Noche del {day}'),
  here: text('In the house tonight', 'Dans la maison cette nuit', 'En la casa esta noche'),
  nobody: text('Nobody is noted.', 'Personne n’est noté.', 'No hay nadie anotado.'),
  room: text('Room', 'Chambre', 'Habitación'),
  name: text('Name used', 'Nom utilisé', 'Nombre usado'),
  know: text('To know', 'À savoir', 'Hay que saber'),
  answer: text('{label}: {value}', '{label} : {value}', '{label}: {value}'),
  notNoted: text('not noted, ask', 'non noté, à demander', 'sin anotar, pregunte'),
  askDuty: text('ask duty', 'demander à la permanence', 'pregunte a la guardia'),
  noName: text('no name', 'sans nom', 'sin nombre'),
  medicines: text('Medicines by hour', 'Médicaments par heure', 'Medicamentos por hora'),
  given: text('Given', 'Donné', 'Dado'),
  appointments: text('Appointments until tomorrow', 'Rendez-vous jusqu’à demain', 'Citas hasta mañana'),
  leaveToday: text('Leave today', 'Partent aujourd’hui', 'Se van hoy'),
  comesAndGoes: text('Who comes and goes', 'Qui arrive, qui part', 'Quién llega y quién se va'),
  comes: text('comes', 'arrive', 'llega'),
  leaves: text('leaves', 'part', 'se va'),
  apart: text('Must not meet', 'Ne doivent pas se croiser', 'No deben encontrarse'),
  apartFrom: text(
    'Room {room}: keep apart from {others}',
    'Chambre {room} : tenir à distance de {others}',
    'Habitación {room}: mantener a distancia de {others}',
  ),
  shift: text('Night shift', 'Équipe de nuit', 'Turno de noche'),
  destroyed: text('Destroyed in the morning', 'Détruite le matin', 'Destruida por la mañana'),
};
