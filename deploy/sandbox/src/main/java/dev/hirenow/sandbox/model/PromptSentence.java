package dev.hirenow.sandbox.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * One numbered sentence of a transcript.
 *
 * @param number as given in the prompt
 * @param text as given in the prompt, verbatim
 */
record PromptSentence(int number, String text) {

    static final int QUOTE_WORDS = 30;

    Set<ConcretenessFeature> marks() {
        Set<ConcretenessFeature> marks = EnumSet.noneOf(ConcretenessFeature.class);
        for (ConcretenessFeature mark : ConcretenessFeature.values()) {
            if (mark.in(text)) {
                marks.add(mark);
            }
        }
        return marks;
    }

    /** The sentence, or its first {@value #QUOTE_WORDS} words: always a substring of the text. */
    String quote() {
        int end = 0;
        for (int words = 0; words < QUOTE_WORDS && end < text.length(); words++) {
            while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
        }
        return text.substring(0, end).strip();
    }
}
