/** Stores positions, interviews, invitations and receipts in PostgreSQL. */
@NullMarked
package dev.hirenow.upload.postgres;

import org.jspecify.annotations.NullMarked;
