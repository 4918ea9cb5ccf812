/** The manifests of deploy/kubernetes, rendered as for a cluster, and the rules that they must follow. */
@NullMarked
package dev.hirenow.kubernetes;

import org.jspecify.annotations.NullMarked;
