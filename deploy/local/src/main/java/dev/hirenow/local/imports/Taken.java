package dev.hirenow.local.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewCreated;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.VideoReceived;

/**
 * An interview of the old application in the words of the new one.
 *
 * @param videos every recorded attempt
 * @param transcripts one fact for each of them: its words, or that there are none
 * @param notes what the old application thought of it, for people to read
 * @param objects which file becomes which object of the store
 * @param losses what could not be taken of it
 */
record Taken(
        InterviewCreated created,
        List<VideoReceived> videos,
        List<Fact> transcripts,
        InterviewSubmitted submitted,
        List<String> notes,
        Map<String, Path> objects,
        List<String> losses) {

    Taken {
        videos = List.copyOf(videos);
        transcripts = List.copyOf(transcripts);
        notes = List.copyOf(notes);
        objects = Map.copyOf(objects);
        losses = List.copyOf(losses);
    }
}
