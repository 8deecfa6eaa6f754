/** Packages: what came, what is missing, what has not left. */
import { text } from '../text.ts';
import type { TodayRule } from './rule.ts';

export const EXCHANGE_RULES: readonly TodayRule[] = [
  {
    group: 'inbox',
    codes: ['today-cases-waiting', 'today-set-aside', 'today-told-to-us'],
    comes: text(
      'A package brought something to look at.',
      'Un paquet a apporté quelque chose à examiner.',
      'Un paquete trajo algo por revisar.',
    ),
    goes: text(
      'It is accepted, answered or read.',
      'C’est accepté, lu, ou une réponse est donnée.',
      'Se acepta, se responde o se lee.',
    ),
  },
  {
    group: 'inbox',
    codes: ['today-packages-missing', 'today-packages-contradict'],
    comes: text(
      'Numbers of an office’s packages are missing or contradict each other.',
      'Des numéros de paquets d’un bureau manquent ou se contredisent.',
      'Faltan números de paquetes de una oficina, o se contradicen.',
    ),
    goes: text(
      'What is missing has come, or the office is set right in Exchange.',
      'Ce qui manque est arrivé, ou la question est réglée avec le bureau dans Échanges.',
      'Llega lo que falta, o se resuelve con la oficina en Intercambio.',
    ),
  },
  {
    group: 'inbox',
    codes: ['today-says-too-much'],
    comes: text(
      'An office’s newest package said more beside its cases than is kept of one office: numbers that left, reports, orders, own questions.',
      'Le dernier paquet d’un bureau en disait plus, à côté des dossiers, qu’il n’en est gardé d’un bureau : chiffres diffusés, rapports, consignes, questions propres.',
      'El último paquete de una oficina decía, aparte de sus casos, más de lo que se guarda de una oficina: cifras difundidas, informes, órdenes, preguntas propias.',
    ),
    goes: text(
      'Its next package says no more than is kept.',
      'Son paquet suivant ne dit que ce qui se garde.',
      'Su paquete siguiente solo dice lo que se guarda.',
    ),
  },
  {
    group: 'inbox',
    codes: ['today-receipt-owed'],
    comes: text(
      'At headquarters: a package came, or the report of a project of that office was held back or given out again, and no receipt has left since.',
      'Au siège : un paquet est arrivé, ou un rapport de projet de ce bureau a été retenu ou diffusé de nouveau, et aucun accusé de réception n’est parti depuis.',
      'En la sede: llegó un paquete, o se retuvo o volvió a difundirse un informe de proyecto de esa oficina, y desde entonces no ha salido ningún acuse de recibo.',
    ),
    goes: text('A receipt leaves.', 'Un accusé de réception part.', 'Sale un acuse de recibo.'),
  },
  {
    group: 'inbox',
    codes: ['today-hold-not-known', 'today-lift-not-known'],
    comes: text(
      'At headquarters: an office follows an order on the report of a project that this desk gave and no longer knows, because an older copy of it was brought back, or it took the place of a PC that was lost.',
      'Au siège : un bureau suit une consigne sur le rapport d’un projet que ce poste a donnée et ne connaît plus, parce qu’une copie plus ancienne a été restaurée ou qu’il remplace un ordinateur perdu.',
      'En la sede: una oficina sigue una orden sobre el informe de un proyecto que este puesto dio y ya no conoce, porque se restauró una copia más antigua o sustituye a un equipo perdido.',
    ),
    goes: text(
      'The register (Statistics) says here too whether the report is held back.',
      'Le registre (Statistiques) dit ici aussi si le rapport est retenu.',
      'El registro (Estadísticas) dice también aquí si el informe se retiene.',
    ),
  },
  {
    group: 'inbox',
    codes: ['today-not-reported', 'today-never-reported'],
    comes: text(
      'At headquarters: the due day of a month is over (Inbox, Who has reported), and no package of cases has come from an office since the month began.',
      'Au siège : l’échéance d’un mois est passée (Arrivées, Qui a rendu compte) et aucun paquet de dossiers d’un bureau n’est arrivé depuis le début de ce mois.',
      'En la sede: ha pasado el día límite de un mes (Entradas, Quién ha informado) y no ha llegado ningún paquete de casos de una oficina desde que empezó ese mes.',
    ),
    goes: text('One comes.', 'Il en arrive un.', 'Llega uno.'),
  },
  {
    group: 'packages',
    codes: ['today-no-receipt'],
    comes: text(
      '{receipt} days after a package no receipt has come.',
      '{receipt} jours après un paquet, aucun accusé de réception n’est arrivé.',
      '{receipt} días después de un paquete no ha llegado ningún acuse de recibo.',
    ),
    goes: text(
      'A receipt comes, or a newer package is sealed.',
      'Un accusé de réception arrive, ou un paquet plus récent est scellé.',
      'Llega un acuse de recibo, o se sella un paquete más nuevo.',
    ),
  },
  {
    group: 'packages',
    codes: ['today-changed-since-sealed'],
    comes: text(
      'Cases that may go to headquarters have changed since the last package.',
      'Des dossiers qui peuvent aller au siège ont changé depuis le dernier paquet.',
      'Casos que pueden ir a la sede cambiaron desde el último paquete.',
    ),
    goes: text('They are sealed.', 'Ils sont scellés.', 'Se sellan.'),
  },
];
