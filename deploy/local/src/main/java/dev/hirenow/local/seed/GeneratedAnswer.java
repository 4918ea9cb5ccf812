package dev.hirenow.local.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.AnswerStatus;
import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.CriterionScore;
import dev.hirenow.common.facts.CriterionStatus;
import dev.hirenow.common.facts.Evidence;
import dev.hirenow.common.facts.Word;
import dev.hirenow.common.scoring.Formula;

/**
 * The words of one answer and ratings whose quotes are in these words.
 *
 * @param words of all sentences, with the milliseconds in which they are said
 * @param sentences the first and the last word of each
 */
record GeneratedAnswer(List<Word> words, List<Sentence> sentences) {

    static final List<Criterion> CRITERIA = List.of(
            criterion("c1", "Own contribution", "Says what the candidate did, not only what the team did.", 2),
            criterion("c2", "Outcome", "Says what changed, with a number or another result.", 1));

    private static final int MILLIS_PER_LETTER = 60;
    private static final int PAUSE = 350;

    /** Positions in the list of words, both included. */
    record Sentence(int first, int last) {}

    static GeneratedAnswer of(SplittableRandom random) {
        List<Word> words = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        long time = random.nextInt(200, 2_000);
        for (String sentence : GeneratedText.answer(random)) {
            int first = words.size();
            for (String word : sentence.split(" ")) {
                long end = time + (long) word.length() * MILLIS_PER_LETTER;
                words.add(new Word(word, time, end, 0.7 + random.nextInt(30) / 100.0));
                time = end + MILLIS_PER_LETTER;
            }
            sentences.add(new Sentence(first, words.size() - 1));
            time += PAUSE;
        }
        return new GeneratedAnswer(words, sentences);
    }

    long durationMs() {
        return words.getLast().endMs() + PAUSE;
    }

    /** A score whose every rating is supported by a sentence of this answer. */
    AnswerScore scored(String questionId, SplittableRandom random) {
        List<CriterionScore> ratings =
                CRITERIA.stream().map(criterion -> rated(criterion, random)).toList();
        Formula.Total total = Formula.answer(ratings.stream()
                .map(rating -> new Formula.Rated(rating.criterion().weight(), rating.rating()))
                .toList());
        return new AnswerScore(questionId, 1, AnswerStatus.ASSESSED, null, total.score(), total.coverage(), ratings);
    }

    private CriterionScore rated(Criterion criterion, SplittableRandom random) {
        int rating = random.nextInt(Formula.LOWEST, Formula.HIGHEST + 1);
        return new CriterionScore(
                criterion,
                CriterionStatus.RATED,
                rating,
                Formula.worth(rating),
                "The quoted sentence supports this rating.",
                null,
                List.of(quote(random.nextInt(sentences.size()))));
    }

    private Evidence quote(int sentence) {
        Sentence at = sentences.get(sentence);
        List<Word> quoted = words.subList(at.first(), at.last() + 1);
        return new Evidence(
                sentence + 1,
                String.join(" ", quoted.stream().map(Word::text).toList()),
                true,
                at.first(),
                at.last(),
                quoted.getFirst().startMs(),
                quoted.getLast().endMs(),
                quoted.stream().mapToDouble(Word::confidence).min().orElse(1));
    }

    private static Criterion criterion(String id, String name, String description, int weight) {
        return new Criterion(
                id, name, description, weight, Map.of(1, "Says nothing about it.", 3, "Says some.", 5, "Says it."));
    }
}
