package dev.hirenow.analysis.gemini;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.jspecify.annotations.Nullable;

import dev.hirenow.analysis.analysis.LanguageModel;
import dev.hirenow.analysis.analysis.Said;
import dev.hirenow.analysis.analysis.Usage;
import dev.hirenow.analysis.interview.FailureReason;
import dev.hirenow.analysis.scoring.Prompt;
import dev.hirenow.analysis.settings.GeminiSettings;
import dev.hirenow.common.provider.AnswerLimit;
import dev.hirenow.common.provider.CallTime;
import dev.hirenow.common.provider.ProxyAddress;
import dev.hirenow.common.provider.Unreached;
import dev.hirenow.common.scoring.CallPace;
import dev.hirenow.common.scoring.RatingSize;
import dev.hirenow.common.work.call.Reply;
import dev.hirenow.common.work.call.Reply.Quota;
import dev.hirenow.common.work.call.Reply.Trouble;

/** Maps each response of the Gemini API to a {@link Reply}. */
@ApplicationScoped
class GeminiModel implements LanguageModel {

    private static final Duration SHORTEST_DEADLINE = Duration.ofSeconds(10);
    private static final Duration MARGIN = Duration.ofSeconds(5);
    private static final Duration QUOTA_MARGIN = Duration.ofSeconds(1);
    // Twenty times the largest possible answer of any model.
    private static final long MOST_BYTES = 8L << 20;

    private final GeminiSettings settings;
    private final CallPace pace;
    private final GeminiApi api;
    private final Clock clock;
    private final GeminiPrices prices;

    GeminiModel(GeminiSettings settings, Clock clock, GeminiPrices prices) {
        this.settings = settings;
        this.pace = new CallPace(settings.tokensPerSecond(), settings.longestCall());
        this.clock = clock;
        this.prices = prices;
        this.api = client(settings, pace).build(GeminiApi.class);
    }

    private static QuarkusRestClientBuilder client(GeminiSettings settings, CallPace pace) {
        QuarkusRestClientBuilder client = QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.url())
                .property("microprofile.rest.client.disable.default.mapper", true)
                // Waiting for a connection would use up the call's time-out, so every call has its own.
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, settings.callsAtOnce())
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(pace.longestTimeout(settings.callTimeout()).toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                // No traceparent: our trace ids are of no use to the provider and would tell it which calls
                // belong together.
                .httpClientOptions(new HttpClientOptions().setTracingPolicy(TracingPolicy.IGNORE))
                .register(new AnswerLimit(MOST_BYTES));
        settings.proxy().map(ProxyAddress::of).ifPresent(proxy -> client.proxyAddress(proxy.host(), proxy.port()));
        return client;
    }

    @Override
    public String name() {
        return settings.model();
    }

    @Override
    public byte[] request(Prompt prompt, boolean roomier) {
        long enough = RatingSize.room(prompt.criteria());
        return GeminiRequest.bytes(prompt, settings.model(), roomier ? "low" : settings.thinkingLevel(), (int)
                Math.min(mostTokens(), roomier ? 2 * enough : enough));
    }

    // Tokens that the model cannot write within the longest call would be cut off and billed all the same.
    private long mostTokens() {
        int ofModel = Math.min(Models.mostOutputTokens(settings.model()), settings.maxOutputTokens());
        return Math.min(ofModel, pace.mostTokens());
    }

    @Override
    public Uni<Reply> ask(byte[] request) {
        Duration time = pace.timeout(GeminiRequest.maxOutputTokens(request), settings.callTimeout());
        Uni<Response> call = api.generate(settings.model(), settings.apiKey().orElse(""), deadline(time), request);
        return CallTime.limit(call, time).map(this::reply).onFailure().recoverWithItem(GeminiModel::unanswered);
    }

    @Override
    public Said read(byte[] answer) {
        return GeminiAnswer.read(answer);
    }

    // The server's deadline is a little shorter than ours, so that we receive its answer.
    private static @Nullable String deadline(Duration time) {
        Duration left = time.minus(MARGIN);
        return left.compareTo(SHORTEST_DEADLINE) < 0 ? null : Long.toString(left.toSeconds());
    }

    private Reply reply(Response response) {
        try (response) {
            byte[] body = Optional.ofNullable(response.readEntity(byte[].class)).orElseGet(() -> new byte[0]);
            return response.getStatus() == 200 ? answered(response, body) : refused(response.getStatus(), body);
        }
    }

    private Reply answered(Response response, byte[] body) {
        String requestId = GeminiAnswer.responseId(body);
        return new Reply.Answered(
                body,
                response.getHeaderString("x-sandbox") == null ? "gemini" : "sandbox",
                requestId.isEmpty() ? null : requestId,
                cost(GeminiAnswer.read(body).usage()));
    }

    private Reply refused(int status, byte[] body) {
        GeminiError error = GeminiError.read(status, body);
        Trouble trouble = new Trouble(status, error.code(), null);
        if (error.ofTheAccount()) {
            return new Reply.Denied(trouble);
        }
        return switch (status) {
            case 429 -> overQuota(error, trouble);
            case 408, 503 -> new Reply.Busy(Optional.empty(), Quota.SHORT, trouble);
            default ->
                status >= 500
                        ? brokenDown(error, trouble)
                        : new Reply.Rejected(FailureReason.REQUEST_REFUSED.name(), trouble);
        };
    }

    // "If your request fails with a 400 or 500 error, you won't be charged for the tokens used"
    // (https://ai.google.dev/gemini-api/docs/billing). An error page of a proxy does not tell whether the
    // model ran.
    private static Reply brokenDown(GeminiError error, Trouble trouble) {
        return error.ofTheProvider() ? new Reply.Failed(trouble) : new Reply.Unanswered(true, trouble);
    }

    private Reply overQuota(GeminiError error, Trouble trouble) {
        return error.ofTheDay()
                ? new Reply.Busy(Optional.of(DailyQuota.untilReset(clock.instant())), Quota.DAY, trouble)
                : new Reply.Busy(error.retryDelay().map(delay -> delay.plus(QUOTA_MARGIN)), Quota.SHORT, trouble);
    }

    private static Reply unanswered(Throwable failure) {
        return Unreached.by(failure)
                ? new Reply.Busy(Optional.empty(), Quota.SHORT, new Trouble(0, "UNREACHABLE", null))
                : new Reply.Unanswered(true, new Trouble(0, "NO_ANSWER", null));
    }

    @Override
    public long mostCostMicros(byte[] request) {
        return prices.micros(GeminiRequest.tokens(request), GeminiRequest.maxOutputTokens(request));
    }

    private long cost(Usage usage) {
        return prices.micros(usage.promptTokens(), usage.outputTokens() + usage.thoughtTokens());
    }
}
