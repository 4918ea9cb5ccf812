/** Child processes: started so that they die with their parent, found again when they did not. */
@NullMarked
package dev.hirenow.local.process;

import org.jspecify.annotations.NullMarked;
