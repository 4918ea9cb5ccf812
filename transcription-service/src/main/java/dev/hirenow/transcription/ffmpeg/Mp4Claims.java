package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/**
 * How much an MP4 says that it holds, read from its boxes (ISO/IEC 14496-12). A demuxer believes that and makes room for
 * all of it, which takes megabytes for a file of two kilobytes. What is hidden where a recorder puts nothing meets the limit
 * of ffmpeg's memory instead.
 */
final class Mp4Claims {

    // Four hours of 60 pictures and 50 packets of sound a second.
    private static final long MOST_SAMPLES = 1_600_000;
    private static final int MOST_BOXES = 1_000_000;
    private static final int DEEPEST = 8;

    private static final Set<String> OF_BOXES =
            Set.of("moov", "trak", "mdia", "minf", "stbl", "edts", "mvex", "moof", "traf", "udta", "tref", "dinf");
    private static final Set<String> TABLES =
            Set.of("stsd", "stts", "stsc", "stco", "co64", "stss", "ctts", "elst", "trun");
    // A demuxer cuts sound that is not compressed into pieces of so many samples.
    private static final int PIECE = 1024;

    private final FileChannel file;
    private long samples;
    private long longestTable;
    private int boxes;

    private Mp4Claims(FileChannel file) {
        this.file = file;
    }

    /** Whether it is as much as a recording can hold. */
    static boolean believable(Path recording) throws IOException {
        try (FileChannel file = FileChannel.open(recording)) {
            Mp4Claims claims = new Mp4Claims(file);
            claims.read(0, file.size(), 0, new Track());
            return claims.samples <= MOST_SAMPLES && claims.longestTable <= MOST_SAMPLES && claims.boxes < MOST_BOXES;
        }
    }

    private void read(long from, long end, int depth, Track track) throws IOException {
        long at = from;
        while (end - at >= 8 && boxes < MOST_BOXES) {
            boxes++;
            Box box = box(at, end);
            if (!OF_BOXES.contains(box.type)) {
                table(box, track);
            } else if (depth < DEEPEST) {
                Track within = box.type.equals("trak") ? new Track() : track;
                read(box.content, box.end, depth + 1, within);
                samples += within == track ? 0 : within.samples();
            }
            at = box.end;
        }
    }

    /** A box; a size that makes no sense ends with what it is in. */
    private record Box(String type, long content, long end) {}

    private Box box(long at, long end) throws IOException {
        ByteBuffer head = bytes(at, 16);
        long size = Integer.toUnsignedLong(head.getInt(0));
        byte[] type = new byte[4];
        head.get(4, type);
        long content = at + 8;
        if (size == 1) {
            size = head.getLong(8);
            content = at + 16;
        }
        boolean senseless = size < content - at || size > end - at;
        return new Box(new String(type, StandardCharsets.ISO_8859_1), content, senseless ? end : at + size);
    }

    // Version and flags come first.
    private void table(Box box, Track track) throws IOException {
        ByteBuffer content = bytes(box.content, 20);
        long first = Integer.toUnsignedLong(content.getInt(4));
        long second = Integer.toUnsignedLong(content.getInt(8));
        switch (box.type) {
            case "hdlr" -> track.handler(second);
            case "stsz", "stz2" -> track.sizes += second;
            case "stts" -> track.times(first == 1 && content.getInt(12) == 1);
            case "stsc" -> track.perChunk = Math.max(track.perChunk, mostPerChunk(box, first));
            case "trun" -> samples += first;
            default -> {
                // says nothing about samples
            }
        }
        longestTable = TABLES.contains(box.type) ? Math.max(longestTable, first) : longestTable;
        track.chunks += box.type.equals("stco") || box.type.equals("co64") ? first : 0;
    }

    // Of each entry: the first chunk, the samples in each, the description.
    private long mostPerChunk(Box box, long entries) throws IOException {
        long most = 0;
        long there = Math.min(Math.min(entries, MOST_SAMPLES), Math.max(0, box.end - box.content - 8) / 12);
        ByteBuffer table = bytes(box.content + 8, Math.toIntExact(12 * there));
        for (int entry = 0; entry < there; entry++) {
            most = Math.max(most, Integer.toUnsignedLong(table.getInt(12 * entry + 4)));
        }
        return most;
    }

    /** So many bytes of the file; zeros where it has no more. */
    private ByteBuffer bytes(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int read = 0;
        while (read >= 0 && bytes.hasRemaining()) {
            read = file.read(bytes, at + bytes.position());
        }
        return bytes;
    }

    private static final class Track {

        private static final long SOUND = 0x736f756eL;
        private static final long PICTURE = 0x76696465L;

        private boolean sound;
        private boolean picture;
        private boolean ofOneTick;
        private boolean ofMore;
        private long sizes;
        private long chunks;
        private long perChunk;

        void handler(long type) {
            sound |= type == SOUND;
            picture |= type == PICTURE;
        }

        void times(boolean oneTick) {
            ofOneTick |= oneTick;
            ofMore |= !oneTick;
        }

        // Of sound that is not compressed each value is a sample, and is not listed by itself.
        long samples() {
            boolean values = sound && !picture && ofOneTick && !ofMore;
            return values && chunks <= MOST_SAMPLES ? chunks + chunks * perChunk / PIECE : sizes;
        }
    }
}
