package dev.hirenow.results.review;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

/** Rendered case files, each created once per version of the file and shape of the view. */
public interface RenderedResultCache {

    /**
     * Identifies a detail.
     *
     * @param organisation organisation of the reader
     * @param shape version of the rendering; a view that renders the same file differently needs another one
     */
    record Key(String organisation, UUID interviewId, String shape) {}

    /**
     * A rendered case file.
     *
     * @param version of the file, see {@link CaseFile#version}
     * @param body empty if the reader already has this version
     */
    record Detail(String version, Optional<byte[]> body) {}

    /**
     * The current detail of the file; empty if this organisation has no such interview.
     *
     * @param known text that contains the version that the reader has, if any
     * @param render renders a file that was not read since it changed
     */
    Uni<Optional<Detail>> find(Key key, String known, Function<CaseFile, byte[]> render);
}
