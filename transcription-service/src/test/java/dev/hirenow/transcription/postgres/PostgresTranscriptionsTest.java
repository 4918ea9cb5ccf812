package dev.hirenow.transcription.postgres;

import java.time.Duration;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;

import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.work.call.Lease;
import dev.hirenow.transcription.transcript.ClaimedAnswer;
import dev.hirenow.transcription.transcript.RecordedAttempt;
import dev.hirenow.transcription.transcript.Transcriptions;
import dev.hirenow.transcription.transcript.TranscriptionsContract;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PostgresTranscriptionsTest extends TranscriptionsContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Transcriptions transcriptions;

    @Inject
    Pool pool;

    @Override
    protected Transcriptions transcriptions() {
        return transcriptions;
    }

    @Override
    protected ClaimedAnswer claim(RecordedAttempt answer) {
        UUID id = UUID.randomUUID();
        execute("""
                insert into work (id, organisation, interview_id, kind, key, payload, priority, rank, state, fence, lease_until)
                values ($1, $2, $3, 'CONTRACT', $4, '{}', 5, now(), 'RUNNING', 1, now() + interval '1 hour')
                """, Tuple.of(id, answer.organisation(), answer.interviewId(), id.toString()));
        return new ClaimedAnswer(answer.organisation(), answer.key(), new Lease(id, 1));
    }

    @Override
    protected void takeOver(ClaimedAnswer claimed) {
        execute(
                "update work set fence = fence + 1 where id = $1",
                Tuple.of(claimed.lease().workId()));
    }

    @Override
    protected int published(UUID interview) {
        return first("select count(*) from outbox where interview_id = $1", interview)
                .getInteger(0);
    }

    @Override
    protected boolean parked(ClaimedAnswer claimed) {
        return first("select state from work where id = $1", claimed.lease().workId())
                .getString(0)
                .equals("PARKED");
    }

    @Override
    protected boolean cancelledBy(ClaimedAnswer claimed, String operator) {
        return first(
                                "select count(*) from work_event e join work w on w.id = e.work_id where w.id = $1"
                                        + " and w.state = 'CANCELLED' and e.action = 'CANCELLED' and e.actor = '"
                                        + operator + "'",
                                claimed.lease().workId())
                        .getInteger(0)
                == 1;
    }

    private Row first(String sql, UUID id) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(id))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next();
    }

    private void execute(String sql, Tuple values) {
        pool.preparedQuery(sql).execute(values).await().atMost(PATIENCE);
    }
}
