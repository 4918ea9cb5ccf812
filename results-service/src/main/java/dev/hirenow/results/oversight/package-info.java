/** What people looked at before they decided, as a ledger that shows when it was tampered with. */
@NullMarked
package dev.hirenow.results.oversight;

import org.jspecify.annotations.NullMarked;
