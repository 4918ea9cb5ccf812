package dev.hirenow.results.report;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells open streams what changed, with one database query per interval however many streams are open. */
@ApplicationScoped
public class ReportChangeStream {

    private static final Duration BEAT = Duration.ofMillis(500);
    // A reader that is this far behind is disconnected; it reconnects and reads everything again.
    private static final int MOST_BEHIND = 64;

    private final ReportChangeLog changes;
    private final Multi<List<ReportChangeLog.Change>> shared;

    ReportChangeStream(ReportChangeLog changes) {
        this.changes = changes;
        this.shared = Multi.createFrom()
                .deferred(() -> new Walk().beats())
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** Changed interviews of this organisation, as they change. */
    public Multi<Set<UUID>> of(String organisation) {
        return shared.onOverflow()
                .buffer(MOST_BEHIND)
                .map(all -> all.stream()
                        .filter(change -> change.organisation().equals(organisation))
                        .map(ReportChangeLog.Change::interviewId)
                        .collect(Collectors.toUnmodifiableSet()))
                .select()
                .where(ids -> !ids.isEmpty());
    }

    /** Polls from the moment the first stream opens until the last one closes. */
    private final class Walk {

        private long mark = -1;
        private Set<ReportChangeLog.Change> told = Set.of();

        Multi<List<ReportChangeLog.Change>> beats() {
            return Multi.createFrom()
                    .ticks()
                    .every(BEAT)
                    .onOverflow()
                    .drop()
                    .onItem()
                    .transformToUniAndConcatenate(_ -> beat());
        }

        // If a query fails, the next one covers the same changes, because the mark stays.
        private Uni<List<ReportChangeLog.Change>> beat() {
            Uni<List<ReportChangeLog.Change>> asked = mark < 0
                    ? changes.now().invoke(now -> mark = now).replaceWith(List.of())
                    : changes.since(mark).map(this::fresh);
            return asked.onFailure().recoverWithItem(List.of());
        }

        private List<ReportChangeLog.Change> fresh(ReportChangeLog.Batch batch) {
            List<ReportChangeLog.Change> fresh = batch.changes().stream()
                    .filter(change -> !told.contains(change))
                    .toList();
            told = Set.copyOf(batch.changes());
            mark = batch.next();
            return fresh;
        }
    }
}
