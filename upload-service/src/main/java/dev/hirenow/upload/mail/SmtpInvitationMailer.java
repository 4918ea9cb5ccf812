package dev.hirenow.upload.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import dev.hirenow.upload.invitation.InvitationMailer;
import dev.hirenow.upload.settings.MailSettings;

/** Sends mail through the configured mail server. */
@ApplicationScoped
class SmtpInvitationMailer implements InvitationMailer {

    private static final Logger LOG = Logger.getLogger(SmtpInvitationMailer.class);

    private final ReactiveMailer mailer;
    private final InvitationMailTexts texts;
    private final boolean available;

    SmtpInvitationMailer(ReactiveMailer mailer, InvitationMailTexts texts, MailSettings settings) {
        this.mailer = mailer;
        this.texts = texts;
        this.available = settings.host().isPresent();
    }

    @Override
    public boolean available() {
        return available;
    }

    @Override
    public Uni<Void> send(InvitationMail invitationMail) {
        Mail mail = Mail.withText(invitationMail.address(), texts.subject(invitationMail), texts.body(invitationMail));
        return mailer.send(mail)
                .invoke(() -> LOG.infof("interview %s: invitation mailed", invitationMail.interview()))
                // Logs neither the address nor the link: the type of the failure is enough to find its cause.
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "interview %s: invitation not mailed (%s)",
                        invitationMail.interview(), failure.getClass().getSimpleName()));
    }
}
