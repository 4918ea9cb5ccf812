package dev.hirenow.local.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PropertiesEscaperTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/home/zoë/project", "/root/Grüße äh", "/srv/面接", "/a path/with=signs:and#more!", "/back\\slash"
            })
    void isReadAsThePathThatItWas(String path) throws IOException {
        String file = "folder=" + PropertiesEscaper.escape(Path.of(path)) + "\n";

        Properties read = new Properties();
        read.load(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));

        assertThat(read.getProperty("folder")).isEqualTo(path);
    }
}
