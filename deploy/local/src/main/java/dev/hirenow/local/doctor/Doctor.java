package dev.hirenow.local.doctor;

import java.util.Optional;

import dev.hirenow.local.Console;

public final class Doctor {
    public Doctor(Optional<String> p, Console c) {}

    public int run() {
        return 1;
    }
}
