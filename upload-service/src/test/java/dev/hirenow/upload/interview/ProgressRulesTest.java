package dev.hirenow.upload.interview;

import org.junit.jupiter.api.Test;

import static dev.hirenow.upload.interview.InterviewFixtures.next;
import static dev.hirenow.upload.interview.InterviewFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

class ProgressRulesTest {

    @Test
    void keepsTheLaterOutcomeWhicheverIsHeardFirst() {
        Interview later = next(ProgressRules.transcript(submitted(1), "q1", 1, TranscriptState.transcribed(2)));

        assertThat(ProgressRules.transcript(later, "q1", 1, TranscriptState.failed(1, "LATE"))
                        .outcome())
                .isEqualTo(ProgressRules.Outcome.NOT_NEW);
    }

    @Test
    void ignoresNewsOfAnAttemptItDoesNotKnow() {
        assertThat(ProgressRules.transcript(submitted(1), "q1", 7, TranscriptState.transcribed(1))
                        .outcome())
                .isEqualTo(ProgressRules.Outcome.NOT_NEW);
    }

    @Test
    void putsWhatARetryBringsInThePlaceOfTheFailure() {
        Interview failed = next(ProgressRules.analysis(submitted(1), 1, AnalysisState.failed("CANCELLED", "-")));
        failed = next(ProgressRules.transcript(failed, "q1", 1, TranscriptState.failed(1, "COULD_NOT_BE_PROCESSED")));

        Interview healed = next(ProgressRules.analysis(failed, 1, AnalysisState.analyzed(1)));
        healed = next(ProgressRules.transcript(healed, "q1", 1, TranscriptState.transcribed(2)));

        assertThat(healed.submissions().getFirst().analysis()).isEqualTo(AnalysisState.analyzed(1));
        assertThat(healed.recordings().latest("q1").orElseThrow().transcript())
                .isEqualTo(TranscriptState.transcribed(2));
    }

    @Test
    void letsScoresOutrankAFailure() {
        Interview analyzed = next(ProgressRules.analysis(submitted(1), 1, AnalysisState.analyzed(1)));

        assertThat(ProgressRules.analysis(analyzed, 1, AnalysisState.failed("LATE", "-"))
                        .outcome())
                .isEqualTo(ProgressRules.Outcome.NOT_NEW);
    }
}
