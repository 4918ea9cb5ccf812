/** What a running service looks up by name or by reflection, held against what a native build knows of. */
package dev.hirenow.e2e.reflection;
