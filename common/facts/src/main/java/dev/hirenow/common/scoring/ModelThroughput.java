package dev.hirenow.common.scoring;

import java.time.Duration;

/**
 * How fast a model writes, and how long one call may take. The limits of a position's questions, the output limit of a
 * call and its time-out depend on the same figures.
 *
 * @param tokensPerSecond lowest expected rate of thinking and writing; at least 1
 * @param longest longest duration of a call; not negative
 */
public record ModelThroughput(int tokensPerSecond, Duration longest) {

    /** Validates the values; throws an IllegalArgumentException if one is out of range. */
    public ModelThroughput {
        if (tokensPerSecond < 1 || longest.isNegative()) {
            throw new IllegalArgumentException(tokensPerSecond + " tokens per second for " + longest);
        }
    }

    /** Tokens that the model can think and write within the longest call. */
    public long mostTokens() {
        return tokensPerSecond * longest.toSeconds();
    }

    /** Time-out of a call with this output limit; at least the usual one. */
    public Duration timeout(long tokens, Duration usual) {
        return longer(Duration.ofSeconds(Math.ceilDiv(tokens, (long) tokensPerSecond)), usual);
    }

    /** The longest time-out of any call: after it no call is in flight. */
    public Duration longestTimeout(Duration usual) {
        return longer(longest, usual);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
