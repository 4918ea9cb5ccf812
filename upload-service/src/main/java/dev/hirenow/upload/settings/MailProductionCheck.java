package dev.hirenow.upload.settings;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.production.ServiceProductionCheck;

/** Refuses a mail server without a sender address, which would refuse every invitation mail. */
@ApplicationScoped
class MailProductionCheck implements ServiceProductionCheck {

    private final MailSettings mail;

    MailProductionCheck(MailSettings mail) {
        this.mail = mail;
    }

    @Override
    public List<String> reasons() {
        return mail.host().isPresent() && mail.from().isEmpty()
                ? List.of("HIRENOW_MAIL_HOST is set, but HIRENOW_MAIL_FROM is not")
                : List.of();
    }
}
