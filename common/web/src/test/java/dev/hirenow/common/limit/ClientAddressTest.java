package dev.hirenow.common.limit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAddressTest {

    @Test
    void tellsAddressesOfIpv4Apart() {
        assertThat(ClientAddress.key("203.0.113.9")).isNotEqualTo(ClientAddress.key("203.0.113.10"));
    }

    @Test
    void takesTheNetworkOfASubscriberForOneAddress() {
        assertThat(ClientAddress.key("2001:db8:1:2::1"))
                .isEqualTo(ClientAddress.key("2001:db8:1:2:ffff::7"))
                .isNotEqualTo(ClientAddress.key("2001:db8:1:3::1"));
    }

    @Test
    void believesWhatTheNearestProxyAddedAndNotWhatTheClientWrote() {
        assertThat(ClientAddress.last("203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(ClientAddress.last("made-up, 10.9.8.7 , 203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void takesWhatIsNoAddressAsItIs() {
        assertThat(ClientAddress.key("unknown")).isEqualTo("unknown");
    }
}
