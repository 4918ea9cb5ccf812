/** What a rule answers: the next state with the facts and jobs it causes, or nothing to do. */
@NullMarked
package dev.hirenow.common.decision;

import org.jspecify.annotations.NullMarked;
