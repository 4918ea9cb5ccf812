package dev.hirenow.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The results of one scenario.
 *
 * @param title what was measured
 * @param columns column headings; the first names the row
 * @param rows one list of cells per row, one cell per column
 * @param curves charts below the table
 */
record ReportSection(String title, List<String> columns, List<List<String>> rows, List<LatencyPercentileCurve> curves) {

    private static final List<String> OF_LATENCIES = List.of("", "count", "p50 ms", "p90 ms", "p99 ms", "max ms");

    /** A table of latencies by kind of request. */
    static ReportSection of(String title, Map<String, Latencies> kinds) {
        List<List<String>> rows = new ArrayList<>();
        List<LatencyPercentileCurve> curves = new ArrayList<>();
        kinds.forEach((kind, latencies) -> {
            rows.add(List.of(
                    kind,
                    Long.toString(latencies.count()),
                    ms(latencies.atMostMs(50)),
                    ms(latencies.atMostMs(90)),
                    ms(latencies.atMostMs(99)),
                    ms(latencies.atMostMs(100))));
            curves.add(LatencyPercentileCurve.of(kind, latencies));
        });
        return new ReportSection(title, OF_LATENCIES, rows, curves);
    }

    /** A table of single figures. */
    static ReportSection figures(String title, Map<String, String> figures) {
        List<List<String>> rows = new ArrayList<>();
        figures.forEach((name, figure) -> rows.add(List.of(name, figure)));
        return new ReportSection(title, List.of("", "figure"), rows, List.of());
    }

    /** The table as lines for a terminal, with aligned columns. */
    List<String> lines() {
        List<List<String>> all = new ArrayList<>(List.of(columns));
        all.addAll(rows);
        List<String> lines = new ArrayList<>(List.of("", title));
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String padding = " ".repeat(width(all, column) - row.get(column).length());
                line.append("  ").append(column == 0 ? row.get(column) + padding : padding + row.get(column));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream()
                .map(row -> row.get(column).length())
                .max(Integer::compare)
                .orElse(1);
    }

    private static String ms(double value) {
        return (value < 100 ? "%.1f" : "%.0f").formatted(value);
    }
}
