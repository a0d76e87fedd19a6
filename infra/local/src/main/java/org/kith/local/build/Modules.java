package org.kith.local.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.local.PartNames;

/** Where the modules of the checkout lie, and which of them must be built again. */
public final class Modules {
    /** What all services are built from. */
    private static final List<String> SHARED = List.of(
            "pom.xml",
            "services/contracts",
            "services/places",
            "services/kit-web",
            "services/kit",
            "services/matching-engine",
            "services/service-parent");

    private static final String MIGRATIONS = "services/migrate";

    private Modules() {}

    /** The folder of a service or the gateway, relative to the checkout. */
    static String path(String part) {
        return part.equals(PartNames.GATEWAY) ? "gateway" : "services/" + part;
    }

    /** The services and the gateway, or those of them that were chosen. */
    public static List<String> applications(Set<String> only) {
        return Stream.concat(PartNames.SERVICES.stream(), Stream.of(PartNames.GATEWAY))
                .filter(part -> only.isEmpty() || only.contains(part))
                .toList();
    }

    /** The folder with all that a service or the gateway is made of once built. */
    public static Path application(Path checkout, String part) {
        return checkout.resolve(path(part)).resolve("target/quarkus-app");
    }

    /** What Java runs of a service or the gateway. */
    public static Path runnable(Path checkout, String part) {
        return application(checkout, part).resolve("quarkus-run.jar");
    }

    /** What Java runs to make the services' tables. */
    public static Path migrations(Path checkout) {
        return checkout.resolve(MIGRATIONS).resolve("target/kith-migrate.jar");
    }

    /** The jar of a tool such as {@code e2e}, with what it runs on in {@code lib} beside it; null when it is not built. */
    public static Path tool(Path checkout, String name) throws IOException {
        Path target = checkout.resolve("infra").resolve(name).resolve("target");
        if (!Files.isDirectory(target) || !Files.isDirectory(target.resolve("lib"))) {
            return null;
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("kith-" + name + "(-[0-9].*)?\\.jar"))
                    .filter(file -> !file.toString().contains("-sources")
                            && !file.toString().contains("-tests"))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What a launcher leaves in a module's target folder when it has built it: its time is the build's begin. */
    static Path stamp(Path checkout, String module) {
        return checkout.resolve(module).resolve("target/kith.built");
    }

    /**
     * Which modules must be built.
     *
     * @param parts services and gateway to look at
     * @param tools modules under infra to look at
     * @return paths relative to the checkout
     */
    public static List<String> stale(Path checkout, List<String> parts, List<String> tools) throws IOException {
        FileTime shared = Sources.newest(SHARED.stream().map(checkout::resolve).toList());
        List<String> stale = new ArrayList<>();
        for (String part : parts) {
            if (older(checkout, path(part), runnable(checkout, part), shared)) {
                stale.add(path(part));
            }
        }
        if (parts.stream().anyMatch(PartNames.SERVICES::contains)
                && older(checkout, MIGRATIONS, migrations(checkout), migrationSources(checkout))) {
            stale.add(MIGRATIONS);
        }
        FileTime launcher = Sources.newest(List.of(checkout.resolve("infra/local")));
        for (String tool : tools) {
            Path jar = tool(checkout, tool);
            if (jar == null || older(checkout, "infra/" + tool, jar, max(shared, launcher))) {
                stale.add("infra/" + tool);
            }
        }
        return stale;
    }

    private static boolean older(Path checkout, String module, Path made, FileTime shared) throws IOException {
        FileTime sources = max(shared, Sources.newest(List.of(checkout.resolve(module))));
        return !Files.exists(made)
                || max(Sources.time(made), Sources.time(stamp(checkout, module)))
                                .compareTo(sources)
                        < 0;
    }

    /** Every service's migrations, and the kit's, are in the jar. */
    private static FileTime migrationSources(Path checkout) throws IOException {
        return Sources.newest(Stream.concat(Stream.of("kit"), PartNames.SERVICES.stream())
                .map(service -> checkout.resolve("services/" + service + "/src/main/resources/db"))
                .toList());
    }

    private static FileTime max(FileTime one, FileTime other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
