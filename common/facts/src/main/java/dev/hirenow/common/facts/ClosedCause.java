package dev.hirenow.common.facts;

/** Why an interview closed. */
public enum ClosedCause {
    EXPIRED,
    CANCELLED,
    WITHDRAWN
}
