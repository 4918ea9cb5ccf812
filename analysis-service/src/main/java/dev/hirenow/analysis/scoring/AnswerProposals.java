package dev.hirenow.analysis.scoring;

import java.util.List;

import dev.hirenow.common.facts.Criterion;

/** The model's proposals for one answer, by criterion. */
public final class AnswerProposals {

    private final List<RatingProposal> criteria;

    AnswerProposals(List<RatingProposal> criteria) {
        this.criteria = List.copyOf(criteria);
    }

    /** The same proposals by the rubric's ids, where the model gave a criterion's name. */
    public AnswerProposals named(List<Criterion> rubric) {
        CriterionMatcher names = new CriterionMatcher(rubric);
        return new AnswerProposals(criteria.stream()
                .map(proposal -> proposal.named(names.id(proposal.criterionId())))
                .toList());
    }

    /** Whether at least one criterion has a readable proposal. */
    public boolean usableFor(List<Criterion> rubric) {
        return rubric.stream().anyMatch(criterion -> !missing(criterion.id()));
    }

    /** Whether every criterion has a readable proposal. */
    public boolean completeFor(List<Criterion> rubric) {
        return rubric.stream().noneMatch(criterion -> missing(criterion.id()));
    }

    /** These proposals, completed by a later answer's for criteria that have no readable proposal here. */
    public AnswerProposals completedBy(AnswerProposals later, List<Criterion> rubric) {
        return new AnswerProposals(rubric.stream()
                .map(Criterion::id)
                .flatMap(id -> (missing(id) && !later.of(id).isEmpty() ? later : this).of(id).stream())
                .toList());
    }

    List<RatingProposal> of(String criterionId) {
        return criteria.stream()
                .filter(proposal -> proposal.criterionId().equals(criterionId))
                .toList();
    }

    // Two ratings for a criterion contradict each other and are not missing: a later answer does not settle
    // them.
    private boolean missing(String criterionId) {
        List<RatingProposal> proposed = of(criterionId);
        return proposed.isEmpty()
                || proposed.size() == 1 && !proposed.getFirst().readable();
    }
}
