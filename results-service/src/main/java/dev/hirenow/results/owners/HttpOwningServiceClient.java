package dev.hirenow.results.owners;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import dev.hirenow.common.failure.FailureSummary;
import dev.hirenow.results.settings.ServiceAddressSettings;
import dev.hirenow.results.work.OwningServiceClient;

/** Calls the other services with the caller's own token. */
@ApplicationScoped
class HttpOwningServiceClient implements OwningServiceClient {

    private static final Logger LOG = Logger.getLogger(HttpOwningServiceClient.class);
    private static final int CONNECT_MS = 2_000;
    private static final long PATIENCE_MS = 10_000;
    private static final int UNAUTHORIZED = 401;

    private final WebClient client;
    private final Map<String, URI> addresses = new LinkedHashMap<>();

    HttpOwningServiceClient(Vertx vertx, ServiceAddressSettings settings) {
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout(CONNECT_MS)
                        .setFollowRedirects(false)
                        .setUserAgent("hirenow-results"));
        addresses.put("upload", settings.upload());
        addresses.put("transcription", settings.transcription());
        addresses.put("analysis", settings.analysis());
    }

    @PreDestroy
    void close() {
        client.close();
    }

    @Override
    public List<String> names() {
        return List.copyOf(addresses.keySet());
    }

    @Override
    public Uni<Reply> ask(Question question) {
        HttpRequest<Buffer> request = client.requestAbs(HttpMethod.valueOf(question.method()), address(question))
                .timeout(PATIENCE_MS)
                .putHeader("Authorization", "Bearer " + question.token())
                .putHeader("Accept", "application/json, application/problem+json");
        return send(request, question)
                .map(HttpOwningServiceClient::reply)
                .onFailure()
                .invoke(failure -> LOG.warnf("%s: no answer (%s)", question, FailureSummary.brief(failure)))
                .onFailure()
                .recoverWithItem(new Reply.Unavailable());
    }

    private static Uni<HttpResponse<Buffer>> send(HttpRequest<Buffer> request, Question question) {
        String body = question.body();
        return body == null || body.isEmpty()
                ? request.send()
                : request.putHeader("Content-Type", "application/json").sendBuffer(Buffer.buffer(body));
    }

    private String address(Question question) {
        URI base = Objects.requireNonNull(addresses.get(question.service()), question.service());
        return base.toString().replaceAll("/$", "") + question.path();
    }

    private static Reply reply(HttpResponse<Buffer> response) {
        if (response.statusCode() == UNAUTHORIZED) {
            return new Reply.NotTrusted();
        }
        String type = response.getHeader("Content-Type");
        String body = response.bodyAsString();
        return new Reply.Answered(response.statusCode(), type == null ? "" : type, body == null ? "" : body);
    }
}
