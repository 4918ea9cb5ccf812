package dev.hirenow.upload.schedule;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import dev.hirenow.upload.interview.ExpireInterviews;

/** Closes interviews that nobody submitted in time. */
@ApplicationScoped
class ExpirySchedule {

    private static final Logger LOG = Logger.getLogger(ExpirySchedule.class);

    private final ExpireInterviews expire;

    ExpirySchedule(ExpireInterviews expire) {
        this.expire = expire;
    }

    @Scheduled(
            identity = "expire-interviews",
            every = "${hirenow.interview.expiry-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        // What was not done is looked for again at the next run.
        return expire.run()
                .onFailure()
                .invoke(e -> LOG.warnf("interviews past their deadline were not closed yet: %s", e.toString()))
                .onFailure()
                .recoverWithNull();
    }
}
