package dev.hirenow.e2e.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/problems.md explains every problem type that a service can return, and no other. */
class ProblemsTest {

    private static final Pattern IN_CODE =
            Pattern.compile("new ProblemType\\(\\s*\"([a-z-]+)\",\\s*(\\d{3}),\\s*\"([^\"]+)\"\\)");
    private static final Pattern IN_DOCUMENT = Pattern.compile("(?m)^## ([a-z-]+)\\n\\n(\\d{3}) · (.+)\\.$");

    @Test
    void everyProblemIsExplainedAndNoneIsInvented() {
        List<String> code = new ArrayList<>();
        Sources.COMMON.forEach(module -> code.addAll(problems(module)));
        Sources.SERVICES.forEach(service -> code.addAll(problems(service + "-service")));

        assertThat(inDocument())
                .containsExactlyInAnyOrderElementsOf(code.stream().distinct().toList());
    }

    private static List<String> problems(String module) {
        return Sources.java(module).stream()
                .flatMap(source -> IN_CODE.matcher(source).results())
                .map(found -> found.group(1) + " " + found.group(2) + " " + found.group(3))
                .toList();
    }

    private static List<String> inDocument() {
        List<String> explained = new ArrayList<>();
        Matcher headings = IN_DOCUMENT.matcher(Sources.read("docs/problems.md"));
        while (headings.find()) {
            explained.add(headings.group(1) + " " + headings.group(2) + " " + headings.group(3));
        }
        return explained;
    }
}
