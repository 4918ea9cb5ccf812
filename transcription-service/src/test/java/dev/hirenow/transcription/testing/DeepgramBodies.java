package dev.hirenow.transcription.testing;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Responses in Deepgram's format. */
public final class DeepgramBodies {

    private DeepgramBodies() {}

    /** One word per second, each half a second long. */
    public static String of(String... words) {
        String list = IntStream.range(0, words.length)
                .mapToObj(n -> """
                        {"word":"%s","start":%d.0,"end":%d.5,"confidence":0.9,"punctuated_word":"%s"}""".formatted(words[n], n, n, words[n]))
                .collect(Collectors.joining(","));
        return """
                {"metadata":{"request_id":"body-id","duration":3.0,"channels":1,
                  "model_info":{"m1":{"name":"general-nova-3","version":"1","arch":"nova-3"}}},
                 "results":{"channels":[{"alternatives":[{"transcript":"%s","confidence":0.9,"words":[%s]}]}]}}""".formatted(String.join(" ", words), list);
    }
}
