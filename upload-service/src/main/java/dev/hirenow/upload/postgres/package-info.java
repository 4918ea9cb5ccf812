/** Positions, interviews and invitations in PostgreSQL. */
@NullMarked
package dev.hirenow.upload.postgres;

import org.jspecify.annotations.NullMarked;
