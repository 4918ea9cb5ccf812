package dev.hirenow.upload.rest;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.limit.Rate;
import dev.hirenow.common.limit.RateLimit;
import dev.hirenow.common.limit.TooMany;
import dev.hirenow.common.signin.Callers;
import dev.hirenow.upload.settings.QuotaSettings;

/** Bounds how many letters a recruiter has sent, so that nobody floods people in our name. */
@ApplicationScoped
class LetterQuota {

    private static final Duration COUNTED_FOR = Duration.ofHours(1);

    private final RateLimit letters;
    private final Callers callers;

    LetterQuota(QuotaSettings settings, Callers callers) {
        this.letters = RateLimit.of(new Rate(settings.letters(), COUNTED_FOR));
        this.callers = callers;
    }

    /**
     * To be asked before anything is done that would end in so many letters.
     *
     * @throws dev.hirenow.common.problem.Problem 429 when the caller had too many sent
     */
    void ask(int count) {
        Caller caller = callers.current();
        letters.take(caller.organisation() + "/" + caller.subject(), count).ifPresent(wait -> {
            throw TooMany.problem("You have sent too many invitation mails. No one was invited.", wait);
        });
    }
}
