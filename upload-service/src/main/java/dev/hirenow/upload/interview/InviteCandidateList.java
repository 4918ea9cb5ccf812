package dev.hirenow.upload.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.position.Flaw;

/** Invites a list of candidates: all of them or, if the list has any error, none. */
public final class InviteCandidateList {

    /** The maximum number of candidates in one list. */
    public static final int MOST = 200;

    private final CreateInterview create;
    private final InvitedCandidateFinder people;

    /** Uses this use case to invite each candidate. */
    public InviteCandidateList(CreateInterview create, InvitedCandidateFinder people) {
        this.create = create;
        this.people = people;
    }

    /**
     * A list of candidates for one position.
     *
     * @param organisation the organisation that owns the position
     * @param wishes one entry per line
     * @param now the current time
     */
    public record CandidateList(String organisation, List<CreateInterview.InterviewDraft> wishes, Instant now) {}

    /** All errors for which the list would be refused. */
    public List<Flaw> errors(CandidateList list) {
        return sizeFlaw(list).map(List::of).orElseGet(() -> new CandidateListCheck(create, list.now())
                .check(list.wishes(), List.of())
                .errors());
    }

    /** The errors, and also the warnings that a recruiter should decide on before inviting. */
    public Uni<CheckedCandidateList> check(CandidateList list) {
        Optional<Flaw> flaw = sizeFlaw(list);
        if (flaw.isPresent()) {
            return Uni.createFrom().item(new CheckedCandidateList(List.of(flaw.get()), List.of(), List.of()));
        }
        return invited(list).map(invited -> new CandidateListCheck(create, list.now()).check(list.wishes(), invited));
    }

    /**
     * Creates the interviews in order. If an earlier request stopped part-way, sending the list again resumes after
     * the candidates it invited.
     */
    public Uni<List<CreateInterview.Outcome>> invite(List<CreateInterview.Command> orders) {
        return Multi.createFrom()
                .iterable(orders)
                .onItem()
                .transformToUniAndConcatenate(create::create)
                .collect()
                .asList();
    }

    private Uni<List<Interview>> invited(CandidateList list) {
        UUID positionId = list.wishes().getFirst().positionId();
        return positionId == null
                ? Uni.createFrom().item(List.of())
                : people.invited(list.organisation(), positionId, CandidateListCheck.people(list.wishes()));
    }

    private static Optional<Flaw> sizeFlaw(CandidateList list) {
        return list.wishes().isEmpty() || list.wishes().size() > MOST
                ? Optional.of(new Flaw("candidates", "Use 1 to " + MOST + " candidates."))
                : Optional.empty();
    }
}
