package dev.hirenow.analysis.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.CriterionScore;
import dev.hirenow.common.facts.CriterionStatus;
import dev.hirenow.common.facts.Evidence;

/** Lets a rating count only when it is one, and when words of the transcript stand behind it. */
record CriterionCheck(QuoteFinder quotes) {

    static final String NOT_RATED = "NOT_RATED";
    static final String RATED_TWICE = "RATED_TWICE";
    static final String RATING_OUT_OF_RANGE = "RATING_OUT_OF_RANGE";
    static final String NO_EVIDENCE = "NO_EVIDENCE";
    static final String EVIDENCE_NOT_FOUND = "EVIDENCE_NOT_FOUND";

    CriterionScore score(Criterion criterion, List<Proposal> proposals) {
        if (proposals.size() != 1) {
            return unrated(criterion, proposals.isEmpty() ? NOT_RATED : RATED_TWICE);
        }
        Proposal proposal = proposals.getFirst();
        List<Evidence> evidence = proposal.evidence().stream()
                .map(cited -> quotes.check(cited.sentence(), cited.quote()))
                .toList();
        Integer rating = proposal.rating();
        Integer valid = rating != null && rating >= 1 && rating <= 5 ? rating : null;
        String reason = reason(rating, valid, evidence);
        return new CriterionScore(
                criterion,
                reason == null ? CriterionStatus.RATED : CriterionStatus.UNRATED,
                valid,
                reason == null && valid != null ? Scoring.worth(valid) : null,
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
        return evidence.stream().anyMatch(Evidence::verified) ? null : EVIDENCE_NOT_FOUND;
    }

    private static CriterionScore unrated(Criterion criterion, String reason) {
        return new CriterionScore(criterion, CriterionStatus.UNRATED, null, null, "", reason, List.of());
    }
}
