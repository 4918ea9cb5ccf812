package dev.hirenow.common.work;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.work.call.Lease;

/**
 * A job that this process holds until its lease ends.
 *
 * @param workId id of the job
 * @param interviewId the interview it belongs to
 * @param organisation the organisation that owns the interview
 * @param kind the kind of worker that runs it
 * @param key natural key within the kind
 * @param payload JSON of the job
 * @param attempts how often it was started, including this time
 * @param fence grows with each claim; the holder of an older one can store nothing
 * @param callId the reserved provider call; null if the kind calls no provider, if the response of an earlier call is
 *     stored, or if the budget is exhausted
 * @param answeredCall the call with the stored response to derive from, or null
 * @param exhausted whether the budget of billable calls is used up
 */
public record Claim(
        UUID workId,
        UUID interviewId,
        String organisation,
        String kind,
        String key,
        String payload,
        int attempts,
        long fence,
        @Nullable UUID callId,
        @Nullable UUID answeredCall,
        boolean exhausted) {

    /** The part that the domain and the database need. */
    public Lease lease() {
        return new Lease(workId, fence);
    }
}
