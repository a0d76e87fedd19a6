package org.kith.local.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.kith.local.KithException;
import org.kith.local.Layout;
import org.kith.local.PartNames;
import org.kith.local.system.Trees;

/** The data in a home folder: emptied when asked for, and of one place only. */
final class HomeData {
    private static final String NORTHWICK = "Northwick";

    private HomeData() {}

    /** Makes the data fit the place; fails when it was made for another one. Call only while nothing runs. */
    static void open(Layout layout, Path place, boolean fresh) throws IOException, KithException {
        if (fresh) {
            empty(layout);
        }
        Files.createDirectories(layout.logs());
        for (String part : parts()) {
            keepLastLog(layout.log(part));
        }
        keepLastLog(layout.log("migrate"));
        Path file = layout.home().resolve("place");
        String wanted = place == null ? NORTHWICK : place.toString();
        if (!Files.exists(file)) {
            Files.writeString(file, wanted);
        } else if (!Files.readString(file).strip().equals(wanted)) {
            throw new KithException(
                    "the data in %s is of %s, not of %s; --fresh empties it, --home DIR uses another folder"
                            .formatted(layout.home(), Files.readString(file).strip(), wanted));
        }
    }

    private static void empty(Layout layout) throws IOException {
        for (String part : parts()) {
            Trees.delete(layout.data(part));
        }
        Files.deleteIfExists(layout.home().resolve("place"));
    }

    private static void keepLastLog(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<String> parts() {
        List<String> parts = new java.util.ArrayList<>(PartNames.SERVICES);
        parts.addAll(List.of(PartNames.POSTGRES, PartNames.KAFKA, PartNames.KEYCLOAK, PartNames.GATEWAY));
        return parts;
    }
}
