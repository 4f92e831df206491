const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** Common English function words that hardly any other language spells so. */
export const FUNCTION_WORDS = words("the of and to that for with his from has have will said which their been");

/** Words of short English news that other languages do not have, beside its function words. */
export const OWN_WORDS = words(
  `by who were would after before about into during between foreign visit visits visited visiting arrive arrives arrived expected headed heads due next
  month year years leader leaders talks day days night office spokesman spokeswoman meeting meet meets met agreed agreement sign signed signs treaty held holds
  goes went flew trip trade deal they she you your our my what there when where today yesterday tomorrow week weeks monday tuesday wednesday thursday friday saturday sunday
  ambassador embassy king queen government ministry country countries`,
);

/** The commonest function words of other languages in Latin script. */
const OTHERS = words(
  [
    "le la les des du et est une dans pour qui que au aux par sur avec ce cette ces son ses il elle ont été sont leur pas plus lors à", // French
    "der das und ist mit den dem ein eine einen einer im zu auf für von nach sich nicht auch wurde sind haben bei über zum zur am hat", // German
    "el los las y del por para con una se su sus al lo más ha fue como entre también este esta en de", // Spanish
    "o os e do dos da das em um uma não com para pelo pela ao aos foi à seu sua são na nos nas que", // Portuguese
    "il gli di che e un una per nel nella della delle dei del con è sono ha alla al dal si lo anche", // Italian
    "het een van en voor op te door naar bij dat niet ook aan uit heeft werd wordt zijn haar tot", // Dutch
    "och att det som på av är med till den har inte om från ett vid också hos og til er et ikke av fra ved hans ble blev skal vil", // Swedish, Norwegian, Danish
    "ja on ei että oli se hän myös sekä ovat joka kun mutta", // Finnish
    "w z na się że i jest przez dla po oraz nie jego do od o", // Polish
    "v na se že je s pro po který byl jeho za k u a ve od ze aby", // Czech, Slovak
    "u i je se su za od na koji sa bi će nije kao te", // Serbian and Croatian in Latin letters
    "și la de în cu pe din că să au fost este pentru prin al ale", // Romanian
    "és az hogy nem egy meg volt is el van ezt már", // Hungarian
    "ve bir bu ile için olarak da de olan çok daha sonra ise", // Turkish
    "yang di dan ke dari untuk dengan pada ini itu akan telah tidak oleh dalam", // Indonesian, Malay
    "ang ng sa mga ay si na ni kay nang", // Tagalog
    "ya wa na kwa katika cha za la ni kuwa huyo", // Swahili
    "của và đã là các cho với trong được ông bà tại", // Vietnamese
    "te i në për me që nga është dhe një të", // Albanian
    "ir ar un par uz no kas tai su į iš", // Latvian, Lithuanian
    "ja on ei et oma kui mis ning", // Estonian
    "kai la en de kaj estas", // Esperanto
  ].join(" "),
);
/** Initials, abbreviations ("Pachuca v Necaxa") and "I" are letters, too. */
const LETTER = /^[a-z]$/u;
/** Spelled as English words, too, or as what most Arabic names begin with. */
const SHARED = words("in on an is am do me no to per at us al");

/**
 * Function words by which a text in another language is known. Some stand in names as well ("Rio de Janeiro", "Marine Le Pen"), so that a few of them make no text
 * foreign.
 */
export const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  [...OTHERS].filter((word) => !LETTER.test(word) && ![FUNCTION_WORDS, OWN_WORDS, SHARED].some((english) => english.has(word))),
);
