package dev.hirenow.upload.settings;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.production.OwnDangers;

/** A mail server without a sender would refuse every invitation. */
@ApplicationScoped
class MailSafety implements OwnDangers {

    private final MailSettings mail;

    MailSafety(MailSettings mail) {
        this.mail = mail;
    }

    @Override
    public List<String> reasons() {
        return mail.host().isPresent() && mail.from().isEmpty()
                ? List.of("HIRENOW_MAIL_HOST is set, and HIRENOW_MAIL_FROM is not")
                : List.of();
    }
}
