/** The results service: a read model of interviews for HR. */
@NullMarked
package dev.hirenow.results;

import org.jspecify.annotations.NullMarked;
