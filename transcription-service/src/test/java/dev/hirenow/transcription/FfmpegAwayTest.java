package dev.hirenow.transcription;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.testing.Management;
import dev.hirenow.transcription.testing.TranscriptionClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Without ffmpeg the service waits, reports that, and resumes automatically. */
@QuarkusTest
@Tag("slow")
class FfmpegAwayTest extends TranscriptionClient {

    private static final Duration SEVERAL_POLLS = Duration.ofSeconds(4);

    @AfterEach
    void putBack() throws IOException {
        ffmpeg.putBack();
        await().atMost(PATIENCE).until(() -> readiness().getString("status").equals("UP"));
    }

    @Test
    void anFfmpegThatVanishesBurnsNoAttemptAndIsSaid() throws IOException {
        ffmpeg.takeAway();

        receive(recorded(BROWSER, "video/webm"));

        await().atMost(PATIENCE).until(() -> readiness().getString("status").equals("DOWN"));
        assertThat(reason()).contains("ffmpeg", "No such file or directory");
        await().atMost(PATIENCE).until(() -> "READY".equals(work("PREPARE").getString("state")));
        assertThat(work("PREPARE").getString("last_error"))
                .startsWith("FFMPEG_UNUSABLE: ")
                .contains("No such file");
        assertThat(attempts()).isZero();
    }

    @Test
    void nothingIsClaimedWhileThereIsNoFfmpegAndAllIsDoneOnceItIsBack() throws IOException {
        ffmpeg.takeAway();
        receive(recorded(BROWSER, "video/webm"));
        await().atMost(PATIENCE).until(() -> readiness().getString("status").equals("DOWN"));
        interview = UuidV7Generator.next();

        receive(recorded(BROWSER, "video/webm"));

        await().atMost(PATIENCE).until(() -> count("select count(*) from work where interview_id = $1") == 1);
        await().during(SEVERAL_POLLS).atMost(PATIENCE).until(() -> fence() == 0);

        ffmpeg.putBack();

        assertThat(outcome()).isInstanceOf(TranscriptReady.class);
        assertThat(readiness().getString("status")).isEqualTo("UP");
    }

    @Test
    void aRecordingThatEndedTheServiceEachTimeIsNotStartedOnceMore(@TempDir Path folder) throws IOException {
        Path started = folder.resolve("started");
        ffmpeg.takeAway();
        receive(recorded(BROWSER, "video/webm"));
        await().atMost(PATIENCE).until(() -> readiness().getString("status").equals("DOWN"));
        await().atMost(PATIENCE).until(() -> "READY".equals(work("PREPARE").getString("state")));
        // As if ten holders had claimed it and died.
        execute("update work set attempts = 10 where kind = 'PREPARE' and interview_id = $1");

        ffmpeg.replaceBy("case \"$*\" in *recording*) touch '" + started + "';; esac\nexec \"$FFMPEG\" \"$@\"");

        assertThat(outcome()).isInstanceOfSatisfying(TranscriptionFailed.class, failed -> assertThat(failed.reason())
                .isEqualTo("PREPARATION_FAILED"));
        assertThat(work("PREPARE").getString("state")).isEqualTo("PARKED");
        assertThat(started).doesNotExist();
    }

    @Test
    void anFfmpegThatIsAwayForAnHourCostsNothingAndAllIsDoneOnceItIsBack() throws IOException {
        ffmpeg.takeAway();
        receive(recorded(BROWSER, "video/webm"));
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from work where last_error like 'FFMPEG_UNUSABLE%'"
                                + " and state = 'READY' and interview_id = $1")
                        == 1);
        // One hour passes.
        execute("""
                update work set created_at = created_at - interval '1 hour', updated_at = updated_at - interval '1 hour',
                       next_attempt_at = next_attempt_at - interval '1 hour', failing_since = failing_since - interval '1 hour'
                where interview_id = $1
                """);
        await().during(SEVERAL_POLLS).atMost(PATIENCE).until(() -> attempts() == 0);

        ffmpeg.putBack();

        assertThat(((TranscriptReady) outcome()).outcome()).isEqualTo(1);
        assertThat(count("select own_faults + failures from work where kind = 'PREPARE' and interview_id = $1"))
                .isZero();
        assertThat(attempts()).isEqualTo(1);
    }

    private int attempts() {
        return rows("select attempts from work where kind = 'PREPARE' and interview_id = $1")
                .getInteger("attempts");
    }

    private long fence() {
        return rows("select fence from work where kind = 'PREPARE' and interview_id = $1")
                .getLong("fence");
    }

    private static String reason() {
        return readiness().getString("checks.find { it.name == 'ffmpeg' }.data.reason");
    }

    private static JsonPath readiness() {
        return Management.given().get("/q/health/ready").jsonPath();
    }
}
