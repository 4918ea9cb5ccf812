package dev.hirenow.analysis.scoring;

import java.util.Locale;
import java.util.Set;

/**
 * Where a quote may begin and end: not where it would lose the word that turns what it says into something else. From "I
 * did not lead the team" nobody quotes "lead the team", nor "5 percent" from "minus 5 percent", nor "it took 3" from "it
 * took 3 million". Punctuation parts what does not belong together: "No, I led the team".
 */
record QuoteEdges(QuoteWords words) {

    /** Whether a quote that begins with {@code first} loses something by leaving out the word before. */
    boolean loseBefore(QuoteToken before, QuoteToken first) {
        return !before.ends() && (words.negates(before.text()) || oneNumber(before, first));
    }

    /** Whether a quote that ends with {@code last} loses something by leaving out the word after. */
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

    // Units such as MB keep their case.
    private static boolean contains(Set<String> words, QuoteToken token) {
        return words.contains(token.text().toLowerCase(Locale.ROOT));
    }
}
