package dev.hirenow.local.seed;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.Evidence;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.InterviewClosed;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.common.facts.Word;

import static org.assertj.core.api.Assertions.assertThat;

class GeneratedInterviewTest {

    private static final MediaObject RECORDING = new MediaObject("hirenow", "demo/seed/a.webm", 9, "video/webm", "00");
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final List<List<Fact>> INTERVIEWS = IntStream.rangeClosed(1, 500)
            .mapToObj(GeneratedInterviewTest::interview)
            .toList();

    @Test
    void theSameNumberIsTheSameInterview() {
        assertThat(interview(7)).isEqualTo(interview(7));
        assertThat(INTERVIEWS.stream().map(facts -> facts.getFirst().interviewId()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyStageAndEveryFailureOccurs() {
        for (Class<? extends Fact> kind : List.of(
                InterviewSubmitted.class,
                InterviewAnalyzed.class,
                AnalysisFailed.class,
                TranscriptionFailed.class,
                InterviewClosed.class)) {
            long with = INTERVIEWS.stream()
                    .filter(facts -> facts.stream().anyMatch(kind::isInstance))
                    .count();
            assertThat(with).as(kind.getSimpleName()).isBetween(1L, 499L);
        }
        assertThat(INTERVIEWS).anyMatch(facts -> facts.size() == 1);
    }

    @Test
    void everyRatingIsSupportedByAQuoteThatStandsInItsTranscript() {
        int quotes = 0;
        for (List<Fact> facts : INTERVIEWS) {
            Map<String, List<Word>> said = new HashMap<>();
            for (Fact fact : facts) {
                if (fact instanceof TranscriptReady ready) {
                    said.put(ready.questionId(), ready.words());
                }
                if (fact instanceof InterviewAnalyzed analyzed) {
                    for (AnswerScore answer : analyzed.answers()) {
                        quotes += assertQuotes(answer, said.getOrDefault(answer.questionId(), List.of()));
                    }
                }
            }
        }
        assertThat(quotes).isGreaterThan(500);
    }

    private static int assertQuotes(AnswerScore answer, List<Word> words) {
        answer.criteria().forEach(rating -> {
            assertThat(rating.evidence()).hasSize(1);
            Evidence quote = rating.evidence().getFirst();
            List<Word> quoted = words.subList(
                    Objects.requireNonNull(quote.firstWord()), Objects.requireNonNull(quote.lastWord()) + 1);
            assertThat(String.join(" ", quoted.stream().map(Word::text).toList()))
                    .isEqualTo(quote.quote());
            assertThat(quote.startMs()).isEqualTo(quoted.getFirst().startMs());
        });
        return answer.criteria().size();
    }

    private static List<Fact> interview(int number) {
        return new GeneratedInterview(number, "demo", RECORDING, NOW).facts();
    }
}
