package dev.hirenow.upload.schedule;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.upload.interview.ExpireInterviews;

/** Closes interviews that nobody submitted in time. */
@ApplicationScoped
class ExpirySchedule {

    private final ExpireInterviews expire;

    ExpirySchedule(ExpireInterviews expire) {
        this.expire = expire;
    }

    @Scheduled(
            identity = "expire-interviews",
            every = "${hirenow.interview.expiry-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return expire.run();
    }
}
