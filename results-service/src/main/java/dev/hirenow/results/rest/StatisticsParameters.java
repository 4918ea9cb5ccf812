package dev.hirenow.results.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.results.report.StatisticsQuery;

/** Parameters of statistics. They are strings, so that the error for an invalid value can name the parameter. */
class StatisticsParameters {

    private static final int DEFAULT_DAYS = 90;
    private static final int MOST_DAYS = 366;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    @QueryParam("position")
    @Parameter(description = "Only interviews for this position's id")
    @Nullable
    String position;

    @QueryParam("from")
    @Parameter(description = "First day of the period, such as 2026-11-01 (UTC); default: the 90 days that end with to")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "Last day of the period (UTC), at most 366 days in all; default: today")
    @Nullable
    String to;

    /**
     * What is asked for.
     *
     * @param from first day, UTC
     * @param to last day, UTC
     */
    record Period(LocalDate from, LocalDate to) {

        StatisticsQuery query(String organisation, @Nullable UUID position) {
            return new StatisticsQuery(organisation, position, start(from), start(to.plusDays(1)));
        }

        private static Instant start(LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    Period period(LocalDate today) {
        LocalDate last = to == null ? today : day("to", to);
        LocalDate first = from == null ? last.minusDays(DEFAULT_DAYS - 1) : day("from", from);
        if (first.isAfter(last)) {
            throw CommonProblemTypes.INVALID_REQUEST.at(
                    "from", "Use a day that is not after the last one, " + last + ".");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw CommonProblemTypes.INVALID_REQUEST.at("from", "Use a period of at most " + MOST_DAYS + " days.");
        }
        return new Period(first, last);
    }

    @Nullable
    UUID position() {
        return position == null ? null : FilterParameters.positionId(position);
    }

    private static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeException e) {
            // the same answer as for a day out of range
        }
        throw CommonProblemTypes.INVALID_REQUEST.at(field, "Use a day such as 2026-11-30.");
    }
}
