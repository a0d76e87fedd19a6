package org.kith.places.loading;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files a place is loaded from. */
interface Folder {
    /** What the place is called when no file says so. */
    String name();

    /** The names of the files, sorted. */
    List<String> files() throws IOException;

    InputStream open(String file) throws IOException;

    /** The file's size in bytes, or -1. */
    long size(String file) throws IOException;

    /** A folder on disk. */
    static Folder of(Path path) {
        return new Folder() {
            @Override
            public String name() {
                return String.valueOf(path.toAbsolutePath().normalize().getFileName());
            }

            @Override
            public List<String> files() throws IOException {
                try (Stream<Path> entries = Files.list(path)) {
                    return entries.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .filter(file -> !file.startsWith("."))
                            .sorted()
                            .toList();
                }
            }

            @Override
            public InputStream open(String file) throws IOException {
                return Files.newInputStream(path.resolve(file));
            }

            @Override
            public long size(String file) throws IOException {
                return Files.size(path.resolve(file));
            }
        };
    }

    /** Resources beside a class; a jar cannot be listed, so the names are given. */
    static Folder resources(Class<?> beside, String folder, List<String> files) {
        return new Folder() {
            @Override
            public String name() {
                return folder;
            }

            @Override
            public List<String> files() {
                return files;
            }

            @Override
            public InputStream open(String file) throws IOException {
                InputStream in = beside.getResourceAsStream(folder + "/" + file);
                if (in == null) {
                    throw new FileNotFoundException(folder + "/" + file);
                }
                return in;
            }

            @Override
            public long size(String file) {
                return -1;
            }
        };
    }
}
