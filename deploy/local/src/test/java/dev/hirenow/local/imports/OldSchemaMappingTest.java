package dev.hirenow.local.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.local.process.LauncherFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OldSchemaMappingTest {

    @TempDir
    private Path folder;

    @Test
    void asksForDjangosUsualNames() {
        assertThat(OldSchemaMapping.with(Optional.empty()).query("transcript", "answer", "text"))
                .isEqualTo("select video_response_id as \"answer\", text as \"text\" from interviews_transcript"
                        + " order by 1");
    }

    @Test
    void asksForOtherNamesAndExpressionsWhereAFileSaysSo() throws IOException {
        OldSchemaMapping mapping = OldSchemaMapping.with(Optional.of(file("""
                interview.table=hr_interview
                interview.name=first_name || ' ' || last_name
                interview.email=
                result.table=
                """)));
        assertThat(mapping.query("interview", "id", "name", "email"))
                .isEqualTo("select id as \"id\", first_name || ' ' || last_name as \"name\", null as \"email\""
                        + " from hr_interview order by 1");
        assertThat(mapping.has("result")).isFalse();
    }

    @Test
    void refusesANameThatNothingIsReadBy() throws IOException {
        Path file = file("interview.nmae=candidate_name\n");
        assertThatThrownBy(() -> OldSchemaMapping.with(Optional.of(file)))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("interview.nmae");
    }

    @Test
    void theSameThingAlwaysGetsTheSameId() {
        java.time.Instant created = java.time.Instant.parse("2026-01-02T03:04:05Z");
        assertThat(ImportedIds.of(created, "acme/interview/7")).isEqualTo(ImportedIds.of(created, "acme/interview/7"));
        assertThat(ImportedIds.of(created, "acme/interview/7"))
                .isNotEqualTo(ImportedIds.of(created, "acme/interview/8"));
        assertThat(ImportedIds.of(created, "acme/interview/7").version()).isEqualTo(7);
        assertThat(ImportedIds.of(created, "acme/interview/7").variant()).isEqualTo(2);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("mapping.properties"), text);
    }
}
