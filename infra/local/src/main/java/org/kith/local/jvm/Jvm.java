package org.kith.local.jvm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.local.Layout;
import org.kith.local.NetworkSettings;

/** How the launcher starts Java processes: small heaps, the serial collector, headers of 8 bytes. */
public final class Jvm {
    /** The property that marks a process as a part of one network; outside of the services' own settings. */
    private static final String MARK = "-Dlauncher.part=";

    private Jvm() {}

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The class path of this process, good from every folder. */
    public static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static String marker(Layout layout, String part) {
        return MARK + layout.data(part);
    }

    /**
     * The line up to the options that are the part's own.
     *
     * @param heapMegabytes the largest heap
     * @param runs          the file or folder with all that the process loads classes from
     */
    public static List<String> commandLine(NetworkSettings settings, String part, int heapMegabytes, Path runs)
            throws IOException {
        List<String> line = new ArrayList<>();
        line.add(java());
        // First, so that a long command line cut short by the system still shows whose it is.
        line.add(marker(settings.layout(), part));
        line.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                // The heap starts small and gives back what it does not need: most parts live on 20 to 40 MB.
                "-Xms16m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-Xss512k",
                "-XX:ReservedCodeCacheSize=96m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC"));
        line.addAll(settings.compilation().options());
        line.addAll(Archives.options(settings, part, runs));
        return line;
    }
}
