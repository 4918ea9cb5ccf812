package dev.hirenow.upload.postgres;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Rubric;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.postgres.UnitOfWork;
import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.creation.IdempotencyKey;
import dev.hirenow.upload.position.RubricTemplate;
import dev.hirenow.upload.position.RubricTemplates;

/** Stores rubric templates as rows. */
@ApplicationScoped
class PostgresRubricTemplates implements RubricTemplates {

    private static final TypeReference<Rubric> RUBRIC = new TypeReference<>() {};
    private static final String REMOVE = "delete from RubricTemplateRow where organisation = ?1 and id = ?2";

    private final OutboxTransactions transactions;
    private final IdempotencyKeys keys;
    private final JsonColumns json;

    PostgresRubricTemplates(OutboxTransactions transactions, IdempotencyKeys keys, JsonColumns json) {
        this.transactions = transactions;
        this.keys = keys;
        this.json = json;
    }

    @Override
    public Uni<CreationResult<RubricTemplate>> create(RubricTemplate template, Optional<IdempotencyKey> key) {
        IdempotencyKeys.Request request = new IdempotencyKeys.Request(template.organisation(), template.id(), key);
        // If the template has been deleted in the meantime, a repeated request still returns its own content.
        return transactions.inOrganisation(
                template.organisation(),
                unitOfWork -> keys.once(unitOfWork, request, () -> insert(unitOfWork, template), id -> load(
                                unitOfWork, template.organisation(), id)
                        .map(found -> found.orElse(template))));
    }

    @Override
    public Uni<Optional<RubricTemplate>> find(String organisation, UUID id) {
        return transactions.inOrganisation(organisation, unitOfWork -> load(unitOfWork, organisation, id));
    }

    @Override
    public Uni<List<RubricTemplate>> list(String organisation, @Nullable UUID before, int limit) {
        return transactions
                .inOrganisation(
                        organisation,
                        unitOfWork -> NewestFirstPage.of(
                                unitOfWork,
                                RubricTemplateRow.class,
                                new NewestFirstPage.Page(organisation, before, limit)))
                .map(rows -> rows.stream().map(this::template).toList());
    }

    @Override
    public Uni<Void> remove(String organisation, UUID id) {
        return transactions.inOrganisation(
                organisation, unitOfWork -> unitOfWork.session().chain(session -> session.createMutationQuery(REMOVE)
                        .setParameter(1, organisation)
                        .setParameter(2, id)
                        .executeUpdate()
                        .replaceWithVoid()));
    }

    private Uni<RubricTemplate> insert(UnitOfWork unitOfWork, RubricTemplate template) {
        RubricTemplateRow row = new RubricTemplateRow();
        row.id = template.id();
        row.organisation = template.organisation();
        row.name = template.name();
        row.rubric = json.text(template.rubric());
        row.createdAt = template.createdAt();
        return unitOfWork
                .session()
                .chain(session -> session.persist(row).chain(session::flush))
                .replaceWith(template);
    }

    private Uni<Optional<RubricTemplate>> load(UnitOfWork unitOfWork, String organisation, UUID id) {
        return unitOfWork
                .session()
                .chain(session -> session.find(RubricTemplateRow.class, id))
                .map(row -> Optional.ofNullable(row)
                        .filter(known -> known.organisation.equals(organisation))
                        .map(this::template));
    }

    private RubricTemplate template(RubricTemplateRow row) {
        return new RubricTemplate(row.id, row.organisation, row.name, json.read(row.rubric, RUBRIC), row.createdAt);
    }
}
