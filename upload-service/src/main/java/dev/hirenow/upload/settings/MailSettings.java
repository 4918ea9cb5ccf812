package dev.hirenow.upload.settings;

import java.util.Optional;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;

/** The mail server that takes invitations; how it is talked to is the mailer's own setting. */
// Where a setting has a constraint, Quarkus registers the interface; when a service starts, all are looked at.
@RegisterForReflection
@ConfigMapping(prefix = "hirenow.mail")
public interface MailSettings {

    /** Its name; without it nothing is mailed. */
    Optional<String> host();

    /** Whom mails come from; needed with a host. */
    Optional<String> from();
}
