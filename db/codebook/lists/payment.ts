import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/** Lists of money that was given for a person, and of the proof of it. */
export const PAYMENT_LISTS = [
  {
    id: 'payment-state',
    source: 'norad-2010 §2.9 L3621-3624; sida-2003 §2.9 L2000-2002; FORMS.md (payment)',
    codes: [
      code('planned', 'Planned', 'Prévu', 'Previsto'),
      code('paid', 'Paid', 'Payé', 'Pagado'),
      code('cancelled', 'Called off', 'Annulé', 'Anulado'),
    ],
  },
  {
    id: 'payment-way',
    source: 'oig-2004 §4.4 L4234-4236; iom-2011 §2.9; FORMS.md (payment: repayment)',
    codes: [
      code('grant', 'Given', 'Versement', 'Entrega'),
      code('loan', 'Lent', 'Prêt', 'Préstamo'),
      code('repaid', 'Paid back by the person', 'Remboursé par la personne', 'Devuelto por la persona'),
      code('returned', 'Unspent, returned to the fund', 'Non dépensé, rendu au fonds', 'No gastado, devuelto al fondo'),
    ],
  },
  {
    id: 'payment-for',
    source:
      'norad-2010 §2.8 L3568-3570, L3675-3678; sida-2003 §2.9 L2976-2990, L3011-3012, §2.12 L2188-2190; iom-2011 §2.10 L2586-2614',
    codes: [
      code('allowance', 'Cash grant or allowance', 'Allocation en espèces', 'Ayuda en efectivo'),
      code('journey', 'Journey and ticket', 'Voyage et billet', 'Viaje y billete'),
      code('papers', 'Papers', 'Papiers', 'Documentos'),
      code('housing', 'Rent or housing', 'Loyer ou logement', 'Alquiler o vivienda'),
      code('shelter-nights', 'Nights in a shelter', 'Nuits d’hébergement', 'Noches de acogida'),
      code('food', 'Food and daily needs', 'Nourriture et besoins courants', 'Comida y necesidades diarias'),
      code('clothes', 'Clothes', 'Vêtements', 'Ropa'),
      code(
        'medical',
        'Doctor, hospital, medicines',
        'Soins, hôpital, médicaments',
        'Atención médica, hospital, medicamentos',
      ),
      code('mind', 'Psychological care', 'Soins psychologiques', 'Atención psicológica'),
      code('legal', 'Lawyer, court', 'Aide juridique, tribunal', 'Asistencia letrada, tribunal'),
      code('training', 'Course or school', 'Formation ou école', 'Curso o escuela'),
      code('child-education', 'School of a child', 'Scolarité d’un enfant', 'Escuela de una hija o un hijo'),
      code('business', 'Business', 'Activité à son compte', 'Negocio'),
      code('tools', 'Tools or goods for work', 'Outils ou matériel de travail', 'Herramientas o material de trabajo'),
      code(
        'wages',
        'Part of wages, apprenticeship',
        'Part de salaire, apprentissage',
        'Parte del salario, aprendizaje',
      ),
      code('debt', 'Debt or mortgage', 'Dette ou hypothèque', 'Deuda o hipoteca'),
      code('escort', 'Escort, interpreter', 'Accompagnement, interprète', 'Acompañamiento, intérprete'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'payment-for-whom',
    source: 'norad-2010 §2.9 L3561-3570; iom-2011 §2.10 L2586-2614; FORMS.md (payment: a child’s grant is the child’s)',
    codes: [
      code('person', 'The person', 'La personne', 'La persona'),
      code('child', 'A child of theirs', 'Un de ses enfants', 'Una hija o un hijo suyo'),
      code('both', 'The person and their children', 'La personne et ses enfants', 'La persona y sus hijas o hijos'),
      code('escort', 'Who goes with them', 'Qui l’accompagne', 'Quien acompaña a la persona'),
      code('other', 'Somebody else', 'Une autre personne', 'Otra persona'),
    ],
  },
  {
    id: 'payment-form',
    source: 'norad-2010 §2.9 L3561-3570; iom-2011 §2.10 L2586-2614; sida-2003 §2.12',
    codes: [
      code('cash', 'Cash', 'Espèces', 'Efectivo'),
      code('bank', 'Bank transfer', 'Virement', 'Transferencia'),
      code('mobile', 'By telephone', 'Par téléphone mobile', 'Por teléfono móvil'),
      code('voucher', 'Voucher or card', 'Bon ou carte', 'Vale o tarjeta'),
      code('to-provider', 'Paid to who provides it', 'Payé au prestataire', 'Pagado al proveedor'),
      code('in-kind', 'In kind', 'En nature', 'En especie'),
      code('other', 'Other', 'Autre', 'Otra'),
    ],
  },
  {
    id: 'receipt',
    source: 'oig-2004 §4.1 L1036-1040; norad-2010 §1.2 F11 L3211-3221; FORMS.md (payment: receipt)',
    codes: [
      code('signed', 'Signed', 'Signé', 'Firmado'),
      code('thumb', 'Thumb print and witness', 'Empreinte et témoin', 'Pulgar y testigo'),
      code('other-proof', 'Other proof', 'Autre preuve', 'Otra prueba'),
      code('missing', 'Missing', 'Manquant', 'Falta'),
      code('not-possible', 'Could not be had', 'Impossible à obtenir', 'No se pudo obtener'),
    ],
  },
  {
    id: 'claim-state',
    source: 'norad-2010 §1.2 F11 L3211-3221; FORMS.md (payment: claim)',
    codes: [
      code('to-claim', 'To be claimed', 'À demander', 'Por solicitar'),
      code('claimed', 'Claimed', 'Demandé', 'Solicitado'),
      code('received', 'Received', 'Reçu', 'Recibido'),
      code('refused', 'Refused', 'Refusé', 'Denegado'),
      code('not-claimed', 'Not claimed from anybody', 'Non demandé', 'No se solicita a nadie'),
    ],
  },
] as const satisfies readonly CodeList[];
