package org.kith.bench.flow;

import java.io.PrintStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kith.bench.Running;
import org.kith.e2e.client.Kith;
import org.kith.e2e.client.Pages;

/** How long pages take that eight people read at once, however many referrals there are. */
final class PageTimes {
    private static final int READERS = 8;
    private static final int FILL_SECONDS = 20;

    private PageTimes() {}

    /** Refers at least so many families first, as on a network that has been used for long, and says how far it is. */
    static void fill(int referrals, Running running, URI service, String postcode, PrintStream out) throws Exception {
        int missing = referrals;
        while (missing > 0) {
            out.printf("%d referrals to go%n", missing);
            Referring referring = new Referring(service, Referring.token(running.issuer()), postcode);
            missing -= Load.closed(READERS, FILL_SECONDS, () -> referring::once).done();
        }
    }

    static Map<String, Object> print(int seconds, PrintStream out) throws Exception {
        Kith kith = Kith.fromEnvironment();
        Map<String, Object> rows = new LinkedHashMap<>();
        Map<String, List<Page>> readers = new LinkedHashMap<>();
        readers.put(
                "priya",
                List.of(
                        new Page("start page", "/"),
                        new Page("list, first page", "/referrals?order=newest"),
                        new Page("list, last page", lastOfList(kith))));
        readers.put("sofia", List.of(new Page("list of a school", "/referrals?order=newest")));
        readers.put("dana", List.of(new Page("duty list", "/duty")));
        readers.put("connie", List.of(new Page("dashboard", "/dashboard")));
        out.println("\nPages, " + READERS + " readers at once\npage               per second  p50 ms   p95 ms");
        for (Map.Entry<String, List<Page>> reader : readers.entrySet()) {
            for (Page page : reader.getValue()) {
                Load load = Load.closed(READERS, seconds, () -> {
                    Pages pages = kith.pagesAs(reader.getKey());
                    return () -> {
                        pages.download(page.path());
                        return true;
                    };
                });
                out.printf(
                        Locale.ROOT,
                        "%-18s %10.0f %7.1f %8.1f%n",
                        page.name(),
                        load.perSecond(),
                        load.millis(0.5),
                        load.millis(0.95));
                rows.put(
                        page.name(),
                        Map.of("perSecond", load.perSecond(), "p50", load.millis(0.5), "p95", load.millis(0.95)));
            }
        }
        return rows;
    }

    /** A page of a person. */
    private record Page(String name, String path) {}

    /** Of the newest first the last page: what comes after the last one of the oldest. */
    private static String lastOfList(Kith kith) {
        String cursor = kith.as("priya")
                .get("/api/referrals/v1/referrals?order=oldest&limit=25")
                .json()
                .path("next")
                .asText();
        return "/referrals?order=newest&number=9&cursor=" + cursor;
    }
}
