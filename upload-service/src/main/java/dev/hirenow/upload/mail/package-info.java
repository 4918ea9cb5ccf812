/** Brings letters to a mail server (SMTP). */
@NullMarked
package dev.hirenow.upload.mail;

import org.jspecify.annotations.NullMarked;
