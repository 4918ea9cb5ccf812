package dev.hirenow.upload.rest;

import java.net.URI;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.hirenow.upload.invitation.Delivery;
import dev.hirenow.upload.invitation.InvitationToken;

/**
 * An invitation. It is shown only once, because only its hash is stored.
 *
 * @param token for {@code Authorization: Invitation <token>}
 * @param link for the candidate; browsers do not send the part after the #, so it appears in no server's log
 * @param mail the result of mailing; absent if the request did not ask for mail
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvitationView(String token, String link, @Nullable Delivery mail) {

    static InvitationView of(InvitationToken token, URI publicUrl) {
        String base = publicUrl.toString();
        String root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return new InvitationView(token.secret(), root + "/interview#" + token.secret(), null);
    }

    InvitationView mailed(Delivery delivery) {
        return new InvitationView(token, link, delivery);
    }

    @Override
    public String toString() {
        return "InvitationView[***]";
    }
}
