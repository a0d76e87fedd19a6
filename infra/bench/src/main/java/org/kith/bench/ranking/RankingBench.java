package org.kith.bench.ranking;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.bench.Arguments;
import org.kith.bench.Command;
import org.kith.bench.Running;
import org.kith.places.loading.Places;

/**
 * {@code kith bench ranking}: how soon a changed offer is in the rankings of a running network, at a steady rate of
 * events. The matching service measures it: from the write of the offer's row, just before its commit, to the index in
 * which every search sees it.
 */
public final class RankingBench implements Command {
    /** The window of the service's percentiles. */
    private static final int LEAST_SECONDS = 30;

    @Override
    public Set<String> options() {
        return Set.of("rate", "seconds", "warm", "offers", "out");
    }

    @Override
    public int run(Arguments arguments, PrintStream out) throws Exception {
        int rate = arguments.number("rate", 1, 1000);
        int seconds = Math.max(LEAST_SECONDS, arguments.number("seconds", 1, 35));
        int warm = arguments.number("warm", 1, 40);
        Running running = Running.find();
        URI metrics = running.service("matching").resolve("/q/metrics");
        double sent;
        double seen;
        try (OfferEvents events = new OfferEvents(
                "localhost:" + running.status().part("kafka").port(),
                Places.fromEnvironment(running.status().place()).areas(),
                arguments.number("offers", 1, 2000))) {
            out.printf("Opening %d offers and warming up for %d s.%n", events.size(), warm);
            events.open(rate);
            events.change(rate, warm);
            double before = value(metrics, "kith_matching_visible_seconds_count");
            out.printf("Changing %d offers a second for %d s.%n", rate, seconds);
            long begin = System.nanoTime();
            events.change(rate, seconds);
            double took = (System.nanoTime() - begin) / 1e9;
            sent = rate * seconds / took;
            seen = (value(metrics, "kith_matching_visible_seconds_count") - before) / took;
            events.withdraw(rate);
        }
        double p50 = 1000 * value(metrics, "kith_matching_visible_seconds{quantile=\"0.5\"}");
        double p99 = 1000 * value(metrics, "kith_matching_visible_seconds{quantile=\"0.99\"}");
        out.println("\nFrom the write of an offer to every ranking (goal at 1,000 a second: p99 of 50 ms or less)");
        out.println("sent per second  seen per second   p50 ms   p99 ms");
        out.printf(Locale.ROOT, "%15.0f %16.0f %8.1f %8.1f%n", sent, seen, p50, p99);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("at", Instant.now().toString());
        figures.put("rate", rate);
        figures.put("sentPerSecond", sent);
        figures.put("seenPerSecond", seen);
        figures.put("p50Millis", p50);
        figures.put("p99Millis", p99);
        Path file = arguments.has("out") ? arguments.path("out") : Path.of("bench-ranking.json");
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), figures);
        out.println("\nWritten to " + file + ".");
        return 0;
    }

    private static double value(URI metrics, String name) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String all = client.send(
                            HttpRequest.newBuilder(metrics)
                                    .header("Authorization", "Bearer demo-metrics-token")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher line =
                    Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$").matcher(all);
            if (!line.find()) {
                throw new IOException("the matching service has no metric " + name);
            }
            return Double.parseDouble(line.group(1));
        }
    }
}
