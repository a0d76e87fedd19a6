package org.kith.bench.flow;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kith.e2e.client.Kith;
import org.kith.e2e.client.Pages;

/** How long pages take that eight people read at once. */
final class PageTimes {
    private static final int READERS = 8;

    /** Who reads what. */
    private static final Map<String, List<String>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("priya", List.of("/", "/referrals"));
        PAGES.put("dana", List.of("/duty"));
        PAGES.put("connie", List.of("/dashboard"));
    }

    private PageTimes() {}

    static Map<String, Object> print(int seconds, PrintStream out) throws Exception {
        Kith kith = Kith.fromEnvironment();
        Map<String, Object> rows = new LinkedHashMap<>();
        out.println("\nPages, " + READERS + " readers at once\npage             per second  p50 ms   p95 ms");
        for (Map.Entry<String, List<String>> reader : PAGES.entrySet()) {
            for (String page : reader.getValue()) {
                Load load = Load.closed(READERS, seconds, () -> {
                    Pages pages = kith.pagesAs(reader.getKey());
                    return () -> {
                        pages.download(page);
                        return true;
                    };
                });
                out.printf(
                        Locale.ROOT,
                        "%-16s %10.0f %7.1f %8.1f%n",
                        page,
                        load.perSecond(),
                        load.millis(0.5),
                        load.millis(0.95));
                rows.put(
                        page, Map.of("perSecond", load.perSecond(), "p50", load.millis(0.5), "p95", load.millis(0.95)));
            }
        }
        return rows;
    }
}
