package dev.hirenow.sandbox.script;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.sandbox.traffic.Provider;

/** The current rules and the calls that they hold. The first matching rule applies. */
@ApplicationScoped
public class ProviderCallScript {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Provider, Long> seen = new EnumMap<>(Provider.class);
    private final List<HeldCall> held = new ArrayList<>();

    /** Replaces all rules and restarts the count of calls at 1; held calls stay held. */
    public synchronized void replace(List<ScriptRule> rules) {
        entries.clear();
        seen.clear();
        add(rules);
    }

    /** Appends rules to the current ones. */
    public synchronized void add(List<ScriptRule> rules) {
        rules.forEach(rule -> entries.add(new Entry(rule)));
    }

    /** Removes all rules and releases every held call. */
    public void reset() {
        replace(List.of());
        release(Optional.empty(), Integer.MAX_VALUE);
    }

    /** The rule for the provider's next call; counts as one use of it. */
    public synchronized Optional<ScriptRule> next(Provider provider, String sha256, Supplier<String> body) {
        long number = seen.merge(provider, 1L, Long::sum);
        String text = entries.stream().anyMatch(entry -> entry.rule.bodyContains() != null) ? body.get() : "";
        Optional<Entry> entry = entries.stream()
                .filter(candidate -> candidate.left > 0 && candidate.rule.fits(provider, number, sha256, text))
                .findFirst();
        entry.ifPresent(found -> found.left--);
        return entry.map(found -> found.rule);
    }

    /** Completes when the call is released. */
    public synchronized CompletableFuture<Void> hold(Provider provider) {
        CompletableFuture<Void> released = new CompletableFuture<>();
        held.add(new HeldCall(provider, released));
        return released;
    }

    /** Removes a held call whose client has disconnected. */
    public synchronized void abandon(CompletableFuture<Void> released) {
        held.removeIf(call -> call.released == released);
    }

    /** Releases held calls, oldest first, and returns how many. */
    public int release(Optional<Provider> provider, int atMost) {
        List<HeldCall> going;
        synchronized (this) {
            going = held.stream()
                    .filter(call -> provider.isEmpty() || provider.get() == call.provider)
                    .limit(atMost)
                    .toList();
            held.removeAll(going);
        }
        going.forEach(call -> call.released.complete(null));
        return going.size();
    }

    private record HeldCall(Provider provider, CompletableFuture<Void> released) {}

    private static final class Entry {
        private final ScriptRule rule;
        private int left;

        Entry(ScriptRule rule) {
            this.rule = rule;
            Integer times = rule.times();
            this.left = times == null ? Integer.MAX_VALUE : times;
        }
    }
}
