package dev.hirenow.analysis.scoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a language writes numbers: {@code 1,000} is a thousand in English and one in German. Only a correctly placed
 * thousands separator is ignored; in an unknown language it counts like any other mark. The rules are fixed here rather
 * than taken from the JDK's locales, which change between releases: a quote that was verified once stays verified.
 */
final class LanguageNumberFormat {

    private static final Map<String, String> THOUSANDS = byLanguage(Map.of(
            ",", "en zh ja ko hi th es-mx es-us es-419",
            ".", "de nl es it pt da id tr el ro",
            "'", "de-ch de-li it-ch fr-ch"));
    private static final Set<String> WITHOUT_THOUSANDS = Set.of("en-za");
    private static final Set<String> ORDINAL_DOTS = Set.of(
            "de", "pl", "cs", "sk", "hu", "fi", "da", "no", "nb", "nn", "is", "hr", "sr", "sl", "et", "lv", "tr");

    private static final Pattern ONE_NUMBER =
            Pattern.compile("(?<before>|[^\\d]*[^\\d.,:'])(?<number>\\d(?:[\\d.,']*\\d)?)(?<after>[^\\d]*)");

    private final boolean ordinalDots;
    private final Optional<String> thousands;
    private final Optional<Pattern> grouped;

    private LanguageNumberFormat(Optional<String> thousands, boolean ordinalDots) {
        this.ordinalDots = ordinalDots;
        this.thousands = thousands;
        this.grouped = thousands.map(mark -> Pattern.compile(
                "[1-9]\\d{0,2}(?:MARK\\d{3})+(?:[.,](?<!MARK)\\d+)?".replace("MARK", Pattern.quote(mark))));
    }

    /** The style for a BCP-47 tag; of no language if the tag is empty or {@code multi}. */
    static LanguageNumberFormat of(String tag) {
        String whole = tag.toLowerCase(Locale.ROOT).replace('_', '-');
        String primary = whole.split("-", 2)[0];
        Optional<String> mark = WITHOUT_THOUSANDS.contains(whole)
                ? Optional.empty()
                : Optional.ofNullable(THOUSANDS.get(whole)).or(() -> Optional.ofNullable(THOUSANDS.get(primary)));
        return new LanguageNumberFormat(mark, ORDINAL_DOTS.contains(primary));
    }

    /** Whether a full stop after digits can mark an ordinal number. */
    boolean ordinalDots() {
        return ordinalDots;
    }

    /** The token without thousands separators, if it is one number. */
    String bare(String token) {
        Matcher one = ONE_NUMBER.matcher(token);
        boolean isGrouped = grouped.isPresent()
                && one.matches()
                && grouped.get().matcher(one.group("number")).matches();
        return isGrouped
                ? one.group("before") + one.group("number").replace(thousands.orElseThrow(), "") + one.group("after")
                : token;
    }

    private static Map<String, String> byLanguage(Map<String, String> byMark) {
        Map<String, String> marks = new TreeMap<>();
        byMark.forEach((mark, tags) -> Arrays.stream(tags.split(" ")).forEach(tag -> marks.put(tag, mark)));
        return Map.copyOf(marks);
    }
}
