package org.kith.bench.matching;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;
import org.kith.bench.Arguments;
import org.kith.bench.Command;
import org.kith.bench.WrongInput;
import org.kith.bench.matching.instance.Generator;
import org.kith.bench.matching.instance.Instance;
import org.kith.bench.matching.instance.InstanceReader;
import org.kith.bench.matching.instance.InstanceWriter;
import org.kith.bench.matching.suite.Setting;
import org.kith.bench.matching.suite.Sizes;

/** {@code kith bench matching}: generates instances, solves them, and measures the engine against the alternatives. */
public final class MatchingBench implements Command {
    @Override
    public Set<String> options() {
        return Set.of("instance", "out", "generate", "offers", "needs", "seed", "k", "rounds", "parts", "json");
    }

    @Override
    public Set<String> flags() {
        return Set.of("quick");
    }

    @Override
    public int run(Arguments arguments, PrintStream out) throws Exception {
        if (arguments.has("generate")) {
            return generate(arguments, out);
        }
        if (arguments.has("instance")) {
            Path folder = arguments.path("out");
            Instance instance = InstanceReader.read(arguments.path("instance"));
            new Solve(instance, folder, out).run(arguments.number("k", 1, 10));
            return 0;
        }
        if (arguments.has("out") || arguments.has("k")) {
            throw new WrongInput("--out and --k go with --instance DIR");
        }
        return suite(arguments, out);
    }

    private static int suite(Arguments arguments, PrintStream out) throws Exception {
        boolean quick = arguments.has("quick");
        Sizes usual = quick ? Sizes.QUICK : Sizes.FULL;
        Sizes sizes = new Sizes(
                arguments.number("offers", 100, usual.offers()), arguments.number("needs", 10, usual.needs()));
        Setting setting =
                new Setting(sizes, arguments.number("seed", 0, 42), arguments.number("rounds", 1, quick ? 3 : 5), out);
        Path file = arguments.has("json") ? arguments.path("json") : Path.of("bench-matching.json");
        return Suite.of(setting, arguments.text("parts")).run(file) ? 0 : 1;
    }

    private static int generate(Arguments arguments, PrintStream out) throws Exception {
        Path folder = arguments.path("generate");
        int offers = arguments.number("offers", 1, 10_000);
        int needs = arguments.number("needs", 1, 1_000);
        int seed = arguments.number("seed", 0, 42);
        Instance instance = Generator.generate(offers, needs, seed);
        InstanceWriter.write(instance, folder);
        out.println(folder + ": " + offers + " offers with a capacity of " + instance.capacity() + ", " + needs
                + " needs, seed " + seed);
        return 0;
    }
}
