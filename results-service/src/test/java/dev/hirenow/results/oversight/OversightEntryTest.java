package dev.hirenow.results.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.hirenow.results.oversight.Viewing.Kind;
import dev.hirenow.results.review.ReviewAuthor;

import static org.assertj.core.api.Assertions.assertThat;

class OversightEntryTest {

    private static final UUID INTERVIEW = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00.123Z");
    private static final ReviewAuthor ADA = new ReviewAuthor("ada", "Ada");

    @Test
    void aChainAsItWasWrittenIsIntact() {
        assertThat(OversightEntry.firstBroken(INTERVIEW, chain())).isEmpty();
        assertThat(OversightEntry.firstBroken(INTERVIEW, List.of())).isEmpty();
    }

    @Test
    void aChangedEntryBreaksIt() {
        List<OversightEntry> chain = new ArrayList<>(chain());
        OversightEntry second = chain.get(1);
        Viewing longer = new Viewing(Kind.WATCHED, "q1", 0, 90_000);

        chain.set(1, new OversightEntry(2, second.at(), second.by(), longer, second.hash()));
        assertThat(OversightEntry.firstBroken(INTERVIEW, chain)).contains(2);

        // With a hash of its own, the next one no longer fits.
        chain.set(
                1,
                OversightEntry.of(
                        INTERVIEW,
                        2,
                        second.at(),
                        second.by(),
                        longer,
                        chain.getFirst().hash()));
        assertThat(OversightEntry.firstBroken(INTERVIEW, chain)).contains(3);
    }

    @Test
    void anotherPersonOrTimeBreaksIt() {
        List<OversightEntry> chain = new ArrayList<>(chain());
        OversightEntry first = chain.getFirst();

        chain.set(0, new OversightEntry(1, first.at(), new ReviewAuthor("eve", "Ada"), first.viewing(), first.hash()));
        assertThat(OversightEntry.firstBroken(INTERVIEW, chain)).contains(1);

        chain.set(0, new OversightEntry(1, first.at().plusMillis(1), first.by(), first.viewing(), first.hash()));
        assertThat(OversightEntry.firstBroken(INTERVIEW, chain)).contains(1);
    }

    @Test
    void aMissingOrMovedEntryBreaksIt() {
        List<OversightEntry> missing = new ArrayList<>(chain());
        missing.remove(1);
        assertThat(OversightEntry.firstBroken(INTERVIEW, missing)).contains(3);

        List<OversightEntry> moved = new ArrayList<>(chain());
        Collections.swap(moved, 1, 2);
        assertThat(OversightEntry.firstBroken(INTERVIEW, moved)).contains(3);
    }

    @Test
    void theChainOfAnotherInterviewIsBroken() {
        assertThat(OversightEntry.firstBroken(UUID.randomUUID(), chain())).contains(1);
    }

    private static List<OversightEntry> chain() {
        List<OversightEntry> chain = new ArrayList<>();
        String hash = OversightEntry.NO_HASH;
        for (Viewing viewing : List.of(
                new Viewing(Kind.OPENED, null, null, null),
                new Viewing(Kind.WATCHED, "q1", 0, 9_000),
                new Viewing(Kind.QUOTE_OPENED, "q1", 4_000, null))) {
            OversightEntry entry = OversightEntry.of(INTERVIEW, chain.size() + 1, NOW, ADA, viewing, hash);
            chain.add(entry);
            hash = entry.hash();
        }
        return chain;
    }
}
