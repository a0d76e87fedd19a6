package org.kith.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Remembers the process of a part, so that a later launcher finds what one that was killed left behind. A number alone
 * proves nothing, the system gives it out again: a process counts only when its command line holds the part's marker.
 */
public record PidFile(Path file, String marker) {
    public void write(long pid) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, Long.toString(pid));
    }

    public void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The process it names, when it lives and is the part's. */
    public Optional<ProcessHandle> living() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file).strip();
        if (!text.matches("[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(text))
                .filter(ProcessHandle::isAlive)
                .filter(process -> Processes.commandLine(process).contains(marker));
    }
}
