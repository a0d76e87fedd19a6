package org.kith.local.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.kith.local.KithException;
import org.kith.local.Layout;
import org.kith.local.PartNames;
import org.kith.local.status.PartListener;
import org.kith.local.system.Command;
import org.kith.local.system.PreparedFolder;
import org.kith.local.system.Processes;

/** Keycloak unpacked and built once for how it is used here; a changed distribution or option makes another folder. */
final class KeycloakDistribution {
    /** Options that Keycloak fixes when it is built. */
    private static final List<String> BUILD =
            List.of("build", "--db=dev-file", "--cache=local", "--health-enabled=false", "--metrics-enabled=false");

    private final Layout layout;
    private final PartListener listener;

    KeycloakDistribution(Layout layout, PartListener listener) {
        this.layout = layout;
        this.listener = listener;
    }

    /** The folder with {@code lib/quarkus-run.jar}, ready for {@code start --optimized}. */
    Path built() throws IOException, InterruptedException, KithException {
        Path zip = zip();
        String version = zip.getFileName().toString().replaceAll("^keycloak-quarkus-dist-|\\.zip$", "");
        String options = Integer.toHexString(String.join(" ", BUILD).hashCode());
        Path folder = layout.cache().resolve("keycloak-" + version + "-" + options);
        return PreparedFolder.of(folder, empty -> {
            listener.message(PartNames.KEYCLOAK, "unpacking Keycloak " + version + " (once)");
            unpack(zip, empty);
            listener.message(PartNames.KEYCLOAK, "building Keycloak for fast starts (once, about 20 s)");
            List<String> line =
                    new ArrayList<>(List.of("sh", empty.resolve("bin/kc.sh").toString()));
            line.addAll(BUILD);
            Files.createDirectories(layout.logs());
            Processes.run(
                    "kc.sh build",
                    new Command(line, Map.of("JAVA_HOME", System.getProperty("java.home")), empty),
                    layout.log(PartNames.KEYCLOAK));
        });
    }

    private Path zip() throws IOException, KithException {
        Path folder = layout.checkout().resolve("infra/local/target/dist");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                var newest = files.filter(
                                file -> file.getFileName().toString().matches("keycloak-quarkus-dist-.*\\.zip"))
                        .max(Path::compareTo);
                if (newest.isPresent()) {
                    return newest.get();
                }
            }
        }
        throw new KithException(
                "no Keycloak in " + folder + "; the launcher's build puts it there: mvn -f infra/local package");
    }

    /** All but the folder that the archive wraps everything in. */
    private static void unpack(Path zip, Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream archive = new ZipInputStream(file)) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                int slash = entry.getName().indexOf('/');
                Path target =
                        folder.resolve(entry.getName().substring(slash + 1)).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(zip + " holds a path outside of itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(archive, target);
                    if (target.toString().endsWith(".sh")) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }
}
