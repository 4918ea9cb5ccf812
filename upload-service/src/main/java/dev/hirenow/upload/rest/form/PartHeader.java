package dev.hirenow.upload.rest.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The header of a form part (RFC 7578, section 4).
 *
 * @param name of the field
 * @param file whether the part has a file name
 * @param contentType empty if the part declares none
 */
record PartHeader(String name, boolean file, String contentType) {

    private static final Set<String> AS_IT_IS = Set.of("7bit", "8bit", "binary");

    /** Parses the header lines, without the empty line that ends them. */
    static PartHeader of(byte[] header) {
        Optional<HeaderValue> disposition = Optional.empty();
        String contentType = "";
        for (String line : lines(header)) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw FormRefused.unreadable("A part has a header line without a name.");
            }
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
                case "content-disposition" -> disposition = Optional.of(HeaderValue.of(value));
                case "content-type" -> contentType = value;
                case "content-transfer-encoding" -> requireAsItIs(value);
                default -> {
                    // not relevant to the recording
                }
            }
        }
        return of(disposition, contentType);
    }

    private static PartHeader of(Optional<HeaderValue> disposition, String contentType) {
        HeaderValue formData = disposition
                .filter(value -> value.value().equals("form-data"))
                .orElseThrow(() -> FormRefused.unreadable("A part has no Content-Disposition: form-data."));
        String name = formData.parameter("name")
                .orElseThrow(() -> FormRefused.unreadable("A part has no name in its Content-Disposition."));
        boolean file = formData.parameter("filename").isPresent()
                || formData.parameter("filename*").isPresent();
        return new PartHeader(name, file, contentType);
    }

    private static void requireAsItIs(String encoding) {
        if (!AS_IT_IS.contains(encoding.toLowerCase(Locale.ROOT))) {
            throw FormRefused.unreadable("A part is encoded; send its bytes as they are (RFC 7578, section 4.7).");
        }
    }

    // A line that begins with a space continues the previous line.
    private static List<String> lines(byte[] header) {
        List<String> lines = new ArrayList<>();
        for (String line : new String(header, StandardCharsets.UTF_8).split("\r\n")) {
            boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
            if (goesOn && !lines.isEmpty()) {
                lines.add(lines.removeLast() + line);
            } else {
                lines.add(line);
            }
        }
        return lines;
    }
}
