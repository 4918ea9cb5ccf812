package dev.hirenow.local;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.stack.ProviderKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArgumentsTest {
    @Test
    void readsReplicasAndPortsInBothSpellings() {
        Arguments arguments = Arguments.parse("up", "--replicas", "analysis=3", "--port=upload=9001", "--fresh");

        assertThat(arguments.replicas()).containsEntry(StackPart.ANALYSIS, 3);
        assertThat(arguments.applyTo(Ports.usual(), Map.of()).of(StackPart.UPLOAD))
                .isEqualTo(9001);
        assertThat(arguments.fresh()).isTrue();
    }

    @Test
    void putsTheCommandLineBeforeTheEnvironment() {
        Arguments arguments = Arguments.parse("up", "--port", "upload=9001");

        Ports ports = arguments.applyTo(Ports.usual(), Map.of("HIRENOW_LOCAL_PORTS", "upload=9100,kafka=9200"));

        assertThat(ports.of(StackPart.UPLOAD)).isEqualTo(9001);
        assertThat(ports.of(StackPart.KAFKA)).isEqualTo(9200);
        assertThat(ports.of(StackPart.RESULTS)).isEqualTo(8084);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> Arguments.parse("up", "--replicsa", "analysis=3"))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("--replicsa");
        assertThatThrownBy(() -> Arguments.parse("up", "--replicas", "kafka=3"))
                .hasMessageContaining("unknown service 'kafka'");
        assertThatThrownBy(() -> Arguments.parse("up", "--replicas", "analysis=many"))
                .hasMessageContaining("analysis=3");
    }

    @Test
    void takesWhatFollowsDeadLettersAndNothingElsewhere() {
        assertThat(Arguments.parse("dead-letters", "show", "019a").names()).containsExactly("show", "019a");
        assertThatThrownBy(() -> Arguments.parse("up", "show")).hasMessageContaining("show");
    }

    @Test
    void leavesOutTheServiceThatSomebodyDevelops() {
        assertThat(Arguments.parse("up", "--without", "results").services())
                .containsExactly(StackPart.UPLOAD, StackPart.TRANSCRIPTION, StackPart.ANALYSIS);
    }

    @Test
    void takesSeveralServicesThatRunFromTheirExecutables() {
        assertThat(Arguments.parse("up", "--native", "upload,results").natives())
                .containsExactlyInAnyOrder(StackPart.UPLOAD, StackPart.RESULTS);
        assertThatThrownBy(() -> Arguments.parse("up", "--native=sandbox"))
                .hasMessageContaining("unknown service 'sandbox'");
    }

    @Test
    void anExecutableThatIsNotBuiltIsMissedBeforeAnythingStarts(@TempDir Path folder) {
        System.setProperty("hirenow.home", folder.toString());
        try {
            assertThatThrownBy(() -> StackPlanFactory.up(Arguments.parse("up", "--native", "upload"), Map.of()))
                    .isInstanceOf(LauncherFailure.class)
                    .hasMessageContaining("./hirenow native upload");
        } finally {
            System.clearProperty("hirenow.home");
        }
    }

    @Test
    void oneProviderKeyAloneIsAnError() {
        assertThatThrownBy(() -> ProviderKeys.from(Map.of("DEEPGRAM_API_KEY", "d")))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("GEMINI_API_KEY is not set");
    }

    @Test
    void aProviderKeyIsNeverShown() {
        ProviderKeys keys = ProviderKeys.from(Map.of("DEEPGRAM_API_KEY", "secret-1", "GEMINI_API_KEY", "secret-2"));

        assertThat(keys.toString()).doesNotContain("secret");
    }
}
