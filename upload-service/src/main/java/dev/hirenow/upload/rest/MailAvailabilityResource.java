package dev.hirenow.upload.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.hirenow.upload.invitation.MailInvitation;

/** Tells whether this installation can mail invitations. */
@Path("/api/v1/interviews/mail")
@RolesAllowed("recruiter")
@Tag(name = "Interviews")
@SecurityRequirement(name = "bearer")
class MailAvailabilityResource {

    private final MailInvitation mail;

    MailAvailabilityResource(MailInvitation mail) {
        this.mail = mail;
    }

    /** Whether a mail server is configured. */
    record MailView(boolean available) {}

    @GET
    @Operation(
            operationId = "showMail",
            summary = "Whether a mail server is configured, so that invitations can be mailed")
    @APIResponse(responseCode = "200", description = "Whether it is configured")
    public MailView show() {
        return new MailView(mail.available());
    }
}
