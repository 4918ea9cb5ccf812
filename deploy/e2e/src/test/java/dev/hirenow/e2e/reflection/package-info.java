/** Compares a running service's lookups by name or by reflection with what its native build knows. */
package dev.hirenow.e2e.reflection;
