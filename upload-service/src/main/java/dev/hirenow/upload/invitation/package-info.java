/** Invitations: the secret link that admits one candidate to one interview. */
@NullMarked
package dev.hirenow.upload.invitation;

import org.jspecify.annotations.NullMarked;
