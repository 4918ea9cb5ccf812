package dev.hirenow.local.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Chaos reports BROKEN if something was lost, duplicated or billed too often, and KEPT only for exercised promises. */
class PromiseVerifierTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANALYZED = """
            {"state":"ANALYZED","questions":[{"question":{"id":"q1"},"transcript":{"words":[]}}]}""";

    private final AcknowledgementLog acknowledgements = new AcknowledgementLog();
    private final Scene stored = new Scene();
    private final Map<String, JsonNode> results = new HashMap<>();
    private final List<String> badEnds = new ArrayList<>();
    private String counters = "{}";

    @Test
    void keepsAllThatWasTriedAndSaysWhatWasNot() {
        answered("i1", "first");
        answered("i1", "second");
        submitted("i1", "second");

        assertThat(words())
                .contains("KEPT    1", "KEPT    2", "KEPT    3", "KEPT    6", "KEPT    9", "KEPT   11", "KEPT   13")
                .contains("-       8", "-      10", "-      14", "-      15")
                .contains("-       4", "-       5", "-       7", "-      12");
        assertThat(verdict(14)).endsWith("not exercised in this run");
        assertThat(verdict(4)).endsWith("not verified here, see FrozenWorkerTest");
    }

    @Test
    void missesATakeThatIsNotStored() {
        answered("i1", "first");
        acknowledgements.acknowledged(new AcknowledgementLog.Acknowledged("i1", "q1", "second"));
        submitted("i1", "second");

        assertThat(verdict(1)).startsWith("BROKEN").contains("there is no object for", "second");
    }

    @Test
    void seesThatAnEarlierTakeWasHandedIn() {
        answered("i1", "first");
        answered("i1", "second");
        submitted("i1", "first");

        assertThat(verdict(1)).startsWith("BROKEN").contains("does not contain the last take of i1/q1");
    }

    @Test
    void missesAResultUnlessAPersonHasToSayWhetherAThirdCallIsWorthIt() throws JsonProcessingException {
        acknowledgements.submitted("i1");
        results.put("i1", JSON.readTree("{\"state\":\"FAILED\"}"));
        assertThat(verdict(2)).startsWith("BROKEN").contains("interview i1 has no result");

        stored.queries.put("having count(*) >= 2", List.of("i1"));
        assertThat(verdict(2)).startsWith("KEPT");

        stored.queries.put("topic = 'interview-analyzed'", List.of("i1"));
        assertThat(verdict(2)).startsWith("BROKEN").contains("interview i1 has several results");
    }

    @Test
    void countsWhatTheProviderMayHaveBilledAndNothingElse() {
        submitted("i1", "none");
        counters = "{\"gemini\":{\"byStatus\":{\"200\":1,\"0\":1,\"429\":7,\"500\":4,\"503\":2,\"504\":1}}}";
        assertThat(verdict(3)).startsWith("KEPT");
        assertThat(verdict(10)).startsWith("KEPT");

        counters = "{\"gemini\":{\"byStatus\":{\"200\":1,\"0\":1,\"499\":1}}}";
        assertThat(verdict(3)).startsWith("BROKEN").contains("3 Gemini calls for 1 submissions");

        stored.tables.put("provider_call", List.of("analysis: c1"));
        assertThat(verdict(10)).startsWith("BROKEN");
    }

    @Test
    void seesMoreCallsAtOnceThanTheLimit() {
        submitted("i1", "none");
        counters = "{\"deepgram\":{\"maxInFlight\":11}}";

        assertThat(verdict(11)).startsWith("BROKEN").contains("deepgram received 11 calls at once");
    }

    @Test
    void tellsBadRecordsThatItSentFromRecordsThatShouldHaveBeenUnderstood() {
        acknowledgements.poisoned("p1", "video-received");
        assertThat(verdict(8)).startsWith("BROKEN").contains("no service kept the malformed record of video-received");

        stored.tables.put("dead_letter", List.of("transcription: p1", "results: p1"));
        assertThat(verdict(8)).startsWith("KEPT");

        stored.tables.put("dead_letter", List.of("transcription: p1", "results: i1"));
        assertThat(verdict(8)).startsWith("BROKEN").contains("results: i1");
    }

    @Test
    void asksNothingMoreOfAnInterviewThatWasErasedThanThatItIsGone() {
        acknowledgements.acknowledged(new AcknowledgementLog.Acknowledged("i1", "q1", "first"));
        acknowledgements.submitted("i1");
        acknowledgements.erased("i1");
        assertThat(verdict(1)).doesNotStartWith("BROKEN");
        assertThat(verdict(2)).startsWith("KEPT");
        assertThat(verdict(14)).startsWith("KEPT");

        stored.erasures.add("i1");
        assertThat(verdict(14)).startsWith("BROKEN").contains("i1");
    }

    @Test
    void tellsWhatWasRefusedWhatWaitsAndWhoDidNotEndInOrder() {
        acknowledgements.refused();
        stored.tables.put("work", List.of("analysis: w1"));
        stored.tables.put("outbox", List.of("upload: f1", "upload: f2"));
        badEnds.add("analysis 0 ended with 137");

        assertThat(verdict(6)).startsWith("BROKEN").contains("1 requests of candidates");
        assertThat(verdict(9)).startsWith("BROKEN").contains("analysis: w1");
        assertThat(verdict(13)).startsWith("BROKEN").endsWith("upload: f1 and 1 more");
        assertThat(verdict(15)).startsWith("BROKEN").contains("ended with 137");
    }

    private void answered(String interview, String sha256) {
        acknowledgements.acknowledged(new AcknowledgementLog.Acknowledged(interview, "q1", sha256));
        stored.objects
                .computeIfAbsent(interview + "/q1", _ -> new ArrayList<>())
                .add(sha256);
    }

    private void submitted(String interview, String sha256) {
        acknowledgements.submitted(interview);
        stored.counted.put(interview + "/q1", sha256);
        try {
            results.put(interview, JSON.readTree(ANALYZED));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<PromiseVerdict> verdicts() {
        try {
            return new PromiseVerifier(stored, acknowledgements)
                    .all(new PromiseVerifier.Run(
                            results, JSON.readTree(counters), 10, badEnds.size(), badEnds, List.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String verdict(int number) {
        return verdicts().get(number - 1).toString();
    }

    private List<String> words() {
        return verdicts().stream()
                .map(verdict -> verdict.toString().substring(0, 9))
                .toList();
    }

    /** The stored data of a test case. */
    private static final class Scene implements StoredState {
        private final Map<String, List<String>> objects = new HashMap<>();
        private final Map<String, String> counted = new HashMap<>();
        private final Map<String, List<String>> tables = new HashMap<>();
        private final Map<String, List<String>> queries = new HashMap<>();
        private final List<String> erasures = new ArrayList<>();

        @Override
        public Map<String, List<String>> objects() {
            return objects;
        }

        @Override
        public Map<String, String> counted() {
            return counted;
        }

        @Override
        public List<String> openErasures() {
            return erasures;
        }

        @Override
        public List<String> ofAll(String column, String table, String condition) {
            return tables.getOrDefault(table, List.of());
        }

        @Override
        public List<String> firsts(String query) {
            return queries.entrySet().stream()
                    .filter(entry -> query.contains(entry.getKey()))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
        }
    }
}
