/**
 * Classifies failures as temporary or internal, and describes them: enough to find the cause, without a candidate's
 * words.
 */
@NullMarked
package dev.hirenow.common.failure;

import org.jspecify.annotations.NullMarked;
