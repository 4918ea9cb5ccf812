/** The whole system as processes, tested from outside: through its public addresses, its logs and its documents. */
package dev.hirenow.e2e;
