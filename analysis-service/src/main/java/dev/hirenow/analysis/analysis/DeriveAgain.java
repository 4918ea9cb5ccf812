package dev.hirenow.analysis.analysis;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import io.smallrye.mutiny.Uni;

import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.analysis.scoring.CanonicalJson;
import dev.hirenow.analysis.scoring.ScoringInput;
import dev.hirenow.common.facts.InterviewAnalyzed;

/**
 * Derives a result once more from what is stored, without asking anybody. The same rules give the same bytes; newer
 * rules give a new revision, and the earlier one stays.
 */
public final class DeriveAgain {

    private final Archive archive;
    private final LanguageModel model;
    private final Clock clock;

    /** Derives what lies here; the model only reads stored answers. */
    public DeriveAgain(Archive archive, LanguageModel model, Clock clock) {
        this.archive = archive;
        this.model = model;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param kind what it shows
     * @param revision that the bytes belong to
     * @param derivation version of the rules that derived it now
     * @param result canonical JSON as it was derived now
     */
    public record Outcome(Kind kind, int revision, String derivation, byte[] result) {}

    /** What deriving once more shows. */
    public enum Kind {
        /** Byte for byte what is stored. */
        SAME,
        /** Newer rules make something else of it; stored and published as a new revision. */
        REVISED,
        /** The same rules make something else of it: what is stored was changed, or the rules are not what they say. */
        DIFFERENT
    }

    /** Derives the submission's result; empty when it has none. */
    public Uni<Optional<Outcome>> derive(InterviewRef interview, int submission) {
        return archive.add(interview, submission, filed -> addition(interview, submission, filed));
    }

    /** What follows from what is filed. */
    public static Analysis derived(Filed filed, LanguageModel model) {
        Analysis before = CanonicalJson.read(filed.latest().result(), Analysis.class);
        return Derivation.of(CanonicalJson.read(filed.input(), ScoringInput.class), filed.exchanges(), model::read)
                .analysis(
                        filed.exchanges(),
                        before.model().asked(),
                        filed.latest().calls());
    }

    private Archive.Addition<Outcome> addition(InterviewRef interview, int submission, Filed filed) {
        Filed.Revision latest = filed.latest();
        Analysis before = CanonicalJson.read(latest.result(), Analysis.class);
        Analysis now = derived(filed, model);
        byte[] bytes = now.bytes();
        String rules = now.versions().derivation();
        if (Arrays.equals(bytes, latest.result())) {
            return unchanged(new Outcome(Kind.SAME, latest.number(), rules, bytes));
        }
        if (rules.equals(before.versions().derivation())) {
            return unchanged(new Outcome(Kind.DIFFERENT, latest.number(), rules, bytes));
        }
        int number = latest.number() + 1;
        Instant at = clock.instant();
        return new Archive.Addition<>(
                new Outcome(Kind.REVISED, number, rules, bytes),
                new Filed.Revision(number, latest.calls(), bytes, at),
                new InterviewAnalyzed(
                        interview.id(),
                        interview.organisation(),
                        submission,
                        number,
                        now.answers(),
                        now.totals(),
                        now.model(),
                        now.versions(),
                        at));
    }

    private static Archive.Addition<Outcome> unchanged(Outcome outcome) {
        return new Archive.Addition<>(outcome, null, null);
    }
}
