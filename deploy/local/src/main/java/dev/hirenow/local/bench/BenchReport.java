package dev.hirenow.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import dev.hirenow.local.process.LauncherFailure;

/** Writes the results for machines (JSON) and for people (HTML with charts). */
final class BenchReport {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 220;
    private static final int MARGIN = 48;
    private static final List<String> COLOURS = List.of("#0b6e4f", "#c1440e", "#2b59c3", "#7a4ea3", "#8a6d00");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private BenchReport() {}

    /**
     * Writes {@code report.json} and {@code report.html} into the folder.
     *
     * @param about what was measured, when and where
     */
    static void write(Path folder, Map<String, String> about, List<ReportSection> sections) {
        try {
            Files.createDirectories(folder);
            JSON.writeValue(folder.resolve("report.json").toFile(), Map.of("about", about, "sections", sections));
            Files.writeString(folder.resolve("report.html"), html(about, sections));
        } catch (IOException e) {
            throw new LauncherFailure("cannot write the report into " + folder + ": " + e.getMessage(), e);
        }
    }

    static String html(Map<String, String> about, List<ReportSection> sections) {
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>HireNow, measured</title>
                <style>body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}
                table{border-collapse:collapse;display:block;overflow-x:auto}
                td,th{padding:.2rem .8rem;text-align:right;border-bottom:1px solid #ddd}
                td:first-child,th:first-child{text-align:left}svg{max-width:100%%;height:auto}</style>
                <h1>HireNow, measured</h1><p>%s</p>%s</html>
                """.formatted(
                        about.entrySet().stream()
                                .map(entry -> escaped(entry.getKey() + ": " + entry.getValue()))
                                .collect(Collectors.joining("<br>")),
                        sections.stream().map(BenchReport::html).collect(Collectors.joining("\n")));
    }

    private static String html(ReportSection section) {
        return "<h2>%s</h2><table><tr>%s</tr>%s</table>%s"
                .formatted(
                        escaped(section.title()),
                        cells("th", section.columns()),
                        section.rows().stream()
                                .map(row -> "<tr>" + cells("td", row) + "</tr>")
                                .collect(Collectors.joining()),
                        section.curves().isEmpty() ? "" : plot(section.curves()));
    }

    private static String cells(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<%s>%s</%s>".formatted(tag, escaped(cell), tag))
                .collect(Collectors.joining());
    }

    /** Plots latency in milliseconds, on a logarithmic scale, over the share of requests. */
    private static String plot(List<LatencyPercentileCurve> curves) {
        double most = curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(LatencyPercentileCurve.Point::ms)
                .max()
                .orElse(1);
        StringBuilder svg = new StringBuilder(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Milliseconds by share of requests\">"
                        .formatted(WIDTH, HEIGHT + 20 * curves.size()));
        svg.append(
                "<path d=\"M%d 10V%dH%d\" fill=\"none\" stroke=\"#555\"/>".formatted(MARGIN, HEIGHT - 30, WIDTH - 10));
        for (double tick = 1; tick <= Math.max(10, most); tick *= 10) {
            svg.append("<text x=\"4\" y=\"%.0f\" font-size=\"11\">%.0f ms</text>".formatted(y(tick, most) + 4, tick));
        }
        for (int i = 0; i < curves.size(); i++) {
            LatencyPercentileCurve curve = curves.get(i);
            String colour = COLOURS.get(i % COLOURS.size());
            svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"%s\" points=\"%s\"/>"
                    .formatted(
                            colour,
                            curve.points().stream()
                                    .map(point -> "%.1f,%.1f".formatted(x(point.percent()), y(point.ms(), most)))
                                    .collect(Collectors.joining(" "))));
            svg.append("<text x=\"%d\" y=\"%d\" font-size=\"13\" fill=\"%s\">%s</text>"
                    .formatted(MARGIN, HEIGHT + 20 * i, colour, escaped(curve.name())));
        }
        return svg.append("</svg>").toString();
    }

    private static double x(double percent) {
        return MARGIN + percent / 100 * (WIDTH - MARGIN - 10);
    }

    private static double y(double ms, double most) {
        double share = Math.log10(Math.max(ms, 0.1) * 10) / Math.log10(Math.max(10, most) * 10);
        return HEIGHT - 30 - share * (HEIGHT - 40);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
