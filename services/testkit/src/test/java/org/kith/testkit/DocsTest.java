package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Service;

/** Documents lead somewhere: every link in a Markdown file of the checkout, and every how-to to the command that checks it. */
class DocsTest {
    private static final Path ROOT = Repository.root();
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "dist");
    private static final Pattern FENCE = Pattern.compile("(?ms)^ {0,3}(```+|~~~+).*?^ {0,3}\\1\\s*$");
    private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(([^)\\s]+)(?: \"[^\"]*\")?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?)\\s*$");
    private static final Pattern NAMED = Pattern.compile("<a id=\"([^\"]+)\">");
    private static final Pattern CALL =
            Pattern.compile("(?m)\\b(get|post|change) [a-z]+ \"?(/api/[^\\s\"|]+)\"?(?: ([a-z-]+))?");
    private static final Pattern CHECK = Pattern.compile("(?ms).*^## Check$(?!.*^## ).*^```sh$\\n[^`]+^```$.*");

    @Test
    void everyRelativeLinkLeadsSomewhere() throws IOException {
        List<Path> files = markdown();
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path file : files) {
            for (String link : links(Files.readString(file))) {
                links++;
                if (!leadsSomewhere(file, link)) {
                    broken.add(ROOT.relativize(file) + ": " + link);
                }
            }
        }
        assertThat(files).hasSizeGreaterThan(10);
        assertThat(links).isGreaterThan(30);
        assertThat(broken).isEmpty();
    }

    @Test
    void theDocumentationListsTheReadmeOfEveryPart() throws IOException {
        Path index = ROOT.resolve("docs/README.md");
        Set<Path> listed = new TreeSet<>();
        links(Files.readString(index)).forEach(link -> listed.add(target(index, link)));
        assertThat(markdown().stream().filter(file -> file.endsWith("README.md") && !file.equals(index)))
                .allSatisfy(readme -> assertThat(listed).contains(readme));
    }

    @Test
    void everyLineOfATableOfWhatToChangeLeadsToWhereItIs() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("docs/README.md"), ROOT.resolve("gateway/README.md")));
        for (Service service : Service.values()) {
            pages.add(ROOT.resolve("services/" + service.code() + "/README.md"));
        }
        for (Path page : pages) {
            List<String> lines = toChange(Files.readString(page));
            assertThat(lines).as("%s: lines of | To change | Look in |", page).hasSizeGreaterThan(3);
            assertThat(lines).allSatisfy(line -> assertThat(links(line))
                    .as("%s: %s", page, line)
                    .isNotEmpty()
                    .allMatch(link -> leadsSomewhere(page, link)));
        }
    }

    @Test
    void everyGuideAndExplanationEndsWithTheCommandThatChecksIt() throws IOException {
        List<Path> guides = new ArrayList<>(List.of(
                ROOT.resolve("docs/architecture.md"),
                ROOT.resolve("docs/threat-model.md"),
                ROOT.resolve("docs/reference/states.md")));
        for (String folder : List.of("docs/how-to", "docs/explanation")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(guides::add);
            }
        }
        assertThat(guides).hasSizeGreaterThan(8).allSatisfy(guide -> assertThat(Files.readString(guide))
                .as("%s: its last heading is ## Check and has a block of sh", guide)
                .matches(CHECK));
    }

    @Test
    void everyCallOfTheTutorialIsOneTheGatewayKnows() throws IOException {
        Set<String> known = policy();
        List<String> calls = CALL.matcher(Files.readString(ROOT.resolve("docs/tutorial.md")))
                .results()
                .map(DocsTest::call)
                .toList();
        assertThat(calls).hasSizeGreaterThan(30);
        assertThat(calls).allSatisfy(call -> assertThat(known).anyMatch(rule -> call.matches(rule)));
        assertThat("POST /api/offers/v1/nowhere")
                .satisfies(call -> assertThat(known).noneMatch(rule -> call.matches(rule)));
    }

    @Test
    void seesABrokenLinkAndAGuideWithoutACheck() {
        Path readme = ROOT.resolve("README.md");
        assertThat(links("a [b](c.md) `[d](e.md)`\n```\n[f](g.md)\n```\n![h](i.png)"))
                .containsExactly("c.md", "i.png");
        assertThat(leadsSomewhere(readme, "LICENSE")).isTrue();
        assertThat(leadsSomewhere(readme, "docs/nowhere.md")).isFalse();
        assertThat(leadsSomewhere(readme, "#nowhere")).isFalse();
        assertThat("## Check\n\n```sh\nmvn verify\n```\n").matches(CHECK);
        assertThat("## Check\n\n```sh\nmvn verify\n```\n## More\n").doesNotMatch(CHECK);
        assertThat("## Check\n\nLook at it.\n").doesNotMatch(CHECK);
    }

    /** Method and path of a call by one of the tutorial's helpers, with X for what the shell puts in. */
    private static String call(MatchResult found) {
        String path = found.group(2).replaceAll("\\$\\(id\\)|\\$\\w+", "X").replaceAll("\\?.*", "");
        return found.group(1).equals("get")
                ? "GET " + path
                : "POST " + path + (found.group(1).equals("change") ? "/" + found.group(3) : "");
    }

    /** What the gateway's audience policy lets through, as patterns of method and outer path. */
    private static Set<String> policy() throws IOException {
        Set<String> rules = new TreeSet<>();
        String prefix = "";
        for (String line : Files.readAllLines(ROOT.resolve("gateway/src/main/resources/audience-policy.txt"))) {
            if (line.startsWith("[")) {
                String section = line.strip().substring(1, line.strip().length() - 1);
                prefix = section.equals("gateway") ? "" : "/api/" + section;
            } else if (line.startsWith("GET") || line.startsWith("POST")) {
                String[] words = line.split("\\s+");
                rules.add(words[0] + " " + prefix + words[1].replaceAll("\\{[^}]*}", "[^/]+"));
            }
        }
        return rules;
    }

    private static List<String> links(String text) {
        String prose = CODE.matcher(FENCE.matcher(text).replaceAll("")).replaceAll("");
        return LINK.matcher(prose)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(link -> !link.matches("[a-z][a-z0-9+.-]*:.*"))
                .toList();
    }

    /** The lines of the table that says where to look to change something. */
    private static List<String> toChange(String text) {
        return text.lines()
                .dropWhile(line -> !line.equals("| To change | Look in |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static Path target(Path file, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        return path.isEmpty() ? file : file.resolveSibling(path).normalize();
    }

    private static boolean leadsSomewhere(Path file, String link) {
        int hash = link.indexOf('#');
        Path target = target(file, link);
        if (!target.startsWith(ROOT) || !Files.exists(target)) {
            return false;
        }
        return hash < 0 || anchors(target).contains(link.substring(hash + 1));
    }

    /** The names by which a heading of the file can be reached, as GitHub and GitLab make them. */
    private static Set<String> anchors(Path file) {
        Set<String> anchors = new TreeSet<>();
        if (!file.toString().endsWith(".md")) {
            return anchors;
        }
        String text;
        try {
            text = FENCE.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
        NAMED.matcher(text).results().forEach(found -> anchors.add(found.group(1)));
        Map<String, Integer> seen = new HashMap<>();
        HEADING.matcher(text).results().forEach(found -> {
            String slug = found.group(1)
                    .replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
            int before = seen.merge(slug, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? slug : slug + "-" + before);
        });
        return anchors;
    }

    private static List<Path> markdown() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                return !folder.equals(ROOT) && (name.startsWith(".") || NOT_OURS.contains(name))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
