package org.kith.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The Chromium that the browser tests drive. */
final class Browser {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<Path> ELSEWHERE = List.of(
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    private Browser() {}

    /** The program, from {@code KITH_BROWSER}, the path or where macOS keeps it. */
    static Optional<Path> find() {
        String set = System.getenv("KITH_BROWSER");
        if (set != null && !set.isBlank()) {
            return Optional.of(Path.of(set)).filter(Files::isExecutable);
        }
        for (String name : NAMES) {
            Optional<Path> found = Processes.which(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return ELSEWHERE.stream().filter(Files::isExecutable).findFirst();
    }

    /** Whether this is a Debian whose packages this user may install. */
    static boolean installable() {
        return Files.exists(Path.of("/etc/debian_version"))
                && "root".equals(System.getProperty("user.name"))
                && Processes.onPath("apt-get");
    }

    /** Installs Debian's package; what it says goes to the terminal. */
    static void install() throws IOException, InterruptedException, KithException {
        apt("update", "-q");
        apt("install", "-y", "-q", "--no-install-recommends", "chromium");
    }

    private static void apt(String... arguments) throws IOException, InterruptedException, KithException {
        List<String> words = new java.util.ArrayList<>(List.of("apt-get"));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        if (builder.start().waitFor() != 0) {
            throw new KithException(String.join(" ", words) + " failed");
        }
    }
}
