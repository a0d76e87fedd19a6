package org.kith.local.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kith.local.Compilation;
import org.kith.local.PartNames;
import org.kith.local.Ports;
import org.kith.local.UsageException;

/**
 * What was asked for on the command line.
 *
 * @param command the first word
 * @param home    where data, logs and pid files go
 * @param place   folder of a real place, or null
 * @param only    the parts to run; all when empty
 * @param compilation how Java compiles what it runs, or null for what suits the machine
 * @param rest    arguments after the command that are not the launcher's to understand
 */
record Options(
        String command,
        Path home,
        Ports ports,
        Path place,
        boolean detach,
        boolean fresh,
        Set<String> only,
        Compilation compilation,
        List<String> rest) {

    /** Commands whose further arguments go to a program of their own. */
    private static final Set<String> PASS_ON = Set.of("demo", "seed", "bench", "test", "stop", "start", "kill");

    /**
     * Reads the arguments.
     *
     * @throws UsageException with a sentence for the terminal
     */
    static Options parse(List<String> arguments, Path checkout, Function<String, String> environment) {
        Reader reader = new Reader(arguments, checkout, environment);
        return reader.read();
    }

    /** The arguments that ask another launcher for the same network. */
    List<String> networkArguments() {
        List<String> arguments = new ArrayList<>(List.of("--home", home.toString()));
        ports.names().forEach(name -> arguments.addAll(List.of("--port-" + name, Integer.toString(ports.of(name)))));
        if (place != null) {
            arguments.addAll(List.of("--place", place.toString()));
        }
        if (fresh) {
            arguments.add("--fresh");
        }
        if (compilation != null) {
            arguments.addAll(List.of("--compile", compilation.wireName()));
        }
        if (!only.isEmpty()) {
            arguments.addAll(List.of("--only", String.join(",", only)));
        }
        return arguments;
    }

    private static final class Reader {
        private final List<String> arguments;
        private int next;
        private Path home;
        private Ports ports;
        private Path place;
        private boolean detach;
        private boolean fresh;
        private Compilation compilation;
        private final Set<String> only = new LinkedHashSet<>();
        private final List<String> rest = new ArrayList<>();

        Reader(List<String> arguments, Path checkout, Function<String, String> environment) {
            this.arguments = arguments;
            String set = environment.apply("KITH_HOME");
            this.home = set == null || set.isBlank() ? checkout.resolve(".kith") : Path.of(set);
            this.ports = Ports.from(environment);
        }

        Options read() {
            if (arguments.isEmpty()) {
                throw new UsageException("say what to do");
            }
            String command = arguments.get(next++);
            while (next < arguments.size()) {
                option(command, arguments.get(next++));
            }
            return new Options(
                    command,
                    home.toAbsolutePath().normalize(),
                    ports,
                    place,
                    detach,
                    fresh,
                    Set.copyOf(only),
                    compilation,
                    List.copyOf(rest));
        }

        private void option(String command, String word) {
            if (word.startsWith("--port-") && Ports.knows(word.substring("--port-".length()))) {
                ports = ports.with(word.substring("--port-".length()), Ports.parse(word, value(word)));
                return;
            }
            switch (word) {
                case "--detach" -> detach = true;
                case "--fresh" -> fresh = true;
                case "--home" -> home = Path.of(value(word));
                case "--place" -> place = place(value(word));
                case "--compile" -> compilation = compilation(value(word));
                case "--only" -> only.addAll(parts(value(word)));
                default -> {
                    if (!PASS_ON.contains(command)) {
                        throw new UsageException("kith " + command + " does not know " + word);
                    }
                    rest.add(word);
                }
            }
        }

        private String value(String option) {
            if (next >= arguments.size()) {
                throw new UsageException(option + " wants a value after it");
            }
            return arguments.get(next++);
        }

        private static Compilation compilation(String value) {
            return Compilation.find(value)
                    .orElseThrow(() -> new UsageException("--compile is fast or best, not " + value));
        }

        private static Path place(String value) {
            Path folder = Path.of(value).toAbsolutePath().normalize();
            if (!Files.isDirectory(folder)) {
                throw new UsageException("--place: there is no folder " + folder);
            }
            return folder;
        }

        private static List<String> parts(String value) {
            List<String> names =
                    Arrays.stream(value.split(",")).map(String::strip).toList();
            for (String name : names) {
                if (!Ports.knows(name) || PartNames.SECOND_PORTS.contains(name)) {
                    throw new UsageException("--only: no part is called " + name);
                }
            }
            return names;
        }
    }
}
