package dev.hirenow.upload.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.postgres.Ledger;
import dev.hirenow.upload.erasure.Receipt;
import dev.hirenow.upload.erasure.Receipts;
import dev.hirenow.upload.interview.InterviewRef;

/** Reads and writes receipts and their shares in an open transaction. */
@ApplicationScoped
class ReceiptRows {

    private static final String INSERT = """
            insert into erasure_receipt (interview_id, organisation, cause, asked_by, asked_at)
            values (?1, ?2, ?3, ?4, ?5) on conflict (interview_id) do nothing
            """;
    private static final String RECEIPT = """
            select cause, asked_by, asked_at from erasure_receipt where interview_id = ?1 and organisation = ?2
            """;
    private static final String SHARES = """
            select service, removed, removed_at from erasure_share where interview_id = ?1 and organisation = ?2
            """;
    private static final String NOTE = """
            insert into erasure_share (interview_id, organisation, service, removed, removed_at)
            select interview_id, organisation, ?3, ?4, ?5 from erasure_receipt
            where interview_id = ?1 and organisation = ?2
            on conflict (interview_id, service) do update
            set removed = excluded.removed, removed_at = excluded.removed_at
            where erasure_share.removed_at < excluded.removed_at
            """;
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private final ObjectMapper json;

    ReceiptRows(ObjectMapper json) {
        this.json = json;
    }

    Uni<Void> insert(Ledger ledger, Receipts.Order order) {
        return ledger.session()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, order.interview().id())
                        .setParameter(2, order.interview().organisation())
                        .setParameter(3, order.cause().name())
                        .setParameter(4, order.askedBy())
                        .setParameter(5, order.askedAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> note(Ledger ledger, InterviewRef ref, String service, Receipt.Share share) {
        return ledger.session()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter(1, ref.id())
                        .setParameter(2, ref.organisation())
                        .setParameter(3, service)
                        .setParameter(4, text(share.removed()))
                        .setParameter(5, share.removedAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Optional<Receipt>> find(Ledger ledger, InterviewRef ref) {
        return select(ledger, RECEIPT, ref)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : select(ledger, SHARES, ref)
                                .map(shares -> Optional.of(receipt(ref, found.getFirst(), shares))));
    }

    private static Uni<List<Object[]>> select(Ledger ledger, String statement, InterviewRef ref) {
        return ledger.session().chain(session -> session.createNativeQuery(statement, Object[].class)
                .setParameter(1, ref.id())
                .setParameter(2, ref.organisation())
                .getResultList());
    }

    private Receipt receipt(InterviewRef ref, Object[] row, List<Object[]> shares) {
        Map<String, Receipt.Share> told = new HashMap<>();
        shares.forEach(
                share -> told.put((String) share[0], new Receipt.Share(counts((String) share[1]), instant(share[2]))));
        return new Receipt(ref, Receipt.Cause.valueOf((String) row[0]), (String) row[1], instant(row[2]), told);
    }

    private static Instant instant(Object time) {
        return ((OffsetDateTime) time).toInstant();
    }

    private String text(Map<String, Integer> counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot serialise the counts of a receipt", e);
        }
    }

    private Map<String, Integer> counts(String text) {
        try {
            return json.readValue(text, COUNTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot parse the stored counts of a receipt", e);
        }
    }
}
