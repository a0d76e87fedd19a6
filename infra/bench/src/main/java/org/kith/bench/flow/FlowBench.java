package org.kith.bench.flow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kith.bench.Arguments;
import org.kith.bench.Command;
import org.kith.bench.Running;
import org.kith.bench.WrongInput;
import org.kith.places.Place;
import org.kith.places.loading.Places;

/**
 * {@code kith bench flow}: what it costs to refer a family, at the service and through the gateway, next to the floor
 * measured in the same run; how soon it counts; what it costs all parts together; devices that send an afternoon all at
 * once; and pages. Figures compare within one run only.
 */
public final class FlowBench implements Command {
    /** A network that has been up for longer than this is not in its first minute. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    private static final List<String> PARTS = List.of("first", "create", "seen", "devices", "pages");

    @Override
    public Set<String> options() {
        return Set.of("seconds", "warm", "rounds", "devices", "referrals", "parts", "out");
    }

    @Override
    public Set<String> flags() {
        return Set.of("quick");
    }

    @Override
    public int run(Arguments arguments, PrintStream out) throws Exception {
        boolean quick = arguments.has("quick");
        int seconds = arguments.number("seconds", 1, quick ? 3 : 8);
        int warm = arguments.number("warm", 1, quick ? 15 : 40);
        int rounds = arguments.number("rounds", 1, quick ? 1 : 5);
        List<String> parts = parts(arguments);
        Running running = Running.find();
        Place place = Places.fromEnvironment(running.status().place());
        String postcode =
                place.streets().getFirst().doors().getFirst().postcode().value();
        URI service = running.service("referrals").resolve("/v1/referrals");
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("at", Instant.now().toString());
        figures.put("parts", PartsTable.print(running, out));

        UUID sample = new Referring(service, Referring.token(running.issuer()), postcode)
                .later()
                .join();
        if (sample == null) {
            out.println("referrals refuses what the bench sends");
            return 1;
        }
        try (MinimumInserts floor = new MinimumInserts(running, sample)) {
            Creates creates = new Creates(running, floor, postcode, out);
            if (parts.contains("first") && isFresh(running)) {
                figures.put("first", creates.first());
            } else {
                out.println("\nNot measured: the first 30 s. For them: ./kith down && ./kith up && ./kith bench flow");
            }
            out.printf("%nWarming up for %d s.%n", warm);
            Referring first = new Referring(service, Referring.token(running.issuer()), postcode);
            Load.closed(8, warm, () -> first::once);
            if (parts.contains("create")) {
                figures.put("create", creates.warm(seconds, rounds));
            }
        }
        if (parts.contains("seen")) {
            figures.put("seen", new Seen(running, postcode, out).measure(seconds));
        }
        if (parts.contains("devices")) {
            figures.put("devices", new DeviceSync(running, place).print(arguments.number("devices", 1, 40), out));
        }
        if (parts.contains("pages")) {
            PageTimes.fill(arguments.number("referrals", 0, 0), running, service, postcode, out);
            figures.put("pages", PageTimes.print(seconds, out));
        }
        Path file = arguments.has("out") ? arguments.path("out") : Path.of("bench-flow.json");
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), figures);
        out.println("\nWritten to " + file + ".");
        return 0;
    }

    private static List<String> parts(Arguments arguments) {
        List<String> parts = arguments
                .text("parts")
                .map(text -> List.of(text.split(",", -1)))
                .orElse(PARTS);
        parts.stream().filter(part -> !PARTS.contains(part)).findFirst().ifPresent(unknown -> {
            throw new WrongInput("no part is called '" + unknown + "'; there are " + String.join(", ", PARTS));
        });
        return parts;
    }

    private static boolean isFresh(Running running) {
        return running.status().parts().stream()
                .allMatch(part -> part.since().isAfter(Instant.now().minus(FRESH.plusSeconds(40))));
    }
}
