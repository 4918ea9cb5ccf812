package dev.hirenow.e2e.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import dev.hirenow.local.parts.StackPaths;

import static org.assertj.core.api.Assertions.assertThat;

/** Heap, the contents of an in-memory /tmp, and all other memory of a container or unit stay below its limit. */
class MemoryTest {

    private static final Path DEPLOY = StackPaths.findProject().resolve("deploy");
    private static final Pattern HEAP = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)");
    private static final Pattern SIZE = Pattern.compile("(\\d+)([mgMG])i?");
    // Classes, compiled code, threads and direct buffers; docs/containers.md has the measurements.
    private static final long BESIDE_THE_HEAP = 240;
    // HIRENOW_MEDIA_MEMORY, which no ffmpeg can exceed.
    private static final long FFMPEG = 384;
    // In addition to those that prepare recordings, one encodes video.
    private static final long ENCODING = 1;
    private static final Pattern FFMPEGS = Pattern.compile("HIRENOW_MEDIA_AT_ONCE=(\\d+)");

    @ParameterizedTest
    @ValueSource(strings = {"upload", "transcription", "analysis", "results", "sandbox"})
    void aContainerOfComposeHasRoomForHeapAndTmp(String name) throws IOException {
        Map<String, Map<String, Map<String, Object>>> file =
                new Yaml().load(Files.readString(DEPLOY.resolve("compose/compose.yaml")));
        Map<String, Object> service = file.get("services").get(name);
        long limit = mebibytes(service.get("mem_limit").toString());
        long tmp =
                mebibytes(((List<?>) service.get("tmpfs")).getFirst().toString().replaceFirst(".*size=", ""));
        String settings = service.get("environment").toString();
        long heap = limit * percent(settings, ofTheImage()) / 100;

        assertThat(heap).as("a heap to work with").isGreaterThanOrEqualTo(384);
        assertThat(heap + tmp + BESIDE_THE_HEAP + ffmpegs(name, settings)).isLessThanOrEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload", "transcription", "analysis", "results"})
    void aPodHasRoomForItsHeapAndItsTmpIsOnDisk(String name) throws IOException {
        String manifest = Files.readString(DEPLOY.resolve("kubernetes/base/" + name + ".yaml"));
        String settings = Files.readString(DEPLOY.resolve("kubernetes/base/settings/" + name + ".env"));
        Matcher limits = Pattern.compile("limits: \\{[^}]*\\bmemory: (\\w+)").matcher(manifest);
        assertThat(limits.find()).isTrue();
        long limit = mebibytes(limits.group(1));

        assertThat(manifest).contains("emptyDir: {sizeLimit:").doesNotContain("medium:");
        assertThat(limit * percent(settings, ofTheImage()) / 100 + BESIDE_THE_HEAP + ffmpegs(name, settings))
                .isLessThanOrEqualTo(limit);
    }

    // PrivateTmp is on the host's /tmp, which is in memory on many systems and then counts; /var/tmp is on
    // disk.
    @Test
    void aUnitHasRoomForItsHeapAndSpoolsToDisk() throws IOException {
        String unit = read("systemd/hirenow@.service");
        String ffmpeg = read("systemd/hirenow@transcription.service.d/media.conf");
        String settings = read("env/transcription.env");
        long percent = percent(unit, 0);

        assertThat(limit(unit) * percent / 100 + BESIDE_THE_HEAP).isLessThanOrEqualTo(limit(unit));
        assertThat(limit(ffmpeg) * percent / 100 + BESIDE_THE_HEAP + ffmpegs("transcription", settings))
                .isLessThanOrEqualTo(limit(ffmpeg));
        assertThat(unit).contains("PrivateTmp=yes");
        assertThat(settings).contains("HIRENOW_SPOOL=/var/tmp/");
        assertThat(read("env/upload.env")).contains("HIRENOW_UPLOAD_SPOOL=/var/tmp/");
    }

    private static long ffmpegs(String service, String settings) {
        Matcher number = FFMPEGS.matcher(settings);
        assertThat(number.find()).isEqualTo(service.equals("transcription"));
        return service.equals("transcription") ? FFMPEG * (Long.parseLong(number.group(1)) + ENCODING) : 0;
    }

    private static long limit(String unit) {
        return mebibytes(unit.replaceFirst("(?s).*\\nMemoryMax=", ""));
    }

    private static int ofTheImage() throws IOException {
        return percent(Files.readString(DEPLOY.resolve("docker/jvm.Dockerfile")), 0);
    }

    private static int percent(String options, int otherwise) {
        Matcher heap = HEAP.matcher(options);
        return heap.find() ? Integer.parseInt(heap.group(1)) : otherwise;
    }

    private static long mebibytes(String text) {
        Matcher size = SIZE.matcher(text);
        assertThat(size.lookingAt()).as(text).isTrue();
        return Long.parseLong(size.group(1)) * (size.group(2).equalsIgnoreCase("g") ? 1024 : 1);
    }

    private static String read(String file) throws IOException {
        return Files.readString(DEPLOY.resolve("host/" + file));
    }
}
