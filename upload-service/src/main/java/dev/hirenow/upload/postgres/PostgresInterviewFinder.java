package dev.hirenow.upload.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.InterviewFinder;

/** Finds interviews by columns that PostgreSQL derives from each row. */
@ApplicationScoped
class PostgresInterviewFinder implements InterviewFinder {

    private final OutboxTransactions transactions;
    private final InterviewRowMapper mapping;

    PostgresInterviewFinder(OutboxTransactions transactions, InterviewRowMapper mapping) {
        this.transactions = transactions;
        this.mapping = mapping;
    }

    @Override
    public Uni<List<Interview>> page(Filter filter, Optional<UUID> before, int limit) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = new ArrayList<>(List.of("organisation = :organisation"));
        values.put("organisation", filter.organisation());
        before.ifPresent(id -> conditions.add(with(values, "before", id, "id < :before")));
        filter.position().ifPresent(id -> conditions.add(with(values, "position", id, "positionId = :position")));
        filter.standing()
                .ifPresent(one -> conditions.add(with(values, "standing", one.name(), "standing = :standing")));
        filter.search()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .ifPresent(text -> conditions.add(with(values, "search", text, "locate(:search, candidate) > 0")));
        String query = "from InterviewRow where " + String.join(" and ", conditions) + " order by id desc";
        return transactions
                .inOrganisation(
                        filter.organisation(),
                        unitOfWork -> unitOfWork.session().chain(session -> {
                            var selection = session.createSelectionQuery(query, InterviewRow.class);
                            values.forEach(selection::setParameter);
                            return selection.setMaxResults(limit).getResultList();
                        }))
                .map(rows -> rows.stream().map(mapping::interview).toList());
    }

    private static String with(Map<String, Object> values, String name, Object value, String condition) {
        values.put(name, value);
        return condition;
    }
}
