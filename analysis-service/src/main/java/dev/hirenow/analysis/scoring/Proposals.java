package dev.hirenow.analysis.scoring;

import java.util.List;

/** What the model proposes for one answer, criterion by criterion. */
public final class Proposals {

    private final List<Proposal> criteria;

    Proposals(List<Proposal> criteria) {
        this.criteria = List.copyOf(criteria);
    }

    List<Proposal> of(String criterionId) {
        return criteria.stream()
                .filter(proposal -> proposal.criterionId().equals(criterionId))
                .toList();
    }
}
