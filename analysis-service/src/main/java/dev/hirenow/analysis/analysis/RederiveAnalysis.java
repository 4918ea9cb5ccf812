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
 * Derives a result again from stored bytes, without calling the model. The same rules give the same bytes; newer rules
 * give a new revision beside the earlier one.
 */
public final class RederiveAnalysis {

    private final AnalysisArchive archive;
    private final LanguageModel model;
    private final Clock clock;

    /** Creates the use case. It uses the model only to read stored answers. */
    public RederiveAnalysis(AnalysisArchive archive, LanguageModel model, Clock clock) {
        this.archive = archive;
        this.model = model;
        this.clock = clock;
    }

    /**
     * The comparison of the derived result with the stored one.
     *
     * @param kind how they compare
     * @param revision the revision that the bytes belong to
     * @param derivation version of the rules that derived it now
     * @param result canonical JSON, as derived now
     */
    public record Outcome(Kind kind, int revision, String derivation, byte[] result) {}

    /** How a derived result compares with the stored one. */
    public enum Kind {
        /** Identical, byte for byte. */
        SAME,
        /** Newer rules gave another result, which was stored and published as a new revision. */
        REVISED,
        /**
         * The same rules gave another result: the stored bytes were changed, or the rules changed without a new
         * version.
         */
        DIFFERENT
    }

    /** Derives the submission's result; empty if it has none. */
    public Uni<Optional<Outcome>> derive(InterviewRef interview, int submission) {
        return archive.add(interview, submission, archived -> addition(interview, submission, archived));
    }

    /** The result that the filed input and exchanges lead to. */
    public static Analysis derived(ArchivedAnalysis archived, LanguageModel model) {
        Analysis before = CanonicalJson.read(archived.latest().result(), Analysis.class);
        return ScoreDerivation.of(
                        CanonicalJson.read(archived.input(), ScoringInput.class), archived.exchanges(), model::read)
                .analysis(
                        archived.exchanges(),
                        before.model().asked(),
                        archived.latest().calls());
    }

    private AnalysisArchive.Addition<Outcome> addition(
            InterviewRef interview, int submission, ArchivedAnalysis archived) {
        ArchivedAnalysis.Revision latest = archived.latest();
        Analysis before = CanonicalJson.read(latest.result(), Analysis.class);
        Analysis now = derived(archived, model);
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
        return new AnalysisArchive.Addition<>(
                new Outcome(Kind.REVISED, number, rules, bytes),
                new ArchivedAnalysis.Revision(number, latest.calls(), bytes, at),
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

    private static AnalysisArchive.Addition<Outcome> unchanged(Outcome outcome) {
        return new AnalysisArchive.Addition<>(outcome, null, null);
    }
}
