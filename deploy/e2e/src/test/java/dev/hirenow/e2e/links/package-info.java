/** Linking as a native build does it: each reference between classes is resolved before anything runs. */
package dev.hirenow.e2e.links;
