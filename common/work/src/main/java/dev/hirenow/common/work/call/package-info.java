/** What the queue, a service's domain and the adapters of its providers tell each other: values that know no technology. */
@NullMarked
package dev.hirenow.common.work.call;

import org.jspecify.annotations.NullMarked;
