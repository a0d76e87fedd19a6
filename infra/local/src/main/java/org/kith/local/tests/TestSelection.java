package org.kith.local.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.local.UsageException;

/**
 * Which tests to run.
 *
 * @param extent   how much of them
 * @param module   the folder of the one module whose tests to run, all modules when empty
 * @param forMaven further arguments, passed to Maven as they are
 */
public record TestSelection(Extent extent, Optional<String> module, List<String> forMaven) {
    /**
     * The tags of tests that start a service, Kafka, other servers or the whole network, that read all compiled classes of a
     * module for a rule, or that take more than 2 s.
     */
    static final List<String> SLOW = List.of("component", "kafka", "servers", "e2e", "rules", "long");

    /** What the tests at night are given: as many requests for each service, and a whole country's postcodes. */
    static final Map<String, Integer> AT_NIGHT =
            new TreeMap<>(Map.of("kith.fuzz", 30_000, "kith.postcodes.rows", 2_600_000));

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /** How much of the tests is run. */
    enum Extent {
        /** Only those that need neither a started service nor a server. */
        FAST,
        /** All. */
        USUAL,
        /** All, those that take more of something with as much of it as {@link #AT_NIGHT} says. */
        NIGHT
    }

    /**
     * Reads the options of {@code kith test}.
     *
     * @throws UsageException when no module has the name
     */
    public static TestSelection parse(List<String> options, Path checkout) throws IOException {
        Extent extent = Extent.USUAL;
        Optional<String> module = Optional.empty();
        List<String> forMaven = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            switch (options.get(i)) {
                case "--fast" -> extent = only(Extent.FAST, extent);
                case "--night" -> extent = only(Extent.NIGHT, extent);
                case "--module" -> {
                    if (++i == options.size()) {
                        throw new UsageException("--module needs the name of a module, such as offers");
                    }
                    module = Optional.of(module(options.get(i), checkout));
                }
                default -> forMaven.add(options.get(i));
            }
        }
        return new TestSelection(extent, module, List.copyOf(forMaven));
    }

    private static Extent only(Extent asked, Extent before) {
        if (before != Extent.USUAL && before != asked) {
            throw new UsageException("--fast and --night exclude each other");
        }
        return asked;
    }

    /** Only the fast ones. */
    boolean fast() {
        return extent == Extent.FAST;
    }

    private static String module(String name, Path checkout) throws IOException {
        List<String> modules = MODULE.matcher(Files.readString(checkout.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();
        String asked = name.replaceFirst("/$", "");
        return modules.stream()
                .filter(path -> path.equals(asked) || path.endsWith("/" + asked))
                .findFirst()
                .orElseThrow(() -> new UsageException("--module: no module is called " + name + "; there are "
                        + String.join(
                                ", ", modules.stream().map(TestSelection::last).toList())));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What Maven does first, without tests: nothing, or to build and install what the one module needs. */
    Optional<List<String>> preparation() {
        return module.map(path -> {
            List<String> arguments = new ArrayList<>(List.of(
                    "-ntp",
                    "-q",
                    "install",
                    "-am",
                    "-pl",
                    path,
                    "-Dmaven.test.skip=true",
                    "-Dspotless.check.skip=true"));
            if (!path.startsWith("infra/")) {
                // Tests of a service run on its classes; only the story and the benchmarks run on packaged services.
                arguments.add("-Dquarkus.build.skip=true");
            }
            return arguments;
        });
    }

    /**
     * The arguments of the Maven that runs the tests.
     *
     * @param left the file with the tests that are left out by name, see {@link #needService}
     * @param stylesBuilt whether the pages' styles and scripts are there from an earlier build, for the tests that read them
     */
    List<String> arguments(Path left, boolean stylesBuilt) {
        List<String> arguments = new ArrayList<>(List.of("-ntp", "--fail-at-end"));
        module.ifPresent(path -> arguments.addAll(List.of("-pl", path)));
        if (fast()) {
            arguments.addAll(List.of(
                    "test",
                    "-T",
                    "1C",
                    "-DexcludedGroups=" + String.join(",", SLOW),
                    "-Dsurefire.excludesFile=" + left,
                    "-Dbrowser.skip=true",
                    "-Dspotless.check.skip=true",
                    // No module has code that Quarkus generates, and looking for it starts Quarkus twice a module.
                    "-Dquarkus.generate-code.skip=true"));
            if (stylesBuilt) {
                arguments.add("-Dexec.skip=true");
            }
        } else {
            arguments.add("verify");
            if (extent == Extent.NIGHT) {
                AT_NIGHT.forEach((name, much) -> arguments.add("-D" + name + "=" + much));
            }
        }
        arguments.addAll(forMaven);
        return arguments;
    }

    /**
     * The test classes that Quarkus runs. The tag leaves them out, but only after Quarkus has prepared an application for
     * each module that has one, which takes longer than all fast tests: so they are also left out by name.
     */
    static List<String> needService(Path checkout) throws IOException {
        Pattern annotation = Pattern.compile("(?m)^@(WithKith|QuarkusTest)\\b");
        Pattern source = Pattern.compile(".*/src/test/java/(.+)");
        List<String> names = new ArrayList<>();
        for (String top : List.of("services", "gateway")) {
            try (var files = Files.walk(checkout.resolve(top))) {
                for (Path file : files.filter(file -> file.toString().endsWith("Test.java"))
                        .toList()) {
                    Matcher path = source.matcher(file.toString());
                    if (path.matches()
                            && annotation.matcher(Files.readString(file)).find()) {
                        names.add(path.group(1));
                    }
                }
            }
        }
        return names;
    }
}
