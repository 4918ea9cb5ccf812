package dev.hirenow.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The report of a benchmark. */
class BenchReportTest {

    @Test
    void theSameFiguresAreInBothFilesAndOnTheTerminal(@TempDir Path folder) throws IOException {
        Latencies latencies = new Latencies();
        for (int ms = 1; ms <= 100; ms++) {
            latencies.endNow(System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(ms));
        }
        ReportSection section = ReportSection.of("Requests <of all kinds>", Map.of("list", latencies));

        BenchReport.write(folder, Map.of("commit", "abc"), List.of(section));

        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("report.json").toFile());
        assertThat(report.at("/about/commit").asText()).isEqualTo("abc");
        JsonNode row = report.at("/sections/0/rows/0");
        assertThat(row.get(0).asText()).isEqualTo("list");
        assertThat(row.get(1).asText()).isEqualTo("100");
        String p50 = row.get(2).asText();
        assertThat(Double.parseDouble(p50)).isBetween(49.0, 60.0);
        assertThat(report.at("/sections/0/curves/0/points").size()).isGreaterThan(10);
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("Requests &lt;of all kinds&gt;", "<td>" + p50 + "</td>", "<polyline", "commit: abc");
        assertThat(String.join("\n", section.lines())).contains("Requests <of all kinds>", p50);
    }

    @Test
    void columnsStandBelowTheirHeads() {
        ReportSection section = new ReportSection(
                "Table", List.of("", "ms"), List.of(List.of("a long name", "1"), List.of("b", "12345")), List.of());

        assertThat(section.lines())
                .containsExactly("", "Table", "                  ms", "  a long name      1", "  b            12345");
    }
}
