package dev.hirenow.common.work;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.work.call.Lease;

/**
 * Work that this process holds until its lease ends.
 *
 * @param workId the row
 * @param interviewId the interview it belongs to
 * @param organisation the organisation that owns the interview
 * @param kind which worker does it
 * @param key natural key within the kind
 * @param payload JSON of the job
 * @param attempts how often it was started, this time included
 * @param fence grows with each claim: whoever holds an older one can store nothing
 * @param callId the provider call that this claim may make; null when the kind calls nobody, when the answer of an
 *     earlier call is stored already, or when the budget is exhausted
 * @param answeredCall the stored provider answer to derive from, or null
 * @param exhausted no further call may be made because the calls that may have been billed reached their limit
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

    /** What the domain and the database need to know of it. */
    public Lease lease() {
        return new Lease(workId, fence);
    }
}
