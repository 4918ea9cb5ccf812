package dev.hirenow.transcription.postgres;

import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.reactive.mutiny.Mutiny;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.postgres.Ledger;
import dev.hirenow.common.postgres.Transactions;
import dev.hirenow.transcription.transcript.Answer;
import dev.hirenow.transcription.transcript.AnswerKey;
import dev.hirenow.transcription.transcript.Step;
import dev.hirenow.transcription.transcript.Transcription;
import dev.hirenow.transcription.transcript.Transcriptions;
import dev.hirenow.transcription.transcript.Turn;

/** Stores transcriptions as rows, which stay locked while a rule decides. */
@ApplicationScoped
class PostgresTranscriptions implements Transcriptions {

    private static final String FIRST_SEEN = """
            insert into transcription (id, organisation, interview_id, state, recorded)
            values (?1, ?2, ?3, 'WAITING', ?4) on conflict (id) do nothing
            """;

    private final Transactions transactions;
    private final RowMapping mapping;

    PostgresTranscriptions(Transactions transactions, RowMapping mapping) {
        this.transactions = transactions;
        this.mapping = mapping;
    }

    @Override
    public Uni<Step> receive(Answer answer, Function<Transcription, Decision<Transcription, Step>> rule) {
        return transactions.inOrganisation(answer.organisation(), ledger -> ledger.notErased(answer.interviewId())
                .chain(() -> insertWhenUnknown(ledger, answer))
                .chain(() -> decide(ledger, answer.key(), rule)));
    }

    @Override
    public Uni<Transcription> find(Turn turn) {
        return transactions.inOrganisation(turn.organisation(), ledger -> row(ledger, turn.answer(), LockModeType.NONE)
                .map(mapping::state));
    }

    @Override
    public Uni<Step> conclude(Turn turn, Function<Transcription, Decision<Transcription, Step>> rule) {
        return transactions.inOrganisation(turn.organisation(), ledger -> decide(ledger, turn.answer(), rule)
                .call(() -> ledger.finish(turn.lease())));
    }

    @Override
    public Uni<Step> putAside(Turn turn, String reason, Function<Transcription, Decision<Transcription, Step>> rule) {
        return transactions.inOrganisation(turn.organisation(), ledger -> decide(ledger, turn.answer(), rule)
                .call(() -> ledger.park(turn.lease(), reason)));
    }

    @Override
    public Uni<Step> cancel(Turn turn, String operator, Function<Transcription, Decision<Transcription, Step>> rule) {
        return transactions.inOrganisation(turn.organisation(), ledger -> decide(ledger, turn.answer(), rule)
                .call(() -> ledger.cancel(turn.lease(), operator)));
    }

    private Uni<Integer> insertWhenUnknown(Ledger ledger, Answer answer) {
        return ledger.session().chain(session -> session.createNativeQuery(FIRST_SEEN)
                .setParameter(1, answer.key().toString())
                .setParameter(2, answer.organisation())
                .setParameter(3, answer.interviewId())
                .setParameter(4, mapping.json(answer.recorded()))
                .executeUpdate());
    }

    private Uni<Step> decide(
            Ledger ledger, AnswerKey key, Function<Transcription, Decision<Transcription, Step>> rule) {
        return row(ledger, key, LockModeType.PESSIMISTIC_WRITE)
                .chain(row -> ledger.carryOut(rule.apply(mapping.state(row)), state -> store(ledger, row, state)));
    }

    private Uni<Void> store(Ledger ledger, TranscriptionRow row, Transcription state) {
        mapping.write(state, row);
        return ledger.session().chain(Mutiny.Session::flush);
    }

    private static Uni<TranscriptionRow> row(Ledger ledger, AnswerKey key, LockModeType lock) {
        return ledger.session()
                .chain(session -> session.find(TranscriptionRow.class, key.toString(), lock))
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("no transcription of " + key));
    }
}
