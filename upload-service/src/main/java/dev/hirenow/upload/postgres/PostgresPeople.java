package dev.hirenow.upload.postgres;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.postgres.Ledger;
import dev.hirenow.common.postgres.Transactions;
import dev.hirenow.upload.interview.AlreadyInvited;
import dev.hirenow.upload.interview.Brief;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.People;

/** Finds candidates by a column that PostgreSQL derives from each row. */
@ApplicationScoped
class PostgresPeople implements People {

    private static final String INVITED =
            "from InterviewRow where organisation = :organisation and positionId = :position and person in :people"
                    + " order by id desc";
    // A candidate with more invitations than this is among the newest rows as well.
    private static final int MOST_ROWS = 1_000;
    // Hibernate selects the constant, because pg_advisory_xact_lock returns void, which has no Java type.
    private static final String LOCK = """
            select 1 from (select pg_advisory_xact_lock(hashtextextended(current_schema() || ?1, 0))) as locked
            """;

    private final Transactions transactions;
    private final InterviewMapping mapping;

    PostgresPeople(Transactions transactions, InterviewMapping mapping) {
        this.transactions = transactions;
        this.mapping = mapping;
    }

    @Override
    public Uni<List<Interview>> invited(String organisation, UUID positionId, Set<String> people) {
        return transactions.inOrganisation(organisation, ledger -> invited(ledger, organisation, positionId, people));
    }

    /**
     * Fails with {@link AlreadyInvited} unless the interview may be stored; a concurrent request for the same
     * candidate waits.
     */
    Uni<Void> admit(Ledger ledger, Brief brief, boolean again) {
        if (again || brief.candidate().email() == null) {
            return Uni.createFrom().voidItem();
        }
        String person = People.person(brief.candidate());
        String subject =
                String.join("/", brief.organisation(), brief.positionId().toString(), person);
        return lock(ledger, subject)
                .chain(() -> invited(ledger, brief.organisation(), brief.positionId(), Set.of(person)))
                .chain(found -> refuse(People.stillInvited(found, brief.candidate())));
    }

    private static Uni<Void> lock(Ledger ledger, String subject) {
        return ledger.session()
                .chain(session -> session.createNativeQuery(LOCK, Integer.class)
                        .setParameter(1, subject)
                        .getSingleResult())
                .replaceWithVoid();
    }

    private Uni<List<Interview>> invited(Ledger ledger, String organisation, UUID positionId, Set<String> people) {
        return ledger.session()
                .chain(session -> session.createSelectionQuery(INVITED, InterviewRow.class)
                        .setParameter("organisation", organisation)
                        .setParameter("position", positionId)
                        .setParameter("people", people)
                        .setMaxResults(MOST_ROWS)
                        .getResultList())
                .map(rows -> rows.stream().map(mapping::interview).toList());
    }

    private static Uni<Void> refuse(Optional<Interview> earlier) {
        return earlier.map(interview -> Uni.createFrom().<Void>failure(new AlreadyInvited(interview)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
