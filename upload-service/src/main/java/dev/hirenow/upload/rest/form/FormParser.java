package dev.hirenow.upload.rest.form;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.hirenow.upload.rest.form.FormEvent.FileBegins;
import dev.hirenow.upload.rest.form.FormEvent.FileBytes;

/**
 * Finds one file in a form (multipart/form-data, RFC 7578 and RFC 2046, section 5.1.1) whose bytes arrive in chunks
 * of any size. Between two chunks it buffers at most a part's header or a possible boundary.
 */
final class FormParser {

    private static final byte CR = '\r';
    private static final byte LF = '\n';
    private static final byte DASH = '-';
    private static final byte[] LINE_BREAK = {CR, LF};
    // Includes the line break that ends the preceding line.
    private static final int EMPTY_LINE = 4;
    private static final int LONGEST_BOUNDARY = 70;

    private final String file;
    private final FormLimits limits;
    private final byte[] delimiter;
    private State state = State.BEFORE;
    // The first boundary may come without a preceding line break.
    private byte[] held = LINE_BREAK;
    private int parts;
    private long otherBytes;
    private boolean found;

    private enum State {
        /** Before the first boundary. */
        BEFORE,
        /** Directly after a boundary. */
        BOUNDARY,
        HEADER,
        FILE,
        OTHER_PART,
        /** After the closing boundary. */
        AFTER
    }

    /**
     * Looks for the first file with this field name.
     *
     * @throws FormRefused if the boundary is invalid
     */
    FormParser(String boundary, String file, FormLimits limits) {
        if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
            throw FormRefused.unreadable(
                    "The Content-Type needs a boundary of 1 to " + LONGEST_BOUNDARY + " characters.");
        }
        this.file = file;
        this.limits = limits;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Parses the next bytes of the form. The file's bytes are slices of the chunk.
     *
     * @throws FormRefused if the form is malformed or exceeds a limit
     */
    List<FormEvent> feed(ByteBuffer chunk) {
        ByteBuffer input = joined(chunk);
        List<FormEvent> events = new ArrayList<>();
        boolean enough = true;
        while (enough && input.hasRemaining()) {
            enough = switch (state) {
                case BEFORE, OTHER_PART -> skip(input);
                case BOUNDARY -> boundary(input);
                case HEADER -> header(input, events);
                case FILE -> file(input, events);
                case AFTER -> after(input);
            };
        }
        held = new byte[input.remaining()];
        input.get(held);
        return events;
    }

    /**
     * Ends the form.
     *
     * @throws FormRefused if the form is incomplete or does not contain the file
     */
    void end() {
        if (state != State.AFTER) {
            throw FormRefused.unreadable("The form ended without its closing boundary.");
        }
        if (!found) {
            throw new FormRefused(FormRefused.Kind.WITHOUT_FILE, "The form does not contain this file.");
        }
    }

    /** Bytes that are buffered until the next chunk. */
    int heldBytes() {
        return held.length;
    }

    private ByteBuffer joined(ByteBuffer chunk) {
        if (held.length == 0) {
            return chunk.slice();
        }
        return ByteBuffer.allocate(held.length + chunk.remaining())
                .put(held)
                .put(chunk.duplicate())
                .flip();
    }

    private boolean skip(ByteBuffer input) {
        int end = delimiterIn(input);
        countOther(end - input.position());
        return goTo(end, input);
    }

    private boolean file(ByteBuffer input, List<FormEvent> events) {
        int end = delimiterIn(input);
        if (end > input.position()) {
            events.add(new FileBytes(input.slice(input.position(), end - input.position())));
        }
        return goTo(end, input);
    }

    /** Moves past a complete delimiter at this index; returns false if the input ends within it. */
    private boolean goTo(int end, ByteBuffer input) {
        input.position(end);
        if (input.remaining() < delimiter.length) {
            return false;
        }
        input.position(end + delimiter.length);
        state = State.BOUNDARY;
        return true;
    }

    /**
     * The index of the delimiter, or of a prefix of it at the end of the input; the limit of the input if there is
     * neither.
     */
    private int delimiterIn(ByteBuffer input) {
        int at = input.position();
        while (at < input.limit() && !(input.get(at) == CR && mayBeDelimiter(input, at))) {
            at++;
        }
        return at;
    }

    private boolean mayBeDelimiter(ByteBuffer input, int from) {
        int length = Math.min(delimiter.length, input.limit() - from);
        for (int at = 1; at < length; at++) {
            if (input.get(from + at) != delimiter[at]) {
                return false;
            }
        }
        return true;
    }

    private boolean boundary(ByteBuffer input) {
        if (input.remaining() < 2) {
            return false;
        }
        int at = input.position();
        if (input.get(at) == DASH && input.get(at + 1) == DASH) {
            input.position(at + 2);
            state = State.AFTER;
            return true;
        }
        return endOfBoundary(input);
    }

    // Only spaces and tabs may follow a boundary (RFC 2046).
    private boolean endOfBoundary(ByteBuffer input) {
        int at = input.position();
        while (at < input.limit() && (input.get(at) == ' ' || input.get(at) == '\t')) {
            at++;
        }
        if (at - input.position() > limits.headerBytes()) {
            throw headerTooLong();
        }
        if (input.limit() - at < 2) {
            return false;
        }
        if (input.get(at) != CR || input.get(at + 1) != LF) {
            throw FormRefused.unreadable("A boundary does not end its line.");
        }
        input.position(at + 2);
        state = State.HEADER;
        return true;
    }

    private boolean header(ByteBuffer input, List<FormEvent> events) {
        int start = input.position();
        int end = emptyLineIn(input);
        if (end - start > limits.headerBytes()) {
            throw headerTooLong();
        }
        if (input.limit() - end < EMPTY_LINE) {
            return false;
        }
        if (++parts > limits.parts()) {
            throw FormRefused.tooLarge("A form may have " + limits.parts() + " parts.");
        }
        byte[] lines = new byte[end - start];
        input.get(lines);
        input.position(end + EMPTY_LINE);
        begin(PartHeader.of(lines), events);
        return true;
    }

    /** The index of the line break before the empty line, or of a prefix of it at the end of the input. */
    private static int emptyLineIn(ByteBuffer input) {
        int at = input.position();
        while (input.limit() - at >= EMPTY_LINE
                && !(input.get(at) == CR
                        && input.get(at + 1) == LF
                        && input.get(at + 2) == CR
                        && input.get(at + 3) == LF)) {
            at++;
        }
        return at;
    }

    private void begin(PartHeader header, List<FormEvent> events) {
        boolean wanted = !found && header.file() && header.name().equals(file);
        if (wanted) {
            found = true;
            events.add(new FileBegins(header.contentType()));
        }
        state = wanted ? State.FILE : State.OTHER_PART;
    }

    private boolean after(ByteBuffer input) {
        countOther(input.remaining());
        input.position(input.limit());
        return true;
    }

    private void countOther(int bytes) {
        otherBytes += bytes;
        if (otherBytes > limits.otherBytes()) {
            throw FormRefused.tooLarge("Besides the recording a form may have " + limits.otherBytes() + " bytes.");
        }
    }

    private FormRefused headerTooLong() {
        return FormRefused.tooLarge("The header of a part may have " + limits.headerBytes() + " bytes.");
    }
}
