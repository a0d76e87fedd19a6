package org.kith.gateway.edge.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.kith.gateway.edge.services.Service;

/** Reads the audience policy; a line that is not understood stops the start. */
final class PolicyFile {
    private static final Set<String> WORDS = Set.of(
            "link-worker",
            "practitioner",
            "partner",
            "coordinator",
            "commissioner",
            "duty",
            "volunteer",
            "network-admin",
            "system",
            PolicyRule.ANY,
            PolicyRule.PUBLIC);
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final String ID = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}";

    private PolicyFile() {}

    static List<PolicyRule> read(String resource) {
        try (InputStream in = PolicyFile.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<PolicyRule> parse(List<String> lines) {
        List<PolicyRule> rules = new ArrayList<>();
        String section = null;
        for (String line : lines) {
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            if (text.startsWith("[") && text.endsWith("]")) {
                section = text.substring(1, text.length() - 1);
                require(section.equals("gateway") || Service.byPath(section).isPresent(), line);
            } else {
                require(section != null, line);
                rules.add(rule(section, text));
            }
        }
        return List.copyOf(rules);
    }

    private static PolicyRule rule(String section, String line) {
        List<String> words = List.of(line.split("\\s+"));
        require(
                words.size() >= 3
                        && METHODS.contains(words.get(0))
                        && words.get(1).startsWith("/"),
                line);
        List<String> audience = new ArrayList<>();
        OptionalLong body = OptionalLong.empty();
        Duration wait = null;
        for (String word : words.subList(2, words.size())) {
            if (word.matches("body=[0-9]+MiB")) {
                body = OptionalLong.of(Long.parseLong(word.substring(5, word.length() - 3)) << 20);
            } else if (word.matches("wait=[0-9]+S")) {
                wait = Duration.ofSeconds(Long.parseLong(word.substring(5, word.length() - 1)));
            } else {
                require(WORDS.contains(word), line);
                audience.add(word);
            }
        }
        require(!audience.isEmpty(), line);
        return new PolicyRule(
                section, words.get(0), words.get(1), List.copyOf(audience), body, wait, path(words.get(1)));
    }

    private static Pattern path(String template) {
        StringBuilder regex = new StringBuilder();
        for (String part : template.substring(1).split("/")) {
            regex.append('/').append(part.startsWith("{") ? ID : Pattern.quote(part));
        }
        return Pattern.compile(regex.toString());
    }

    private static void require(boolean holds, String line) {
        if (!holds) {
            throw new IllegalStateException("The audience policy has a line that is not understood: " + line);
        }
    }
}
