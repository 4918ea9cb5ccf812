package dev.hirenow.upload.settings;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.production.OwnDangers;

/** Refuses a mail server without a sender address, which would refuse every invitation mail. */
@ApplicationScoped
class MailSafety implements OwnDangers {

    private final MailSettings mail;

    MailSafety(MailSettings mail) {
        this.mail = mail;
    }

    @Override
    public List<String> reasons() {
        return mail.host().isPresent() && mail.from().isEmpty()
                ? List.of("HIRENOW_MAIL_HOST is set, but HIRENOW_MAIL_FROM is not")
                : List.of();
    }
}
