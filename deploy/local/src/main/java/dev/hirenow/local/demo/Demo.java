package dev.hirenow.local.demo;

import dev.hirenow.local.Console;
import dev.hirenow.local.stack.Plan;

public final class Demo {
    public Demo(Plan p, Console c) {}

    public int run() {
        return 1;
    }
}
