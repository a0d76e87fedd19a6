package org.kith.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The options of a command line, {@code --name value} each, and its flags, {@code --name} alone. */
public final class Arguments {
    private final Map<String, String> values;

    private Arguments(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads options and flags.
     *
     * @throws WrongInput for an option nobody knows or one without a value
     */
    public static Arguments parse(List<String> words, Set<String> options, Set<String> flags) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            String name = words.get(i).startsWith("--") ? words.get(i).substring(2) : "";
            if (flags.contains(name)) {
                values.put(name, "");
                i--;
                continue;
            }
            if (!options.contains(name)) {
                Set<String> known = new TreeSet<>(options);
                known.addAll(flags);
                throw new WrongInput("unknown option " + words.get(i) + "; there are --" + String.join(", --", known));
            }
            if (i + 1 == words.size()) {
                throw new WrongInput("option --" + name + " needs a value");
            }
            values.put(name, words.get(i + 1));
        }
        return new Arguments(values);
    }

    /** Whether the option was given. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The option's value, if it was given. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The option's value as a folder or file. */
    public Path path(String name) {
        return Path.of(text(name).orElseThrow(() -> new WrongInput("option --" + name + " is missing")));
    }

    /** The option's value as a whole number of at least this, or the default. */
    public int number(String name, int least, int otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new WrongInput("option --" + name + " must be a whole number, found '" + value + "'");
        }
        throw new WrongInput("option --" + name + " must be at least " + least + ", found " + value);
    }
}
