package dev.hirenow.results.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.hirenow.results.report.ReportSummary;

/**
 * Renders lines of the list as CSV for spreadsheets: RFC 4180, UTF-8 with a byte order mark. The columns have the names
 * of the API.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV injection</a>
 */
final class ResultCsv {

    private static final String LINE_END = "\r\n";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private ResultCsv() {}

    /** The beginning of the file: byte order mark and names of the columns. */
    static byte[] header() {
        return bytes(header(ResultTable.COLUMNS));
    }

    /** These lines, in their order. */
    static byte[] lines(List<ReportSummary> lines) {
        return bytes(lines.stream().map(ResultCsv::line).collect(Collectors.joining()));
    }

    private static String line(ReportSummary line) {
        return row(ResultTable.cells(line));
    }

    /** The beginning of any file: byte order mark and names of its columns. */
    static String header(List<String> columns) {
        return BYTE_ORDER_MARK + String.join(",", columns) + LINE_END;
    }

    /** A row of any file. */
    static String row(Stream<@Nullable Object> cells) {
        return cells.map(ResultCsv::cell).collect(Collectors.joining(",")) + LINE_END;
    }

    /** A cell; an apostrophe keeps a spreadsheet from taking text as a formula. */
    static String cell(@Nullable Object value) {
        String text = Objects.toString(value, "");
        String safe = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
