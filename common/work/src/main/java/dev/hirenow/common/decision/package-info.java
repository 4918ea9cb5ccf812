/** Results of rules: the next state with its facts and jobs, or nothing to do. */
@NullMarked
package dev.hirenow.common.decision;

import org.jspecify.annotations.NullMarked;
