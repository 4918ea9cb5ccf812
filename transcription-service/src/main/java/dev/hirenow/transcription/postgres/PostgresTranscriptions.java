package dev.hirenow.transcription.postgres;

import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.reactive.mutiny.Mutiny;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.postgres.UnitOfWork;
import dev.hirenow.transcription.transcript.AttemptKey;
import dev.hirenow.transcription.transcript.ClaimedAnswer;
import dev.hirenow.transcription.transcript.RecordedAttempt;
import dev.hirenow.transcription.transcript.Transcription;
import dev.hirenow.transcription.transcript.TranscriptionRuleOutcome;
import dev.hirenow.transcription.transcript.Transcriptions;

/** Stores transcriptions as rows, which stay locked while a rule decides. */
@ApplicationScoped
class PostgresTranscriptions implements Transcriptions {

    private static final String FIRST_SEEN = """
            insert into transcription (id, organisation, interview_id, state, recorded)
            values (?1, ?2, ?3, 'WAITING', ?4) on conflict (id) do nothing
            """;

    private final OutboxTransactions transactions;
    private final TranscriptionRowMapper mapping;

    PostgresTranscriptions(OutboxTransactions transactions, TranscriptionRowMapper mapping) {
        this.transactions = transactions;
        this.mapping = mapping;
    }

    @Override
    public Uni<TranscriptionRuleOutcome> receive(
            RecordedAttempt answer, Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule) {
        return transactions.inOrganisation(answer.organisation(), unitOfWork -> unitOfWork
                .notErased(answer.interviewId())
                .chain(() -> insertWhenUnknown(unitOfWork, answer))
                .chain(() -> decide(unitOfWork, answer.key(), rule)));
    }

    @Override
    public Uni<Transcription> find(ClaimedAnswer claimed) {
        return transactions.inOrganisation(
                claimed.organisation(), unitOfWork -> row(unitOfWork, claimed.answer(), LockModeType.NONE)
                        .map(mapping::state));
    }

    @Override
    public Uni<TranscriptionRuleOutcome> conclude(
            ClaimedAnswer claimed, Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule) {
        return transactions.inOrganisation(
                claimed.organisation(), unitOfWork -> decide(unitOfWork, claimed.answer(), rule)
                        .call(() -> unitOfWork.finish(claimed.lease())));
    }

    @Override
    public Uni<TranscriptionRuleOutcome> park(
            ClaimedAnswer claimed,
            String reason,
            Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule) {
        return transactions.inOrganisation(
                claimed.organisation(), unitOfWork -> decide(unitOfWork, claimed.answer(), rule)
                        .call(() -> unitOfWork.park(claimed.lease(), reason)));
    }

    @Override
    public Uni<TranscriptionRuleOutcome> cancel(
            ClaimedAnswer claimed,
            String operator,
            Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule) {
        return transactions.inOrganisation(
                claimed.organisation(), unitOfWork -> decide(unitOfWork, claimed.answer(), rule)
                        .call(() -> unitOfWork.cancel(claimed.lease(), operator)));
    }

    private Uni<Integer> insertWhenUnknown(UnitOfWork unitOfWork, RecordedAttempt answer) {
        return unitOfWork.session().chain(session -> session.createNativeQuery(FIRST_SEEN)
                .setParameter(1, answer.key().toString())
                .setParameter(2, answer.organisation())
                .setParameter(3, answer.interviewId())
                .setParameter(4, mapping.json(answer.recorded()))
                .executeUpdate());
    }

    private Uni<TranscriptionRuleOutcome> decide(
            UnitOfWork unitOfWork,
            AttemptKey key,
            Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule) {
        return row(unitOfWork, key, LockModeType.PESSIMISTIC_WRITE)
                .chain(row ->
                        unitOfWork.carryOut(rule.apply(mapping.state(row)), state -> store(unitOfWork, row, state)));
    }

    private Uni<Void> store(UnitOfWork unitOfWork, TranscriptionRow row, Transcription state) {
        mapping.write(state, row);
        return unitOfWork.session().chain(Mutiny.Session::flush);
    }

    private static Uni<TranscriptionRow> row(UnitOfWork unitOfWork, AttemptKey key, LockModeType lock) {
        return unitOfWork
                .session()
                .chain(session -> session.find(TranscriptionRow.class, key.toString(), lock))
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("no transcription of " + key));
    }
}
