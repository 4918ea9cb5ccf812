package dev.hirenow.upload.interview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.position.Flaw;

/** Invites a list of candidates: all of them or, when anything is wrong with the list, none. */
public final class InviteMany {

    /** Most candidates in one list. */
    public static final int MOST = 200;

    private final CreateInterview create;

    /** Invites one by one by this use case. */
    public InviteMany(CreateInterview create) {
        this.create = create;
    }

    /** Everything that is wrong with the list; {@code field} names the line, such as {@code candidates[2].email}. */
    public List<Flaw> check(List<CreateInterview.Wish> wishes, Instant now) {
        if (wishes.isEmpty() || wishes.size() > MOST) {
            return List.of(new Flaw("candidates", "From 1 to " + MOST + " candidates are expected."));
        }
        List<Flaw> flaws = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        for (int index = 0; index < wishes.size(); index++) {
            String line = "candidates[" + index + "]";
            CreateInterview.Wish wish = wishes.get(index);
            create.flaw(wish, now)
                    .or(() -> twice(wish, addresses))
                    .map(flaw -> new Flaw(flaw.field().replace("candidate", line), flaw.reason()))
                    .ifPresent(flaws::add);
        }
        return flaws;
    }

    /** Creates the interviews in order; a list that was broken off goes on where it was when it is sent again. */
    public Uni<List<CreateInterview.Outcome>> invite(List<CreateInterview.Order> orders) {
        return Multi.createFrom()
                .iterable(orders)
                .onItem()
                .transformToUniAndConcatenate(create::create)
                .collect()
                .asList();
    }

    private static Optional<Flaw> twice(CreateInterview.Wish wish, Set<String> addresses) {
        String email = wish.email();
        return email == null || addresses.add(email.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(new Flaw("candidate.email", "The same address is in an earlier line."));
    }
}
