package dev.hirenow.upload.postgres;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.postgres.UnitOfWork;
import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.creation.IdempotencyKey;

/** Makes sure that a key creates one resource, even with concurrent requests. */
@ApplicationScoped
class IdempotencyKeys {

    // The insert of a concurrent request waits here until the first transaction ends.
    private static final String TAKE = """
            insert into creation_key (organisation, operation, key, request_hash, thing) values (?1, ?2, ?3, ?4, ?5)
            on conflict (organisation, operation, key) do nothing
            """;
    private static final String TAKEN = """
            select request_hash, cast(thing as text) from creation_key
            where organisation = ?1 and operation = ?2 and key = ?3
            """;

    /**
     * One creation.
     *
     * @param organisation the organisation that owns the resource
     * @param id of the new resource
     * @param key makes the request idempotent
     */
    record Request(String organisation, UUID id, Optional<IdempotencyKey> key) {}

    /** Creates the resource, or loads the one that an earlier request with this key created. */
    <T> Uni<CreationResult<T>> once(
            UnitOfWork unitOfWork, Request request, Supplier<Uni<T>> create, Function<UUID, Uni<T>> find) {
        if (request.key().isEmpty()) {
            return create.get().map(CreationResult.Created::new);
        }
        IdempotencyKey key = request.key().get();
        return take(unitOfWork, request, key)
                .chain(taken -> taken
                        ? create.get().map(thing -> (CreationResult<T>) new CreationResult.Created<>(thing))
                        : earlier(unitOfWork, request, key, find));
    }

    private static Uni<Boolean> take(UnitOfWork unitOfWork, Request request, IdempotencyKey key) {
        return unitOfWork
                .session()
                .chain(session -> session.createNativeQuery(TAKE)
                        .setParameter(1, request.organisation())
                        .setParameter(2, key.operation())
                        .setParameter(3, key.key())
                        .setParameter(4, key.requestHash())
                        .setParameter(5, request.id())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    private static <T> Uni<CreationResult<T>> earlier(
            UnitOfWork unitOfWork, Request request, IdempotencyKey key, Function<UUID, Uni<T>> find) {
        return unitOfWork
                .session()
                .chain(session -> session.createNativeQuery(TAKEN, Object[].class)
                        .setParameter(1, request.organisation())
                        .setParameter(2, key.operation())
                        .setParameter(3, key.key())
                        .getSingleResult())
                .chain(row -> row[0].equals(key.requestHash())
                        ? find.apply(UUID.fromString(row[1].toString()))
                                .map(thing -> (CreationResult<T>) new CreationResult.Repeated<>(thing))
                        : Uni.createFrom().item(new CreationResult.KeyReused<>()));
    }
}
