/** The promises under faults: processes die, freeze and return; database, broker and object store have outages. */
@NullMarked
package dev.hirenow.e2e.faults;

import org.jspecify.annotations.NullMarked;
