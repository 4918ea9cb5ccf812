package dev.hirenow.upload.postgres;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.postgres.UnitOfWork;
import dev.hirenow.upload.interview.AlreadyInvited;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.InterviewTerms;
import dev.hirenow.upload.interview.InvitedCandidateFinder;

/** Finds candidates by a column that PostgreSQL derives from each row. */
@ApplicationScoped
class PostgresInvitedCandidateFinder implements InvitedCandidateFinder {

    private static final String INVITED =
            "from InterviewRow where organisation = :organisation and positionId = :position and person in :people"
                    + " order by id desc";
    // A candidate with more invitations than this is among the newest rows as well.
    private static final int MOST_ROWS = 1_000;
    // Hibernate selects the constant, because pg_advisory_xact_lock returns void, which has no Java type.
    private static final String LOCK = """
            select 1 from (select pg_advisory_xact_lock(hashtextextended(current_schema() || ?1, 0))) as locked
            """;

    private final OutboxTransactions transactions;
    private final InterviewRowMapper mapping;

    PostgresInvitedCandidateFinder(OutboxTransactions transactions, InterviewRowMapper mapping) {
        this.transactions = transactions;
        this.mapping = mapping;
    }

    @Override
    public Uni<List<Interview>> invited(String organisation, UUID positionId, Set<String> people) {
        return transactions.inOrganisation(
                organisation, unitOfWork -> invited(unitOfWork, organisation, positionId, people));
    }

    /**
     * Fails with {@link AlreadyInvited} unless the interview may be stored; a concurrent request for the same
     * candidate waits.
     */
    Uni<Void> admit(UnitOfWork unitOfWork, InterviewTerms terms, boolean again) {
        if (again || terms.candidate().email() == null) {
            return Uni.createFrom().voidItem();
        }
        String person = InvitedCandidateFinder.person(terms.candidate());
        String subject =
                String.join("/", terms.organisation(), terms.positionId().toString(), person);
        return lock(unitOfWork, subject)
                .chain(() -> invited(unitOfWork, terms.organisation(), terms.positionId(), Set.of(person)))
                .chain(found -> refuse(InvitedCandidateFinder.stillInvited(found, terms.candidate())));
    }

    private static Uni<Void> lock(UnitOfWork unitOfWork, String subject) {
        return unitOfWork
                .session()
                .chain(session -> session.createNativeQuery(LOCK, Integer.class)
                        .setParameter(1, subject)
                        .getSingleResult())
                .replaceWithVoid();
    }

    private Uni<List<Interview>> invited(
            UnitOfWork unitOfWork, String organisation, UUID positionId, Set<String> people) {
        return unitOfWork
                .session()
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
