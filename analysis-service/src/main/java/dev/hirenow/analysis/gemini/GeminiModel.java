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
import dev.hirenow.analysis.analysis.ModelResponseOutcome;
import dev.hirenow.analysis.analysis.TokenUsage;
import dev.hirenow.analysis.interview.AnalysisFailureReason;
import dev.hirenow.analysis.scoring.Prompt;
import dev.hirenow.analysis.settings.GeminiSettings;
import dev.hirenow.common.provider.CallTimeLimiter;
import dev.hirenow.common.provider.ProxyAddress;
import dev.hirenow.common.provider.ResponseSizeLimit;
import dev.hirenow.common.provider.UnreachedProvider;
import dev.hirenow.common.scoring.ModelThroughput;
import dev.hirenow.common.scoring.RatingTokenEstimate;
import dev.hirenow.common.work.call.ProviderCallOutcome;
import dev.hirenow.common.work.call.ProviderCallOutcome.ErrorDetails;
import dev.hirenow.common.work.call.ProviderCallOutcome.Quota;

/** Maps each response of the Gemini API to a {@link ProviderCallOutcome}. */
@ApplicationScoped
class GeminiModel implements LanguageModel {

    private static final Duration SHORTEST_DEADLINE = Duration.ofSeconds(10);
    private static final Duration MARGIN = Duration.ofSeconds(5);
    private static final Duration QUOTA_MARGIN = Duration.ofSeconds(1);
    // Twenty times the largest possible answer of any model.
    private static final long MOST_BYTES = 8L << 20;

    private final GeminiSettings settings;
    private final ModelThroughput throughput;
    private final GeminiApi api;
    private final Clock clock;
    private final GeminiPrices prices;

    GeminiModel(GeminiSettings settings, Clock clock, GeminiPrices prices) {
        this.settings = settings;
        this.throughput = new ModelThroughput(settings.tokensPerSecond(), settings.longestCall());
        this.clock = clock;
        this.prices = prices;
        this.api = client(settings, throughput).build(GeminiApi.class);
    }

    private static QuarkusRestClientBuilder client(GeminiSettings settings, ModelThroughput throughput) {
        QuarkusRestClientBuilder client = QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.url())
                .property("microprofile.rest.client.disable.default.mapper", true)
                // Waiting for a connection would use up the call's time-out, so every call has its own.
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, settings.callsAtOnce())
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(throughput.longestTimeout(settings.callTimeout()).toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                // No traceparent: our trace ids are of no use to the provider and would tell it which calls
                // belong together.
                .httpClientOptions(new HttpClientOptions().setTracingPolicy(TracingPolicy.IGNORE))
                .register(new ResponseSizeLimit(MOST_BYTES));
        settings.proxy().map(ProxyAddress::of).ifPresent(proxy -> client.proxyAddress(proxy.host(), proxy.port()));
        return client;
    }

    @Override
    public String name() {
        return settings.model();
    }

    @Override
    public byte[] request(Prompt prompt, boolean roomier) {
        long enough = RatingTokenEstimate.room(prompt.criteria());
        return GeminiRequest.bytes(prompt, settings.model(), roomier ? "low" : settings.thinkingLevel(), (int)
                Math.min(mostTokens(), roomier ? 2 * enough : enough));
    }

    // Tokens that the model cannot write within the longest call would be cut off and billed all the same.
    private long mostTokens() {
        int ofModel = Math.min(ModelCapabilities.mostOutputTokens(settings.model()), settings.maxOutputTokens());
        return Math.min(ofModel, throughput.mostTokens());
    }

    @Override
    public Uni<ProviderCallOutcome> ask(byte[] request) {
        Duration time = throughput.timeout(GeminiRequest.maxOutputTokens(request), settings.callTimeout());
        Uni<Response> call = api.generate(settings.model(), settings.apiKey().orElse(""), deadline(time), request);
        return CallTimeLimiter.limit(call, time).map(this::reply).onFailure().recoverWithItem(GeminiModel::unanswered);
    }

    @Override
    public ModelResponseOutcome read(byte[] answer) {
        return GeminiResponseParser.read(answer);
    }

    // The server's deadline is a little shorter than ours, so that we receive its answer.
    private static @Nullable String deadline(Duration time) {
        Duration left = time.minus(MARGIN);
        return left.compareTo(SHORTEST_DEADLINE) < 0 ? null : Long.toString(left.toSeconds());
    }

    private ProviderCallOutcome reply(Response response) {
        try (response) {
            byte[] body = Optional.ofNullable(response.readEntity(byte[].class)).orElseGet(() -> new byte[0]);
            return response.getStatus() == 200 ? answered(response, body) : refused(response.getStatus(), body);
        }
    }

    private ProviderCallOutcome answered(Response response, byte[] body) {
        String requestId = GeminiResponseParser.responseId(body);
        return new ProviderCallOutcome.Answered(
                body,
                response.getHeaderString("x-sandbox") == null ? "gemini" : "sandbox",
                requestId.isEmpty() ? null : requestId,
                cost(GeminiResponseParser.read(body).usage()));
    }

    private ProviderCallOutcome refused(int status, byte[] body) {
        GeminiError error = GeminiError.read(status, body);
        ErrorDetails details = new ErrorDetails(status, error.code(), null);
        if (error.ofTheAccount()) {
            return new ProviderCallOutcome.Denied(details);
        }
        return switch (status) {
            case 429 -> overQuota(error, details);
            case 408, 503 -> new ProviderCallOutcome.Busy(Optional.empty(), Quota.SHORT, details);
            default ->
                status >= 500
                        ? brokenDown(error, details)
                        : new ProviderCallOutcome.Rejected(AnalysisFailureReason.REQUEST_REFUSED.name(), details);
        };
    }

    // "If your request fails with a 400 or 500 error, you won't be charged for the tokens used"
    // (https://ai.google.dev/gemini-api/docs/billing). An error page of a proxy does not tell whether the
    // model ran.
    private static ProviderCallOutcome brokenDown(GeminiError error, ErrorDetails details) {
        return error.ofTheProvider()
                ? new ProviderCallOutcome.Failed(details)
                : new ProviderCallOutcome.Unanswered(true, details);
    }

    private ProviderCallOutcome overQuota(GeminiError error, ErrorDetails details) {
        return error.ofTheDay()
                ? new ProviderCallOutcome.Busy(
                        Optional.of(DailyQuotaReset.untilReset(clock.instant())), Quota.DAY, details)
                : new ProviderCallOutcome.Busy(
                        error.retryDelay().map(delay -> delay.plus(QUOTA_MARGIN)), Quota.SHORT, details);
    }

    private static ProviderCallOutcome unanswered(Throwable failure) {
        return UnreachedProvider.by(failure)
                ? new ProviderCallOutcome.Busy(Optional.empty(), Quota.SHORT, new ErrorDetails(0, "UNREACHABLE", null))
                : new ProviderCallOutcome.Unanswered(true, new ErrorDetails(0, "NO_ANSWER", null));
    }

    @Override
    public long mostCostMicros(byte[] request) {
        return prices.micros(GeminiRequest.tokens(request), GeminiRequest.maxOutputTokens(request));
    }

    private long cost(TokenUsage usage) {
        return prices.micros(usage.promptTokens(), usage.outputTokens() + usage.thoughtTokens());
    }
}
