package dev.hirenow.analysis.scoring;

/**
 * A token of a quote or transcript, in the form in which quotes are compared; see {@link QuoteTokenizer}.
 *
 * @param text the text to compare
 * @param firstWord 0-based index of the word that it comes from
 * @param lastWord inclusive; differs from {@code firstWord} where a sign stands apart, as in {@code 40 %}
 * @param ordinal whether a full stop follows that makes {@code 3} the third, in languages with such ordinals
 * @param ends whether punctuation ends a clause after it
 */
record QuoteToken(String text, int firstWord, int lastWord, boolean ordinal, boolean ends) {

    QuoteToken(String text, int word) {
        this(text, word, word, false, false);
    }

    /** Whether it contains digits, whatever surrounds them. */
    boolean number() {
        return text.codePoints().filter(Character::isLetterOrDigit).limit(1).anyMatch(Character::isDigit);
    }

    /** Whether it has neither letters nor digits. */
    boolean sign() {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    boolean endsWithDigit() {
        return Character.isDigit(text.codePointBefore(text.length()));
    }

    boolean startsWithDigit() {
        return Character.isDigit(text.codePointAt(0));
    }

    /** Whether it is the same word; at the end of a quote, a full stop may be the sentence's. */
    boolean sameAs(QuoteToken other, boolean lastOfQuote) {
        return text.equals(other.text) && (lastOfQuote || ordinal == other.ordinal);
    }

    QuoteToken with(boolean dot, boolean end) {
        return new QuoteToken(text, firstWord, lastWord, ordinal || dot, ends || end);
    }

    QuoteToken signed() {
        return new QuoteToken("-" + text, firstWord, lastWord, ordinal, ends);
    }

    QuoteToken joined(QuoteToken next) {
        return new QuoteToken(text + next.text, firstWord, next.lastWord, next.ordinal, next.ends);
    }
}
