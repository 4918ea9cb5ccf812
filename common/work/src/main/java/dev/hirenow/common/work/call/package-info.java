/** Values that the queue, a service's domain and the providers' adapters exchange, free of technology. */
@NullMarked
package dev.hirenow.common.work.call;

import org.jspecify.annotations.NullMarked;
