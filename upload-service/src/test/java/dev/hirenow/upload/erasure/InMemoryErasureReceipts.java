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
final class InMemoryErasureReceipts implements ErasureReceipts {

    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    final Map<InterviewRef, Instant> interviews = new LinkedHashMap<>();
    private final Map<InterviewRef, ErasureReceipt> receipts = new HashMap<>();

    @Override
    public Uni<Optional<ErasureReceipt>> erase(ErasureRequest erasureRequest) {
        if (interviews.remove(erasureRequest.interview()) != null) {
            receipts.put(
                    erasureRequest.interview(),
                    new ErasureReceipt(
                            erasureRequest.interview(),
                            erasureRequest.cause(),
                            erasureRequest.askedBy(),
                            erasureRequest.askedAt(),
                            Map.of()));
        }
        return find(erasureRequest.interview());
    }

    @Override
    public Uni<Optional<ErasureReceipt>> find(InterviewRef interview) {
        return Uni.createFrom().item(Optional.ofNullable(receipts.get(interview)));
    }

    @Override
    public Uni<Void> note(InterviewRef interview, String service, ErasureReceipt.Share share) {
        receipts.computeIfPresent(interview, (_, receipt) -> {
            Map<String, ErasureReceipt.Share> shares = new HashMap<>(receipt.shares());
            shares.merge(service, share, (old, fresh) -> fresh.removedAt().isAfter(old.removedAt()) ? fresh : old);
            return new ErasureReceipt(interview, receipt.cause(), receipt.askedBy(), receipt.askedAt(), shares);
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
