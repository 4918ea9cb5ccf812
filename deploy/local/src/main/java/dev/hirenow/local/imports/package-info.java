/** Imports finished interviews from the Django application that HireNow replaces. */
@NullMarked
package dev.hirenow.local.imports;

import org.jspecify.annotations.NullMarked;
