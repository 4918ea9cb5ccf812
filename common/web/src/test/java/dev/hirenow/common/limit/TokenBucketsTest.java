package dev.hirenow.common.limit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokenBucketsTest {

    private final AtomicLong nanos = new AtomicLong(1);
    private final TokenBuckets limit = new TokenBuckets(new Rate(4, Duration.ofSeconds(8)), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void letsAsMuchPassAtOnceAsTheRateSays() {
        for (int time = 0; time < 4; time++) {
            assertThat(limit.take("one")).isEmpty();
        }

        assertThat(limit.take("one")).contains(Duration.ofSeconds(2));
        assertThat(limit.take("other")).isEmpty();
    }

    @Test
    void letsMorePassAsTimeGoesBy() {
        assertThat(limit.take("one", 4)).isEmpty();
        nanos.addAndGet(Duration.ofSeconds(4).toNanos());

        assertThat(limit.take("one", 3)).contains(Duration.ofSeconds(2));
        assertThat(limit.take("one", 2)).isEmpty();
        assertThat(limit.take("one")).isPresent();
    }

    @Test
    void takesAllOfManyOrNone() {
        assertThat(limit.take("one", 3)).isEmpty();
        assertThat(limit.take("one", 2)).isPresent();
        assertThat(limit.take("one", 1)).isEmpty();
    }

    @Test
    void forgetsKeysWhoseBucketsAreFullAgain() {
        limit.take("one", 4);
        nanos.addAndGet(Duration.ofSeconds(7).toNanos());
        limit.take("other");
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        limit.take("third");

        assertThat(limit.keys()).isEqualTo(2);
    }

    @Test
    void countsNoMoreThanSoManyKeysAtOnce() {
        for (int key = 0; key < 3 * TokenBuckets.MOST_KEYS; key++) {
            assertThat(limit.take("made-up-" + key)).isEmpty();
        }

        assertThat(limit.keys()).isLessThanOrEqualTo(TokenBuckets.MOST_KEYS);
    }

    @Test
    void lets0StandForNoLimit() {
        RateLimiter none = RateLimiter.of(new Rate(0, Duration.ofSeconds(8)));

        assertThat(none.take("one", 1_000_000)).isEmpty();
    }
}
