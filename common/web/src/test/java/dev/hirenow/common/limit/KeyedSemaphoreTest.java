package dev.hirenow.common.limit;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyedSemaphoreTest {

    private final KeyedSemaphore limit = new KeyedSemaphore(2);

    @Test
    void hasSoManyPlacesForEachKey() {
        assertThat(limit.enter("one")).isPresent();
        assertThat(limit.enter("one")).isPresent();

        assertThat(limit.enter("one")).isEmpty();
        assertThat(limit.enter("other")).isPresent();
    }

    @Test
    void takesAPlaceBackOnceHoweverOftenItIsLeft() {
        Optional<KeyedSemaphore.Permit> first = limit.enter("one");
        limit.enter("one");
        first.orElseThrow().leave();
        first.orElseThrow().leave();

        assertThat(limit.enter("one")).isPresent();
        assertThat(limit.enter("one")).isEmpty();
    }

    @Test
    void keepsNothingOfKeysWithoutAPlace() {
        limit.enter("one").orElseThrow().leave();

        assertThat(limit.keys()).isZero();
    }

    @Test
    void lets0StandForNoLimit() {
        KeyedSemaphore none = new KeyedSemaphore(0);

        assertThat(none.enter("one")).isPresent();
        assertThat(none.keys()).isZero();
    }
}
