package org.kith.local.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;

/** The age of source files, to find what must be built again. */
final class Sources {
    private static final FileTime NEVER = FileTime.fromMillis(0);
    /** Folders of a module that hold what is made or fetched, and its tests. */
    private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", "dist", "test", ".git", ".kith");

    private Sources() {}

    /** The time of the youngest source file under the folders; folders that do not exist count as old. */
    static FileTime newest(List<Path> folders) throws IOException {
        FileTime newest = NEVER;
        for (Path folder : folders) {
            FileTime time = Files.exists(folder) ? newest(folder) : NEVER;
            if (time.compareTo(newest) > 0) {
                newest = time;
            }
        }
        return newest;
    }

    private static FileTime newest(Path folder) throws IOException {
        FileTime[] newest = {NEVER};
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return NOT_SOURCES.contains(visited.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.lastModifiedTime().compareTo(newest[0]) > 0) {
                    newest[0] = attributes.lastModifiedTime();
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return newest[0];
    }

    /** When a file was last written; long ago when it does not exist. */
    static FileTime time(Path file) throws IOException {
        return Files.exists(file) ? Files.getLastModifiedTime(file) : NEVER;
    }
}
