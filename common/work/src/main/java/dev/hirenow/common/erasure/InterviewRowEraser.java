package dev.hirenow.common.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import dev.hirenow.common.postgres.UnitOfWork;

/** Removes an interview's rows from this service's own tables and from those that every service has. */
@ApplicationScoped
class InterviewRowEraser {

    // An unreadable dead letter belongs to the interview if its key, subject or bytes contain the id.
    private static final String DEAD_LETTERS = """
            delete from dead_letter
            where key = cast(cast(?1 as uuid) as text)
               or headers ->> 'ce_subject' = cast(cast(?1 as uuid) as text)
               or position(convert_to(cast(cast(?1 as uuid) as text), 'UTF8') in payload) > 0
            """;
    // The call and its cost still count for the provider's limits, without a reference to the interview.
    private static final String FORGET_CALLS = """
            update provider_call set interview_id = null, work_id = null, answer = null, provider_request_id = null
            where interview_id = ?1
            """;
    private static final List<ErasureStatement> OF_EVERY_SERVICE = List.of(
            ErasureStatement.of("providerCalls", FORGET_CALLS),
            ErasureStatement.of("work", "delete from work where interview_id = ?1"),
            ErasureStatement.of("deadLetters", DEAD_LETTERS));
    private static final ErasureStatement FACTS =
            ErasureStatement.of("facts", "delete from outbox where interview_id = ?1");
    // The fact about the erasure is removed last, after the broker acknowledged it.
    private static final ErasureStatement SENT_FACTS =
            ErasureStatement.of("", "delete from outbox where interview_id = ?1 and state <> 'PENDING'");

    private static final TypeReference<TreeMap<String, Integer>> COUNTS = new TypeReference<>() {};

    private final Instance<ErasureParticipant> holdings;
    private final ObjectMapper json;

    InterviewRowEraser(Instance<ErasureParticipant> holdings, ObjectMapper json) {
        this.holdings = holdings;
        this.json = json;
    }

    /** Removes rows in the open transaction; the last pass also removes those that had to wait for it. */
    Uni<Map<String, Integer>> remove(UnitOfWork unitOfWork, UUID interviewId, boolean last) {
        List<ErasureStatement> removals = new ArrayList<>();
        holdings.forEach(participant -> removals.addAll(participant.rows()));
        removals.addAll(OF_EVERY_SERVICE);
        removals.add(last ? SENT_FACTS : FACTS);
        Map<String, Integer> removed = new TreeMap<>();
        return Multi.createFrom()
                .iterable(removals)
                .filter(removal -> last || !removal.lateOnly())
                .onItem()
                .transformToUniAndConcatenate(removal -> run(unitOfWork, interviewId, removal)
                        .invoke(rows -> count(removed, Map.of(removal.kind(), rows))))
                .collect()
                .last()
                .replaceWith(removed);
    }

    Uni<Map<String, Integer>> removeObjects(String organisation, UUID interviewId) {
        Map<String, Integer> removed = new TreeMap<>();
        return Multi.createFrom()
                .iterable(holdings)
                .onItem()
                .transformToUniAndConcatenate(participant ->
                        participant.removeObjects(organisation, interviewId).invoke(counts -> count(removed, counts)))
                .collect()
                .last()
                .replaceWith(removed);
    }

    private static Uni<Integer> run(UnitOfWork unitOfWork, UUID interviewId, ErasureStatement removal) {
        return unitOfWork.session().chain(session -> session.createNativeQuery(removal.statement())
                .setParameter(1, interviewId)
                .executeUpdate());
    }

    /** Adds the counts; omits zeros. */
    static void count(Map<String, Integer> sum, Map<String, Integer> more) {
        more.forEach((kind, number) -> {
            if (number > 0 && !kind.isEmpty()) {
                sum.merge(kind, number, Integer::sum);
            }
        });
    }

    String text(Map<String, Integer> counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts cannot be written", e);
        }
    }

    Map<String, Integer> counts(String text) {
        try {
            return json.readValue(text, COUNTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored counts cannot be read", e);
        }
    }
}
