/** The handling of every imitated call: refuse, count, read the body, apply the script, respond. */
@NullMarked
package dev.hirenow.sandbox.http;

import org.jspecify.annotations.NullMarked;
