package dev.hirenow.common.work;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnexpectedFailureBackoffTest {

    @Test
    void spreadsTheAttemptsThatMayFailByOurFaultOverAboutTwentyMinutes() {
        Duration whole = IntStream.range(1, UnexpectedFailureBackoff.MOST_OWN_FAULTS)
                .mapToObj(UnexpectedFailureBackoff::afterOwnFault)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(whole).isBetween(Duration.ofMinutes(19), Duration.ofMinutes(22));
    }

    @Test
    void asksOftenAtFirstAndNeverMoreRarelyThanEveryFiveMinutesWhetherTroubleHasPassed() {
        assertThat(UnexpectedFailureBackoff.afterTrouble(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(UnexpectedFailureBackoff.afterTrouble(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(UnexpectedFailureBackoff.afterTrouble(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }
}
