/** The manifests of deploy/kubernetes, rendered as a cluster would be given them, and what has to hold of them. */
@NullMarked
package dev.hirenow.kubernetes;

import org.jspecify.annotations.NullMarked;
