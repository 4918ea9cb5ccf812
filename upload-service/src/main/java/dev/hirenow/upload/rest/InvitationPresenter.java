package dev.hirenow.upload.rest;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.upload.interview.InterviewTerms;
import dev.hirenow.upload.invitation.Delivery;
import dev.hirenow.upload.invitation.InvitationToken;
import dev.hirenow.upload.invitation.MailInvitation;
import dev.hirenow.upload.settings.UploadSettings;

/** Shows new invitations while their links are known and, if requested, mails them. */
@ApplicationScoped
class InvitationPresenter {

    private final MailInvitation mail;
    private final URI publicUrl;

    InvitationPresenter(MailInvitation mail, UploadSettings settings) {
        this.mail = mail;
        this.publicUrl = settings.publicUrl();
    }

    /**
     * The interview of a candidate on a list.
     *
     * @param terms of the interview
     * @param token null if an earlier request created the interview
     * @param alreadyInvited whether the candidate already had an interview before this list
     */
    record Made(InterviewTerms terms, @Nullable InvitationToken token, boolean alreadyInvited) {}

    /** Shows one invitation. */
    Uni<InvitationView> shown(InterviewTerms terms, InvitationToken token, boolean mailed) {
        InvitationView invitation = InvitationView.of(token, publicUrl);
        return mailed
                ? mail.mail(new MailInvitation.Invited(terms, invitation.link()))
                        .map(invitation::mailed)
                : Uni.createFrom().item(invitation);
    }

    /** Shows several invitations, in the given order. */
    Uni<List<InvitedView>> shown(List<Made> made, boolean mailed) {
        List<InvitedView> items = made.stream().map(this::view).toList();
        if (!mailed) {
            return Uni.createFrom().item(items);
        }
        List<MailInvitation.Invited> letters = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            InvitationView invitation = items.get(index).invitation();
            if (invitation != null) {
                letters.add(new MailInvitation.Invited(made.get(index).terms(), invitation.link()));
            }
        }
        return mail.mailAll(letters).map(deliveries -> mailed(items, deliveries.iterator()));
    }

    private InvitedView view(Made made) {
        InvitationToken token = made.token();
        return new InvitedView(
                made.terms().id(),
                made.terms().candidate(),
                token != null,
                made.alreadyInvited(),
                token == null ? null : InvitationView.of(token, publicUrl));
    }

    private static List<InvitedView> mailed(List<InvitedView> items, Iterator<Delivery> deliveries) {
        return items.stream()
                .map(item -> {
                    InvitationView invitation = item.invitation();
                    return invitation == null ? item : item.with(invitation.mailed(deliveries.next()));
                })
                .toList();
    }
}
