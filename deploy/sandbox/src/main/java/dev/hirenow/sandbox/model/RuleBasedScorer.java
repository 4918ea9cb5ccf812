package dev.hirenow.sandbox.model;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rates one criterion of one answer by countable features. Points: length up to 1.5; 0.4 for each kind of concrete
 * wording, up to 1.5; words shared with the question up to 0.5, with the criterion up to 1. The rating is 1 plus
 * the points, rounded half down, at most 5.
 */
record RuleBasedScorer(PromptAnswer answer) {

    /**
     * @param evidence at most two sentences, best first; empty if nothing was said
     */
    record Rating(int rating, List<PromptSentence> evidence, String rationale) {}

    Rating rate(PromptAnswer.Criterion criterion) {
        if (answer.sentences().isEmpty()) {
            return new Rating(1, List.of(), "Sandbox rule scorer: nothing was said.");
        }
        Set<String> wanted = WordStemmer.stems(criterion.words());
        int words = WordStemmer.count(answer.text());
        Set<ConcretenessFeature> marks = marks();
        int withQuestion = shared(answer.stems(), WordStemmer.stems(answer.question()));
        int withCriterion = shared(answer.stems(), wanted);
        double points = length(words)
                + Math.min(1.5, marks.size() * 0.4)
                + Math.min(0.5, withQuestion * 0.25)
                + Math.min(1.0, withCriterion * 0.25);
        int rating = (int) Math.clamp(1 + Math.ceil(points - 0.5), 1, 5);
        return new Rating(rating, evidence(wanted), rationale(words, marks, withQuestion, withCriterion));
    }

    private static double length(int words) {
        if (words >= 60) {
            return 1.5;
        }
        return words >= 25 ? 1.0 : words >= 10 ? 0.5 : 0.0;
    }

    private Set<ConcretenessFeature> marks() {
        Set<ConcretenessFeature> marks = EnumSet.noneOf(ConcretenessFeature.class);
        answer.sentences().forEach(sentence -> marks.addAll(sentence.marks()));
        return marks;
    }

    private List<PromptSentence> evidence(Set<String> wanted) {
        List<PromptSentence> ranked = answer.sentences().stream()
                .sorted(Comparator.comparingDouble((PromptSentence sentence) -> -weight(sentence, wanted))
                        .thenComparingInt(PromptSentence::number))
                .toList();
        // The second sentence is evidence only if it scores any points.
        return ranked.stream()
                .limit(2)
                .filter(sentence -> sentence == ranked.getFirst() || weight(sentence, wanted) >= 1)
                .toList();
    }

    private static double weight(PromptSentence sentence, Set<String> wanted) {
        return sentence.marks().size()
                + 2 * shared(WordStemmer.stems(sentence.text()), wanted)
                + Math.min(1.0, WordStemmer.count(sentence.text()) / 20.0);
    }

    private static int shared(Set<String> said, Set<String> wanted) {
        Set<String> both = new HashSet<>(said);
        both.retainAll(wanted);
        return both.size();
    }

    private static String rationale(int words, Set<ConcretenessFeature> marks, int withQuestion, int withCriterion) {
        String concrete = marks.isEmpty()
                ? "nothing concrete found"
                : "found " + marks.stream().map(ConcretenessFeature::words).collect(Collectors.joining(", "));
        return "Sandbox rule scorer, no language model: %d words; %s; shares %d words with the question and %d with the criterion."
                .formatted(words, concrete, withQuestion, withCriterion);
    }
}
