package dev.hirenow.upload.postgres;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Rubric;
import dev.hirenow.common.postgres.Ledger;
import dev.hirenow.common.postgres.Transactions;
import dev.hirenow.upload.creation.Creation;
import dev.hirenow.upload.creation.CreationKey;
import dev.hirenow.upload.position.RubricTemplate;
import dev.hirenow.upload.position.RubricTemplates;

/** Stores rubric templates as rows. */
@ApplicationScoped
class PostgresRubricTemplates implements RubricTemplates {

    private static final TypeReference<Rubric> RUBRIC = new TypeReference<>() {};
    private static final String REMOVE = "delete from RubricTemplateRow where organisation = ?1 and id = ?2";

    private final Transactions transactions;
    private final CreationKeys keys;
    private final Json json;

    PostgresRubricTemplates(Transactions transactions, CreationKeys keys, Json json) {
        this.transactions = transactions;
        this.keys = keys;
        this.json = json;
    }

    @Override
    public Uni<Creation<RubricTemplate>> create(RubricTemplate template, Optional<CreationKey> key) {
        CreationKeys.Request request = new CreationKeys.Request(template.organisation(), template.id(), key);
        // If the template has been deleted in the meantime, a repeated request still returns its own content.
        return transactions.inOrganisation(
                template.organisation(),
                ledger -> keys.once(
                        ledger, request, () -> insert(ledger, template), id -> load(ledger, template.organisation(), id)
                                .map(found -> found.orElse(template))));
    }

    @Override
    public Uni<Optional<RubricTemplate>> find(String organisation, UUID id) {
        return transactions.inOrganisation(organisation, ledger -> load(ledger, organisation, id));
    }

    @Override
    public Uni<List<RubricTemplate>> list(String organisation, @Nullable UUID before, int limit) {
        return transactions
                .inOrganisation(
                        organisation,
                        ledger -> Newest.of(
                                ledger, RubricTemplateRow.class, new Newest.Page(organisation, before, limit)))
                .map(rows -> rows.stream().map(this::template).toList());
    }

    @Override
    public Uni<Void> remove(String organisation, UUID id) {
        return transactions.inOrganisation(
                organisation, ledger -> ledger.session().chain(session -> session.createMutationQuery(REMOVE)
                        .setParameter(1, organisation)
                        .setParameter(2, id)
                        .executeUpdate()
                        .replaceWithVoid()));
    }

    private Uni<RubricTemplate> insert(Ledger ledger, RubricTemplate template) {
        RubricTemplateRow row = new RubricTemplateRow();
        row.id = template.id();
        row.organisation = template.organisation();
        row.name = template.name();
        row.rubric = json.text(template.rubric());
        row.createdAt = template.createdAt();
        return ledger.session()
                .chain(session -> session.persist(row).chain(session::flush))
                .replaceWith(template);
    }

    private Uni<Optional<RubricTemplate>> load(Ledger ledger, String organisation, UUID id) {
        return ledger.session()
                .chain(session -> session.find(RubricTemplateRow.class, id))
                .map(row -> Optional.ofNullable(row)
                        .filter(known -> known.organisation.equals(organisation))
                        .map(this::template));
    }

    private RubricTemplate template(RubricTemplateRow row) {
        return new RubricTemplate(row.id, row.organisation, row.name, json.read(row.rubric, RUBRIC), row.createdAt);
    }
}
