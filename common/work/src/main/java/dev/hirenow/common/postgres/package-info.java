/** Transactions in which state, facts and jobs are stored together. */
@NullMarked
package dev.hirenow.common.postgres;

import org.jspecify.annotations.NullMarked;
