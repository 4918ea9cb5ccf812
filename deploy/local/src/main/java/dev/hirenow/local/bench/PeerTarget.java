package dev.hirenow.local.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The requests to the Django application that this system replaces.
 *
 * @param base base URL of its API
 */
record PeerTarget(URI base, int questions) implements BenchmarkTarget {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNKNOWN = "none";
    private static final int OK = 200;

    @Override
    public HttpRequest interview() {
        ObjectNode body = JSON.createObjectNode().put("candidate", "Ada Lovelace");
        for (int question = 1; question <= questions; question++) {
            body.withArray("questions").add("Tell us about a system that you built, part " + question + "?");
        }
        return CheckedHttp.post(base.resolve("interviews"), UNKNOWN, body);
    }

    @Override
    public HireNowRequestFactory.Invited invited(JsonNode created) {
        return new HireNowRequestFactory.Invited(created.path("id").asText(), UNKNOWN);
    }

    @Override
    public HttpRequest answer(HireNowRequestFactory.Invited invited, int question, byte[] video) {
        String boundary = UUID.randomUUID().toString();
        return CheckedHttp.to(base.resolve("interviews/" + invited.id() + "/video-response"), UNKNOWN)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(form(boundary, question - 1, video))
                .build();
    }

    private static BodyPublisher form(String boundary, int index, byte[] video) {
        String before = """
                --%1$s\r
                Content-Disposition: form-data; name="question_index"\r
                \r
                %2$d\r
                --%1$s\r
                Content-Disposition: form-data; name="video"; filename="answer.webm"\r
                Content-Type: video/webm\r
                \r
                """.formatted(boundary, index);
        byte[] head = before.getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + video.length + tail.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(video, 0, whole, head.length, video.length);
        System.arraycopy(tail, 0, whole, head.length + video.length, tail.length);
        return BodyPublishers.ofByteArray(whole);
    }

    @Override
    public HttpRequest submission(HireNowRequestFactory.Invited invited) {
        return CheckedHttp.to(base.resolve("interviews/" + invited.id() + "/submit"), UNKNOWN)
                .POST(BodyPublishers.noBody())
                .build();
    }

    @Override
    public int submitted() {
        return OK;
    }

    @Override
    public HttpRequest result(String interview) {
        return CheckedHttp.to(base.resolve("results/" + interview), UNKNOWN).build();
    }

    @Override
    public boolean ended(HttpResponse<byte[]> answer) {
        return answer.statusCode() == OK;
    }
}
