package dev.hirenow.upload.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.hirenow.upload.interview.InterviewRef;

import static org.assertj.core.api.Assertions.assertThat;

class EraseOldInterviewsTest {

    private static final Duration KEPT_FOR = Duration.ofDays(30);
    private static final Instant NOW = InMemoryErasureReceipts.NOW;

    private final InMemoryErasureReceipts receipts = new InMemoryErasureReceipts();
    private final EraseOldInterviews erase =
            new EraseOldInterviews(receipts, KEPT_FOR, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void erasesWhatWasKeptForLongEnoughAndNothingElse() {
        InterviewRef old = created(Duration.ofDays(31));
        InterviewRef young = created(Duration.ofDays(29));

        assertThat(run()).isEqualTo(1);

        assertThat(receipt(old).cause()).isEqualTo(ErasureReceipt.Cause.RETENTION);
        assertThat(receipts.interviews).containsOnlyKeys(young);
    }

    @Test
    void goesOnUntilNoneIsLeft() {
        for (int count = 0; count < 120; count++) {
            created(Duration.ofDays(40));
        }

        assertThat(run()).isEqualTo(120);
        assertThat(run()).isZero();
    }

    @Test
    void aReceiptIsCompleteWhenTheLastServiceHasSaidItsPart() {
        InterviewRef old = created(Duration.ofDays(31));
        run();
        ErasureReceipt.Share share = new ErasureReceipt.Share(Map.of("rows", 1), NOW);

        ErasureReceipt.HOLDERS.stream()
                .filter(service -> !service.equals("results"))
                .forEach(service -> note(old, service, share));
        assertThat(receipt(old).complete()).isFalse();
        assertThat(receipt(old).completedAt()).isEmpty();
        note(old, "results", new ErasureReceipt.Share(Map.of(), NOW.plusSeconds(9)));

        assertThat(receipt(old).complete()).isTrue();
        assertThat(receipt(old).completedAt()).contains(NOW.plusSeconds(9));
    }

    private void note(InterviewRef interview, String service, ErasureReceipt.Share share) {
        receipts.note(interview, service, share).await().indefinitely();
    }

    private ErasureReceipt receipt(InterviewRef interview) {
        return receipts.find(interview).await().indefinitely().orElseThrow();
    }

    private int run() {
        return erase.run().await().indefinitely();
    }

    private InterviewRef created(Duration ago) {
        InterviewRef interview = new InterviewRef("acme", UUID.randomUUID());
        receipts.interviews.put(interview, NOW.minus(ago));
        return interview;
    }
}
