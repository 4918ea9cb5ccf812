package dev.hirenow.results.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a search over transcripts looks for: single words, and phrases in quotation marks. */
public final class SearchTerms {

    // Straight and typographic quotation marks; an open one extends to the end.
    private static final Pattern PART = Pattern.compile("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]?|([^\"“”„«»\\s]+)");
    // Recognised words such as "e-mail" are indexed with their parts, at the same place.
    private static final Pattern NOT_IN_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private SearchTerms() {}

    /** The distinct terms in their order, without punctuation; words of a phrase are separated by one space. */
    public static List<String> of(String search) {
        List<String> terms = new ArrayList<>();
        Matcher part = PART.matcher(search);
        while (part.find()) {
            if (part.group(1) != null) {
                terms.add(words(part.group(1)));
            } else {
                terms.addAll(List.of(words(part.group(2)).split(" ")));
            }
        }
        return terms.stream().filter(term -> !term.isEmpty()).distinct().toList();
    }

    private static String words(String text) {
        return NOT_IN_A_WORD.matcher(text).replaceAll(" ").strip();
    }
}
