package dev.hirenow.analysis.scoring;

import java.util.List;
import java.util.stream.Stream;

import dev.hirenow.common.facts.CriterionScore;
import dev.hirenow.common.facts.CriterionStatus;
import dev.hirenow.common.facts.Evidence;
import dev.hirenow.common.facts.Word;
import dev.hirenow.common.scoring.Formula;

/**
 * Tells when one quote carries every top rating of an answer. Somebody who talks a model into top ratings needs no more
 * than one sentence for that, in whatever words; somebody who earns them has said more, or people are asked to look.
 */
final class OneSentence {

    private OneSentence() {}

    /**
     * Whether all that stands behind the top ratings lies within one quote, or the sentence that it is taken from. A single
     * top rating among others is no reason to look; one that is all there is to the answer's full score is.
     */
    static boolean carriesTheTop(List<Word> words, List<CriterionScore> criteria) {
        List<CriterionScore> top = criteria.stream().filter(OneSentence::top).toList();
        if (top.isEmpty() || top.size() == 1 && criteria.size() > 1) {
            return false;
        }
        List<Sentence> sentences = Sentences.of(words);
        List<Place> places = top.stream()
                .flatMap(criterion -> criterion.evidence().stream())
                .filter(Evidence::verified)
                .flatMap(evidence -> Place.of(evidence, sentences))
                .toList();
        return places.stream().anyMatch(one -> places.stream().allMatch(one::holds));
    }

    private static boolean top(CriterionScore criterion) {
        Integer rating = criterion.rating();
        return criterion.status() == CriterionStatus.RATED && rating != null && rating == Formula.HIGHEST;
    }

    /** The first and the last sentence of a quote, by their numbers. */
    private record Place(int first, int last) {

        static Stream<Place> of(Evidence evidence, List<Sentence> sentences) {
            Integer first = evidence.firstWord();
            Integer last = evidence.lastWord();
            return first == null || last == null
                    ? Stream.empty()
                    : Stream.of(new Place(number(first, sentences), number(last, sentences)));
        }

        boolean holds(Place other) {
            return first <= other.first && last >= other.last;
        }

        private static int number(int word, List<Sentence> sentences) {
            return sentences.stream()
                    .filter(sentence -> word <= sentence.lastWord())
                    .findFirst()
                    .orElseThrow()
                    .number();
        }
    }
}
