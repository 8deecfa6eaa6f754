import { ask, type EditionInUse, NAMED, NAMED_OR_COUNTED, SURE, TAKEN_BACK, YES_NO } from '../../edition.ts';

const LIMIT =
  'Vorbim cu alții despre dumneavoastră numai dacă permiteți, cu o excepție. Dacă viața dumneavoastră sau a altcuiva este în pericol, dacă un copil trebuie protejat sau dacă legea o cere, s-ar putea să trebuiască să spunem cuiva fără să vă întrebăm. Atunci spunem numai ce este necesar și vă anunțăm, înainte dacă putem.';
const COMPLAIN =
  'Dacă ne purtăm urât cu dumneavoastră, puteți spune cuiva care nu face parte din această echipă. Nu veți păți nimic rău din cauza asta. Adresa este mai jos.';
const CARD =
  'Puteți lua cu dumneavoastră cartonașul. Nu spune nimic despre dumneavoastră sau despre noi. Dacă este periculos să îl purtați, lăsați-l aici.';
const LATER = 'Putem să vă contactăm mai târziu, numai în felul în care ne spuneți dumneavoastră?';
const CHILD =
  'Dacă aveți mai puțin de 18 ani: răspunsul dumneavoastră contează. Întrebăm și un adult care răspunde de dumneavoastră și cu care sunteți în siguranță sau un serviciu care protejează copiii.';

export const RO_2026_11_28: EditionInUse = {
  language: 'ro',
  version: '2026-11-28',
  boxes: {
    yes: 'Da',
    no: 'Nu',
    'with-name': 'Da, cu numele meu',
    'without-name': 'Da, fără numele meu',
    'counted-only': 'Numai să mă numărați',
    'not-sure': 'Nu știu',
    'taken-back': 'Îmi retrag acordul',
  },
  words: {
    know: 'Bine de știut',
    decide: 'Dumneavoastră decideți',
    further: 'Numai dacă este cazul',
    day: 'Data',
    place: 'Locul',
    again: 'Ne revedem pe',
    complaints: 'Pentru plângeri',
    signature: 'Semnătura',
    thumb: 'Amprenta degetului mare',
    witness: 'Martor: numele, semnătura',
    interpreter: 'Interpret: numele, semnătura',
    guardian: 'Răspunde de copil: numele, semnătura',
    reader: 'A citit textul: numele, semnătura',
  },
  texts: {
    agreement: {
      title: 'Acordul dumneavoastră',
      says: [
        'Vrem să vă ajutăm. Înainte vă întrebăm câteva lucruri. Despre fiecare decideți dumneavoastră. Nu vă grăbiți și întrebați-ne orice doriți.',
        'Ajutorul nu depinde de răspunsurile dumneavoastră. Dacă spuneți nu la un lucru, vă ajutăm mai departe cu celelalte.',
        'Notăm numai ce ne trebuie ca să vă ajutăm și păstrăm totul sub cheie. Văd numai cei care vă ajută, și numai așa cum permiteți mai jos.',
        LIMIT,
        'Vă puteți răzgândi oricând, fără să spuneți de ce. Puteți vedea ce am notat și ne puteți cere să corectăm sau să ștergem.',
        'Dacă aveți mai puțin de 18 ani: răspunsul dumneavoastră contează. Întrebăm și un adult care răspunde de dumneavoastră și cu care sunteți în siguranță. Dacă nu există o astfel de persoană, un serviciu care protejează copiii decide împreună cu dumneavoastră.',
        COMPLAIN,
        'Ce nu este bifat nu este încă hotărât. Până atunci facem ca și cum ați fi spus nu.',
      ],
      asks: [
        ask('help', YES_NO, 'Vreți să vă ajutăm?'),
        ask('keep', NAMED, 'Putem să notăm și să păstrăm ce ne spuneți?'),
        ask('share-receiving', NAMED, 'Dacă un alt birou vă ajută mai departe, poate primi ce are nevoie să știe?'),
        ask('contact', YES_NO, LATER),
      ],
      further: [
        ask('shelter', YES_NO, 'Vreți să locuiți în casa pe care v-o oferim?'),
        ask('health-examination', YES_NO, 'Vreți să vă examineze un medic? Puteți opri examinarea în orice moment.'),
        ask('share-headquarters', NAMED_OR_COUNTED, 'Biroul nostru central poate afla despre dumneavoastră?'),
        ask(
          'share-partners',
          NAMED,
          'Pot alții care vă pot ajuta, de exemplu un avocat sau o școală, să primească ce au nevoie să știe? Vă spunem mai întâi cine sunt.',
        ),
        ask('count-once', YES_NO, 'Dacă vă ajută mai multe birouri, pot verifica să nu vă numere de două ori?'),
      ],
    },
    declined: {
      title: 'Acum nu vreți ajutor',
      says: [
        'Acum nu vreți ajutorul nostru. Este dreptul dumneavoastră și nu trebuie să spuneți de ce.',
        'Nimeni nu se va supăra pe dumneavoastră.',
        'Puteți reveni oricând vreți, chiar și după mult timp. Atunci vă vom ajuta la fel ca astăzi.',
        LIMIT,
        CARD,
        'Dacă aveți mai puțin de 18 ani: vă întrebăm ce vreți în loc de asta. Ajutorul urgent, de exemplu un medic, îl primiți oricum.',
        COMPLAIN,
      ],
      asks: [ask('help', YES_NO, 'Vreți ajutorul nostru acum?'), ask('contact', YES_NO, LATER)],
    },
    deferred: {
      title: 'Vreți timp de gândire',
      says: [
        'Vreți timp de gândire. Nu trebuie să hotărâți astăzi.',
        'Până când hotărâți, nu aranjăm nimic în numele dumneavoastră și nu spunem nimănui despre dumneavoastră.',
        LIMIT,
        'Dacă aveți nevoie de ceva imediat, de exemplu de un medic, de mâncare sau de un loc unde să dormiți, spuneți-ne. Nu trebuie să hotărâți nimic înainte.',
        'Ne puteți întreba orice și de câte ori vreți. Puteți vorbi și cu cineva în care aveți încredere sau cu un avocat.',
        'După aceea puteți spune da, puteți spune nu sau puteți cere încă timp.',
        CARD,
        COMPLAIN,
      ],
      asks: [
        ask('keep', NAMED, 'Putem să păstrăm până atunci ce ne-ați spus?'),
        ask('contact', YES_NO, 'Putem să vă contactăm în acest timp, numai în felul în care ne spuneți dumneavoastră?'),
      ],
    },
    withdrawn: {
      title: 'Vă retrageți acordul',
      says: [
        'Înainte ați fost de acord cu ceva. Acum vă retrageți acordul, în întregime sau în parte. Este dreptul dumneavoastră și nu trebuie să spuneți de ce.',
        'De acum nu mai facem lucrurile pentru care vă retrageți acordul aici. Tot restul continuă ca înainte.',
        'Ce au deja alții nu se poate lua întotdeauna înapoi. Întrebați-ne și vă spunem cine ce are.',
        LIMIT,
        'Puteți fi din nou de acord oricând.',
        'Dacă aveți mai puțin de 18 ani: răspunsul dumneavoastră contează. Ajutorul urgent, de exemplu un medic, îl primiți oricum.',
        COMPLAIN,
      ],
      asks: [
        ask('help', TAKEN_BACK, 'Ca dumneavoastră să mă ajutați'),
        ask('shelter', TAKEN_BACK, 'Ca eu să locuiesc în casa pe care mi-o oferiți'),
        ask('health-examination', TAKEN_BACK, 'Ca un medic să mă examineze'),
        ask('keep', TAKEN_BACK, 'Ca dumneavoastră să păstrați ce v-am spus'),
        ask('share-receiving', TAKEN_BACK, 'Ca un alt birou care mă ajută să știe despre mine'),
        ask('share-headquarters', TAKEN_BACK, 'Ca biroul dumneavoastră central să știe despre mine'),
        ask('share-partners', TAKEN_BACK, 'Ca alții care mă pot ajuta să știe despre mine'),
        ask('count-once', TAKEN_BACK, 'Ca birourile să verifice să nu mă numere de două ori'),
        ask('contact', TAKEN_BACK, 'Ca dumneavoastră să mă contactați mai târziu'),
        ask('return', TAKEN_BACK, 'Ca eu să mă întorc în țara mea'),
        ask('police', TAKEN_BACK, 'Ca dumneavoastră să vorbiți cu poliția despre mine'),
        ask('authorities-of-origin', TAKEN_BACK, 'Ca autoritățile din țara mea să fie contactate'),
        ask('family', TAKEN_BACK, 'Ca dumneavoastră să îmi contactați familia'),
        ask('media', TAKEN_BACK, 'Ca povestea mea să fie făcută publică'),
        ask('research', TAKEN_BACK, 'Ca ce v-am spus să fie folosit într-un studiu'),
      ],
    },
    return: {
      title: 'Întoarcerea în țara dumneavoastră',
      says: [
        'Numai dumneavoastră hotărâți dacă vă întoarceți. Nu ducem pe nimeni înapoi împotriva voinței sale.',
        'Dacă rămâneți, vă ajutăm mai departe cât putem.',
        'Vă puteți răzgândi până în ultima clipă, chiar și la aeroport sau la gară.',
        'Dacă vă este teamă să vă întoarceți, spuneți-ne înainte de a hotărî. Poate că puteți cere protecție aici (azil). Un avocat vă poate explica, iar noi vă ajutăm să găsiți unul.',
        'Înainte de a hotărî, vă spunem ce știm: cât de sigur este, ce ajutor există acolo și ce ajutor nu există. Nu putem promite că totul va fi bine.',
        'Nu spunem nimănui de acolo de ce vă întoarceți, decât dacă vreți dumneavoastră: nici familiei, nici vecinilor, nici altcuiva.',
        'Dacă aveți mai puțin de 18 ani: nimeni nu se întoarce înainte să fie clar că este cel mai bine pentru dumneavoastră, că este sigur și cine va avea grijă de dumneavoastră. Răspunsul dumneavoastră contează.',
        LIMIT,
        COMPLAIN,
      ],
      asks: [
        ask('return', YES_NO, 'Vreți să vă întoarceți și vreți să vă ajutăm să faceți asta?'),
        ask('share-receiving', NAMED, 'Biroul care vă ajută acolo poate primi ce are nevoie să știe?'),
        ask(
          'contact',
          YES_NO,
          'Putem să vă întrebăm după aceea cum vă este, numai în felul în care ne spuneți dumneavoastră?',
        ),
      ],
    },
    authorities: {
      title: 'Autoritățile din țara dumneavoastră',
      says: [
        'Unele acte, de exemplu pașaportul, le dau numai autoritățile din țara dumneavoastră: o ambasadă, un consulat sau un birou de acasă.',
        'Cine li se adresează le spune ceva despre dumneavoastră. Ele pot afla unde vă aflați.',
        'Dacă vreți să cereți protecție aici (azil), un astfel de contact vă poate face rău. Vorbiți cu noi sau cu un avocat înainte de a hotărî.',
        'Vă întrebăm acest lucru numai între patru ochi. Dacă vă temeți de ele, spuneți-ne: atunci nu le contactăm.',
        'Le spunem numai ce este necesar pentru acte. Nu le spunem ce vi s-a întâmplat.',
        'Ajutorul nu depinde de asta. Dacă spuneți nu, căutăm împreună cu dumneavoastră altă cale. Poate dura mai mult.',
        'Vă puteți răzgândi. Dar ce știu deja nu mai poate fi luat înapoi.',
        LIMIT,
        COMPLAIN,
      ],
      asks: [
        ask('fears-authorities', SURE, 'Vă temeți de autoritățile din țara dumneavoastră?'),
        ask(
          'authorities-of-origin',
          YES_NO,
          'Pot fi contactate autoritățile din țara dumneavoastră pentru actele de care aveți nevoie?',
        ),
      ],
    },
    family: {
      title: 'Contactul cu familia dumneavoastră',
      says: [
        'Dumneavoastră decideți dacă vă contactăm familia și pe cine anume. Ajutorul nu depinde de asta.',
        'Vă întrebăm acest lucru numai între patru ochi. Dacă vă temeți de cineva din familie sau aveți îndoieli, spuneți-ne: acelei persoane nu îi spunem nimic.',
        'Înainte de a suna sau de a scrie, stabilim împreună cu dumneavoastră cui ne adresăm și ce spunem.',
        'Nu le spunem ce vi s-a întâmplat, unde vă aflați sau cine vă ajută, decât dacă vreți dumneavoastră.',
        'Cine află ceva de la noi poate spune și altora. Ce știe deja familia nu mai poate fi luat înapoi.',
        'Puteți vorbi și dumneavoastră direct cu familia. Căutăm împreună cum să o faceți fără pericol.',
        'Puteți spune nu acum și da mai târziu și vă puteți răzgândi oricând.',
        CHILD,
        LIMIT,
        COMPLAIN,
      ],
      asks: [ask('family', YES_NO, 'Putem să vă contactăm familia, numai așa cum am stabilit cu dumneavoastră?')],
    },
    police: {
      title: 'Contactul cu poliția',
      says: [
        'Dumneavoastră decideți dacă vorbim cu poliția despre dumneavoastră. Ajutorul nu depinde de asta.',
        'Poliția poate face lucruri pe care noi nu le putem face: de exemplu, să vă protejeze pe dumneavoastră sau pe cineva apropiat ori să recupereze ce vă aparține.',
        'Vă puteți răzgândi. Dar ce știe deja poliția nu mai poate fi luat înapoi și s-ar putea ca ea să fie obligată să continue.',
        'S-ar putea să vă pună multe întrebări, și nu o singură dată. Înainte de a răspunde puteți cere un avocat și un interpret. Vă ajutăm cu asta.',
        'Dacă nu aveți acte pentru țara aceasta, poliția poate întreba și despre asta. Vorbiți cu noi sau cu un avocat înainte de a hotărî.',
        'Vă întrebăm acest lucru numai între patru ochi. Dacă vă temeți de poliție sau de cineva de acolo, spuneți-ne: căutăm împreună cu dumneavoastră altă cale.',
        'Înainte de a vorbi cu poliția stabilim împreună cu dumneavoastră ce spunem.',
        CHILD,
        LIMIT,
        COMPLAIN,
      ],
      asks: [
        ask(
          'police',
          YES_NO,
          'Putem să vorbim cu poliția despre dumneavoastră, numai așa cum am stabilit cu dumneavoastră?',
        ),
      ],
    },
    media: {
      title: 'Ziar, radio, televiziune, internet',
      says: [
        'Cineva ar vrea să facă publică povestea dumneavoastră. Dumneavoastră decideți. Ajutorul nu depinde de asta.',
        'Ce a fost publicat o dată nu mai poate fi luat înapoi. Oricine poate vedea: familia, vecinii, oameni de care vă temeți.',
        'O puteți face fără nume, fără să vi se vadă fața și fără să vi se recunoască vocea. Chiar și așa, cineva care vă cunoaște vă poate recunoaște.',
        'Puteți să nu răspundeți la o întrebare, să vă opriți oricând și să aveți alături pe cineva în care aveți încredere.',
        'Suntem de acord numai dacă puteți vedea sau auzi totul înainte de publicare și mai puteți spune nu.',
        'Nu facem niciodată acest lucru cu cineva sub 18 ani.',
        COMPLAIN,
      ],
      asks: [ask('media', YES_NO, 'Vreți să vă faceți publică povestea?')],
    },
  },
};
