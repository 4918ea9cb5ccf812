package dev.hirenow.common.testing;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Observes the traffic between a service and its PostgreSQL, and reports the cost of a request. */
public final class DatabaseTraffic implements AutoCloseable {

    private static final int REQUESTS = 12;
    // Each of a pool's ten connections prepares a statement separately, and a request may use several
    // connections.
    private static final int MOST_REQUESTS = 100;
    // Background queries of the relay, the workers, schedules and streams, which run with or without
    // requests.
    private static final Predicate<String> BY_THE_CLOCK = Pattern.compile(
                    "^(?!insert into outbox).*\\b(outbox|work|schedule|deadline where due_at|interviews_outlived"
                            + "|interview_versions|pg_snapshot_xmin)\\b",
                    Pattern.CASE_INSENSITIVE)
            .asPredicate();

    private final Queue<PostgresTraffic> connections = new ConcurrentLinkedQueue<>();
    private final InspectingProxy wiretap;
    private volatile boolean measuring;

    private DatabaseTraffic(InetSocketAddress server) {
        wiretap = InspectingProxy.before(server, this::connection);
    }

    /** Starts in front of the PostgreSQL at this address. */
    public static DatabaseTraffic before(InetSocketAddress server) {
        return new DatabaseTraffic(server);
    }

    /** Host and port. */
    public String address() {
        return wiretap.address();
    }

    /** Cost of this request once its statements are prepared. */
    public DatabaseWork of(Runnable request) {
        return ofPrepared(() -> request);
    }

    /**
     * Cost of one of the requests from the supplier, without preparing it. Takes the minimum of several, because
     * background work and a connection's first use only add to it.
     */
    public DatabaseWork ofPrepared(Supplier<Runnable> requests) {
        List<DatabaseWork> all = new ArrayList<>();
        long prepared = 0;
        while (prepared < REQUESTS && all.size() < MOST_REQUESTS) {
            DatabaseWork work = once(requests.get());
            all.add(work);
            prepared += work.prepared() ? 1 : 0;
        }
        return all.stream()
                .min(Comparator.comparing(DatabaseWork::roundTrips)
                        .thenComparing(work -> work.statements().size()))
                .orElseThrow();
    }

    private DatabaseWork once(Runnable request) {
        takeEnded();
        measuring = true;
        try {
            request.run();
        } finally {
            measuring = false;
        }
        return takeEnded().stream()
                .filter(work -> work.statements().stream().noneMatch(BY_THE_CLOCK))
                .reduce(DatabaseWork.NONE, DatabaseWork::sum);
    }

    private List<DatabaseWork> takeEnded() {
        return connections.stream()
                .flatMap(connection -> connection.takeEnded().stream())
                .toList();
    }

    private PostgresTraffic connection() {
        PostgresTraffic connection = new PostgresTraffic(() -> measuring);
        connections.add(connection);
        return connection;
    }

    @Override
    public void close() {
        wiretap.close();
    }
}
