package dev.hirenow.common.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * What one connection to PostgreSQL carries, read from its messages (PostgreSQL manual, "Message Formats"): statements,
 * and how often the client waited for the server. Both directions report before they pass their bytes on, so what the
 * client sends next is seen after what it waited for.
 */
final class PostgresTraffic implements Wiretap.Listener {

    // A database on the same machine may answer before a busy service has sent what does not wait for the answer; that
    // would be counted as one more round trip.
    private static final long WAY_BACK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final BooleanSupplier farAway;
    private final MessageReader fromService = new MessageReader(true, this::asked);
    private final MessageReader fromDatabase = new MessageReader(false, this::answered);
    private final Map<String, String> prepared = new HashMap<>();
    private final List<DatabaseWork> ended = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private String bound = "";
    private final Queue<Integer> unanswered = new ArrayDeque<>();
    private int longestAnswered;
    private int longestSent;
    private boolean preparing;
    private boolean open;

    /** Of a connection whose answers take their time whenever the supplier says so. */
    PostgresTraffic(BooleanSupplier farAway) {
        this.farAway = farAway;
    }

    @Override
    public synchronized void sent(byte[] bytes, int count) {
        fromService.read(bytes, count);
    }

    @Override
    public void received(byte[] bytes, int count) {
        if (farAway.getAsBoolean()) {
            LockSupport.parkNanos(WAY_BACK_NANOS);
        }
        arrived(bytes, count);
    }

    private synchronized void arrived(byte[] bytes, int count) {
        fromDatabase.read(bytes, count);
    }

    private void asked(char type, MessageBody body) {
        switch (type) {
            case 'Q' -> {
                waits();
                execute(body.text());
            }
            case 'P' -> {
                prepared.put(body.text(), body.text());
                preparing = true;
            }
            case 'B' -> {
                body.text();
                bound = prepared.getOrDefault(body.text(), "?");
            }
            case 'E' -> execute(bound);
            case 'S' -> waits();
            default -> {}
        }
    }

    // What is sent waits for everything that was answered before, and for nothing that is still to come: the longest
    // chain of waits is counted, however the answers of one moment are split on their way.
    private void waits() {
        longestSent = longestAnswered + 1;
        unanswered.add(longestSent);
    }

    private void execute(String statement) {
        String text = statement.strip().replaceAll("\\s+", " ");
        statements.add(text);
        String first = text.split("[ ;]", 2)[0].toLowerCase(Locale.ROOT);
        open = switch (first) {
            case "begin" -> true;
            case "commit", "rollback" -> false;
            default -> open;
        };
    }

    // With a Z the server is ready for the next command.
    private void answered(char type, MessageBody body) {
        if (type == 'Z') {
            ready();
        }
    }

    private void ready() {
        Integer answered = unanswered.poll();
        longestAnswered = answered == null ? longestAnswered : Math.max(longestAnswered, answered);
        if (unanswered.isEmpty() && !open && !statements.isEmpty()) {
            ended.add(new DatabaseWork(List.copyOf(statements), longestSent, !preparing));
            statements.clear();
            longestAnswered = 0;
            longestSent = 0;
            preparing = false;
        }
    }

    /** Transactions, and statements outside of one, that have ended since this was asked last. */
    synchronized List<DatabaseWork> takeEnded() {
        List<DatabaseWork> taken = List.copyOf(ended);
        ended.clear();
        return taken;
    }
}
