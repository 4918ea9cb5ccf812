package dev.hirenow.common.operations;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Jobs of one service, latest change first.
 *
 * @param service name of the service
 * @param counts counts of all the organisation's jobs in this service, regardless of the filters
 * @param items at most as many as requested
 */
@Schema(name = "WorkList")
public record WorkListView(String service, WorkCountsView counts, List<WorkView> items) {}
