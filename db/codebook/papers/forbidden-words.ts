/**
 * Words that stop a house sheet wherever they stand (papers/README.md, Never on it), by matter and by the language they are written in. Every
 * language is looked at on every sheet: the house writes in its own, whatever the sheet's is.
 *
 * A word, or several that follow one another. An ending after `*` counts too: `жертв*` is any case of it. Accents count for nothing. A word
 * in capitals is looked for in capitals only: AIDS, where walking aids are ordinary. A word that has an ordinary meaning as well does not
 * belong here but in `like-words.ts`: nobody must be unable to print the allergy at night.
 */

/** One matter: its words by language, separated by commas. */
type Matter = Readonly<Record<string, string>>;

const OFFICE: Matter = {
  en: `traffick*, victim*, exploit*, case file*, case manager*, case worker*, caseworker*, case number*, beneficiari*, beneficiary, donor*,
    waymark, iom, oim, unhcr, ngo, ngos, united nations, shelter*, safe house*, safehouse*, women s refuge, reintegrat*, repatriat*,
    human trade, smuggl*, slave, slaves, slavery, servitude*, forced labo*, forced marriage*, debt bondage`,
  fr: `traite des etres, traite des femmes, traite de personnes, trafic d etres, victime*, donateur*, bailleur*, hcr, ong, ongs, nations unies,
    hebergement d urgence, centre d accueil, maison d accueil, reintegr*, rapatri*, esclav*, passeur*, travail force, mariage force`,
  es: `trata de personas, trata de mujeres, trata de seres, trata de blancas, tratante*, explotacion*, explotad*, explotador*, expediente*,
    donante*, acnur, naciones unidas, albergue*, casa de acogida, centro de acogida, repatri*, servidumbre*, trabajo* forzad*, matrimonio* forzad*`,
  ru: `жертв*, пострадавш*, потерпевш*, торговл* людьми, торговл* детьми, торговц* людьми, торговл* женщинами, траффик*, эксплуат*,
    бенефициар*, донор*, мом, оон, увкб, нпо, нко, приют*, шелтер*, кризисн* центр*, реинтегр*, репатри*, рабств*, рабын*,
    принудительн* труд*`,
  more: `menschenhandel*, opfer, ofiar*, handel ludzmi, handlu ludzmi, viktim*, trafikim*, zrtv*, trgovin* ljudima, trafic de persoane,
    traficul de persoane, insan ticareti, korban*, perdagangan orang, торгівл* людьми, притулок, притулк*, постраждал*, ضحية, ضحايا,
    اتجار بالبشر, เหยื่อ, ค้ามนุษย์`,
};

const AUTHORITIES: Matter = {
  en: `police, policeman, policemen, policewom*, polici*, cops, court hearing*, court date*, court case*, court order*, courtroom*, courthouse*,
    in court, to court, witness*, testif*, testimon*, prosecut*, embassy, embassies, consul, consuls, consulat*, consular*, lawyer*,
    attorney*, solicitor*, barrister*, legal aid, legal advice, immigration*, immigrant*, migration*, migrant*, deported, deporting,
    deportat*, refugee*, asylum*, eligib*, residence permit*, residency permit*, work permit*, visa, visas, undocumented, detention*,
    prison*, imprison*, jail*, perpetrator*, criminal complaint*, interrog*, investigation*, investigator*`,
  fr: `policier*, gendarm*, commissariat*, flic, flics, tribunal*, tribunaux, temoign*, temoin*, procureur*, magistrat*, ambassade*, avocate*,
    mon avocat, son avocat, votre avocat, leur avocat, un avocat commis, juridique*, migratoire*, expuls*, refugie*, asile*, titre* de sejour, carte* de sejour, permis de sejour,
    permis de travail, sans papiers, detenu*, porter plainte, porte plainte, depot de plainte, enquete*, enqueteu*`,
  es: `comisaria*, juzgado*, juicio*, juez*, jueces, jueza*, testigo*, fiscalia*, procurador*, procuraduria*, magistrad*, embajad*, consulado*, abogad*, juridic*,
    inmigra*, migratori*, deportacion*, deportad*, deportar*, refugiad*, asilo*, elegib*, permiso* de residencia, permiso* de trabajo,
    tarjeta de residencia, indocumentad*, sin papeles, detencion*, detenid*, carcel*, prision*, denunci*, investigacion*, perpetrador*`,
  ru: `полици*, полице*, милици*, жандарм*, суд, суда, суду, судом, суде, судебн*, судья, судьи, судье, судью, судьей, прокур*, следовател*,
    следстви*, допрос*, свидетел*, адвокат*, юрист*, посольств*, консул, консула, консулу, консулом, консульств*, миграцион*, мигрант*,
    депортир*, депортац*, беженк*, беженц*, беженец, убежищ*, виза, визы, визу, визой, вид на жительство, внж, тюрьм*, тюрем*, задержан*, уголовн*`,
  more: `politia, politie, politist*, polizei*, polizia*, policj*, polisi*, polis, anwalt*, botschaft*, zeuge*, zeugin*, ambasad*, adwokat*,
    advokat*, avokat*, avukat*, mahkeme*, gjykat*, tuzila*, martor*, azil*, kedutaan*, pengacara*, поліці*, свідок, свідк*, شرطة, محكمة,
    محامي, سفارة, لاجئ, لاجئة, ตำรวจ, สถานทูต, ทนาย`,
};

const STORY: Matter = {
  en: `prostitu*, brothel*, pimp, pimps, sex work, sex worker*, escort girl*, strip club*, striptease*, raped, rapist*, sexual abuse*,
    sexual assault*, sexually abused, assaulted, domestic violence, tortur*, kidnap*`,
  fr: `bordel, bordels, proxenet*, souteneur*, travailleuse* du sexe, viol, viols, violee*, violeur*, abus sexuel*, agression* sexuelle*`,
  es: `burdel*, trabajadora* sexual*, violada*, violado, violacion*, violador*, abuso* sexual*, agresion* sexual*, secuestr*`,
  ru: `проститу*, бордел*, сутенер*, секс работниц*, изнасил*, похищ*, похити*, пытк*, пыток`,
};

const HEALTH: Matter = {
  en: `hiv, AIDS, tb, tubercul*, syphilis, hepatit*, chlamyd*, gonorr*, herpes, hpv, std, stds, STI, venereal*, papilloma*, cd4, viral load*, arv, arvs,
    antiretrovir*, haart, tested positive, tests positive, test positive, positive test*, positive result*, ptsd, post traumatic, posttraumatic*, suicid*, self harm*,
    schizo*, addict*, cancer*, abort*, miscarriage*, gynaec*, gynec*`,
  fr: `vih, sida, sideen*, seroposi*, seronegat*, serolog*, IST, MST, venerien*, charge virale, teste positi*, testee positi*, test positif, depiste*, resultat positif,
    toxicoman*, avort*, IVG, fausse* couche*`,
  es: `sifilis, clamid*, vph, ITS, ETS, carga viral, TARV, dio positivo, prueba positiva, resultado positivo, estres postraumatic*, postraumatic*, tept, esquizo*,
    drogadic*, ginecol*`,
  ru: `вич, вичположительн*, вичинфиц*, спид, спида, спиду, спидом, туберкул*, тб, сифилис*, гепатит*, гоноре*, хламиди*, венеролог*,
    венерическ*, серопозитив*, арв, арвт, антиретровирус*, положительн* тест*, тест* положительн*, положительн* результат*, суицид*,
    самоуби*, наркоман*, аборт*, выкидыш*, гинеколог*, шизофрен*`,
  more: `віл, снід, снідом, ايدز, السل, เอดส์, เอชไอวี`,
};

/** The words of a table's text. */
export function wordsListed(matter: Matter): readonly string[] {
  return Object.values(matter).flatMap((listed) =>
    listed
      .split(',')
      .map((word) => word.trim().replace(/\s+/g, ' '))
      .filter((word) => word !== ''),
  );
}

const each = (...matters: readonly Matter[]): readonly string[] => [...new Set(matters.flatMap(wordsListed))];

export const FORBIDDEN_WORDS: readonly string[] = each(OFFICE, AUTHORITIES, STORY, HEALTH);

/** The same where whoever treats the person reads it: illness is what it is about. */
export const FORBIDDEN_BESIDE_HEALTH: readonly string[] = each(OFFICE, AUTHORITIES, STORY);

/** What nobody in the house reads of unless the person wants it known (papers/README.md, Never on it). Forbidden words then, too. */
export const PREGNANCY_WORDS: readonly string[] = wordsListed({
  en: 'pregnan*, maternity',
  fr: 'enceinte*, grossesse*, maternité',
  es: 'embaraz*, encinta, maternidad',
  ru: 'беремен*, роддом*',
});
