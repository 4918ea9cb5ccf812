package dev.hirenow.analysis.scoring;

import java.util.List;
import java.util.stream.Stream;

import dev.hirenow.common.facts.CriterionScore;
import dev.hirenow.common.facts.CriterionStatus;
import dev.hirenow.common.facts.Evidence;
import dev.hirenow.common.facts.Word;
import dev.hirenow.common.scoring.Formula;

/**
 * Detects that one quote supports every top rating of an answer. To talk a model into top ratings one sentence is
 * enough, whatever its words; a candidate who earns them has said more. Such an answer needs a review.
 */
final class SingleQuoteTopRatingCheck {

    private SingleQuoteTopRatingCheck() {}

    /**
     * Whether the evidence for all top ratings lies within one quote or the sentence around it. A single top rating
     * among other criteria does not count; one that makes up the answer's full score does.
     */
    static boolean carriesTheTop(List<Word> words, List<CriterionScore> criteria) {
        List<CriterionScore> top =
                criteria.stream().filter(SingleQuoteTopRatingCheck::top).toList();
        if (top.isEmpty() || top.size() == 1 && criteria.size() > 1) {
            return false;
        }
        List<Sentence> sentences = SentenceSplitter.of(words);
        List<SentenceRange> places = top.stream()
                .flatMap(criterion -> criterion.evidence().stream())
                .filter(Evidence::verified)
                .flatMap(evidence -> SentenceRange.of(evidence, sentences))
                .toList();
        return places.stream().anyMatch(one -> places.stream().allMatch(one::holds));
    }

    private static boolean top(CriterionScore criterion) {
        Integer rating = criterion.rating();
        return criterion.status() == CriterionStatus.RATED && rating != null && rating == Formula.HIGHEST;
    }

    /** The first and last sentence number of a quote. */
    private record SentenceRange(int first, int last) {

        static Stream<SentenceRange> of(Evidence evidence, List<Sentence> sentences) {
            Integer first = evidence.firstWord();
            Integer last = evidence.lastWord();
            return first == null || last == null
                    ? Stream.empty()
                    : Stream.of(new SentenceRange(number(first, sentences), number(last, sentences)));
        }

        boolean holds(SentenceRange other) {
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
