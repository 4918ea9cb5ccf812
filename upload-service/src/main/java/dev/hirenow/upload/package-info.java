/** The upload service: candidates' invitations, recordings and submissions. */
@NullMarked
package dev.hirenow.upload;

import org.jspecify.annotations.NullMarked;
