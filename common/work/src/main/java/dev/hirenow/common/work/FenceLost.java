package dev.hirenow.common.work;

import dev.hirenow.common.work.call.Lease;

/** Another worker has claimed the job since; this process drops its result. */
public final class FenceLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FenceLost(Lease lease) {
        super("work " + lease.workId() + " is no longer held with fence " + lease.fence());
    }
}
