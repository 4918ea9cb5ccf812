package dev.hirenow.results.postgres;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;

import dev.hirenow.common.postgres.TenantReads.Query;
import dev.hirenow.results.report.TranscriptHit;

/** Builds the SQL that finds the places where terms were said. */
final class TranscriptHitsSql {

    /**
     * Takes $1 organisation, $2 interviews and $3 terms. A term begins at a place if all of its lexemes follow there at
     * their distances, by the stemming of one language.
     */
    private static final String HITS = """
            with wanted as (
                select configuration, term, lexeme, place, count(*) over (partition by configuration, term) as lexemes
                from unnest(transcript_configurations()) as configuration
                cross join unnest($3::text[]) with ordinality as terms (text, term)
                cross join lateral unnest(to_tsvector(configuration::regconfig, terms.text)) as found
                cross join lateral unnest(found.positions) as place),
            begun as (
                select said.interview_id, wanted.term, spoken.place - wanted.place as beginning,
                       min(spoken.place) as first, max(spoken.place) as last
                from transcript_search as said
                cross join lateral unnest(said.document) as found
                join wanted on wanted.lexeme = found.lexeme
                cross join lateral unnest(found.positions) as spoken (place)
                where said.organisation = $1 and said.interview_id = any($2)
                    and said.document @@ transcript_marker(wanted.configuration, $1)::tsquery
                group by said.interview_id, wanted.configuration, wanted.term, beginning, wanted.lexemes
                having count(distinct wanted.place) = wanted.lexemes),
            ranked as (
                select interview_id, first, max(last) as last,
                       row_number() over (partition by interview_id order by min(again), min(term), first) as rank
                from (select *, row_number() over (partition by interview_id, term order by first, last) as again
                      from begun) as numbered
                where again <= 3
                group by interview_id, first),
            shown as (
                select interview_id, first, last, words, starts, questions, firsts, (
                           select max(n) from generate_subscripts(firsts, 1) as n where firsts[n] <= first
                       ) as answer
                from ranked join transcript_search as said using (interview_id)
                where rank <= 3 and said.organisation = $1)
            select interview_id, questions[answer] as question, starts[first] as at,
                   array_to_string(words[greatest(first - 8, firsts[answer]):first - 1], ' ') as before,
                   array_to_string(words[first:last], ' ') as said,
                   array_to_string(words[last + 1:last + 8], ' ') as after
            from shown order by interview_id, first
            """;

    private TranscriptHitsSql() {}

    static Query of(String organisation, List<String> terms, List<UUID> interviews) {
        return Query.of(HITS, organisation, interviews.toArray(UUID[]::new), terms.toArray(String[]::new));
    }

    static TranscriptHit read(Row row) {
        return new TranscriptHit(
                row.getString("question"),
                row.getInteger("at"),
                Objects.requireNonNullElse(row.getString("before"), ""),
                row.getString("said"),
                Objects.requireNonNullElse(row.getString("after"), ""));
    }
}
