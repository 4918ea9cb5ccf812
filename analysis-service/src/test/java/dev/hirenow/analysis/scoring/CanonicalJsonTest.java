package dev.hirenow.analysis.scoring;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CanonicalJsonTest {

    @Test
    void sortsNamesAndWritesNoSpace() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", List.of(1, true));
        map.put("a", Map.of());

        assertThat(written(map)).isEqualTo("{\"a\":{},\"b\":[1,true]}");
    }

    @Test
    void writesNumbersAsEcmaScriptDoes() {
        assertThat(written(List.of(75.0, 0.5, 78.13, 3000L, 0.0001, 12345678.5)))
                .isEqualTo("[75,0.5,78.13,3000,0.0001,12345678.5]");
    }

    /** RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void writesTheNumbersOfTheStandard(String bits, String text) {
        assertThat(written(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoNumberOfJson(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> written(value));
    }

    /** RFC 8785, section 3.2.2 with the strings and numbers of its example. */
    @Test
    void writesTheExampleOfTheStandard() throws IOException {
        JsonNode example = StoredJson.parse("""
                {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                 "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                 "literals": [null, true, false]}
                """);

        assertThat(written(example))
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** Typical confidences, scores, weights and times: the bytes of stored records must not change. */
    @Test
    void writesTheNumbersOfRecordsAsEver() {
        Random random = new Random(7);
        for (int n = 0; n < 100_000; n++) {
            double value = Math.max(random.nextDouble(), 1e-6) * (n % 3 == 0 ? 100 : 1);
            double kept = n % 2 == 0 ? Math.rint(value * 10_000) / 10_000 : value;

            assertThat(EcmaScriptNumber.text(kept)).isEqualTo(asBefore(kept));
        }
    }

    /** As derivation 2 wrote numbers. */
    private static String asBefore(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        double size = Math.abs(value);
        return size >= 1e-3 && size < 1e7
                ? Double.toString(value)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    @Test
    void escapesNoMoreThanItMust() {
        assertThat(written("é\u0001\n\"/€")).isEqualTo("\"é\\u0001\\n\\\"/€\"");
    }

    private static String written(Object value) {
        return new String(CanonicalJson.write(value), StandardCharsets.UTF_8);
    }
}
