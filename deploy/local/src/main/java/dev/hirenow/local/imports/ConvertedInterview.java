package dev.hirenow.local.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewCreated;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.VideoReceived;

/**
 * An interview of the old application, converted to HireNow's model.
 *
 * @param videos every recorded attempt
 * @param transcripts one fact per attempt: its transcript, or its failure
 * @param notes the old application's assessments, for reviewers
 * @param objects file by object key
 * @param losses what could not be imported
 */
record ConvertedInterview(
        InterviewCreated created,
        List<VideoReceived> videos,
        List<Fact> transcripts,
        InterviewSubmitted submitted,
        List<String> notes,
        Map<String, Path> objects,
        List<String> losses) {

    ConvertedInterview {
        videos = List.copyOf(videos);
        transcripts = List.copyOf(transcripts);
        notes = List.copyOf(notes);
        objects = Map.copyOf(objects);
        losses = List.copyOf(losses);
    }
}
