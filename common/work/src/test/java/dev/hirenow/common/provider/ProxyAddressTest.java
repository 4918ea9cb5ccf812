package dev.hirenow.common.provider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProxyAddressTest {

    @Test
    void isAHostAndAPort() {
        assertThat(ProxyAddress.of("proxy.example:3128")).isEqualTo(new ProxyAddress("proxy.example", 3128));
        assertThat(ProxyAddress.of("[::1]:65535")).isEqualTo(new ProxyAddress("[::1]", 65_535));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", ":3128", "proxy.example:", "proxy.example:0", "proxy:65536", "proxy:http"})
    void isNothingElse(String text) {
        assertThatThrownBy(() -> ProxyAddress.of(text)).hasMessageContaining(text);
    }
}
