package dev.hirenow.common.facts;

/** Why an interview ended without a submission to come. */
public enum ClosedCause {
    EXPIRED,
    CANCELLED,
    WITHDRAWN
}
