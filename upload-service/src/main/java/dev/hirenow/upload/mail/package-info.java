/** Sends mail through an SMTP server. */
@NullMarked
package dev.hirenow.upload.mail;

import org.jspecify.annotations.NullMarked;
