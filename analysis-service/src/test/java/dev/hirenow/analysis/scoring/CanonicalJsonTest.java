package dev.hirenow.analysis.scoring;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void escapesNoMoreThanItMust() {
        assertThat(written("é\u0001\n\"/€")).isEqualTo("\"é\\u0001\\n\\\"/€\"");
    }

    private static String written(Object value) {
        return new String(CanonicalJson.write(value), StandardCharsets.UTF_8);
    }
}
