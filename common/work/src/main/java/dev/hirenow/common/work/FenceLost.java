package dev.hirenow.common.work;

/** Somebody else holds the work by now; whatever this process found out about it is dropped. */
public final class FenceLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For the claim whose fence is outdated. */
    public FenceLost(Claim claim) {
        super("work " + claim.workId() + " is no longer held with fence " + claim.fence());
    }
}
