package dev.hirenow.analysis.postgres;

import java.util.List;
import java.util.Objects;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import dev.hirenow.analysis.analysis.ModelExchange;
import dev.hirenow.analysis.interview.InterviewRef;

/** Answered requests to the model: the request is stored here, the response with the provider call. */
final class ModelRequestRows {

    private static final String ANSWERED = """
            select e, c from ModelRequestRow e join ProviderCallRow c on c.id = e.callId
            where e.interviewId = ?1 and e.submission = ?2 and c.answer is not null
            order by c.startedAt, c.id
            """;

    private ModelRequestRows() {}

    /** In the order of their calls. */
    static Uni<List<ModelExchange>> of(Mutiny.Session session, InterviewRef interview, int submission) {
        return session.createSelectionQuery(ANSWERED, Object[].class)
                .setParameter(1, interview.id())
                .setParameter(2, submission)
                .getResultList()
                .map(pairs -> pairs.stream()
                        .map(pair -> exchange((ModelRequestRow) pair[0], (ProviderCallRow) pair[1]))
                        .toList());
    }

    private static ModelExchange exchange(ModelRequestRow row, ProviderCallRow call) {
        return new ModelExchange(
                row.callId,
                row.asked,
                row.provider,
                row.prompt,
                row.request,
                row.nonces,
                Objects.requireNonNull(call.answer, "an answered call has an answer"));
    }
}
