package dev.hirenow.upload.interview;

import org.junit.jupiter.api.Test;

import static dev.hirenow.upload.interview.Fixtures.next;
import static dev.hirenow.upload.interview.Fixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

class ProgressTest {

    @Test
    void keepsTheLaterOutcomeWhicheverIsHeardFirst() {
        Interview later = next(Progress.transcript(submitted(1), "q1", 1, TranscriptState.transcribed(2)));

        assertThat(Progress.transcript(later, "q1", 1, TranscriptState.failed(1, "LATE"))
                        .outcome())
                .isEqualTo(Progress.Outcome.NOT_NEW);
    }

    @Test
    void ignoresNewsOfAnAttemptItDoesNotKnow() {
        assertThat(Progress.transcript(submitted(1), "q1", 7, TranscriptState.transcribed(1))
                        .outcome())
                .isEqualTo(Progress.Outcome.NOT_NEW);
    }

    @Test
    void putsWhatARetryBringsInThePlaceOfTheFailure() {
        Interview failed = next(Progress.analysis(submitted(1), 1, AnalysisState.failed("CANCELLED", "-")));
        failed = next(Progress.transcript(failed, "q1", 1, TranscriptState.failed(1, "COULD_NOT_BE_PROCESSED")));

        Interview healed = next(Progress.analysis(failed, 1, AnalysisState.analyzed(1)));
        healed = next(Progress.transcript(healed, "q1", 1, TranscriptState.transcribed(2)));

        assertThat(healed.submissions().getFirst().analysis()).isEqualTo(AnalysisState.analyzed(1));
        assertThat(healed.recordings().latest("q1").orElseThrow().transcript())
                .isEqualTo(TranscriptState.transcribed(2));
    }

    @Test
    void letsScoresOutrankAFailure() {
        Interview analyzed = next(Progress.analysis(submitted(1), 1, AnalysisState.analyzed(1)));

        assertThat(Progress.analysis(analyzed, 1, AnalysisState.failed("LATE", "-"))
                        .outcome())
                .isEqualTo(Progress.Outcome.NOT_NEW);
    }
}
