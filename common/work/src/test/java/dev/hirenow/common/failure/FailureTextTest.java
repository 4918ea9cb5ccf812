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

class FailureTextTest {

    private static final String SPOKEN = "I once lost a customer";

    @Test
    void namesTheProgramThatCannotBeRunBehindAnUncheckedException() {
        IOException cause = new IOException("Cannot run program \"ffmpeg\": error=2, No such file or directory");

        assertThat(FailureText.of(new UncheckedIOException(cause)))
                .isEqualTo("UncheckedIOException, caused by IOException: Cannot run program \"ffmpeg\": error=2,"
                        + " No such file or directory");
    }

    @Test
    void saysWhoCouldNotBeReached() {
        assertThat(FailureText.of(new CompletionException(new ConnectException("Connection refused: /127.0.0.1:5432"))))
                .isEqualTo("CompletionException, caused by ConnectException: Connection refused: /127.0.0.1:5432");
        assertThat(FailureText.of(new UnknownHostException("kafka.example.org")))
                .isEqualTo("UnknownHostException: kafka.example.org");
        assertThat(FailureText.of(new TimeoutException("no answer within 30 s")))
                .endsWith(": no answer within 30 s");
    }

    @Test
    void saysTheCodeOfADatabaseErrorAndNotTheValueThatItQuotes() {
        PgException refused = new PgException("invalid input syntax: " + SPOKEN, "ERROR", "22P02", SPOKEN);

        assertThat(FailureText.of(refused)).isEqualTo("PgException: SQLSTATE 22P02");
    }

    @Test
    void doesNotQuoteWhatAParserQuotes() {
        Throwable unreadable = catchThrowable(() -> new ObjectMapper().readTree("{\"words\": " + SPOKEN + "}"));

        assertThat(unreadable).isInstanceOf(IOException.class).hasMessageContaining("I");
        assertThat(FailureText.of(unreadable))
                .startsWith("JsonParseException at FailureTextTest.")
                .doesNotContain("'I'");
        assertThat(FailureText.of(new JsonMappingException(null, SPOKEN))).doesNotContain(SPOKEN);
        assertThat(FailureText.of(new SerializationException(SPOKEN))).doesNotContain(SPOKEN);
    }

    @Test
    void saysWhereInOurCodeAFailureCameUpWhoseMessageMayHoldAnything() {
        String text = FailureText.of(new IllegalStateException(SPOKEN));

        assertThat(text)
                .startsWith("IllegalStateException at FailureTextTest.saysWhereInOurCode")
                .doesNotContain(SPOKEN);
    }

    @Test
    void looksForOurCodeInTheWholeChain() {
        RuntimeException inLibrary = new RuntimeException(SPOKEN);
        inLibrary.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("org.lib.Thing", "go", "Thing.java", 1)});

        assertThat(FailureText.of(new CompletionException(SPOKEN, inLibrary)))
                .startsWith("CompletionException, caused by RuntimeException at FailureTextTest.")
                .doesNotContain(SPOKEN);
    }

    @Test
    void endsWhereCausesGoInACircle() {
        RuntimeException one = new RuntimeException();
        RuntimeException other = new RuntimeException(one);
        one.initCause(other);

        assertThat(FailureText.of(one)).startsWith("RuntimeException, caused by RuntimeException at ");
    }

    @Test
    void isOneLineAndInBriefAShortOne() {
        IOException long_ = new IOException("first line\n\tsecond " + "x".repeat(1_000));

        assertThat(FailureText.of(long_))
                .startsWith("IOException: first line second xxx")
                .hasSizeLessThan(350);
        assertThat(FailureText.brief(long_)).hasSize(250).endsWith("...");
        assertThat(FailureText.brief(new IOException("short"))).isEqualTo("IOException: short");
    }
}
