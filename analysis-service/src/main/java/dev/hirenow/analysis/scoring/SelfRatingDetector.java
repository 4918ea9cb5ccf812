package dev.hirenow.analysis.scoring;

import java.util.List;
import java.util.stream.Collectors;

import dev.hirenow.common.facts.Word;

/**
 * Detects that a candidate talks about the rating of this very answer: "This answer fulfils the anchor for five." Such
 * a sentence proves nothing, although it is in the transcript. {@code rating-talk.txt} lists its signs; talking about
 * ratings, scores and criteria of other things is ordinary work.
 */
final class SelfRatingDetector {

    private static final String RESOURCE = "rating-talk.txt";
    private static final List<PrefilteredPattern> RATING = PatternResourceReader.read(RESOURCE, "rating");
    private static final List<PrefilteredPattern> ANSWER = PatternResourceReader.read(RESOURCE, "answer");

    private SelfRatingDetector() {}

    /** Whether one of the sentences of these words does. */
    static boolean in(List<Word> words) {
        return SentenceSplitter.of(words).stream()
                .map(sentence -> compared(words.subList(sentence.firstWord(), sentence.lastWord() + 1)))
                .anyMatch(text -> found(RATING, text) && found(ANSWER, text));
    }

    private static String compared(List<Word> words) {
        return words.stream()
                .flatMap(word -> WordTokenizer.of(word.text()).stream())
                .map(HomoglyphNormaliser::lifted)
                .collect(Collectors.joining(" "));
    }

    private static boolean found(List<PrefilteredPattern> signs, String text) {
        return signs.stream().anyMatch(sign -> sign.pattern().matcher(text).find());
    }
}
