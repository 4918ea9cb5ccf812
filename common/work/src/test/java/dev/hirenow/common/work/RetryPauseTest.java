package dev.hirenow.common.work;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryPauseTest {

    @Test
    void spreadsTheAttemptsThatMayFailByOurFaultOverAboutTwentyMinutes() {
        Duration whole = IntStream.range(1, RetryPause.MOST_OWN_FAULTS)
                .mapToObj(RetryPause::afterOwnFault)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(whole).isBetween(Duration.ofMinutes(19), Duration.ofMinutes(22));
    }

    @Test
    void asksOftenAtFirstAndNeverMoreRarelyThanEveryFiveMinutesWhetherTroubleHasPassed() {
        assertThat(RetryPause.afterTrouble(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(RetryPause.afterTrouble(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(RetryPause.afterTrouble(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }
}
