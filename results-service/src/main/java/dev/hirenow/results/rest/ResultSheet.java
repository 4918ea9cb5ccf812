package dev.hirenow.results.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import dev.hirenow.results.report.ReportSummary;

/**
 * Renders lines of the list as a workbook for Excel 2007 and later, piece by piece, so that memory does not grow with the
 * list. Texts are stored as texts: no spreadsheet takes one for a formula. Times are in UTC. Not for use by two threads at
 * once.
 */
final class ResultSheet {

    private static final String CREATOR = "HireNow";
    private static final String TIME = "yyyy-mm-dd hh:mm";
    private static final int WIDTH = 18;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, CREATOR, null);
    private final Worksheet sheet = workbook.newWorksheet("interviews");
    private int row;

    /** The beginning of the file, with the names of the columns. */
    byte[] header() {
        sheet.freezePane(0, 1);
        for (int column = 0; column < ResultTable.COLUMNS.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.value(row, column, ResultTable.COLUMNS.get(column));
            sheet.style(row, column).bold().set();
        }
        row++;
        return flushed();
    }

    /** The lines that follow. */
    byte[] lines(List<ReportSummary> lines) {
        for (ReportSummary line : lines) {
            Iterator<@Nullable Object> cells = ResultTable.cells(line).iterator();
            for (int column = 0; cells.hasNext(); column++) {
                set(column, cells.next());
            }
            row++;
        }
        return flushed();
    }

    /** The end of the file. */
    byte[] end() {
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return taken();
    }

    private void set(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            case Instant time -> {
                sheet.value(row, column, time.atOffset(ZoneOffset.UTC).toLocalDateTime());
                sheet.style(row, column).format(TIME).set();
            }
            default -> sheet.inlineString(row, column, value.toString());
        }
    }

    private byte[] flushed() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return taken();
    }

    private byte[] taken() {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }
}
