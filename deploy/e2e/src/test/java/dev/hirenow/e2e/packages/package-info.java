/** The packages and their configurations, inspected without starting a service. */
package dev.hirenow.e2e.packages;
