package dev.hirenow.results.review;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

/** Files as they are shown, each made once for each version of the file and shape of the view. */
public interface Details {

    /**
     * Which detail.
     *
     * @param organisation that asks
     * @param interviewId of the interview
     * @param shape what a detail looks like; another one for a view that shows the same file otherwise
     */
    record Key(String organisation, UUID interviewId, String shape) {}

    /**
     * A file as it is shown.
     *
     * @param version of the file, see {@link CaseFile#version}
     * @param body empty where the reader has it already
     */
    record Detail(String version, Optional<byte[]> body) {}

    /**
     * The detail of the file as it is now; empty when this organisation has no such interview.
     *
     * @param known text that names the version which the reader has, if any
     * @param render makes the body of a file that was not shown since it changed
     */
    Uni<Optional<Detail>> find(Key key, String known, Function<CaseFile, byte[]> render);
}
