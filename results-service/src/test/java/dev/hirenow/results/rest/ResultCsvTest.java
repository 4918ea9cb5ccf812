package dev.hirenow.results.rest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResultCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-1", "@SUM(A1)", "\tx"})
    void keepsSpreadsheetsFromTakingTextAsAFormula(String text) {
        assertThat(ResultCsv.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertThat(ResultCsv.cell("Hopper, Grace")).isEqualTo("\"Hopper, Grace\"");
        assertThat(ResultCsv.cell("the \"boss\"")).isEqualTo("\"the \"\"boss\"\"\"");
        assertThat(ResultCsv.cell("two\r\nlines")).isEqualTo("\"two\r\nlines\"");
        assertThat(ResultCsv.cell("\r=1")).isEqualTo("\"'\r=1\"");
        assertThat(ResultCsv.cell("=HYPERLINK(\"http://x\",\"y\")"))
                .isEqualTo("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    }

    @Test
    void leavesEverythingElseAsItIs() {
        assertThat(ResultCsv.cell("Ada Lovelace")).isEqualTo("Ada Lovelace");
        assertThat(ResultCsv.cell(62.5)).isEqualTo("62.5");
        assertThat(ResultCsv.cell(null)).isEmpty();
    }
}
