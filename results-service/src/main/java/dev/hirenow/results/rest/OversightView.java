package dev.hirenow.results.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.results.oversight.OversightEntry;

/**
 * The ledger of an interview.
 *
 * @param intact whether no entry was changed, moved, inserted or taken out of the middle since it was written
 * @param firstBroken number of the first entry for which that does not hold; null for a ledger that is intact
 * @param items by number
 */
@Schema(name = "Oversight")
record OversightView(boolean intact, @Nullable Integer firstBroken, List<EntryView> items) {

    /**
     * An entry.
     *
     * @param by display name of the person
     * @param subject the person's {@code sub} at the sign-in server
     * @param kind OPENED, SCORES_SHOWN, WATCHED or QUOTE_OPENED
     * @param question id of the answer's question; null for OPENED and SCORES_SHOWN
     * @param fromMs milliseconds from the start of the recording, or null
     * @param toMs end of what was watched, or null
     * @param hash SHA-256 of this entry and the hash before
     */
    @Schema(name = "OversightEntry")
    record EntryView(
            int number,
            Instant at,
            String by,
            String subject,
            String kind,
            @Nullable String question,
            @Nullable Integer fromMs,
            @Nullable Integer toMs,
            String hash) {

        static EntryView of(OversightEntry entry) {
            return new EntryView(
                    entry.number(),
                    entry.at(),
                    entry.by().name(),
                    entry.by().subject(),
                    entry.viewing().kind().name(),
                    entry.viewing().questionId(),
                    entry.viewing().fromMs(),
                    entry.viewing().toMs(),
                    entry.hash());
        }
    }

    static OversightView of(UUID interviewId, List<OversightEntry> entries) {
        Integer broken = OversightEntry.firstBroken(interviewId, entries).orElse(null);
        return new OversightView(
                broken == null, broken, entries.stream().map(EntryView::of).toList());
    }
}
