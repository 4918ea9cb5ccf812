package dev.hirenow.upload.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import dev.hirenow.upload.invitation.Courier;
import dev.hirenow.upload.settings.MailSettings;

/** Sends mail through the configured mail server. */
@ApplicationScoped
class MailerCourier implements Courier {

    private static final Logger LOG = Logger.getLogger(MailerCourier.class);

    private final ReactiveMailer mailer;
    private final LetterTexts texts;
    private final boolean available;

    MailerCourier(ReactiveMailer mailer, LetterTexts texts, MailSettings settings) {
        this.mailer = mailer;
        this.texts = texts;
        this.available = settings.host().isPresent();
    }

    @Override
    public boolean available() {
        return available;
    }

    @Override
    public Uni<Void> bring(Letter letter) {
        Mail mail = Mail.withText(letter.address(), texts.subject(letter), texts.body(letter));
        return mailer.send(mail)
                .invoke(() -> LOG.infof("interview %s: invitation mailed", letter.interview()))
                // Logs neither the address nor the link: the type of the failure is enough to find its cause.
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "interview %s: invitation not mailed (%s)",
                        letter.interview(), failure.getClass().getSimpleName()));
    }
}
