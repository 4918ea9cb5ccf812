/** What is missing, busy or waited for, and how to mend it. */
@NullMarked
package dev.hirenow.local.doctor;

import org.jspecify.annotations.NullMarked;
