/** Checks what is missing, busy or waited for, and says how to fix it. */
@NullMarked
package dev.hirenow.local.doctor;

import org.jspecify.annotations.NullMarked;
