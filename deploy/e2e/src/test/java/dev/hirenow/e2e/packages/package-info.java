/** What is built from the services, and what they are run with, looked at without starting any. */
package dev.hirenow.e2e.packages;
