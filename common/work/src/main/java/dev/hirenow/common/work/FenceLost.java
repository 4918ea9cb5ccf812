package dev.hirenow.common.work;

import dev.hirenow.common.work.call.Lease;

/** Somebody else holds the work by now; whatever this process found out about it is dropped. */
public final class FenceLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For the lease whose fence is outdated. */
    public FenceLost(Lease lease) {
        super("work " + lease.workId() + " is no longer held with fence " + lease.fence());
    }
}
