/** What operators see and control in a service: its jobs, its dead letters and an interview's timeline. */
@NullMarked
package dev.hirenow.common.operations;

import org.jspecify.annotations.NullMarked;
