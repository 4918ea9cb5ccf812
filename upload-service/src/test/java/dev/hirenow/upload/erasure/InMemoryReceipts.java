package dev.hirenow.upload.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.interview.InterviewRef;

/** Interviews reduced to their age, and the receipts of erased ones. */
final class InMemoryReceipts implements Receipts {

    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    final Map<InterviewRef, Instant> interviews = new LinkedHashMap<>();
    private final Map<InterviewRef, Receipt> receipts = new HashMap<>();

    @Override
    public Uni<Optional<Receipt>> erase(Order order) {
        if (interviews.remove(order.interview()) != null) {
            receipts.put(
                    order.interview(),
                    new Receipt(order.interview(), order.cause(), order.askedBy(), order.askedAt(), Map.of()));
        }
        return find(order.interview());
    }

    @Override
    public Uni<Optional<Receipt>> find(InterviewRef interview) {
        return Uni.createFrom().item(Optional.ofNullable(receipts.get(interview)));
    }

    @Override
    public Uni<Void> note(InterviewRef interview, String service, Receipt.Share share) {
        receipts.computeIfPresent(interview, (_, receipt) -> {
            Map<String, Receipt.Share> shares = new HashMap<>(receipt.shares());
            shares.merge(service, share, (old, fresh) -> fresh.removedAt().isAfter(old.removedAt()) ? fresh : old);
            return new Receipt(interview, receipt.cause(), receipt.askedBy(), receipt.askedAt(), shares);
        });
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<InterviewRef>> outlived(Duration keptFor, int limit) {
        List<InterviewRef> old = new ArrayList<>();
        interviews.forEach((interview, created) -> {
            if (created.isBefore(NOW.minus(keptFor)) && old.size() < limit) {
                old.add(interview);
            }
        });
        return Uni.createFrom().item(old);
    }
}
