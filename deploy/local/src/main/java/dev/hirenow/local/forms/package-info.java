/** What a form of a service, JVM or native, takes to start and to run. */
@NullMarked
package dev.hirenow.local.forms;

import org.jspecify.annotations.NullMarked;
