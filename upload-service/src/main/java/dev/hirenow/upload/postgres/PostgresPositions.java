package dev.hirenow.upload.postgres;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Question;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.postgres.TenantReads;
import dev.hirenow.common.postgres.UnitOfWork;
import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.creation.IdempotencyKey;
import dev.hirenow.upload.position.Position;
import dev.hirenow.upload.position.Positions;

/** Stores positions as rows. */
@ApplicationScoped
class PostgresPositions implements Positions {

    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};

    private static final String FIND = """
            select id, organisation, title, language, questions, created_at, version from position
            where id = $1 and organisation = $2
            """;

    private final OutboxTransactions transactions;
    private final TenantReads reads;
    private final IdempotencyKeys keys;
    private final JsonColumns json;

    PostgresPositions(OutboxTransactions transactions, TenantReads reads, IdempotencyKeys keys, JsonColumns json) {
        this.transactions = transactions;
        this.reads = reads;
        this.keys = keys;
        this.json = json;
    }

    @Override
    public Uni<CreationResult<Position>> create(Position position, Optional<IdempotencyKey> key) {
        IdempotencyKeys.Request request = new IdempotencyKeys.Request(position.organisation(), position.id(), key);
        return transactions.inOrganisation(
                position.organisation(),
                unitOfWork -> keys.once(unitOfWork, request, () -> insert(unitOfWork, position), id -> load(
                                unitOfWork, position.organisation(), id)
                        .map(Optional::orElseThrow)));
    }

    @Override
    public Uni<Optional<Position>> find(String organisation, UUID id) {
        return reads.first(organisation, TenantReads.Query.of(FIND, id, organisation))
                .map(row -> row.map(this::position));
    }

    @Override
    public Uni<List<Position>> list(String organisation, @Nullable UUID before, int limit) {
        return transactions
                .inOrganisation(
                        organisation,
                        unitOfWork -> NewestFirstPage.of(
                                unitOfWork, PositionRow.class, new NewestFirstPage.Page(organisation, before, limit)))
                .map(rows -> rows.stream().map(this::position).toList());
    }

    @Override
    public Uni<Replacement> replace(Position next) {
        return transactions.inOrganisation(next.organisation(), unitOfWork -> unitOfWork
                .session()
                .chain(session -> session.find(PositionRow.class, next.id(), LockModeType.PESSIMISTIC_WRITE))
                .map(row -> replace(row, next)));
    }

    private Replacement replace(@Nullable PositionRow row, Position next) {
        if (row == null || !row.organisation.equals(next.organisation())) {
            return Replacement.MISSING;
        }
        if (row.version != next.version() - 1) {
            return Replacement.CHANGED_MEANWHILE;
        }
        write(next, row);
        return Replacement.REPLACED;
    }

    private void write(Position position, PositionRow row) {
        row.title = position.title();
        row.language = position.language();
        row.questions = json.text(position.questions());
        row.version = position.version();
    }

    private Uni<Position> insert(UnitOfWork unitOfWork, Position position) {
        PositionRow row = new PositionRow();
        row.id = position.id();
        row.organisation = position.organisation();
        row.createdAt = position.createdAt();
        write(position, row);
        return unitOfWork
                .session()
                .chain(session -> session.persist(row).chain(session::flush))
                .replaceWith(position);
    }

    private Uni<Optional<Position>> load(UnitOfWork unitOfWork, String organisation, UUID id) {
        return unitOfWork
                .session()
                .chain(session -> session.find(PositionRow.class, id))
                .map(row -> Optional.ofNullable(row)
                        .filter(known -> known.organisation.equals(organisation))
                        .map(this::position));
    }

    private Position position(PositionRow row) {
        return new Position(
                row.id,
                row.organisation,
                row.title,
                row.language,
                json.read(row.questions, QUESTIONS),
                row.createdAt,
                row.version);
    }

    private Position position(Row row) {
        return new Position(
                row.getUUID("id"),
                row.getString("organisation"),
                row.getString("title"),
                row.getString("language"),
                json.read(row.getString("questions"), QUESTIONS),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getInteger("version"));
    }
}
