/** What an operator sees of a service: its work and the trail of an interview. The only room here that may use JAX-RS. */
@NullMarked
package dev.hirenow.common.operations;

import org.jspecify.annotations.NullMarked;
