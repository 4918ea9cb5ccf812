package dev.hirenow.upload.position;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.creation.IdempotencyKey;

/** Positions in a map, tested by the same contract as those in PostgreSQL. */
public final class InMemoryPositions implements Positions {

    private record Taken(IdempotencyKey key, Position position) {}

    private final Map<UUID, Position> positions = new HashMap<>();
    private final Map<String, Taken> keys = new HashMap<>();

    @Override
    public Uni<CreationResult<Position>> create(Position position, Optional<IdempotencyKey> key) {
        return Uni.createFrom().item(() -> {
            String name = position.organisation() + key.map(IdempotencyKey::key).orElse("");
            Taken taken = key.isPresent() ? keys.get(name) : null;
            if (taken != null) {
                return taken.key().requestHash().equals(key.get().requestHash())
                        ? new CreationResult.Repeated<>(taken.position())
                        : new CreationResult.KeyReused<>();
            }
            key.ifPresent(used -> keys.put(name, new Taken(used, position)));
            positions.put(position.id(), position);
            return new CreationResult.Created<>(position);
        });
    }

    @Override
    public Uni<Optional<Position>> find(String organisation, UUID id) {
        return Uni.createFrom().item(() -> Optional.ofNullable(positions.get(id))
                .filter(position -> position.organisation().equals(organisation)));
    }

    @Override
    public Uni<Replacement> replace(Position next) {
        return Uni.createFrom().item(() -> {
            Position before = positions.get(next.id());
            if (before == null || !before.organisation().equals(next.organisation())) {
                return Replacement.MISSING;
            }
            if (before.version() != next.version() - 1) {
                return Replacement.CHANGED_MEANWHILE;
            }
            positions.put(next.id(), next);
            return Replacement.REPLACED;
        });
    }

    @Override
    public Uni<List<Position>> list(String organisation, UUID before, int limit) {
        return Uni.createFrom().item(() -> positions.values().stream()
                .filter(position -> position.organisation().equals(organisation))
                .filter(position -> before == null || text(position).compareTo(before.toString()) < 0)
                .sorted(Comparator.comparing(InMemoryPositions::text).reversed())
                .limit(limit)
                .toList());
    }

    private static String text(Position position) {
        return position.id().toString();
    }
}
