package org.kith.gateway.edge.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.kith.contracts.Service;
import org.kith.contracts.vocabulary.Role;

/** Reads the audience policy; a line that is not understood stops the start. */
final class PolicyFile {
    private static final Set<String> WORDS = Set.of(
            Role.LINK_WORKER,
            Role.PRACTITIONER,
            Role.PARTNER,
            Role.COORDINATOR,
            Role.COMMISSIONER,
            Role.DUTY,
            Role.VOLUNTEER,
            Role.NETWORK_ADMIN,
            Role.SYSTEM,
            PolicyRule.ANY,
            PolicyRule.PUBLIC,
            PolicyRule.INTERNAL);
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
        Set<String> operations = new HashSet<>();
        String section = null;
        for (String line : lines) {
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            if (text.startsWith("[") && text.endsWith("]")) {
                section = text.substring(1, text.length() - 1);
                require(
                        section.equals(AudiencePolicy.GATEWAY)
                                || Service.find(section).isPresent(),
                        line);
            } else {
                require(section != null, line);
                PolicyRule rule = rule(section, text);
                require(operations.add(rule.operation()), line);
                rules.add(rule);
            }
        }
        return List.copyOf(rules);
    }

    private static PolicyRule rule(String section, String line) {
        List<String> words = List.of(line.split("\\s+"));
        require(
                words.size() >= 4
                        && METHODS.contains(words.get(0))
                        && words.get(1).startsWith("/")
                        && words.get(2).matches("[a-z][A-Za-z]+"),
                line);
        List<String> audience = new ArrayList<>();
        OptionalLong body = OptionalLong.empty();
        Duration wait = null;
        boolean concerns = false;
        for (String word : words.subList(3, words.size())) {
            if (word.matches("body=[0-9]+MiB")) {
                body = OptionalLong.of(Long.parseLong(word.substring(5, word.length() - 3)) << 20);
            } else if (word.matches("wait=[0-9]+S")) {
                wait = Duration.ofSeconds(Long.parseLong(word.substring(5, word.length() - 1)));
            } else if (word.equals("concerns")) {
                concerns = true;
            } else {
                require(WORDS.contains(word), line);
                audience.add(word);
            }
        }
        require(!audience.isEmpty(), line);
        return new PolicyRule(
                section,
                words.get(0),
                words.get(1),
                section + "." + words.get(2),
                List.copyOf(audience),
                body,
                wait,
                concerns,
                path(words.get(1)));
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
