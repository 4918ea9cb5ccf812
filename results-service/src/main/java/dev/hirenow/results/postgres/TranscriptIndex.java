package dev.hirenow.results.postgres;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import dev.hirenow.results.report.Report;
import dev.hirenow.results.report.ReportedQuestion;
import dev.hirenow.results.report.TranscriptionStatus;
import dev.hirenow.results.report.VersionedFactKey;

/** Makes what candidates said searchable: the answers that count, from their submission on. */
final class TranscriptIndex {

    /**
     * Takes $1 organisation, $2 interviews, and for each answer $3 interview, $4 number, $5 question and $6 place of its
     * transcript. A position of a tsvector ends at 16383; so much of an interview is indexed (about two hours of speech),
     * and so much of a word that the document's size is bounded.
     */
    private static final String WRITE = """
            with answer as (
                select chosen.interview_id, chosen.number, chosen.question, fact.words::json as words,
                       transcript_configuration(fact.payload::json ->> 'language') as configuration
                from unnest($3::uuid[], $4::integer[], $5::text[], $6::text[])
                    as chosen (interview_id, number, question, place)
                join report_fact as fact on fact.organisation = $1 and fact.interview_id = chosen.interview_id
                    and fact.place = chosen.place
                where fact.words is not null),
            said as (
                select interview_id, number, question, configuration, n, word ->> 'text' as text,
                       (word ->> 'startMs')::integer as start
                from answer cross join lateral json_array_elements(words) with ordinality as spoken (word, n)
                union all
                select interview_id, number, question, configuration, 1000000 + gap, null, null
                from answer cross join generate_series(1, 8) as gap),
            placed as (
                select said.*, row_number() over (partition by interview_id order by number, n)::integer as place
                from said),
            spoken as (
                select interview_id, array_agg(text order by place) as words, array_agg(start order by place) as starts
                from placed group by interview_id),
            begun as (
                select interview_id, array_agg(question order by first) as questions,
                       array_agg(first order by first) as firsts
                from (select interview_id, question, min(place) as first from placed group by interview_id, question)
                    as answers
                group by interview_id),
            document as (
                select interview_id, string_agg(lexeme, ' ')::tsvector as document
                from (
                    select interview_id, quoted_lexeme(found.lexeme) || ':' || place as lexeme
                    from placed
                    cross join lateral unnest(to_tsvector(configuration::regconfig, left(text, 40))) as found
                    where place < 16383
                    union all
                    select distinct interview_id, transcript_marker(configuration, $1) from answer) as lexemes
                group by interview_id)
            insert into transcript_search
                (organisation, interview_id, document, words, starts, questions, firsts)
            select $1, submitted.interview_id, coalesce(document, ''), coalesce(words, '{}'), coalesce(starts, '{}'),
                   coalesce(questions, '{}'), coalesce(firsts, '{}')
            from unnest($2::uuid[]) as submitted (interview_id)
            left join spoken using (interview_id) left join begun using (interview_id)
            left join document using (interview_id)
            on conflict (organisation, interview_id) do update set
                document = excluded.document, words = excluded.words, starts = excluded.starts,
                questions = excluded.questions, firsts = excluded.firsts
            """;

    private TranscriptIndex() {}

    /** Writes what was said in these interviews, as far as it may be seen; their lines are locked. */
    static Uni<Void> write(SqlConnection connection, String organisation, Collection<Report> reports) {
        List<Report> submitted = reports.stream().filter(Report::mayBeSeen).toList();
        if (submitted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Answer> answers = submitted.stream().flatMap(Answer::of).toList();
        return connection
                .preparedQuery(WRITE)
                .execute(Tuple.from(List.of(
                        organisation,
                        submitted.stream()
                                .map(report -> report.created().interviewId())
                                .toArray(UUID[]::new),
                        answers.stream().map(Answer::interview).toArray(UUID[]::new),
                        answers.stream().map(Answer::number).toArray(Integer[]::new),
                        answers.stream().map(Answer::question).toArray(String[]::new),
                        answers.stream().map(Answer::place).toArray(String[]::new))))
                .replaceWithVoid();
    }

    private record Answer(UUID interview, int number, String question, String place) {

        static Stream<Answer> of(Report report) {
            return report.questions().stream()
                    .flatMap(question -> of(report.created().interviewId(), question).stream());
        }

        private static Optional<Answer> of(UUID interview, ReportedQuestion question) {
            return question.recording() != null
                            && question.recording().transcription() instanceof TranscriptionStatus.Ready(var transcript)
                    ? VersionedFactKey.of(transcript)
                            .map(place -> new Answer(
                                    interview,
                                    question.question().number(),
                                    question.question().id(),
                                    place.name()))
                    : Optional.empty();
        }
    }
}
