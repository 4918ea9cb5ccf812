package dev.hirenow.local.bench;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.hirenow.local.process.LauncherFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The command line of {@code ./hirenow bench}. */
class BenchOptionsTest {

    private static final List<String> KNOWN = List.of("interviews", "read");

    @Test
    void everythingIsMeasuredWhereNothingIsNamed() {
        BenchOptions options = BenchOptions.of(List.of(), KNOWN);

        assertThat(options.scenarios()).isEqualTo(KNOWN);
        assertThat(options.sizes()).isEqualTo(new Scenario.Sizes(40, 40, 5, 3_000, 20_000));
    }

    @Test
    void scenariosAndSizesCanBeNamed() {
        BenchOptions options = BenchOptions.of(
                List.of(
                        "read",
                        "--interviews",
                        "7",
                        "--at-once",
                        "3",
                        "--questions",
                        "2",
                        "--deepgram-seconds",
                        "1",
                        "--gemini-seconds",
                        "4",
                        "--warm-up",
                        "5"),
                KNOWN);

        assertThat(options.scenarios()).containsExactly("read");
        assertThat(options.sizes()).isEqualTo(new Scenario.Sizes(7, 3, 2, 1_000, 4_000));
        assertThat(options.sizesOfWarmUp()).isEqualTo(new Scenario.Sizes(5, 3, 2, 1_000, 4_000));
    }

    @Test
    void theSystemThatIsReplacedIsLoadedAsWellWhereItsFolderIsNamed() {
        assertThat(BenchOptions.of(List.of("--peer", "../peer"), KNOWN).peer()).contains(Path.of("../peer"));
        assertThat(BenchOptions.of(List.of(), KNOWN).peer()).isEmpty();
    }

    @Test
    void whatIsNothingToMeasureIsRefusedByItsName() {
        assertThatThrownBy(() -> BenchOptions.of(List.of("wirte"), KNOWN))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("'wirte' is not a scenario; the scenarios are queue, interviews, read");
        assertThatThrownBy(() -> BenchOptions.of(List.of("--interviews", "none"), KNOWN))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("'none' is not a valid value for --interviews");
        assertThatThrownBy(() -> BenchOptions.of(List.of("--interview", "3"), KNOWN))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("unknown option --interview");
    }
}
