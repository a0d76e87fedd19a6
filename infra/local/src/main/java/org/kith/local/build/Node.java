package org.kith.local.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.kith.local.KithException;
import org.kith.local.system.Processes;

/** The JavaScript runtime that the gateway's pages are built with. */
public final class Node {
    private static final int AT_LEAST = 20;
    private static final String HOW =
            "needs node 20 or later with npm to build the pages: install it (Debian: apt-get install nodejs npm; macOS:"
                    + " brew install node)";

    private Node() {}

    /** Fails with one sentence when node or npm is missing or too old. */
    public static void require() throws IOException, InterruptedException, KithException {
        if (!Processes.onPath("node") || !Processes.onPath("npm")) {
            throw new KithException(HOW);
        }
        Process node = new ProcessBuilder("node", "--version")
                .redirectErrorStream(true)
                .start();
        String text = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        node.waitFor();
        if (!recentEnough(text)) {
            throw new KithException(HOW + "; this is " + text);
        }
    }

    /** Whether what {@code node --version} says is enough. */
    static boolean recentEnough(String version) {
        return version.matches("v[0-9]{1,4}\\..*")
                && Integer.parseInt(version.substring(1, version.indexOf('.'))) >= AT_LEAST;
    }
}
