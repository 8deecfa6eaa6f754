import { text } from '../text.ts';
import type { Form } from '../types.ts';

/** Who the person is, as far as they want it known. A person can be known by any name they choose. */
export const IDENTITY = {
  kind: 'identity',
  label: text('Identity', 'Identité', 'Identidad'),
  section: 'person',
  many: false,
  keepsCaseOpen: true,
  countsAsHelp: false,
  onFirstContact: true,
  audience: 'identity',
  groups: [
    {
      label: text('Names', 'Noms', 'Nombres'),
      questions: [
        {
          id: 'name-used',
          type: 'text',
          sensitivity: 'direct',
          audience: 'house',
          label: text('What may we call you?', 'Comment pouvons-nous vous appeler ?', '¿Cómo podemos llamarle?'),
          help: text(
            'Any name; it is the one used in the house.',
            'N’importe quel nom ; c’est celui employé dans la maison.',
            'Cualquier nombre; es el que se usa en la casa.',
          ),
          source: 'first-contact.md question 3; papers.md (house sheet)',
        },
        {
          id: 'family-name',
          type: 'text',
          sensitivity: 'direct',
          htcds: 'prs_SecondName',
          label: text('Family name', 'Nom de famille', 'Apellidos'),
          source: 'HTCDS 2.0; case-file.md (names in all scripts)',
        },
        {
          id: 'given-names',
          type: 'text',
          sensitivity: 'direct',
          htcds: 'prs_FirstName',
          label: text('Given names', 'Prénoms', 'Nombres de pila'),
          source: 'HTCDS 2.0; case-file.md',
        },
        {
          id: 'patronymic',
          type: 'text',
          sensitivity: 'direct',
          htcds: 'prs_MiddleName',
          label: text('Middle name or patronymic', 'Deuxième prénom ou patronyme', 'Segundo nombre o patronímico'),
          source: 'HTCDS 2.0; case-file.md',
        },
        {
          id: 'names-in-script',
          type: 'text',
          sensitivity: 'direct',
          label: text('Name in its own script', 'Nom dans son écriture d’origine', 'Nombre en su propia escritura'),
          source: 'case-file.md (names in all scripts); lives.md 3',
        },
        {
          id: 'other-names',
          type: 'long-text',
          sensitivity: 'direct',
          label: text(
            'Other names and spellings, one a line',
            'Autres noms et graphies, un par ligne',
            'Otros nombres y grafías, uno por línea',
          ),
          source: 'sida-2003 §3 (spellings); lives.md 4',
        },
      ],
    },
    {
      label: text('Birth', 'Naissance', 'Nacimiento'),
      questions: [
        {
          id: 'birth-date',
          type: 'date',
          opens: 'year',
          sensitivity: 'direct',
          htcds: 'prs_Birthdate',
          label: text('Date of birth', 'Date de naissance', 'Fecha de nacimiento'),
          help: text('The year alone is enough.', 'L’année seule suffit.', 'Basta con el año.'),
          source: 'HTCDS 2.0; sida-2003 §2.2 L178-183',
        },
        {
          id: 'birth-country',
          type: 'country',
          sensitivity: 'fact',
          label: text('Country of birth', 'Pays de naissance', 'País de nacimiento'),
          source: 'iom-2011 §2.3 L466-473',
        },
        {
          id: 'birth-place',
          type: 'text',
          sensitivity: 'direct',
          label: text('Place of birth', 'Lieu de naissance', 'Lugar de nacimiento'),
          source: 'iom-2011 §2.3; oig-2004 §2.1 L1475-1478 (confirming identity)',
        },
      ],
    },
    {
      label: text('Papers', 'Papiers', 'Documentos'),
      questions: [
        {
          id: 'documents',
          type: 'code',
          list: 'documents-state',
          sensitivity: 'fact',
          label: text('Identity papers', 'Papiers d’identité', 'Documentos de identidad'),
          source: 'sida-2003 §2.2 L179, L1042-1043; iom-2011 §2.3; norad-2010 §8 L1226-1230',
        },
        {
          id: 'document-kinds',
          type: 'codes',
          list: 'document-kinds',
          sensitivity: 'fact',
          label: text('Which papers', 'Quels papiers', 'Qué documentos'),
          source: 'oig-2004 §2.1 L541-543',
        },
        {
          id: 'document-country',
          type: 'country',
          sensitivity: 'fact',
          label: text('Issued by which country', 'Délivrés par quel pays', 'Expedidos por qué país'),
          source: 'oig-2004 §2.1 L1475-1478',
        },
        {
          id: 'document-numbers',
          type: 'long-text',
          sensitivity: 'direct',
          label: text(
            'Numbers of papers, one a line',
            'Numéros des papiers, un par ligne',
            'Números de los documentos, uno por línea',
          ),
          source: 'case-file.md (document numbers are private)',
        },
        {
          id: 'identity-number',
          type: 'text',
          sensitivity: 'direct',
          htcds: 'prs_IdentityNumber',
          label: text('National identity number', 'Numéro national d’identité', 'Número nacional de identidad'),
          source: 'HTCDS 2.0',
        },
      ],
    },
    {
      label: text('Home', 'Domicile', 'Domicilio'),
      questions: [
        {
          id: 'home-address',
          type: 'long-text',
          sensitivity: 'direct',
          htcds: 'prs_MailingStreet',
          label: text('Home address', 'Adresse du domicile', 'Dirección del domicilio'),
          help: text(
            'Not for writing or calling: see safe contact.',
            'Pas pour écrire ni appeler : voir le contact sans danger.',
            'No es para escribir ni llamar: vea el contacto seguro.',
          ),
          source: 'HTCDS 2.0; sida-2003 §2.2',
        },
      ],
    },
  ],
} as const satisfies Form;
