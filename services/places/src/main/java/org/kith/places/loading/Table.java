package org.kith.places.loading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table of the folder, opened and its header read; steps over the lines that cannot be rows and tells of them. */
final class Table implements Closeable {
    private static final int SAY_EVERY = 100_000;

    private final String file;
    private final long size;
    private final CsvReader csv;
    private final Progress progress;
    private final List<String> header;
    private final String headerProblem;
    private final Columns columns;
    private final int width;
    private long rows;

    private Table(String file, long size, CsvReader csv, Progress progress) throws IOException {
        this.file = file;
        this.size = size;
        this.csv = csv;
        this.progress = progress;
        this.header = csv.next() ? csv.all() : List.of();
        this.headerProblem = csv.problem();
        this.columns = Columns.of(header);
        this.width = header.size();
    }

    static Table open(Folder folder, String file, Progress progress) throws IOException {
        return new Table(file, folder.size(file), new CsvReader(folder.open(file)), progress);
    }

    Columns columns() {
        return columns;
    }

    /** What is wrong with the first line, or empty. */
    String headerProblem() {
        return headerProblem;
    }

    /** The first line as it stands in the file. */
    List<String> header() {
        return header;
    }

    /** What the file itself calls a column. */
    String name(int column) {
        return header.get(column);
    }

    /** Goes to the next row with as many fields as the header. */
    boolean next() throws IOException {
        while (csv.next()) {
            rows++;
            if (rows % SAY_EVERY == 0) {
                progress.read(file, rows, percent());
            }
            if (!csv.problem().isEmpty()) {
                refuse("", csv.problem());
            } else if (csv.fields() != width) {
                refuse("", "the line has not as many fields as the header");
            } else {
                return true;
            }
        }
        progress.read(file, rows, 100);
        return false;
    }

    String get(int column) {
        return csv.get(column);
    }

    long line() {
        return csv.line();
    }

    /** Leaves the present line out. */
    void refuse(String field, String reason) {
        refuse(csv.line(), field, reason);
    }

    void refuse(long line, String field, String reason) {
        progress.refused(new Refusal(file, line, field, reason));
    }

    void kept(long kept) {
        progress.kept(file, kept);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private int percent() {
        return size <= 0 ? -1 : (int) Math.min(100, csv.bytesRead() * 100 / size);
    }
}
