package dev.hirenow.results.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.report.Projection;
import dev.hirenow.results.review.ExportResults;
import dev.hirenow.results.testing.InterviewStory;
import dev.hirenow.results.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of the list and of an interview, and the record of who took them. */
@QuarkusTest
class ExportTest extends RunningService {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String organisation = "org-" + UUID.randomUUID();
    private final InterviewStory ada =
            InterviewStory.in(organisation).named("Ada Lovelace").at(10);
    private final InterviewStory attacker =
            InterviewStory.in(organisation).named("=cmd|' /C calc'!A0").at(20);

    @Inject
    Projection projection;

    @BeforeEach
    void interviews() {
        store(ada.whole(), attacker.whole());
    }

    @Test
    void exportsTheListInItsOrderWithAllColumns() {
        Response file = export("?sort=created&order=asc");

        file.then().statusCode(200).contentType("text/csv");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"interviews.csv\"");
        assertThat(file.header("Cache-Control")).contains("no-store");
        List<String> lines = lines(file);
        assertThat(lines.getFirst())
                .startsWith(BYTE_ORDER_MARK + "id,candidate,positionId,positionTitle,state,")
                .endsWith(",decision,humanScore,scorecards,tags");
        assertThat(lines.get(1))
                .startsWith(ada.interview() + ",Ada Lovelace,")
                .contains(",Engineer,ANALYZED,,AI,1,62.5,")
                .contains(",AI,62.5,");
        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line.split(",", -1))
                .hasSize(lines.getFirst().split(",", -1).length));
    }

    @Test
    void exportsNamesThatLookLikeFormulasAsText() {
        assertThat(lines(export("?sort=created&order=asc")).get(2)).contains(",'=cmd|' /C calc'!A0,");
    }

    @Test
    void exportsTheListAsAWorkbookWithNumbersAndTimes() throws IOException {
        Response file = get(organisation, "/api/v1/results/export.xlsx?sort=created&order=asc");

        file.then().statusCode(200).contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"interviews.xlsx\"");
        List<Row> rows = rows(file);
        assertThat(rows).hasSize(3);
        List<String> columns = rows.getFirst().stream().map(Cell::asString).toList();
        assertThat(columns).isEqualTo(ResultTable.COLUMNS);
        Row first = rows.get(1);
        assertThat(first.getCellText(0)).isEqualTo(ada.interview().toString());
        assertThat(first.getCellAsNumber(columns.indexOf("score")).orElseThrow().doubleValue())
                .isEqualTo(62.5);
        assertThat(first.getCellAsBoolean(columns.indexOf("needsReview"))).contains(true);
        assertThat(first.getCellAsDate(columns.indexOf("createdAt")))
                .contains(ada.created().createdAt().atOffset(ZoneOffset.UTC).toLocalDateTime());
        assertThat(first.getOptionalCell(columns.indexOf("decision"))).isEmpty();
        assertThat(rows.get(2).getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(2).getCellText(1)).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(recorded().getList("items.lines")).containsExactly(2);
    }

    @Test
    void exportsAnEmptyListAsAWorkbook() throws IOException {
        assertThat(rows(get(organisation, "/api/v1/results/export.xlsx?state=CLOSED")))
                .hasSize(1);
    }

    @Test
    void exportsMoreThanAPageAsAWorkbook() throws IOException {
        List<Fact> facts = new ArrayList<>();
        for (int n = 0; n < 2 * ExportResults.PAGE; n++) {
            facts.add(InterviewStory.in(organisation).at(100 + n).created());
        }
        store(facts);

        assertThat(rows(get(organisation, "/api/v1/results/export.xlsx")))
                .extracting(row -> row.getCellText(0))
                .hasSize(2 * ExportResults.PAGE + 3)
                .doesNotHaveDuplicates();
    }

    private static List<Row> rows(Response file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }

    @Test
    void exportsWhatTheFiltersLeave() {
        assertThat(lines(export("?name=ada"))).hasSize(2);
        assertThat(lines(export("?state=CLOSED"))).hasSize(1);
        assertThat(lines(export("?position=" + ada.created().positionId()))).hasSize(2);
        problem(export("?state=NONSENSE"), 400, "invalid-request");
    }

    @Test
    void exportsMoreThanAPageExactlyOnce() {
        List<Fact> facts = new ArrayList<>();
        for (int n = 0; n < 2 * ExportResults.PAGE; n++) {
            facts.add(InterviewStory.in(organisation).at(100 + n).created());
        }
        store(facts);

        List<String> ids = lines(export("?sort=score&size=1")).stream()
                .skip(1)
                .map(line -> line.substring(0, 36))
                .toList();

        assertThat(ids).hasSize(2 * ExportResults.PAGE + 2).doesNotHaveDuplicates();
        assertThat(recorded().getLong("items[0].lines")).isEqualTo(2 * ExportResults.PAGE + 2);
    }

    @Test
    void exportsAnInterviewAsItIsRead() {
        Response file = get(organisation, "/api/v1/results/" + ada.interview() + "/export");

        file.then().statusCode(200).contentType("application/json");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"interview-" + ada.interview() + ".json\"");
        assertThat(file.jsonPath().getMap("")).isEqualTo(detail(ada).jsonPath().getMap(""));
    }

    @Test
    void recordsWhoExportedWhat() {
        export("?sort=score&order=asc&state=ANALYZED&name=ada&transcript=measured&decision=open&minScore=50");
        get(organisation, "/api/v1/results/" + ada.interview() + "/export");

        JsonPath recorded = recorded();

        assertThat(recorded.getList("items.interviewId"))
                .containsExactly(ada.interview().toString(), null);
        assertThat(recorded.getList("items.by")).containsOnly("somebody-reviewer");
        assertThat(recorded.getList("items.lines")).containsExactly(1, 1);
        assertThat(recorded.getString("items[1].filters"))
                .isEqualTo("sort=SCORE&order=asc&incomplete=last&state=ANALYZED&name=(1 words)"
                        + "&transcript=(1 words)&decision=OPEN&minScore=50.0");
        assertThat(recorded.getString("items[1].at")).isNotEmpty();
    }

    @Test
    void showsNothingToOtherOrganisations() {
        String other = organisation + "-other";
        export("");

        assertThat(lines(get(other, "/api/v1/results/export"))).hasSize(1);
        problem(get(other, "/api/v1/results/" + ada.interview() + "/export"), 404, "not-found");
        assertThat(as("auditor", other)
                        .get("/api/v1/results/exports")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void refusesRolesThatDoNotReadTheList() {
        for (String path : List.of("/export", "/export.xlsx", "/" + ada.interview() + "/export", "/exports")) {
            problem(as("operator", organisation).get("/api/v1/results" + path), 403, "not-allowed");
        }
        problem(as("reviewer", organisation).get("/api/v1/results/exports"), 403, "not-allowed");
        assertThat(recorded().getList("items")).isEmpty();
    }

    @SafeVarargs
    private void store(List<Fact>... facts) {
        projection
                .store(Stream.of(facts).flatMap(List::stream).toList())
                .await()
                .atMost(PATIENCE);
    }

    private Response export(String query) {
        return get(organisation, "/api/v1/results/export" + query);
    }

    private JsonPath recorded() {
        return as("auditor", organisation)
                .get("/api/v1/results/exports")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification as(String role, String of) {
        return RestAssured.given().header("Authorization", "Bearer " + TestTokens.bearer(role, of));
    }

    private static List<String> lines(Response file) {
        return Arrays.asList(new String(file.asByteArray(), StandardCharsets.UTF_8).split("\r\n"));
    }
}
