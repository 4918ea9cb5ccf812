package dev.hirenow.analysis.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.CriterionScore;
import dev.hirenow.common.facts.CriterionStatus;
import dev.hirenow.common.facts.Evidence;
import dev.hirenow.common.scoring.Formula;

/** Accepts a rating only if it is valid and supported by a quote from the transcript. */
record RatingVerifier(QuoteFinder quotes, InjectionFindings instructions) {

    static final String NOT_RATED = "NOT_RATED";
    static final String RATED_TWICE = "RATED_TWICE";
    static final String RATING_OUT_OF_RANGE = "RATING_OUT_OF_RANGE";
    static final String NO_EVIDENCE = "NO_EVIDENCE";
    static final String EVIDENCE_NOT_FOUND = "EVIDENCE_NOT_FOUND";
    static final String INSTRUCTION_LIKE = "INSTRUCTION_LIKE";
    static final String TOO_SHORT = "TOO_SHORT";
    static final String EVIDENCE_REFUSED = "EVIDENCE_REFUSED";
    static final String ABOUT_THE_RATING = "ABOUT_THE_RATING";

    CriterionScore score(Criterion criterion, List<RatingProposal> proposals) {
        if (proposals.size() != 1) {
            return unrated(criterion, proposals.isEmpty() ? NOT_RATED : RATED_TWICE);
        }
        RatingProposal proposal = proposals.getFirst();
        List<Evidence> evidence = proposal.evidence().stream()
                .map(cited -> judged(quotes.check(cited.sentence(), cited.quote())))
                .toList();
        Integer rating = proposal.rating();
        Integer valid = rating != null && rating >= Formula.LOWEST && rating <= Formula.HIGHEST ? rating : null;
        String reason = reason(rating, valid, evidence);
        return new CriterionScore(
                criterion,
                reason == null ? CriterionStatus.RATED : CriterionStatus.UNRATED,
                valid,
                reason == null && valid != null ? Formula.worth(valid) : null,
                proposal.rationale(),
                reason,
                evidence);
    }

    private static @Nullable String reason(@Nullable Integer rating, @Nullable Integer valid, List<Evidence> evidence) {
        if (valid == null) {
            return rating == null ? NOT_RATED : RATING_OUT_OF_RANGE;
        }
        if (evidence.isEmpty()) {
            return NO_EVIDENCE;
        }
        if (evidence.stream().anyMatch(Evidence::verified)) {
            return null;
        }
        return evidence.stream().anyMatch(one -> one.objection() != null) ? EVIDENCE_REFUSED : EVIDENCE_NOT_FOUND;
    }

    // A quote can be in the transcript and still prove nothing.
    private Evidence judged(Evidence evidence) {
        Integer first = evidence.firstWord();
        Integer last = evidence.lastWord();
        if (first == null || last == null) {
            return evidence;
        }
        if (instructions.touch(first, last)) {
            return evidence.refused(INSTRUCTION_LIKE);
        }
        if (quotes.speaksOfTheRating(first, last)) {
            return evidence.refused(ABOUT_THE_RATING);
        }
        if (evidence.objection() != null) {
            return evidence;
        }
        return quotes.saysTooLittle(first, last) ? evidence.refused(TOO_SHORT) : evidence;
    }

    private static CriterionScore unrated(Criterion criterion, String reason) {
        return new CriterionScore(criterion, CriterionStatus.UNRATED, null, null, "", reason, List.of());
    }
}
