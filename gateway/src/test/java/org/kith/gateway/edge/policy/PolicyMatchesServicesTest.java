package org.kith.gateway.edge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Service;

/** Holds the audience policy to the resources of the services: every operation is listed, and nothing else. */
class PolicyMatchesServicesTest {
    private static final Path SERVICES = Path.of("../services");
    private static final Pattern PATH = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");
    private static final Pattern OPERATION =
            Pattern.compile("((?:    @[^\\n]*\\n(?:        [^\\n]*\\n)*)+)    (?:public )?[\\w<>\\[\\], ?.]+ \\w+\\(");
    private static final Pattern METHOD = Pattern.compile("@(GET|POST|PUT|DELETE|PATCH)\\b");

    @Test
    void everyOperationOfAServiceIsListedAndNothingElse() {
        Set<String> kit = operations("kit");
        assertThat(kit).isNotEmpty();
        for (Service service : Service.values()) {
            Set<String> served = new TreeSet<>(operations(service.code()));
            served.addAll(kit);
            assertThat(listed(service)).as(service.code()).isEqualTo(served);
        }
    }

    private static Set<String> listed(Service service) {
        Set<String> listed = new TreeSet<>();
        PolicyFile.read("/audience-policy.txt").stream()
                .filter(rule -> rule.section().equals(service.code()))
                .forEach(rule -> listed.add(operation(rule.method(), rule.template())));
        return listed;
    }

    private static Set<String> operations(String module) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SERVICES.resolve(module).resolve("src/main/java"))) {
            files.filter(file -> file.toString().endsWith("Resource.java")).forEach(file -> read(file, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void read(Path file, Set<String> found) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int body = text.indexOf("class ");
        Matcher base = PATH.matcher(text.substring(0, body));
        String root = base.find() ? base.group(1) : "";
        Matcher operation = OPERATION.matcher(text.substring(body));
        while (operation.find()) {
            Matcher method = METHOD.matcher(operation.group(1));
            if (method.find()) {
                Matcher path = PATH.matcher(operation.group(1));
                found.add(operation(method.group(1), root + (path.find() ? path.group(1) : "")));
            }
        }
    }

    private static String operation(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "{}");
    }
}
