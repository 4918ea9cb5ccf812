package dev.hirenow.results.rest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.AnswerStatus;
import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.CriterionScore;
import dev.hirenow.common.facts.MissingPart;
import dev.hirenow.common.facts.Passage;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.Word;
import dev.hirenow.results.report.Recording;
import dev.hirenow.results.report.ReportedQuestion;
import dev.hirenow.results.report.TranscriptionStatus;
import dev.hirenow.results.review.ScorecardTotals;

/**
 * A question with its answer and score.
 *
 * @param attempt the recording that counts; null if there is none
 * @param scoredAttempt the recording that was scored; an earlier one while a new analysis is under way
 * @param status null before the first analysis
 * @param reason why the answer was not assessed or not transcribed, a code; null otherwise
 * @param advice what HR can do about it; null without a reason
 * @param score 0..100, the score that counts: with people's ratings in place of the model's where people rated; null if
 *     there is none
 * @param coverage 0..1 share of the rubric's weight that is rated; null as long as nobody has rated
 * @param modelScore 0..100 of the model's ratings, or null
 * @param transcript null if there is none (yet)
 * @param durationMs length of the recording in milliseconds, or null
 * @param missing parts that the recording lacks, in order; they were lost before it arrived and are not silence
 * @param video path of the link to the recording; null if there is no recording
 * @param captions path of the transcript as WebVTT; null if there is none (yet)
 * @param rubric the criteria that the model and reviewers rate
 * @param criteria the model's ratings, in the rubric's order; empty before the first analysis
 * @param instructionLike suspected prompt injection: sentences that address the AI rater instead of answering; never
 *     counted as evidence
 */
@Schema(name = "ResultQuestion")
record QuestionView(
        Asked question,
        @Nullable Integer attempt,
        @Nullable Integer scoredAttempt,
        @Nullable AnswerStatus status,
        @Nullable String reason,
        @Nullable Advice advice,
        @Nullable Double score,
        @Nullable Double coverage,
        @Nullable Double modelScore,
        @Nullable TranscriptView transcript,
        @Nullable Long durationMs,
        List<MissingPart> missing,
        @Nullable String video,
        @Nullable String captions,
        List<Criterion> rubric,
        List<CriterionScore> criteria,
        List<Passage> instructionLike) {

    /** The question as asked. */
    @Schema(name = "AskedQuestion")
    record Asked(String id, int number, String text) {

        static Asked of(Question question) {
            return new Asked(question.id(), question.number(), question.text());
        }
    }

    /** The transcript; without words if nobody spoke. */
    @Schema(name = "Transcript")
    record TranscriptView(String text, String language, String provider, List<Word> words) {

        static TranscriptView of(TranscriptReady ready) {
            return new TranscriptView(
                    ready.words().stream().map(Word::text).collect(Collectors.joining(" ")),
                    ready.language(),
                    ready.provider(),
                    ready.words());
        }
    }

    static QuestionView of(UUID interview, ReportedQuestion reported, Optional<ScorecardTotals.AnswerTotal> overall) {
        Recording recording = reported.recording();
        AnswerScore score = reported.score();
        TranscriptView transcript = recording == null ? null : transcript(recording.transcription());
        String answer = "/api/v1/results/" + interview + "/answers/"
                + reported.question().id();
        String reason = reported.reason();
        return new QuestionView(
                Asked.of(reported.question()),
                recording == null ? null : recording.attempt(),
                score == null ? null : score.attempt(),
                score == null ? null : score.status(),
                reason,
                Advice.about(reason),
                overall.map(ScorecardTotals.AnswerTotal::score).orElse(null),
                overall.map(ScorecardTotals.AnswerTotal::coverage).orElse(null),
                score == null ? null : score.score(),
                transcript,
                recording == null ? null : recording.transcription().durationMs(),
                recording == null ? List.of() : recording.transcription().missing(),
                recording == null ? null : answer + "/video",
                transcript == null ? null : answer + "/captions",
                reported.question().rubric().criteria(),
                score == null ? List.of() : score.criteria(),
                instructionLike(score));
    }

    private static List<Passage> instructionLike(@Nullable AnswerScore score) {
        return score == null || score.instructionLike() == null ? List.of() : score.instructionLike();
    }

    private static @Nullable TranscriptView transcript(TranscriptionStatus transcription) {
        return transcription instanceof TranscriptionStatus.Ready(var fact) ? TranscriptView.of(fact) : null;
    }
}
