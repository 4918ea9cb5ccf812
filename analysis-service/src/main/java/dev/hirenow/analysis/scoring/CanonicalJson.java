package dev.hirenow.analysis.scoring;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Canonical JSON (RFC 8785, JSON Canonicalization Scheme): the same value always gives the same bytes, with sorted
 * names, no white space, and numbers as ECMAScript formats them. Releases before 1 December 2026 wrote fractions below
 * 10^-6 and numbers from 10^21 on without an exponent; nothing that they stored contains such a number.
 */
public final class CanonicalJson {

    private static final long LAST_EXACT = 1L << 53;

    private CanonicalJson() {}

    /** The canonical bytes of a record, UTF-8. */
    public static byte[] write(Object value) {
        StringBuilder out = new StringBuilder();
        write(StoredJson.tree(value), out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #write} wrote; ignores unknown fields. */
    public static <T> T read(byte[] bytes, Class<T> type) {
        return StoredJson.read(bytes, type);
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node) {
            case ObjectNode object -> object(object, out);
            case ArrayNode array -> array(array, out);
            default -> {
                if (node.isTextual()) {
                    text(node.textValue(), out);
                } else if (node.isFloatingPointNumber() || isBeyondExact(node)) {
                    out.append(EcmaScriptNumber.text(node.doubleValue()));
                } else {
                    out.append(node.asText());
                }
            }
        }
    }

    // JSON numbers are doubles, so integers beyond 2^53 lose precision.
    private static boolean isBeyondExact(JsonNode node) {
        return node.isIntegralNumber() && (!node.canConvertToLong() || Math.abs(node.longValue()) > LAST_EXACT);
    }

    // RFC 8785 sorts names by UTF-16 code units, as String.compareTo does.
    private static void object(ObjectNode object, StringBuilder out) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        char before = '{';
        for (var field : sorted.entrySet()) {
            out.append(before);
            text(field.getKey(), out);
            out.append(':');
            write(field.getValue(), out);
            before = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void array(ArrayNode array, StringBuilder out) {
        out.append('[');
        for (Iterator<JsonNode> items = array.iterator(); items.hasNext(); ) {
            write(items.next(), out);
            if (items.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
