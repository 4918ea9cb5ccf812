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
import dev.hirenow.analysis.interview.Interview;
import dev.hirenow.analysis.interview.Outcome;
import dev.hirenow.analysis.interview.Submission;
import dev.hirenow.analysis.interview.Turn;
import dev.hirenow.analysis.scoring.CanonicalJson;
import dev.hirenow.analysis.scoring.ScoringInput;
import dev.hirenow.analysis.scoring.SpokenAnswer;
import dev.hirenow.analysis.scoring.Thresholds;
import dev.hirenow.common.context.WorkerPool;
import dev.hirenow.common.facts.ManifestEntry;
import dev.hirenow.common.facts.MissingPart;
import dev.hirenow.common.facts.Word;

/** The input of an analysis: stored when the analysis begins, and never changed. */
@ApplicationScoped
class FrozenInputs {

    private final RowJson json;
    private final WorkerPool workers;

    FrozenInputs(RowJson json, WorkerPool workers) {
        this.json = json;
        this.workers = workers;
    }

    /** The caller must hold the interview's lock. */
    Uni<ScoringInput> open(
            Mutiny.Session session, Turn turn, Interview interview, Submission submission, Thresholds thresholds) {
        String id = Keys.submission(turn.interview().id(), turn.submission());
        return session.find(InputRow.class, id)
                .chain(row -> row == null
                        ? transcripts(session, turn)
                                .chain(words ->
                                        workers.compute(() -> written(input(interview, submission, words, thresholds))))
                                .call(written -> keep(session, turn, id, written.bytes()))
                                .map(Written::input)
                        : workers.compute(() -> CanonicalJson.read(row.input, ScoringInput.class)));
    }

    /** An input with its stored bytes. */
    private record Written(ScoringInput input, byte[] bytes) {}

    private static Written written(ScoringInput input) {
        return new Written(input, CanonicalJson.write(input));
    }

    private static Uni<Map<String, TranscriptRow>> transcripts(Mutiny.Session session, Turn turn) {
        return session.createSelectionQuery("from TranscriptRow where interviewId = ?1", TranscriptRow.class)
                .setParameter(1, turn.interview().id())
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.id, Function.identity())));
    }

    private static Uni<Void> keep(Mutiny.Session session, Turn turn, String id, byte[] input) {
        InputRow row = new InputRow();
        row.id = id;
        row.organisation = turn.interview().organisation();
        row.interviewId = turn.interview().id();
        row.input = input;
        return session.persist(row).chain(session::flush);
    }

    private ScoringInput input(
            Interview interview, Submission submission, Map<String, TranscriptRow> words, Thresholds thresholds) {
        List<SpokenAnswer> answers = new ArrayList<>();
        for (ManifestEntry entry : submission.manifest()) {
            AnswerKey key = AnswerKey.of(entry.answer());
            Outcome outcome = Objects.requireNonNull(interview.outcomes().get(key), "submission is not complete");
            answers.add(
                    answer(entry, outcome, words.get(Keys.answer(interview.ref().id(), key))));
        }
        return new ScoringInput(answers, thresholds);
    }

    private SpokenAnswer answer(ManifestEntry entry, Outcome outcome, @Nullable TranscriptRow row) {
        int attempt = entry.answer().attempt();
        return switch (outcome) {
            case Outcome.Failed failed -> new SpokenAnswer(entry.question(), attempt, "", failed.reason(), List.of());
            case Outcome.Transcribed _ -> {
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
