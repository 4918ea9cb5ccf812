package dev.hirenow.common.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PostgresTrafficTest {

    final PostgresTraffic traffic = new PostgresTraffic(() -> false);

    PostgresTrafficTest() {
        sends(message(' ', "startup"));
    }

    @Test
    void whatIsSentAtOnceIsOneRoundTrip() {
        sends(query("select 1"), query("select 2"));
        isAnswered(2);

        assertThat(ended()).extracting(DatabaseWork::roundTrips).containsExactly(1);
    }

    @Test
    void whatIsSentAfterAnAnswerIsAnotherRoundTrip() {
        sends(query("begin"));
        isAnswered(1);
        sends(query("commit"));
        isAnswered(1);

        assertThat(ended()).extracting(DatabaseWork::roundTrips).containsExactly(2);
    }

    // Two responses may arrive separately: which of them the next statement waited for must not change the
    // count.
    @Test
    void anAnswerThatIsStillToComeHidesNoWait() {
        sends(query("begin"), query("insert into interview"));
        isAnswered(1);
        sends(query("commit"));
        isAnswered(2);

        assertThat(ended()).extracting(DatabaseWork::roundTrips).containsExactly(2);
    }

    @Test
    void everyTransactionIsCountedByItself() {
        sends(query("select 1"));
        isAnswered(1);
        sends(query("select 2"));
        isAnswered(1);

        assertThat(ended()).extracting(DatabaseWork::roundTrips).containsExactly(1, 1);
    }

    private List<DatabaseWork> ended() {
        return traffic.takeEnded();
    }

    private void sends(byte[]... messages) {
        for (byte[] message : messages) {
            traffic.sent(message, message.length);
        }
    }

    private void isAnswered(int times) {
        for (int time = 0; time < times; time++) {
            byte[] ready = message('Z', "");
            traffic.received(ready, ready.length);
        }
    }

    private static byte[] query(String text) {
        return message('Q', text);
    }

    private static byte[] message(char type, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer message = ByteBuffer.allocate(1 + Integer.BYTES + body.length + 1);
        message.put((byte) type)
                .putInt(Integer.BYTES + body.length + 1)
                .put(body)
                .put((byte) 0);
        byte[] whole = message.array();
        return type == ' ' ? Arrays.copyOfRange(whole, 1, whole.length) : whole;
    }
}
