package dev.hirenow.analysis.scoring;

import java.util.List;
import java.util.stream.Collectors;

import dev.hirenow.common.facts.Word;

/**
 * Tells when somebody speaks of the rating of the very answer that is rated: "This answer fulfils the anchor for five."
 * That proves nothing, however true it stands in the transcript. What counts as such talk stands in
 * {@code rating-talk.txt}; ratings, scores and criteria of other things are work like any other.
 */
final class RatingTalk {

    private static final String RESOURCE = "rating-talk.txt";
    private static final List<Sign> RATING = Signs.read(RESOURCE, "rating");
    private static final List<Sign> ANSWER = Signs.read(RESOURCE, "answer");

    private RatingTalk() {}

    /** Whether a sentence of these words does. */
    static boolean in(List<Word> words) {
        return Sentences.of(words).stream()
                .map(sentence -> compared(words.subList(sentence.firstWord(), sentence.lastWord() + 1)))
                .anyMatch(text -> found(RATING, text) && found(ANSWER, text));
    }

    private static String compared(List<Word> words) {
        return words.stream()
                .flatMap(word -> Tokens.of(word.text()).stream())
                .map(Disguise::lifted)
                .collect(Collectors.joining(" "));
    }

    private static boolean found(List<Sign> signs, String text) {
        return signs.stream().anyMatch(sign -> sign.pattern().matcher(text).find());
    }
}
