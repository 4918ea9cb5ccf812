package dev.hirenow.results.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.results.review.Export;

/**
 * An export on record.
 *
 * @param by display name of the person
 * @param subject the person's {@code sub} at the sign-in server
 * @param interviewId the exported interview; null for a list
 * @param filters filters and order of a list, without the words of a name; empty for an interview
 * @param lines number of exported interviews; null if the export is running or did not end
 */
@Schema(name = "Export")
record ExportView(
        Instant at,
        String by,
        String subject,
        @Nullable UUID interviewId,
        String filters,
        @Nullable Long lines) {

    /**
     * Exports on record.
     *
     * @param items newest first
     */
    @Schema(name = "Exports")
    record ExportsView(List<ExportView> items) {}

    static ExportView of(Export.Recorded recorded) {
        Export export = recorded.export();
        return new ExportView(
                recorded.at(),
                export.by().name(),
                export.by().subject(),
                export.interviewId(),
                export.filters(),
                recorded.lines());
    }
}
