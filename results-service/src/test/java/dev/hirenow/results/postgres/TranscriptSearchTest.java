package dev.hirenow.results.postgres;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.postgres.TenantReads;
import dev.hirenow.common.testing.CountedPostgres;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.report.Projection;
import dev.hirenow.results.report.ReportFilter;
import dev.hirenow.results.report.Reports;
import dev.hirenow.results.report.SearchTerms;
import dev.hirenow.results.report.SearchTooBroadException;
import dev.hirenow.results.report.TranscriptHit;
import dev.hirenow.results.testing.InterviewStory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Full-text search with PostgreSQL's stemming, which no other implementation has. */
@QuarkusTest
@QuarkusTestResource(CountedPostgres.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class TranscriptSearchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());

    @Inject
    Projection projection;

    @Inject
    Reports reports;

    @Inject
    TenantReads reads;

    @Inject
    CaseFileReader files;

    @Inject
    OutdatedReportRefresher refresher;

    @Inject
    Pool pool;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en|We measured the release times.|measuring release|true",
                "en|We measured the release times.|\"measure the releases\"|true",
                "en|We measured the release times.|\"release measured\"|false",
                "en|We measured the release times.|the|false",
                "de-DE|Wir haben die Häuser vermessen.|haus|true",
                "de-DE|Wir haben die Häuser vermessen.|\"häuser vermessen\"|true",
                "fr|Nous avons mesuré les livraisons.|mesurer livraison|true",
                "pl|Mierzymy czas wydania|mierzymy|true",
                "en|My e-mail's subject|e-mail|true",
                "en|My e-mail's subject|subject|true",
                "en|It's O'Reilly's book|o'reilly book|true",
                "en|a 'quoted' back\\slash|slash|true",
                "en|to be or not to be|nothing|false",
            })
    void findsWordsInAnyFormOfTheirLanguage(String language, String said, String search, boolean found) {
        store(List.of(story.created(), story.saying("q1", 1, language, said), story.submitted(1, 1)));

        assertThat(count(search)).isEqualTo(found ? 1 : 0);
    }

    @Test
    void doesNotStemOneLanguageLikeAnother() {
        store(List.of(story.created(), story.saying("q1", 1, "en", "the die was cast"), story.submitted(1, 1)));

        assertThat(count("die cast")).isEqualTo(1);
        assertThat(count("die castle")).isZero();
        // In German "die" is an article, which is never searched for.
        assertThat(count("die was")).isEqualTo(1);
        assertThat(count("das cast")).isZero();
    }

    @Test
    void showsThreePlacesOfWhichEachTermHasTheFirst() {
        store(List.of(
                story.created(),
                story.saying("q1", 1, "en", "tests tests tests and then more tests"),
                story.saying("q2", 1, "en", "a release needs testing"),
                story.submitted(1, 1, 1)));

        assertThat(hits("testing release"))
                .extracting(hit -> hit.questionId() + "@" + hit.atMs() + " " + hit.said())
                .containsExactly("q1@0 tests", "q1@500 tests", "q2@500 release");
    }

    @Test
    void indexesTheBeginningOfAnInterviewThatIsTooLong() {
        String first = IntStream.range(0, 16_500).mapToObj(n -> "n" + n).collect(Collectors.joining(" "));
        store(List.of(story.created(), story.saying("q1", 1, "en", first + " omega"), story.submitted(1, 1)));

        assertThat(count("n16000")).isEqualTo(1);
        assertThat(count("omega")).isZero();
    }

    @Test
    void findsInterviewsThatAnEarlierReleaseStoredOnceTheyAreRefreshed() {
        store(story.whole());
        execute("delete from transcript_search where interview_id = $1");
        assertThat(count("measured")).isZero();
        execute("insert into report_outdated (interview_id, organisation) select interview_id, organisation"
                + " from report where interview_id = $1");

        refresher.refresh().await().atMost(PATIENCE);

        assertThat(count("measured")).isEqualTo(1);
    }

    @Test
    void endsASearchThatTakesTooLong() {
        store(story.whole());
        Reports impatient = new PostgresReports(reads, files, Duration.ofMillis(1));
        ReportFilter phrases = ReportFilter.ALL.withTerms(
                IntStream.range(0, 10).mapToObj(n -> "I measured " + n).toList());

        assertThatThrownBy(() ->
                        impatient.count(story.organisation(), phrases).await().atMost(PATIENCE))
                .isInstanceOf(SearchTooBroadException.class);
        assertThat(impatient
                        .count(story.organisation(), ReportFilter.ALL)
                        .await()
                        .atMost(PATIENCE)
                        .interviews())
                .isEqualTo(1);
    }

    @Test
    void itsFunctionThatRunsAsTheOwnerIsForThisServiceAloneAndNeedsAnOrganisation() {
        store(story.whole());

        assertThat(rows("""
                select from pg_proc
                where pronamespace = current_schema()::regnamespace and prosecdef
                  and proconfig @> array['search_path=' || current_schema()]
                  and not exists (select from aclexplode(proacl) where grantee = 0)
                """)).isEqualTo(1);
        assertThat(rows("select from transcripts_matching(array['measured'], 10)"))
                .isZero();
    }

    private int rows(String query) {
        return pool.query(query).execute().await().atMost(PATIENCE).rowCount();
    }

    private void execute(String statement) {
        pool.withTransaction(connection -> connection
                        .preparedQuery("select set_config('hirenow.organisation', $1, true)")
                        .execute(Tuple.of(story.organisation()))
                        .chain(() -> connection.preparedQuery(statement).execute(Tuple.of(story.interview()))))
                .await()
                .atMost(PATIENCE);
    }

    private long count(String search) {
        return reports.count(story.organisation(), ReportFilter.ALL.withTerms(SearchTerms.of(search)))
                .await()
                .atMost(PATIENCE)
                .interviews();
    }

    private List<TranscriptHit> hits(String search) {
        return reports.hits(story.organisation(), SearchTerms.of(search), List.of(story.interview()))
                .await()
                .atMost(PATIENCE)
                .get(story.interview());
    }

    private void store(List<? extends Fact> facts) {
        projection.store(facts).await().atMost(PATIENCE);
    }
}
