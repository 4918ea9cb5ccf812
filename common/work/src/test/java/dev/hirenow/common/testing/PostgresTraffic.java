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
 * Decodes the messages of one connection to PostgreSQL (PostgreSQL manual, "Message Formats"): the statements, and how
 * often the client waited for the server. Both directions report before they forward their bytes, so that the order of
 * events is the client's.
 */
final class PostgresTraffic implements InspectingProxy.Listener {

    // A local database may answer before a busy service has sent statements that do not depend on the answer;
    // that would count as another round trip.
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

    /** Decodes a connection whose responses are delayed while the supplier returns true. */
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

    // A statement waits for everything that was answered before it, and for nothing that comes later. This
    // counts the longest chain of waits, however the responses are split into packets.
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

    // Z means that the server is ready for the next command.
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

    /** Transactions, and statements outside of one, that ended since the last call. */
    synchronized List<DatabaseWork> takeEnded() {
        List<DatabaseWork> taken = List.copyOf(ended);
        ended.clear();
        return taken;
    }
}
