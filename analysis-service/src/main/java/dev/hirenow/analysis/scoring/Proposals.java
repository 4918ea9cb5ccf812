package dev.hirenow.analysis.scoring;

import java.util.List;

import dev.hirenow.common.facts.Criterion;

/** What the model proposes for one answer, criterion by criterion. */
public final class Proposals {

    private final List<Proposal> criteria;

    Proposals(List<Proposal> criteria) {
        this.criteria = List.copyOf(criteria);
    }

    /** The same with the rubric's ids, where the model gave a criterion's name. */
    public Proposals named(List<Criterion> rubric) {
        CriterionNames names = new CriterionNames(rubric);
        return new Proposals(criteria.stream()
                .map(proposal -> proposal.named(names.id(proposal.criterionId())))
                .toList());
    }

    /** Whether there is something to check for at least one criterion. */
    public boolean usableFor(List<Criterion> rubric) {
        return rubric.stream().anyMatch(criterion -> !missing(criterion.id()));
    }

    /** Whether there is something to check for every criterion. */
    public boolean completeFor(List<Criterion> rubric) {
        return rubric.stream().noneMatch(criterion -> missing(criterion.id()));
    }

    /** The same, and what a later answer says of criteria of which this one says nothing that can be read. */
    public Proposals completedBy(Proposals later, List<Criterion> rubric) {
        return new Proposals(rubric.stream()
                .map(Criterion::id)
                .flatMap(id -> (missing(id) && !later.of(id).isEmpty() ? later : this).of(id).stream())
                .toList());
    }

    List<Proposal> of(String criterionId) {
        return criteria.stream()
                .filter(proposal -> proposal.criterionId().equals(criterionId))
                .toList();
    }

    // Two ratings are not missing: they contradict each other, and no later one decides between them.
    private boolean missing(String criterionId) {
        List<Proposal> proposed = of(criterionId);
        return proposed.isEmpty()
                || proposed.size() == 1 && !proposed.getFirst().readable();
    }
}
