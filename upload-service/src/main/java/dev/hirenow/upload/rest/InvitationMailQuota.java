package dev.hirenow.upload.rest;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.limit.Rate;
import dev.hirenow.common.limit.RateLimiter;
import dev.hirenow.common.limit.TooManyRequestsProblem;
import dev.hirenow.common.signin.CurrentCaller;
import dev.hirenow.upload.settings.QuotaSettings;

/** Limits how many invitation mails a recruiter can send, so that our mail server cannot be used to flood people. */
@ApplicationScoped
class InvitationMailQuota {

    private static final Duration COUNTED_FOR = Duration.ofHours(1);

    private final RateLimiter letters;
    private final CurrentCaller currentCaller;

    InvitationMailQuota(QuotaSettings settings, CurrentCaller currentCaller) {
        this.letters = RateLimiter.of(new Rate(settings.letters(), COUNTED_FOR));
        this.currentCaller = currentCaller;
    }

    /**
     * Call before any action that sends so many mails.
     *
     * @throws dev.hirenow.common.problem.Problem 429 if the caller has sent too many mails
     */
    void ask(int count) {
        Caller caller = currentCaller.current();
        letters.take(caller.organisation() + "/" + caller.subject(), count).ifPresent(wait -> {
            throw TooManyRequestsProblem.problem("You have sent too many invitation mails. No one was invited.", wait);
        });
    }
}
