package dev.hirenow.transcription.deepgram;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.work.call.ProviderCallOutcome;
import dev.hirenow.common.work.call.ProviderCallOutcome.Busy;
import dev.hirenow.common.work.call.ProviderCallOutcome.Denied;
import dev.hirenow.common.work.call.ProviderCallOutcome.ErrorDetails;
import dev.hirenow.common.work.call.ProviderCallOutcome.Failed;
import dev.hirenow.common.work.call.ProviderCallOutcome.Quota;
import dev.hirenow.common.work.call.ProviderCallOutcome.Rejected;
import dev.hirenow.common.work.call.ProviderCallOutcome.Unanswered;
import dev.hirenow.transcription.transcript.TranscriptionFailureReason;

import static org.assertj.core.api.Assertions.assertThat;

class DeepgramReplyRulesTest {

    private final DeepgramReplyRules rules = new DeepgramReplyRules(new ObjectMapper());

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 403, 404})
    void d4BlamesTheAccountAndNotTheRecording(int status) {
        assertThat(reply(status, "{\"err_code\":\"INVALID_AUTH\",\"err_msg\":\"Invalid credentials.\"}"))
                .isEqualTo(new Denied(new ErrorDetails(status, "INVALID_AUTH", "from-header")));
    }

    @Test
    void d7ReadsTheCodeWhereverA503CarriesIt() {
        assertThat(reply(503, "{\"error_code\":\"Service Unavailable\",\"err_msg\":\"Please try again later\"}"))
                .isEqualTo(new Busy(
                        Optional.empty(), Quota.SHORT, new ErrorDetails(503, "Service Unavailable", "from-header")));
    }

    @Test
    void d7TakesAProxysHtmlForABusyProvider() {
        assertThat(reply(502, "<html><h1>Bad Gateway</h1></html>"))
                .isEqualTo(new Busy(Optional.empty(), Quota.SHORT, new ErrorDetails(502, "HTTP_502", "from-header")));
    }

    @Test
    void d7UnderstandsAnErrorThatIsInTheHeadersAlone() {
        DeepgramHttpResponse answer = new DeepgramHttpResponse(
                400, Map.of("dg-error", "failed to process audio: corrupt or unsupported data"), new byte[0]);

        assertThat(rules.of(answer, 0))
                .isEqualTo(new Rejected(
                        TranscriptionFailureReason.CORRUPT_RECORDING.name(), new ErrorDetails(400, "HTTP_400", null)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 504, 507})
    void doesNotPayForAnErrorOfTheProvider(int status) {
        assertThat(reply(status, "")).isEqualTo(new Failed(new ErrorDetails(status, "HTTP_" + status, "from-header")));
        assertThat(rules.of(new DeepgramHttpResponse(status, Map.of(), "{\"err_code\":\"BROKEN\"}".getBytes()), 0))
                .isEqualTo(new Failed(new ErrorDetails(status, "BROKEN", null)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 504, 507})
    void reckonsWithTheBillWhenSomethingInBetweenAnswers(int status) {
        assertThat(rules.of(new DeepgramHttpResponse(status, Map.of(), "<html>".getBytes()), 0))
                .isEqualTo(new Unanswered(true, new ErrorDetails(status, "HTTP_" + status, null)));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 422})
    void d6CountsAnUploadThatWasCutAsUnpaid(int status) {
        assertThat(reply(status, ""))
                .isEqualTo(new Unanswered(false, new ErrorDetails(status, "HTTP_" + status, "from-header")));
    }

    @Test
    void d10TakesTheModernErrorForARefusalOfTheRequest() {
        assertThat(reply(
                        400,
                        "{\"category\":\"INVALID_JSON\",\"message\":\"Invalid JSON submitted.\",\"details\":\"x\"}"))
                .isEqualTo(new Rejected(
                        TranscriptionFailureReason.REQUEST_REFUSED.name(),
                        new ErrorDetails(400, "INVALID_JSON", "from-header")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bad Request: failed to process audio: corrupt or unsupported data | CORRUPT_RECORDING
            Bad Request: No such model/language/tier combination found. | LANGUAGE_NOT_SUPPORTED
            Bad Request: Keyterm limit exceeded. | REQUEST_REFUSED
            Invalid query string. | REQUEST_REFUSED
            """)
    void d10NamesTheReasonOfABadRequest(String message, TranscriptionFailureReason reason) {
        assertThat(reply(400, "{\"err_code\":\"Bad Request\",\"err_msg\":\"" + message + "\"}"))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.reason())
                        .isEqualTo(reason.name()));
    }

    @ParameterizedTest
    @CsvSource({"2,2000", "1.5,1500", "0,0", "999999,3600000"})
    void d5WaitsAsLongAsItIsTold(String header, long millis) {
        assertThat(DeepgramReplyRules.pause(header)).contains(Duration.ofMillis(millis));
    }

    @Test
    void d5WaitsUntilTheDateItIsTold() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(60));

        assertThat(DeepgramReplyRules.pause(date).orElseThrow())
                .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(61));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "-5"})
    void d5IgnoresAWaitThatMakesNoSense(String header) {
        assertThat(DeepgramReplyRules.pause(header)).isEmpty();
    }

    @Test
    void takesARefusedConnectionForABusyProvider() {
        assertThat(rules.of(new RuntimeException(new ConnectException("refused")), false))
                .isEqualTo(new Busy(Optional.empty(), Quota.SHORT, new ErrorDetails(0, "NOT_CONNECTED", null)));
    }

    @Test
    void d8MayHaveToPayOnlyForAnUploadThatWasWhole() {
        assertThat(rules.of(new TimeoutException(), true))
                .isEqualTo(new Unanswered(true, new ErrorDetails(0, "TIMED_OUT", null)));
        assertThat(rules.of(new IOException("reset"), false))
                .isEqualTo(new Unanswered(false, new ErrorDetails(0, "CONNECTION_LOST", null)));
    }

    private ProviderCallOutcome reply(int status, String body) {
        return rules.of(new DeepgramHttpResponse(status, Map.of("dg-request-id", "from-header"), body.getBytes()), 0);
    }
}
