package dev.hirenow.results.postgres;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.postgres.TenantReads;
import dev.hirenow.common.postgres.TenantReads.Query;
import dev.hirenow.results.review.InterviewTag;
import dev.hirenow.results.review.InterviewTags;
import dev.hirenow.results.review.ReviewAuthor;

@ApplicationScoped
class PostgresInterviewTags implements InterviewTags {

    // From each tag to the next one of the index, so that it costs the same however many interviews have them.
    private static final String ALL = """
            with recursive found (tag) as (
                (select tag from interview_tag where organisation = $1 order by tag limit 1)
                union all
                select (select tag from interview_tag where organisation = $1 and tag > found.tag order by tag limit 1)
                from found where found.tag is not null)
            select tag from found where tag is not null limit 200
            """;
    private static final String LOCK = SummaryRows.LISTED + " for update";
    private static final String READ = """
            select tag, subject, name, at from interview_tag where organisation = $1 and interview_id = $2
            order by lower(tag)
            """;
    private static final String REMOVE = """
            delete from interview_tag
            where organisation = $1 and interview_id = $2 and not (tag = any($3))
            """;
    private static final String ADD = """
            insert into interview_tag (organisation, interview_id, tag, subject, name, at)
            select $1, $2, tag, $4, $5, now() from unnest($3::text[]) as tag
            on conflict do nothing
            """;
    private static final String SHOW = """
            update report set tags = $3 where organisation = $1 and interview_id = $2
            """;

    private final TenantTransactions tenants;
    private final TenantReads reads;

    PostgresInterviewTags(TenantTransactions tenants, TenantReads reads) {
        this.tenants = tenants;
        this.reads = reads;
    }

    @Override
    public Uni<List<String>> all(String organisation) {
        return reads.read(organisation, Query.of(ALL, organisation))
                .map(rows -> stream(rows).map(row -> row.getString("tag")).toList());
    }

    @Override
    public Uni<Optional<List<InterviewTag>>> of(String organisation, UUID interviewId) {
        return reads.readAll(
                        organisation,
                        List.of(
                                Query.of(SummaryRows.LISTED, organisation, interviewId),
                                Query.of(READ, organisation, interviewId)))
                .map(found -> found.getFirst().rowCount() == 0 ? Optional.empty() : Optional.of(tags(found.getLast())));
    }

    @Override
    public Uni<Optional<List<InterviewTag>>> set(
            String organisation, UUID interviewId, ReviewAuthor by, List<String> texts) {
        Tuple interview = Tuple.of(organisation, interviewId);
        return tenants.inOrganisation(organisation, connection -> connection
                .preparedQuery(LOCK)
                .execute(interview)
                .chain(found -> found.rowCount() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : replace(connection, organisation, interviewId, by, texts.toArray(String[]::new))
                                .chain(() -> connection.preparedQuery(READ).execute(interview))
                                .map(rows -> Optional.of(tags(rows)))));
    }

    private static Uni<Void> replace(
            SqlConnection connection, String organisation, UUID interviewId, ReviewAuthor by, String[] texts) {
        Tuple values = Tuple.of(organisation, interviewId, texts);
        return Uni.join()
                .all(List.of(
                        connection.preparedQuery(REMOVE).execute(values).replaceWithVoid(),
                        connection
                                .preparedQuery(ADD)
                                .execute(Tuple.of(organisation, interviewId, texts, by.subject(), by.name()))
                                .replaceWithVoid(),
                        connection.preparedQuery(SHOW).execute(values).replaceWithVoid(),
                        ReportChangeMarker.touch(connection, organisation, List.of(interviewId))))
                .andFailFast()
                .replaceWithVoid();
    }

    private static List<InterviewTag> tags(RowSet<Row> rows) {
        return stream(rows)
                .map(row -> new InterviewTag(
                        row.getString("tag"),
                        new ReviewAuthor(row.getString("subject"), row.getString("name")),
                        row.getOffsetDateTime("at").toInstant()))
                .toList();
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
