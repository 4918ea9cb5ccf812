package dev.hirenow.sandbox.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Counts calls and keeps the latest {@value #KEPT}. Every method is short and uses the same lock. */
@ApplicationScoped
public class CallLog {

    static final int KEPT = 500;

    private final Map<Provider, Tally> tallies = new EnumMap<>(Provider.class);
    private final Map<CallInProgress, RecordedCall> calls = new LinkedHashMap<>();

    public CallLog() {
        forget();
    }

    public synchronized CallInProgress arrive(
            Provider provider, String method, String path, Map<String, String> headers) {
        Tally tally = tally(provider);
        long number = tally.arrive();
        CallInProgress callInProgress = new CallInProgress(this, provider, System.nanoTime());
        calls.put(
                callInProgress,
                new RecordedCall(
                        provider, number, Instant.now(), method, path, Map.copyOf(headers), null, 0, null, null, null));
        if (calls.size() > KEPT) {
            calls.remove(calls.keySet().iterator().next());
        }
        return callInProgress;
    }

    synchronized void bodyRead(CallInProgress callInProgress, String sha256, long bytes, @Nullable String text) {
        calls.computeIfPresent(callInProgress, (_, call) -> call.withBody(sha256, bytes, text));
    }

    synchronized void heldChanged(CallInProgress callInProgress, int by) {
        tally(callInProgress.provider()).held += by;
    }

    synchronized void left(CallInProgress callInProgress, int status) {
        tally(callInProgress.provider()).leave(status);
        long ms = Duration.ofNanos(System.nanoTime() - callInProgress.startedNanos())
                .toMillis();
        calls.computeIfPresent(callInProgress, (_, call) -> call.withEnd(status, ms));
    }

    public synchronized int inFlight(Provider provider) {
        return tally(provider).inFlight;
    }

    public synchronized Map<Provider, CallCounters> counters() {
        Map<Provider, CallCounters> all = new EnumMap<>(Provider.class);
        tallies.forEach((provider, tally) -> all.put(provider, tally.view()));
        return all;
    }

    /** The latest calls, oldest first. */
    public synchronized List<RecordedCall> latest(@Nullable Provider provider) {
        return calls.values().stream()
                .filter(call -> provider == null || call.provider() == provider)
                .toList();
    }

    /** Resets the counters; calls in progress continue and keep their entry. */
    public final synchronized void forget() {
        for (Provider provider : Provider.values()) {
            tallies.put(provider, new Tally(tallies.get(provider)));
        }
        for (CallInProgress callInProgress : new ArrayList<>(calls.keySet())) {
            calls.computeIfPresent(callInProgress, (_, call) -> call.status() == null ? call : null);
        }
    }

    private Tally tally(Provider provider) {
        return tallies.computeIfAbsent(provider, _ -> new Tally(null));
    }

    private static final class Tally {
        private long calls;
        private int inFlight;
        private int maxInFlight;
        private int held;
        private final TreeMap<String, Long> byStatus = new TreeMap<>();

        Tally(@Nullable Tally before) {
            inFlight = before == null ? 0 : before.inFlight;
            held = before == null ? 0 : before.held;
            maxInFlight = inFlight;
        }

        long arrive() {
            inFlight++;
            maxInFlight = Math.max(maxInFlight, inFlight);
            return ++calls;
        }

        void leave(int status) {
            inFlight--;
            byStatus.merge(Integer.toString(status), 1L, Long::sum);
        }

        CallCounters view() {
            return new CallCounters(calls, inFlight, maxInFlight, held, new TreeMap<>(byStatus));
        }
    }
}
