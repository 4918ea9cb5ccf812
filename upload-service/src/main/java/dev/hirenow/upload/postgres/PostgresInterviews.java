package dev.hirenow.upload.postgres;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.reactive.mutiny.Mutiny;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.postgres.TenantReads;
import dev.hirenow.common.postgres.UnitOfWork;
import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.interview.InvitationLink;
import dev.hirenow.upload.interview.InvitationLinkReplaced;

/** Stores interviews as rows, which stay locked while a rule decides. */
@ApplicationScoped
class PostgresInterviews implements Interviews {

    private static final String FIND = """
            select state, brief, recordings, submissions, reopened, closed_cause, closed_at
            from interview where id = $1 and organisation = $2
            """;

    private static final String OVERDUE =
            "select organisation, interview_id from deadline where due_at <= $1 order by due_at limit $2";

    private static final String VERSIONS = "select id, version from interview_versions($1)";

    private final OutboxTransactions transactions;
    private final TenantReads reads;
    private final IdempotencyKeys keys;
    private final PostgresInvitedCandidateFinder people;
    private final InterviewRowMapper mapping;
    private final Pool pool;

    PostgresInterviews(
            OutboxTransactions transactions,
            TenantReads reads,
            IdempotencyKeys keys,
            PostgresInvitedCandidateFinder people,
            InterviewRowMapper mapping,
            Pool pool) {
        this.transactions = transactions;
        this.reads = reads;
        this.keys = keys;
        this.people = people;
        this.mapping = mapping;
        this.pool = pool;
    }

    @Override
    public Uni<CreationResult<Interview>> create(Decision.Change<Interview, InterviewRef> birth, Inviting inviting) {
        InterviewRef ref = birth.outcome();
        IdempotencyKeys.Request request = new IdempotencyKeys.Request(ref.organisation(), ref.id(), inviting.key());
        return transactions.inOrganisation(
                ref.organisation(),
                unitOfWork -> keys.once(
                        unitOfWork,
                        request,
                        () -> people.admit(unitOfWork, birth.state().terms(), inviting.again())
                                .chain(() -> unitOfWork.carryOut(
                                        birth, interview -> insert(unitOfWork, interview, inviting.hash())))
                                .replaceWith(birth.state()),
                        id -> load(unitOfWork, new InterviewRef(ref.organisation(), id), LockModeType.NONE)
                                .map(row -> mapping.interview(row.orElseThrow()))));
    }

    @Override
    public Uni<Optional<Interview>> find(InterviewRef ref) {
        return reads.first(ref.organisation(), TenantReads.Query.of(FIND, ref.id(), ref.organisation()))
                .map(row -> row.map(mapping::interview));
    }

    @Override
    public <O> Uni<Optional<O>> change(InterviewRef ref, Function<Interview, Decision<Interview, O>> rule) {
        return change(ref, _ -> {}, rule);
    }

    @Override
    public <O> Uni<Optional<O>> changeBy(InvitationLink link, Function<Interview, Decision<Interview, O>> rule) {
        return change(link.interview(), row -> stillOpens(link, row), rule);
    }

    @Override
    public Uni<Map<UUID, String>> versions(Set<UUID> ids) {
        return pool.preparedQuery(VERSIONS)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row.getUUID("id"), row -> row.getString("version"))));
    }

    @Override
    public Uni<List<InterviewRef>> overdue(Instant now, int limit) {
        return pool.preparedQuery(OVERDUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), limit))
                .map(rows -> rows.stream().map(PostgresInterviews::ref).toList());
    }

    private Uni<Void> insert(UnitOfWork unitOfWork, Interview interview, String invitationHash) {
        return unitOfWork
                .session()
                .chain(session -> session.persist(mapping.row(interview)).chain(session::flush))
                .chain(() -> unitOfWork.together(List.of(
                        DeadlineRows.begin(unitOfWork, interview),
                        InvitationRows.insert(unitOfWork, interview.terms().ref(), invitationHash))));
    }

    private <O> Uni<Optional<O>> change(
            InterviewRef ref, Consumer<InterviewRow> check, Function<Interview, Decision<Interview, O>> rule) {
        return transactions.inOrganisation(ref.organisation(), unitOfWork -> load(
                        unitOfWork, ref, LockModeType.PESSIMISTIC_WRITE)
                .invoke(found -> found.ifPresent(check))
                .chain(found -> found.map(row -> decide(unitOfWork, row, rule).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    private static void stillOpens(InvitationLink link, InterviewRow row) {
        if (row.link != null && !row.link.equals(link.hash())) {
            throw new InvitationLinkReplaced();
        }
    }

    private <O> Uni<O> decide(
            UnitOfWork unitOfWork, InterviewRow row, Function<Interview, Decision<Interview, O>> rule) {
        Interview before = mapping.interview(row);
        return unitOfWork.carryOut(rule.apply(before), after -> {
            mapping.write(before, after, row);
            return unitOfWork.together(List.of(
                    unitOfWork.session().chain(Mutiny.Session::flush), DeadlineRows.keep(unitOfWork, before, after)));
        });
    }

    private static Uni<Optional<InterviewRow>> load(UnitOfWork unitOfWork, InterviewRef ref, LockModeType lock) {
        return unitOfWork
                .session()
                .chain(session -> session.find(InterviewRow.class, ref.id(), lock))
                .map(row -> Optional.ofNullable(row).filter(known -> known.organisation.equals(ref.organisation())));
    }

    private static InterviewRef ref(Row row) {
        return new InterviewRef(row.getString("organisation"), row.getUUID("interview_id"));
    }
}
