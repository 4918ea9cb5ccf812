package dev.hirenow.analysis.scoring;

import java.util.Locale;
import java.util.Set;

/**
 * Where a quote may begin and end: not where it drops a word that changes its meaning. "I did not lead the team" must
 * not be quoted as "lead the team", "minus 5 percent" as "5 percent", or "it took 3 million" as "it took 3".
 * Punctuation separates clauses: "No, I led the team".
 */
record QuoteBoundaries(QualifierWords words) {

    /** Whether a quote that begins with {@code first} changes its meaning by dropping the word before. */
    boolean loseBefore(QuoteToken before, QuoteToken first) {
        return !before.ends() && (words.negates(before.text()) || oneNumber(before, first));
    }

    /** Whether a quote that ends with {@code last} changes its meaning by dropping the word after. */
    boolean loseAfter(QuoteToken last, QuoteToken after) {
        return !last.ends() && (words.negates(after.text()) || oneNumber(last, after));
    }

    private boolean oneNumber(QuoteToken before, QuoteToken after) {
        boolean intoNumber = number(after) && (number(before) || before.sign() || contains(words.signs(), before));
        return intoNumber || number(before) && contains(words.units(), after);
    }

    private boolean number(QuoteToken token) {
        return token.number() || contains(words.numbers(), token);
    }

    // Tokens of units such as MB keep their case.
    private static boolean contains(Set<String> words, QuoteToken token) {
        return words.contains(token.text().toLowerCase(Locale.ROOT));
    }
}
