package dev.hirenow.common.failure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.pgclient.PgException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class FailureSummaryTest {

    private static final String SPOKEN = "I once lost a customer";

    @Test
    void namesTheProgramThatCannotBeRunBehindAnUncheckedException() {
        IOException cause = new IOException("Cannot run program \"ffmpeg\": error=2, No such file or directory");

        assertThat(FailureSummary.of(new UncheckedIOException(cause)))
                .isEqualTo("UncheckedIOException, caused by IOException: Cannot run program \"ffmpeg\": error=2,"
                        + " No such file or directory");
    }

    @Test
    void saysWhoCouldNotBeReached() {
        assertThat(FailureSummary.of(
                        new CompletionException(new ConnectException("Connection refused: /127.0.0.1:5432"))))
                .isEqualTo("CompletionException, caused by ConnectException: Connection refused: /127.0.0.1:5432");
        assertThat(FailureSummary.of(new UnknownHostException("kafka.example.org")))
                .isEqualTo("UnknownHostException: kafka.example.org");
        assertThat(FailureSummary.of(new TimeoutException("no answer within 30 s")))
                .endsWith(": no answer within 30 s");
    }

    @Test
    void saysTheCodeOfADatabaseErrorAndNotTheValueThatItQuotes() {
        PgException refused = new PgException("invalid input syntax: " + SPOKEN, "ERROR", "22P02", SPOKEN);

        assertThat(FailureSummary.of(refused)).isEqualTo("PgException: SQLSTATE 22P02");
    }

    @Test
    void doesNotQuoteWhatAParserQuotes() {
        Throwable unreadable = catchThrowable(() -> new ObjectMapper().readTree("{\"words\": " + SPOKEN + "}"));

        assertThat(unreadable).isInstanceOf(IOException.class).hasMessageContaining("I");
        assertThat(FailureSummary.of(unreadable))
                .startsWith("JsonParseException at FailureSummaryTest.")
                .doesNotContain("'I'");
        assertThat(FailureSummary.of(new JsonMappingException(null, SPOKEN))).doesNotContain(SPOKEN);
        assertThat(FailureSummary.of(new SerializationException(SPOKEN))).doesNotContain(SPOKEN);
    }

    @Test
    void saysWhereInOurCodeAFailureCameUpWhoseMessageMayHoldAnything() {
        String text = FailureSummary.of(new IllegalStateException(SPOKEN));

        assertThat(text)
                .startsWith("IllegalStateException at FailureSummaryTest.saysWhereInOurCode")
                .doesNotContain(SPOKEN);
    }

    @Test
    void looksForOurCodeInTheWholeChain() {
        RuntimeException inLibrary = new RuntimeException(SPOKEN);
        inLibrary.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("org.lib.Thing", "go", "Thing.java", 1)});

        assertThat(FailureSummary.of(new CompletionException(SPOKEN, inLibrary)))
                .startsWith("CompletionException, caused by RuntimeException at FailureSummaryTest.")
                .doesNotContain(SPOKEN);
    }

    @Test
    void endsWhereCausesGoInACircle() {
        RuntimeException one = new RuntimeException();
        RuntimeException other = new RuntimeException(one);
        one.initCause(other);

        assertThat(FailureSummary.of(one)).startsWith("RuntimeException, caused by RuntimeException at ");
    }

    @Test
    void isOneLineAndInBriefAShortOne() {
        IOException long_ = new IOException("first line\n\tsecond " + "x".repeat(1_000));

        assertThat(FailureSummary.of(long_))
                .startsWith("IOException: first line second xxx")
                .hasSizeLessThan(350);
        assertThat(FailureSummary.brief(long_)).hasSize(250).endsWith("...");
        assertThat(FailureSummary.brief(new IOException("short"))).isEqualTo("IOException: short");
    }
}
