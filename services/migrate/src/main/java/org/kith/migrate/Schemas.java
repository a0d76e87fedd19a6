package org.kith.migrate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Which migrations make the tables of a service: those of the kit, of its parts that the service names in
 * {@code db/kit-parts.txt}, and its own.
 */
public final class Schemas {
    private static final String PARTS = "db/kit-parts.txt";
    private static final String MIGRATIONS = "db/migration";

    private Schemas() {}

    /** The locations in this module's jar, where the files of every service lie under {@code schemas/}. */
    static List<String> packed(String service) {
        String folder = "schemas/" + service + "/";
        ClassLoader jar = Schemas.class.getClassLoader();
        if (jar.getResource(folder + MIGRATIONS) == null) {
            throw new WrongSetting("There are no migrations of a service called " + service + ".");
        }
        return locations(jar, "schemas/kit/", folder);
    }

    /** The locations in the class path of a service itself: its tests run on the files as they are. */
    public static List<String> own(ClassLoader classPath) {
        return locations(classPath, "", "");
    }

    private static List<String> locations(ClassLoader resources, String kit, String service) {
        List<String> locations = new ArrayList<>(List.of(kit + "db/kit"));
        parts(resources, service + PARTS).forEach(part -> locations.add(kit + "db/" + part));
        locations.add(service + MIGRATIONS);
        return locations.stream().map(location -> "classpath:" + location).toList();
    }

    private static List<String> parts(ClassLoader resources, String file) {
        try (InputStream lines = resources.getResourceAsStream(file)) {
            return lines == null
                    ? List.of()
                    : new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
