package org.kith.local;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the launcher starts Java processes: small heaps, the serial collector, headers of 8 bytes. */
final class Jvm {
    /** The property that marks a process as a part of one network; outside of the services' own settings. */
    private static final String MARK = "-Dlauncher.part=";

    private Jvm() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The class path of this process, good from every folder. */
    static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    static String marker(Layout layout, String part) {
        return MARK + layout.data(part);
    }

    /**
     * The words up to the options that are the part's own.
     *
     * @param heapMegabytes the largest heap
     */
    static List<String> words(Layout layout, String part, int heapMegabytes) {
        List<String> words = new ArrayList<>();
        words.add(java());
        // First, so that a long command line cut short by the system still shows whose it is.
        words.add(marker(layout, part));
        words.add("-XX:+UseSerialGC");
        words.add("-XX:+UseCompactObjectHeaders");
        words.add("-Xmx" + heapMegabytes + "m");
        words.add("-Xss512k");
        words.add("-XX:ReservedCodeCacheSize=96m");
        words.add("-XX:MinHeapFreeRatio=15");
        words.add("-XX:MaxHeapFreeRatio=30");
        words.add("-XX:+ExitOnOutOfMemoryError");
        words.add("--enable-native-access=ALL-UNNAMED");
        words.add("--sun-misc-unsafe-memory-access=allow");
        words.add("-Dfile.encoding=UTF-8");
        words.add("-Duser.timezone=UTC");
        return words;
    }
}
