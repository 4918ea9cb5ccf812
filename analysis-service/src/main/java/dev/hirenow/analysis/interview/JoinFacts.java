package dev.hirenow.analysis.interview;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.facts.InterviewClosed;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;

/** Applies each fact to its interview; the fact that completes a submission queues its analysis. */
public final class JoinFacts {

    private final Interviews interviews;
    private final Duration patience;
    private final Clock clock;

    /**
     * Creates the use case.
     *
     * @param patience how long transcripts may be missing before the service requests them
     */
    public JoinFacts(Interviews interviews, Duration patience, Clock clock) {
        this.interviews = interviews;
        this.patience = patience;
        this.clock = clock;
    }

    /** The candidate submitted. */
    public Uni<SubmissionRuleOutcome> submitted(InterviewSubmitted fact) {
        return interviews.change(
                new InterviewRef(fact.interviewId(), fact.organisation()),
                interview -> JoinRules.submitted(interview, fact, patience, clock.instant()));
    }

    /** A transcript came. */
    public Uni<SubmissionRuleOutcome> transcribed(TranscriptReady fact) {
        Transcript transcript = new Transcript(
                new AnswerKey(fact.questionId(), fact.attempt()),
                fact.outcome(),
                fact.language(),
                fact.words(),
                fact.durationMs(),
                fact.missing() == null ? List.of() : fact.missing());
        return interviews.change(
                new InterviewRef(fact.interviewId(), fact.organisation()),
                interview -> JoinRules.transcribed(interview, transcript));
    }

    /** An answer will have no transcript. */
    public Uni<SubmissionRuleOutcome> failed(TranscriptionFailed fact) {
        AnswerKey answer = new AnswerKey(fact.questionId(), fact.attempt());
        return interviews.change(
                new InterviewRef(fact.interviewId(), fact.organisation()),
                interview -> JoinRules.failed(
                        interview, answer, new TranscriptionOutcome.Failed(fact.outcome(), fact.reason())));
    }

    /** The interview was closed. */
    public Uni<SubmissionRuleOutcome> closed(InterviewClosed fact) {
        return interviews.change(
                new InterviewRef(fact.interviewId(), fact.organisation()),
                interview -> JoinRules.closed(interview, fact.cause()));
    }

    /** Transcripts of the submission are still missing after another round. */
    public Uni<JobConclusion> missed(ClaimedSubmission claimed, int round) {
        return interviews.conclude(
                claimed,
                interview -> MissingTranscriptRules.missed(
                        interview, claimed.submission(), round, patience, clock.instant()));
    }
}
