package dev.hirenow.common;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.context.DedicatedContext;
import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.decision.Job;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewErased;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.trace.KeptSpans;
import dev.hirenow.common.trace.Spans;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One trace from a request through its job to the fact that another service stores. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class TraceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KIND = "TRACED_TO_THE_END";

    @Inject
    Tracer tracer;

    @Inject
    DedicatedContext context;

    @Inject
    OutboxTransactions transactions;

    @Inject
    Workers workers;

    @Inject
    KeptSpans kept;

    @Inject
    Spans spans;

    @Test
    void requestWorkAndFactAreOneTraceEachCausedByTheOneBefore() {
        UUID interview = UuidV7Generator.next();
        workers.start(
                new WorkKind(KIND, 1, Duration.ofSeconds(5), Duration.ofMillis(100), Optional.empty()),
                claim -> transactions
                        .inOrganisation(claim.organisation(), unitOfWork -> unitOfWork
                                .carryOut(told(interview), _ -> Uni.createFrom().voidItem())
                                .call(() -> unitOfWork.finish(claim.lease())))
                        .replaceWith(new WorkOutcome.Settled()));
        Span request = tracer.spanBuilder("request").setNoParent().startSpan();

        context.run(
                        Context.root().with(request),
                        () -> transactions.inOrganisation(
                                "acme",
                                unitOfWork -> unitOfWork.carryOut(
                                        wanted(interview), _ -> Uni.createFrom().voidItem())))
                .await()
                .atMost(PATIENCE);
        request.end();

        String trace = request.getSpanContext().getTraceId();
        Map<String, SpanData> spans = await().atMost(PATIENCE)
                .until(() -> byName(trace), found -> found.containsKey("interview-erased receive"));
        assertThat(spans).containsKeys("request", KIND);
        assertThat(spans.get(KIND).getParentSpanId())
                .isEqualTo(spans.get("request").getSpanId());
        assertThat(ancestors(spans.get("interview-erased receive"), kept.of(trace)))
                .contains(KIND, "request");
    }

    @Test
    void theCallToAProviderIsASpanOfItsWork() {
        Span work = tracer.spanBuilder("work").setNoParent().startSpan();

        context.run(
                        Context.root().with(work),
                        () -> spans.calling("a provider", () -> Uni.createFrom().item("answer")))
                .await()
                .atMost(PATIENCE);
        work.end();

        SpanData call = await().atMost(PATIENCE)
                .until(() -> byName(work.getSpanContext().getTraceId()), found -> found.containsKey("a provider call"))
                .get("a provider call");
        assertThat(call.getParentSpanId()).isEqualTo(work.getSpanContext().getSpanId());
    }

    @Test
    void whatWasSearchedForIsInNoSpan() {
        Span request = tracer.spanBuilder("GET /results")
                .setNoParent()
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("url.query", "name=hopper")
                .startSpan();
        request.end();

        SpanData span = await().atMost(PATIENCE)
                .until(() -> byName(request.getSpanContext().getTraceId()), found -> !found.isEmpty())
                .get("GET /results");
        assertThat(span.getAttributes().asMap().toString())
                .contains("url.query")
                .doesNotContain("hopper");
    }

    private static Decision<String, String> wanted(UUID interview) {
        return new Decision.Change<>(
                "state", List.of(), List.of(Job.now(interview, "acme", KIND, interview.toString(), "{}")), "done");
    }

    private static Decision<String, String> told(UUID interview) {
        return Decision.change("state", List.<Fact>of(new InterviewErased(interview, "acme", Instant.now())), "done");
    }

    private Map<String, SpanData> byName(String trace) {
        return kept.of(trace).stream()
                .collect(Collectors.toMap(SpanData::getName, Function.identity(), (first, _) -> first));
    }

    private static List<String> ancestors(SpanData span, List<SpanData> all) {
        return all.stream()
                .filter(one -> one.getSpanId().equals(span.getParentSpanId()))
                .findFirst()
                .map(parent -> Stream.concat(Stream.of(parent.getName()), ancestors(parent, all).stream())
                        .toList())
                .orElse(List.of());
    }
}
