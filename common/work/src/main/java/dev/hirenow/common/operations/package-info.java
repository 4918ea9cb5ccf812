/** What an operator sees of a service and may do there: its work, its dead letters and the trail of an interview. */
@NullMarked
package dev.hirenow.common.operations;

import org.jspecify.annotations.NullMarked;
