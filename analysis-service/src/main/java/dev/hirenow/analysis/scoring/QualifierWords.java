package dev.hirenow.analysis.scoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words of a language that change the meaning of their neighbours. English and German have all four kinds, some other
 * languages only negations; a language that is not listed uses those of English and German.
 *
 * @param negations such as {@code not}; words with {@code n't} are negations in every language
 * @param numbers such as {@code thirty}, and {@code point} between them
 * @param signs that come before a number
 * @param units that come after a number
 */
record QualifierWords(Set<String> negations, Set<String> numbers, Set<String> signs, Set<String> units) {

    private static final Set<String> EVERYWHERE_SIGNS = words("minus plus eur usd gbp chf");
    private static final Set<String> EVERYWHERE_UNITS = words("""
            k m mm cm km mg g kg t l ml s ms h min kb mb gb tb hz khz mhz ghz w kw mw kwh mwh v ma mv kbps mbps gbps km/h
            m/s eur usd gbp chf euro euros cent cents dollar dollars""");

    private static final QualifierWords ENGLISH = of("""
            not no never none nobody nothing nowhere neither nor cannot without hardly barely scarcely rarely non dont
            didnt doesnt wont cant couldnt shouldnt wouldnt isnt wasnt arent werent hasnt havent hadnt aint""", """
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
            seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
            millions billion billions trillion dozen bn point""", "negative", """
            percent pound pounds penny pence second seconds minute minutes mins hour hours hrs day days week weeks month
            months year years am pm o'clock times fold x degrees meter meters metre metres mile miles kilometers
            kilometres gram grams kilogram kilograms kilos liter liters litre litres kilobytes megabytes gigabytes
            terabytes megabits gigabits hertz watts""");
    private static final QualifierWords GERMAN = of("""
            nicht nichts nie niemals niemand niemanden niemandem kein keine keiner keinem keinen keines keins keinerlei
            keinesfalls keineswegs weder ohne kaum nirgends nirgendwo""", """
            null eins zwei zwo drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig sechzig
            siebzig achtzig neunzig hundert tausend million millionen milliarde milliarden billion billionen dutzend mio
            mrd tsd komma""", "", """
            prozent prozentpunkte promille sekunde sekunden minute minuten stunde stunden tag tage tagen woche wochen monat
            monate monaten jahr jahre jahren uhr mal fach grad meter metern kilometer kilometern gramm kilogramm kilo liter
            litern pfund franken tonne tonnen megabyte gigabyte terabyte megabit gigabit watt""");
    private static final QualifierWords BOTH = ENGLISH.and(GERMAN);
    private static final Map<String, QualifierWords> BY_LANGUAGE = Map.of(
            "en", ENGLISH,
            "de", GERMAN,
            "fr", negating("ne pas jamais aucun aucune rien sans non ni"),
            "es", negating("no nunca jamás ningún ninguna ninguno nada nadie sin ni tampoco"),
            "it", negating("non mai nessun nessuno nessuna niente nulla senza né"),
            "nl", negating("niet niets geen nooit niemand zonder"),
            "pt", negating("não nunca jamais nenhum nenhuma nada ninguém sem nem"),
            "pl", negating("nie nigdy żaden żadna żadne nic nikt bez ani"));

    /** The words for a BCP-47 tag. */
    static QualifierWords of(String tag) {
        return BY_LANGUAGE.getOrDefault(tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT), BOTH);
    }

    boolean negates(String word) {
        return negations.contains(word) || word.endsWith("n't");
    }

    private static QualifierWords of(String negations, String numbers, String signs, String units) {
        return new QualifierWords(
                words(negations),
                words(numbers),
                both(words(signs), EVERYWHERE_SIGNS),
                both(words(units), EVERYWHERE_UNITS));
    }

    private static QualifierWords negating(String negations) {
        return new QualifierWords(words(negations), Set.of(), EVERYWHERE_SIGNS, EVERYWHERE_UNITS);
    }

    private QualifierWords and(QualifierWords other) {
        return new QualifierWords(
                both(negations, other.negations),
                both(numbers, other.numbers),
                both(signs, other.signs),
                both(units, other.units));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> words(String words) {
        return Arrays.stream(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
