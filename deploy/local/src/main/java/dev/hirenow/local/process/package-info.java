/** Child processes: they end with their parent, and the next start finds those that did not. */
@NullMarked
package dev.hirenow.local.process;

import org.jspecify.annotations.NullMarked;
