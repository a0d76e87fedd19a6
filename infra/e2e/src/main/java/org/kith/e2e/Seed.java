package org.kith.e2e;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kith.e2e.client.Kith;
import org.kith.e2e.seed.SeedPlan;
import org.kith.e2e.seed.Seeding;
import org.kith.places.loading.Places;

/** {@code kith seed --doors N --offers N --referrals N [--seed S]}: fills the running network. */
public final class Seed {
    private static final int WIDTH = 40;

    private Seed() {}

    /** Fills it; exit code 2 for wrong arguments, 1 when the network refused something. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Map<String, Long> numbers =
                    new TreeMap<>(Map.of("doors", 500L, "offers", 60L, "referrals", 40L, "seed", 42L));
            read(arguments, numbers);
            SeedPlan plan = new SeedPlan(
                    Math.toIntExact(numbers.get("doors")),
                    Math.toIntExact(numbers.get("offers")),
                    Math.toIntExact(numbers.get("referrals")),
                    numbers.get("seed"));
            Seeding.run(
                    Kith.fromEnvironment(),
                    Places.fromEnvironment(
                            Optional.ofNullable(System.getenv("KITH_PLACE")).orElse("")),
                    plan,
                    done -> bar(out, done));
            out.printf(
                    Locale.ROOT,
                    "%nFilled in %d doors, %d offers and %d referrals with seed %d.%n",
                    plan.doors(),
                    plan.offers(),
                    plan.referrals(),
                    plan.seed());
        } catch (IllegalArgumentException | ArithmeticException e) {
            out.println("kith seed: " + e.getMessage()
                    + "\nusage: ./kith seed [--doors N] [--offers N] [--referrals N] [--seed S]");
            System.exit(2);
        } catch (IllegalStateException e) {
            out.println("\nkith seed: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void read(String[] arguments, Map<String, Long> numbers) {
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].replaceFirst("^--", "");
            if (!numbers.containsKey(name) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("what is " + arguments[i] + "?");
            }
            try {
                numbers.put(name, Long.parseLong(arguments[i + 1]));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("--" + name + " takes a number", e);
            }
        }
    }

    private static void bar(PrintStream out, double done) {
        int full = (int) Math.round(done * WIDTH);
        out.printf(Locale.ROOT, "\r[%s%s] %3d %%", "#".repeat(full), "-".repeat(WIDTH - full), Math.round(done * 100));
    }
}
