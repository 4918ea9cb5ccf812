package dev.hirenow.upload.interview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import dev.hirenow.common.facts.Candidate;
import dev.hirenow.upload.interview.CheckedCandidateList.Doubt;
import dev.hirenow.upload.interview.CheckedCandidateList.Kind;
import dev.hirenow.upload.interview.CheckedCandidateList.Suggestion;
import dev.hirenow.upload.position.Flaw;

/** Checks a list of candidates, line by line. */
final class CandidateListCheck {

    // How UTF-8 looks when it is decoded as Windows-1252 or Mac Roman, and the replacement character.
    private static final Pattern GARBLED =
            Pattern.compile("\uFFFD|[ÃÂ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|√[§¶º§ÄÖÜ©®±]");

    private final CreateInterview create;
    private final Instant now;
    private final List<Flaw> errors = new ArrayList<>();
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Set<String> people = new HashSet<>();

    CandidateListCheck(CreateInterview create, Instant now) {
        this.create = create;
        this.now = now;
    }

    /** The identities, as {@link InvitedCandidateFinder} defines them, of the candidates who could be invited. */
    static Set<String> people(List<CreateInterview.InterviewDraft> wishes) {
        Set<String> people = new LinkedHashSet<>();
        wishes.forEach(draft -> people.add(person(draft)));
        return people;
    }

    /**
     * The errors to correct and the warnings to decide on; {@code invited} are these candidates' existing
     * interviews.
     */
    CheckedCandidateList check(List<CreateInterview.InterviewDraft> wishes, List<Interview> invited) {
        for (int index = 0; index < wishes.size(); index++) {
            check("candidates[" + index + "]", wishes.get(index), invited);
        }
        return new CheckedCandidateList(errors, suggestions, doubts);
    }

    private void check(String line, CreateInterview.InterviewDraft draft, List<Interview> invited) {
        Optional<Flaw> flaw = create.flaw(draft, now).or(() -> twice(draft));
        if (flaw.isPresent()) {
            errors.add(new Flaw(
                    flaw.get().field().replace("candidate", line), flaw.get().reason()));
        }
        Optional.ofNullable(draft.email())
                .filter(email -> !EmailAddressRules.isValid(email))
                .flatMap(EmailAddressRules::meant)
                .ifPresent(address -> suggestions.add(new Suggestion(line + ".email", address)));
        if (flaw.isEmpty()) {
            doubt(line, CandidateContactRules.candidate(draft.name(), draft.email()), invited);
        }
    }

    private Optional<Flaw> twice(CreateInterview.InterviewDraft draft) {
        return draft.email() == null || people.add(person(draft))
                ? Optional.empty()
                : Optional.of(new Flaw("candidate.email", "The same address is on an earlier line."));
    }

    private void doubt(String line, Candidate candidate, List<Interview> invited) {
        if (candidate.name().indexOf('@') >= 0) {
            note(line + ".name", Kind.NAME_IS_AN_ADDRESS);
        }
        if (GARBLED.matcher(candidate.name()).find()) {
            note(line + ".name", Kind.NAME_IS_GARBLED);
        }
        String email = candidate.email();
        if (email == null && !people.add(InvitedCandidateFinder.person(candidate))) {
            note(line + ".name", Kind.SAME_NAME_IN_LIST);
        }
        if (email != null && EmailAddressRules.hasShortDomain(email)) {
            note(line + ".email", Kind.SHORT_DOMAIN);
        }
        invited.stream()
                .filter(interview -> isSame(interview.terms().candidate(), candidate))
                .findFirst()
                .ifPresent(newest -> doubts.add(invitedBefore(line, candidate, newest, invited)));
    }

    private static Doubt invitedBefore(String line, Candidate candidate, Interview newest, List<Interview> invited) {
        if (candidate.email() == null) {
            return new Doubt(line + ".name", Kind.SAME_NAME_INVITED, id(newest));
        }
        return InvitedCandidateFinder.stillInvited(invited, candidate)
                .map(still -> new Doubt(line + ".email", Kind.ALREADY_INVITED, id(still)))
                .orElseGet(() -> new Doubt(line + ".email", Kind.INVITED_BEFORE, id(newest)));
    }

    private static boolean isSame(Candidate one, Candidate other) {
        return (one.email() == null) == (other.email() == null)
                && InvitedCandidateFinder.person(one).equals(InvitedCandidateFinder.person(other));
    }

    private void note(String field, Kind kind) {
        doubts.add(new Doubt(field, kind, Optional.empty()));
    }

    private static Optional<UUID> id(Interview interview) {
        return Optional.of(interview.terms().id());
    }

    private static String person(CreateInterview.InterviewDraft draft) {
        return InvitedCandidateFinder.person(CandidateContactRules.name(draft.name()), draft.email());
    }
}
