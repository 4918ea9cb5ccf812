/** Linking like a native build: every reference between classes is resolved before anything runs. */
package dev.hirenow.e2e.links;
