package dev.hirenow.results.report;

import java.util.UUID;

/**
 * A filter and order of the list that a person saved under a name.
 *
 * @param name unique for its owner
 * @param query parameters of the list, as in a URL; without a candidate's name, which would outlive the candidate's data
 */
public record SavedView(UUID id, String name, String query) {}
