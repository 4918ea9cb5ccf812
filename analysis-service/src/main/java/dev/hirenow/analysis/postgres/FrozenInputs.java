package dev.hirenow.analysis.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import dev.hirenow.analysis.interview.AnswerKey;
import dev.hirenow.analysis.interview.ClaimedSubmission;
import dev.hirenow.analysis.interview.Interview;
import dev.hirenow.analysis.interview.Submission;
import dev.hirenow.analysis.interview.TranscriptionOutcome;
import dev.hirenow.analysis.scoring.CanonicalJson;
import dev.hirenow.analysis.scoring.ScoringInput;
import dev.hirenow.analysis.scoring.ScoringThresholds;
import dev.hirenow.analysis.scoring.SpokenAnswer;
import dev.hirenow.common.context.ComputePool;
import dev.hirenow.common.facts.ManifestEntry;
import dev.hirenow.common.facts.MissingPart;
import dev.hirenow.common.facts.Word;

/** The input of an analysis: stored when the analysis begins, and never changed. */
@ApplicationScoped
class FrozenInputs {

    private final RowJson json;
    private final ComputePool computePool;

    FrozenInputs(RowJson json, ComputePool computePool) {
        this.json = json;
        this.computePool = computePool;
    }

    /** The caller must hold the interview's lock. */
    Uni<ScoringInput> open(
            Mutiny.Session session,
            ClaimedSubmission claimed,
            Interview interview,
            Submission submission,
            ScoringThresholds thresholds) {
        String id = RowKeys.submission(claimed.interview().id(), claimed.submission());
        return session.find(ScoringInputRow.class, id)
                .chain(row -> row == null
                        ? transcripts(session, claimed)
                                .chain(words -> computePool.compute(
                                        () -> written(input(interview, submission, words, thresholds))))
                                .call(written -> keep(session, claimed, id, written.bytes()))
                                .map(Written::input)
                        : computePool.compute(() -> CanonicalJson.read(row.input, ScoringInput.class)));
    }

    /** An input with its stored bytes. */
    private record Written(ScoringInput input, byte[] bytes) {}

    private static Written written(ScoringInput input) {
        return new Written(input, CanonicalJson.write(input));
    }

    private static Uni<Map<String, TranscriptRow>> transcripts(Mutiny.Session session, ClaimedSubmission claimed) {
        return session.createSelectionQuery("from TranscriptRow where interviewId = ?1", TranscriptRow.class)
                .setParameter(1, claimed.interview().id())
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.id, Function.identity())));
    }

    private static Uni<Void> keep(Mutiny.Session session, ClaimedSubmission claimed, String id, byte[] input) {
        ScoringInputRow row = new ScoringInputRow();
        row.id = id;
        row.organisation = claimed.interview().organisation();
        row.interviewId = claimed.interview().id();
        row.input = input;
        return session.persist(row).chain(session::flush);
    }

    private ScoringInput input(
            Interview interview,
            Submission submission,
            Map<String, TranscriptRow> words,
            ScoringThresholds thresholds) {
        List<SpokenAnswer> answers = new ArrayList<>();
        for (ManifestEntry entry : submission.manifest()) {
            AnswerKey key = AnswerKey.of(entry.answer());
            TranscriptionOutcome outcome =
                    Objects.requireNonNull(interview.outcomes().get(key), "submission is not complete");
            answers.add(answer(
                    entry, outcome, words.get(RowKeys.answer(interview.ref().id(), key))));
        }
        return new ScoringInput(answers, thresholds);
    }

    private SpokenAnswer answer(ManifestEntry entry, TranscriptionOutcome outcome, @Nullable TranscriptRow row) {
        int attempt = entry.answer().attempt();
        return switch (outcome) {
            case TranscriptionOutcome.Failed failed ->
                new SpokenAnswer(entry.question(), attempt, "", failed.reason(), List.of());
            case TranscriptionOutcome.Transcribed _ -> {
                TranscriptRow transcript = Objects.requireNonNull(row, "the words of a transcript are missing");
                yield new SpokenAnswer(
                        entry.question(),
                        attempt,
                        transcript.language,
                        null,
                        json.list(transcript.words, Word.class),
                        entry.answer().language(),
                        transcript.durationMs,
                        transcript.missing == null ? null : json.list(transcript.missing, MissingPart.class));
            }
        };
    }
}
