package dev.hirenow.transcription;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.InterviewErased;
import dev.hirenow.common.facts.RequestedAnswer;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.transcription.testing.TranscriptionClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What happens to the transcripts and copies of an erased interview. */
@QuarkusTest
class ErasureTest extends TranscriptionClient {

    private static final List<String> TOPICS = List.of("video-received", "transcript-requested", "interview-erased");
    private static final int PARTITIONS = 3;
    private static final String TOLD =
            "select count(*) from erasure where interview_id = $1 and removed_at is not null";

    @Test
    void removesTranscriptsWorkAnswersAndCopies() {
        receive(recorded(BROWSER, "video/webm"));
        assertThat(outcome()).isInstanceOf(TranscriptReady.class);
        assertThat(objects()).isEqualTo(2);

        erase();

        await().atMost(PATIENCE).until(() -> count(TOLD) == 1);
        assertThat(objects()).isZero();
        assertThat(rows("select removed from erasure where interview_id = $1").getString(0))
                .contains("\"copies\":2", "\"transcriptions\":1", "\"work\":2", "\"providerCalls\":1");
        assertThat(count("select count(*) from provider_call where interview_id = $1"))
                .isZero();
        assertThat(count("select count(*) from work where interview_id = $1")).isZero();
    }

    @Test
    void newsThatComeLateOrTwiceFindNothingToDo() {
        RequestedAnswer answer = recorded(BROWSER, "video/webm");
        erase();
        await().atMost(PATIENCE).until(() -> count(TOLD) == 1);

        receive(answer);
        request(answer);
        erase();

        await().atMost(PATIENCE).until(this::everythingIsRead);
        assertThat(facts.of(interview)).isEmpty();
        assertThat(provider.calls()).isEmpty();
        assertThat(count("select count(*) from work where interview_id = $1")).isZero();
    }

    private boolean everythingIsRead() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers()))) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets("transcription")
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            for (String topic : TOPICS) {
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    asked.put(new TopicPartition(topic, partition), OffsetSpec.latest());
                }
            }
            return admin.listOffsets(asked).all().get().entrySet().stream()
                    .allMatch(end -> end.getValue().offset() == 0
                            || read.containsKey(end.getKey())
                                    && read.get(end.getKey()).offset()
                                            >= end.getValue().offset());
        }
    }

    private void erase() {
        facts.publish(new InterviewErased(interview, "acme", Instant.now()));
    }
}
