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
import dev.hirenow.upload.interview.CheckedList.Doubt;
import dev.hirenow.upload.interview.CheckedList.Kind;
import dev.hirenow.upload.interview.CheckedList.Suggestion;
import dev.hirenow.upload.position.Flaw;

/** Checks a list of candidates, line by line. */
final class ListCheck {

    // How UTF-8 looks when it is decoded as Windows-1252 or Mac Roman, and the replacement character.
    private static final Pattern GARBLED =
            Pattern.compile("\uFFFD|[ÃÂ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|√[§¶º§ÄÖÜ©®±]");

    private final CreateInterview create;
    private final Instant now;
    private final List<Flaw> errors = new ArrayList<>();
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Set<String> people = new HashSet<>();

    ListCheck(CreateInterview create, Instant now) {
        this.create = create;
        this.now = now;
    }

    /** The identities, as {@link People} defines them, of all candidates on the list who could be invited. */
    static Set<String> people(List<CreateInterview.Wish> wishes) {
        Set<String> people = new LinkedHashSet<>();
        wishes.forEach(wish -> people.add(person(wish)));
        return people;
    }

    /**
     * The errors to correct and the warnings to decide on; {@code invited} are these candidates' existing
     * interviews.
     */
    CheckedList check(List<CreateInterview.Wish> wishes, List<Interview> invited) {
        for (int index = 0; index < wishes.size(); index++) {
            check("candidates[" + index + "]", wishes.get(index), invited);
        }
        return new CheckedList(errors, suggestions, doubts);
    }

    private void check(String line, CreateInterview.Wish wish, List<Interview> invited) {
        Optional<Flaw> flaw = create.flaw(wish, now).or(() -> twice(wish));
        if (flaw.isPresent()) {
            errors.add(new Flaw(
                    flaw.get().field().replace("candidate", line), flaw.get().reason()));
        }
        Optional.ofNullable(wish.email())
                .filter(email -> !EmailAddress.isValid(email))
                .flatMap(EmailAddress::meant)
                .ifPresent(address -> suggestions.add(new Suggestion(line + ".email", address)));
        if (flaw.isEmpty()) {
            doubt(line, CandidateRule.candidate(wish.name(), wish.email()), invited);
        }
    }

    private Optional<Flaw> twice(CreateInterview.Wish wish) {
        return wish.email() == null || people.add(person(wish))
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
        if (email == null && !people.add(People.person(candidate))) {
            note(line + ".name", Kind.SAME_NAME_IN_LIST);
        }
        if (email != null && EmailAddress.hasShortDomain(email)) {
            note(line + ".email", Kind.SHORT_DOMAIN);
        }
        invited.stream()
                .filter(interview -> isSame(interview.brief().candidate(), candidate))
                .findFirst()
                .ifPresent(newest -> doubts.add(invitedBefore(line, candidate, newest, invited)));
    }

    private static Doubt invitedBefore(String line, Candidate candidate, Interview newest, List<Interview> invited) {
        if (candidate.email() == null) {
            return new Doubt(line + ".name", Kind.SAME_NAME_INVITED, id(newest));
        }
        return People.stillInvited(invited, candidate)
                .map(still -> new Doubt(line + ".email", Kind.ALREADY_INVITED, id(still)))
                .orElseGet(() -> new Doubt(line + ".email", Kind.INVITED_BEFORE, id(newest)));
    }

    private static boolean isSame(Candidate one, Candidate other) {
        return (one.email() == null) == (other.email() == null)
                && People.person(one).equals(People.person(other));
    }

    private void note(String field, Kind kind) {
        doubts.add(new Doubt(field, kind, Optional.empty()));
    }

    private static Optional<UUID> id(Interview interview) {
        return Optional.of(interview.brief().id());
    }

    private static String person(CreateInterview.Wish wish) {
        return People.person(CandidateRule.name(wish.name()), wish.email());
    }
}
