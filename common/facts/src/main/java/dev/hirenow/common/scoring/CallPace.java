package dev.hirenow.common.scoring;

import java.time.Duration;

/**
 * How fast a model writes, and how long one call may take. What is accepted when questions are written down, the room that
 * a call is given and its time-out rest on the same figures.
 *
 * @param tokensPerSecond that the model thinks and writes at least; at least 1
 * @param longest call; not negative
 */
public record CallPace(int tokensPerSecond, Duration longest) {

    /** Refuses a model that never writes anything. */
    public CallPace {
        if (tokensPerSecond < 1 || longest.isNegative()) {
            throw new IllegalArgumentException(tokensPerSecond + " tokens per second for " + longest);
        }
    }

    /** Tokens that can be thought and written within the longest call. */
    public long mostTokens() {
        return tokensPerSecond * longest.toSeconds();
    }

    /** The time-out of a call that may think and write so many tokens: what they take, and never less than the usual one. */
    public Duration timeout(long tokens, Duration usual) {
        return longer(Duration.ofSeconds(Math.ceilDiv(tokens, (long) tokensPerSecond)), usual);
    }

    /** After which no call is in flight any more. */
    public Duration longestTimeout(Duration usual) {
        return longer(longest, usual);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
