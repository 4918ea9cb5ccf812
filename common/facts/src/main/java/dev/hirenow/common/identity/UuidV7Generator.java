package dev.hirenow.common.identity;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/** Generates identifiers that sort by time (UUIDv7, RFC 9562). */
public final class UuidV7Generator {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private UuidV7Generator() {}

    /** A new identifier; it sorts after earlier ones of the same process. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
