package dev.hirenow.results.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.DecisionRecorded;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.InterviewClosed;
import dev.hirenow.common.facts.InterviewCreated;
import dev.hirenow.common.facts.InterviewDataErased;
import dev.hirenow.common.facts.InterviewErased;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.QuestionsReopened;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptRequested;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.common.facts.VideoReceived;

/**
 * The place of a fact within its interview. Facts arrive late, early, twice and in any order: of those with the same
 * place the one with the highest version stays, so every order leads to the same result.
 *
 * @param name natural key within the interview
 * @param version grows with each fact for this place
 */
public record VersionedFactKey(String name, long version) {

    // Enough for the microseconds since 1970 until 2041.
    private static final int MICROSECONDS_BITS = 51;

    /** The fact's place; empty if reports do not show the fact. */
    public static Optional<VersionedFactKey> of(Fact fact) {
        return switch (fact) {
            case InterviewCreated created -> latest("created", created.deadlineMovedAt());
            case VideoReceived video ->
                once("video/" + video.answer().questionId() + "/"
                        + video.answer().attempt());
            case TranscriptReady ready -> outcome(ready.questionId(), ready.attempt(), ready.outcome());
            case TranscriptionFailed failed -> outcome(failed.questionId(), failed.attempt(), failed.outcome());
            case InterviewSubmitted submitted -> once("submission/" + submitted.submission());
            // Each revision has its own place, so that an analysis is never overwritten.
            case InterviewAnalyzed analyzed -> once("analysis/" + analyzed.submission() + "/" + analyzed.revision());
            case AnalysisFailed failed -> once("failure/" + failed.submission());
            // An expired interview can be extended, and then close again for another cause.
            case InterviewClosed closed -> latest("closed", closed.closedAt());
            // The submission first, because replicas' clocks differ; then in microseconds, because HR may reopen a
            // question in the moment in which the candidate answers another one.
            case QuestionsReopened reopened ->
                Optional.of(new VersionedFactKey(
                        "reopened",
                        ((long) reopened.submission() << MICROSECONDS_BITS)
                                + ChronoUnit.MICROS.between(Instant.EPOCH, reopened.changedAt())));
            // The case file has the decision itself.
            case DecisionRecorded _ -> Optional.empty();
            case TranscriptRequested _ -> Optional.empty();
            case InterviewErased _ -> Optional.empty();
            case InterviewDataErased _ -> Optional.empty();
        };
    }

    /** Reduces an interview's facts to one per place, by the place's name. */
    public static SortedMap<String, Fact> settle(Collection<? extends Fact> facts) {
        SortedMap<String, Fact> settled = new TreeMap<>();
        facts.forEach(fact -> of(fact).ifPresent(key -> settled.merge(key.name(), fact, VersionedFactKey::newer)));
        return settled;
    }

    private static Fact newer(Fact there, Fact coming) {
        return version(coming) > version(there) ? coming : there;
    }

    private static long version(Fact fact) {
        return of(fact).map(VersionedFactKey::version).orElse(0L);
    }

    private static Optional<VersionedFactKey> once(String name) {
        return Optional.of(new VersionedFactKey(name, 1));
    }

    private static Optional<VersionedFactKey> latest(String name, @Nullable Instant moment) {
        return moment == null ? once(name) : Optional.of(new VersionedFactKey(name, moment.toEpochMilli()));
    }

    private static Optional<VersionedFactKey> outcome(String questionId, int attempt, int outcome) {
        return Optional.of(new VersionedFactKey("transcript/" + questionId + "/" + attempt, outcome));
    }
}
