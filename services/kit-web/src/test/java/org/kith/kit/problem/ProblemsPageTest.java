package org.kith.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the reference of problems, and the gateway's pages of them, to the registry. */
class ProblemsPageTest {
    private static final Path PAGE = Path.of("../../docs/reference/problems.md");
    private static final Path GATEWAY = Path.of("../../gateway/src/main/resources/problem-pages.properties");
    private static final String HEAD = """
            # Problems

            <!-- Derived from the gateway's problem-pages.properties by ProblemsPageTest of services/kit-web. -->

            Whatever goes wrong comes back as `application/problem+json` (RFC 9457):

            ```json
            {
              "type": "/problems/validation",
              "title": "Something in the request is wrong",
              "status": 400,
              "detail": "Correct the fields listed.",
              "correlation": "0f0d7f4a-5f1b-4c9e-9d5e-3f2a8b6c1d00",
              "errors": [{"pointer": "/family/postcode", "code": "required", "detail": "must not be blank"}]
            }
            ```

            - `type` never changes its meaning, so a program may act on it. It is an address of the gateway: open it in a
              browser and it says what is below.
            - `detail` is for people and holds no personal data; its words may change.
            - `errors` lists every wrong field, or every reason for a no, not the first one found: `pointer` is a JSON
              pointer into the body, or the name of a header or parameter; `code` is for programs.
            - `correlation`, also the header `X-Correlation-Id`, leads to the log lines and events of the request.
            - 404 is the answer for what you may not know exists, 403 for what you may not do.
            """;

    @Test
    void thePageIsWrittenFromTheRegistry() throws IOException {
        String page = page(gatewayPages());
        if (Boolean.getBoolean("kith.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("%s lags behind; run this test with -Dkith.update=true", PAGE)
                .isEqualTo(page);
    }

    @Test
    void everySharedTypeHasItsPage() throws IOException {
        Map<String, Row> pages = gatewayPages();
        assertThat(ProblemType.SHARED).isNotEmpty().allSatisfy(type -> {
            Row page = pages.get(type.slug());
            assertThat(page).as("the page of %s", type.slug()).isNotNull();
            assertThat(new ProblemType(page.slug(), page.status(), page.title(), page.remedy()))
                    .isEqualTo(type);
        });
    }

    private static String page(Map<String, Row> pages) {
        Map<String, Row> owners = new TreeMap<>(pages);
        Map<String, Row> shared = new TreeMap<>();
        ProblemType.SHARED.forEach(type -> shared.put(type.slug(), owners.remove(type.slug())));
        return HEAD + "\n## What any part of Kith may answer\n\n" + table(shared) + "\n## What belongs to one part\n\n"
                + table(owners);
    }

    private static String table(Map<String, Row> rows) {
        return rows.values().stream()
                .sorted(Comparator.comparingInt(Row::status).thenComparing(Row::slug))
                .map(row -> "| <a id=\"%s\"></a>`%s` | %d | %s | %s | %s |"
                        .formatted(row.slug(), row.slug(), row.status(), row.title(), row.meaning(), row.remedy()))
                .collect(Collectors.joining(
                        "\n",
                        "| Type `/problems/...` | Status | Title | When | What to do |\n|---|---|---|---|---|\n",
                        "\n"));
    }

    private static Map<String, Row> gatewayPages() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(GATEWAY)) {
            properties.load(reader);
        }
        Map<String, Row> rows = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            String slug = name.substring(0, name.lastIndexOf('.'));
            rows.put(
                    slug,
                    new Row(
                            slug,
                            Integer.parseInt(properties.getProperty(slug + ".status")),
                            properties.getProperty(slug + ".title"),
                            properties.getProperty(slug + ".meaning"),
                            properties.getProperty(slug + ".remedy")));
        }
        return rows;
    }

    private record Row(String slug, int status, String title, String meaning, String remedy) {}
}
