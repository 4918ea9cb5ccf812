package dev.hirenow.transcription.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.RequestedAnswer;
import dev.hirenow.common.facts.TranscriptRequested;
import dev.hirenow.common.facts.VideoReceived;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.testing.TestTokens;

import static org.awaitility.Awaitility.await;

/** A base for tests that act as another service: publishes recordings and reads the outcomes. */
public abstract class TranscriptionClient extends TranscriptionTestBase {

    protected static final Duration PATIENCE = Duration.ofSeconds(30);
    protected static final String BUCKET = "hirenow";
    protected static final byte[] BROWSER = SampleRecordings.browser(3);

    @Inject
    S3AsyncClient s3;

    @Inject
    Pool pool;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    protected BrokerClient facts;

    protected UUID interview = UuidV7Generator.next();

    private final CompletableFuture<Void> released = new CompletableFuture<>();

    @BeforeEach
    void listen() {
        provider.reset();
        facts = new BrokerClient(brokers, json);
    }

    @AfterEach
    void hangUp() {
        facts.close();
    }

    protected RequestedAnswer recorded(byte[] bytes, String contentType) {
        String key = "acme/" + interview + "/q1-1";
        s3.putObject(put -> put.bucket(BUCKET).key(key), AsyncRequestBody.fromBytes(bytes))
                .join();
        return new RequestedAnswer("q1", 1, new MediaObject(BUCKET, key, bytes.length, contentType, "00"), "en");
    }

    protected byte[] stored(MediaObject object) {
        return s3.getObject(get -> get.bucket(object.bucket()).key(object.key()), AsyncResponseTransformer.toBytes())
                .join()
                .asByteArray();
    }

    protected void receive(RequestedAnswer answer) {
        facts.publish(new VideoReceived(interview, "acme", answer, Instant.now()));
    }

    protected void request(RequestedAnswer answer) {
        facts.publish(new TranscriptRequested(interview, "acme", 1, 1, List.of(answer), Instant.now()));
    }

    protected Fact outcome() {
        await().atMost(PATIENCE).until(() -> !facts.of(interview).isEmpty());
        return facts.of(interview).getFirst();
    }

    protected String brokers() {
        return brokers;
    }

    protected int objects() {
        return s3.listObjectsV2(list -> list.bucket(BUCKET).prefix("acme/" + interview + "/prepared/"))
                .join()
                .contents()
                .size();
    }

    protected long count(String sql) {
        return rows(sql).getLong(0);
    }

    protected int billableCalls() {
        return rows("select count(*) as n from provider_call where billable and interview_id = $1")
                .getInteger("n");
    }

    protected Row work(String kind) {
        return rows(
                "select id::text as id, state, last_error from work where kind = '" + kind + "' and interview_id = $1");
    }

    /** The provider responds after {@link #release}. */
    protected ScriptedProvider.Behaviour held() {
        return ScriptedProvider.held(released, DeepgramBodies.of("hello"));
    }

    protected void release() {
        released.complete(null);
    }

    /** Pauses the provider until {@link #letTheProviderBeCalled}. */
    protected void keepFromTheProvider() {
        limit("paused_until = now() + interval '1 hour'");
    }

    protected void letTheProviderBeCalled() {
        limit("paused_until = null, refusals = 0");
    }

    private void limit(String change) {
        pool.query("update provider_limit set " + change).execute().await().atMost(PATIENCE);
    }

    protected void passTime(String kind) {
        pool.preparedQuery(
                        "update work set next_attempt_at = now() where kind = $2 and interview_id = $1 and state = 'READY'")
                .execute(Tuple.of(interview, kind))
                .await()
                .atMost(PATIENCE);
    }

    protected void command(String kind, String what) {
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.bearer("operator"))
                .post("/api/v1/work/transcription/" + work(kind).getString("id") + "/" + what)
                .then()
                .statusCode(204);
    }

    protected Row rows(String sql) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(interview))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next();
    }

    protected void execute(String sql) {
        pool.withTransaction(connection -> connection
                        .query("select set_config('hirenow.organisation', 'acme', true)")
                        .execute()
                        .chain(() -> connection.preparedQuery(sql).execute(Tuple.of(interview))))
                .await()
                .atMost(PATIENCE);
    }
}
