package dev.hirenow.upload.invitation;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.interview.InterviewTerms;

/**
 * Mails invitations that are already stored. An invitation stays valid even if its mail fails: the recruiter sees
 * the link and the result of the mailing.
 */
public final class MailInvitation {

    private static final int AT_ONCE = 8;

    private final InvitationMailer mailer;
    private final Duration patience;
    private final Duration patienceWithAll;

    /**
     * Sends mail through this courier.
     *
     * @param patience timeout for one mail
     * @param patienceWithAll for a batch, the time after which no further mail is started
     */
    public MailInvitation(InvitationMailer mailer, Duration patience, Duration patienceWithAll) {
        this.mailer = mailer;
        this.patience = patience;
        this.patienceWithAll = patienceWithAll;
    }

    /**
     * An invitation to mail.
     *
     * @param terms of the interview
     * @param link the candidate's personal link
     */
    public record Invited(InterviewTerms terms, String link) {}

    /** Whether mailing is configured. */
    public boolean available() {
        return mailer.available();
    }

    /** Sends one mail; the Uni never fails. */
    public Uni<Delivery> mail(Invited invited) {
        String address = invited.terms().candidate().email();
        if (!mailer.available()) {
            return Uni.createFrom().item(Delivery.NOT_SET_UP);
        }
        if (address == null || address.isBlank()) {
            return Uni.createFrom().item(Delivery.NO_ADDRESS);
        }
        return mailer.send(mail(invited.terms(), address, invited.link()))
                .replaceWith(Delivery.SENT)
                .ifNoItem()
                .after(patience)
                .recoverWithItem(Delivery.FAILED)
                .onFailure()
                .recoverWithItem(Delivery.FAILED);
    }

    /** Sends a batch with bounded concurrency; the results are in the order of the list. */
    public Uni<List<Delivery>> mailAll(List<Invited> all) {
        if (all.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        long end = System.nanoTime() + patienceWithAll.toNanos();
        Supplier<Boolean> late = () -> System.nanoTime() - end > 0;
        return Uni.join()
                .all(all.stream().map(invited -> unless(late, invited)).toList())
                .usingConcurrencyOf(AT_ONCE)
                .andFailFast();
    }

    // An unresponsive mail server must not delay a batch of hundreds.
    private Uni<Delivery> unless(Supplier<Boolean> late, Invited invited) {
        return Uni.createFrom().deferred(() -> late.get() ? Uni.createFrom().item(Delivery.FAILED) : mail(invited));
    }

    private static InvitationMailer.InvitationMail mail(InterviewTerms terms, String address, String link) {
        return new InvitationMailer.InvitationMail(
                terms.id(), address, terms.candidate().name(), terms.positionTitle(), terms.language(), link);
    }
}
