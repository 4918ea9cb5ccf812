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

import dev.hirenow.common.postgres.UnitOfWork;
import dev.hirenow.upload.erasure.ErasureReceipt;
import dev.hirenow.upload.erasure.ErasureReceipts;
import dev.hirenow.upload.interview.InterviewRef;

/** Reads and writes receipts and their shares in an open transaction. */
@ApplicationScoped
class ErasureReceiptRows {

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

    ErasureReceiptRows(ObjectMapper json) {
        this.json = json;
    }

    Uni<Void> insert(UnitOfWork unitOfWork, ErasureReceipts.ErasureRequest erasureRequest) {
        return unitOfWork
                .session()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, erasureRequest.interview().id())
                        .setParameter(2, erasureRequest.interview().organisation())
                        .setParameter(3, erasureRequest.cause().name())
                        .setParameter(4, erasureRequest.askedBy())
                        .setParameter(5, erasureRequest.askedAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> note(UnitOfWork unitOfWork, InterviewRef ref, String service, ErasureReceipt.Share share) {
        return unitOfWork
                .session()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter(1, ref.id())
                        .setParameter(2, ref.organisation())
                        .setParameter(3, service)
                        .setParameter(4, text(share.removed()))
                        .setParameter(5, share.removedAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Optional<ErasureReceipt>> find(UnitOfWork unitOfWork, InterviewRef ref) {
        return select(unitOfWork, RECEIPT, ref)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : select(unitOfWork, SHARES, ref)
                                .map(shares -> Optional.of(receipt(ref, found.getFirst(), shares))));
    }

    private static Uni<List<Object[]>> select(UnitOfWork unitOfWork, String statement, InterviewRef ref) {
        return unitOfWork.session().chain(session -> session.createNativeQuery(statement, Object[].class)
                .setParameter(1, ref.id())
                .setParameter(2, ref.organisation())
                .getResultList());
    }

    private ErasureReceipt receipt(InterviewRef ref, Object[] row, List<Object[]> shares) {
        Map<String, ErasureReceipt.Share> told = new HashMap<>();
        shares.forEach(share ->
                told.put((String) share[0], new ErasureReceipt.Share(counts((String) share[1]), instant(share[2]))));
        return new ErasureReceipt(
                ref, ErasureReceipt.Cause.valueOf((String) row[0]), (String) row[1], instant(row[2]), told);
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
