package dev.hirenow.upload.settings;

import java.util.Optional;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;

/** The mail server for invitations; Quarkus Mailer's own settings control the connection. */
// The constraints make Quarkus register the interface, and each service validates all registered interfaces
// at startup.
@RegisterForReflection
@ConfigMapping(prefix = "hirenow.mail")
public interface MailSettings {

    /** Its host name; without it, no mail is sent. */
    Optional<String> host();

    /** The sender address of mails; required if a host is set. */
    Optional<String> from();
}
