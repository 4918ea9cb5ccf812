package dev.hirenow.analysis.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quote that the model copied together with the sentence numbers: "[1] I led the team. [2] It worked."
 *
 * @param parts in order
 * @param bracketed whether the first number is bracketed as in the prompt; "3. May" could also be a date
 */
record NumberedQuote(List<Part> parts, boolean bracketed) {

    static final int NO_NUMBER = 0;

    private static final Pattern BRACKETED = Pattern.compile("\\[\\s*(\\d{1,4})\\s*\\]");
    private static final Pattern OTHERWISE = Pattern.compile(
            "[\\s\"'“„«]*(?:\\((\\d{1,4})\\)|(\\d{1,4})[.):]|(?:sentence|satz)\\s+(\\d{1,4})\\s*:)\\s+",
            Pattern.CASE_INSENSITIVE);

    /**
     * Words with the number in front of them.
     *
     * @param sentence the number; {@link #NO_NUMBER} if there is none
     * @param text the words
     */
    record Part(int sentence, String text) {}

    NumberedQuote {
        parts = List.copyOf(parts);
    }

    /** Empty if nothing in the quote looks like a sentence number. */
    static Optional<NumberedQuote> of(String quote) {
        Matcher otherwise = OTHERWISE.matcher(quote);
        boolean loose = otherwise.lookingAt();
        List<Part> parts = new ArrayList<>();
        int sentence = loose ? number(otherwise) : NO_NUMBER;
        int from = loose ? otherwise.end() : 0;
        for (Matcher mark = BRACKETED.matcher(quote).region(from, quote.length()); mark.find(); ) {
            add(parts, sentence, quote.substring(from, mark.start()));
            sentence = Integer.parseInt(mark.group(1));
            from = mark.end();
        }
        add(parts, sentence, quote.substring(from));
        boolean marked = parts.stream().anyMatch(part -> part.sentence() != NO_NUMBER);
        return marked ? Optional.of(new NumberedQuote(parts, !loose)) : Optional.empty();
    }

    /** The words without the numbers. */
    String text() {
        return String.join(" ", parts.stream().map(Part::text).toList()).strip();
    }

    private static void add(List<Part> parts, int sentence, String text) {
        if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            parts.add(new Part(sentence, text.strip()));
        }
    }

    private static int number(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return Integer.parseInt(matcher.group(group));
            }
        }
        return NO_NUMBER;
    }
}
