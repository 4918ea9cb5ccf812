package dev.hirenow.common.operations;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Work of one service, the latest change first.
 *
 * @param service which service tells it
 * @param counts of all the organisation's work there, whatever was asked for
 * @param items at most as many as were asked for
 */
@Schema(name = "WorkList")
public record WorkListView(String service, WorkCountsView counts, List<WorkView> items) {}
