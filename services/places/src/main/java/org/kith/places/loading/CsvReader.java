package org.kith.places.loading;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads separated values line by line in constant memory: commas, semicolons or tabs, whichever the first line has most of; UTF-8
 * with or without its mark. A line that is not UTF-8 has a problem: guessing another encoding would change names. A record is one line: the official files have no line
 * break inside quotes, and so one stray quote spoils its own line and no other. Fields become strings only when asked for,
 * because a postcode row has fifty and five matter.
 */
final class CsvReader implements Closeable {
    static final int LONGEST_LINE = 64 * 1024;
    static final String NOT_UTF8 = "the line is not UTF-8; save the file again as UTF-8";

    /** What the decoder puts in the place of bytes that are no UTF-8. */
    private static final char REPLACED = '\uFFFD';

    private final CountingStream bytes;
    private final Reader in;
    private final char[] buffer = new char[32 * 1024];
    private int bufferAt;
    private int bufferEnd;

    private char[] line = new char[1024];
    private int length;
    private boolean tooLong;
    private long lineNumber;

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int fields;
    private String problem = "";
    private char separator;
    private boolean notUtf8;

    CsvReader(InputStream stream) {
        this.bytes = new CountingStream(stream);
        this.in = new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }

    /** Goes to the next line that is not blank; false at the end. */
    boolean next() throws IOException {
        do {
            if (!readLine()) {
                return false;
            }
        } while (length == 0 && !tooLong);
        split();
        return true;
    }

    /** The number of the line, from 1. */
    long line() {
        return lineNumber;
    }

    long bytesRead() {
        return bytes.count;
    }

    /** What is wrong with the line as a whole, or empty. */
    String problem() {
        return problem;
    }

    int fields() {
        return fields;
    }

    /** The field's text without quotes and outer blanks. */
    String get(int field) {
        int start = starts[field];
        int end = ends[field];
        String text = new String(line, start, end - start).strip();
        if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1).replace("\"\"", "\"").strip();
        }
        return text;
    }

    List<String> all() {
        List<String> all = new ArrayList<>(fields);
        for (int i = 0; i < fields; i++) {
            all.add(get(i));
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void split() {
        fields = 0;
        problem = tooLong ? "the line is longer than " + LONGEST_LINE + " characters" : notUtf8 ? NOT_UTF8 : "";
        if (separator == 0) {
            separator = mostOf(",;\t");
        }
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= length && !tooLong; i++) {
            if (i == length || line[i] == separator && !quoted) {
                addField(start, i);
                start = i + 1;
            } else if (line[i] == '"') {
                quoted = !quoted;
            }
        }
        if (quoted && problem.isEmpty()) {
            problem = "a quotation mark is not closed";
        }
    }

    /** The sign that stands most often in the line; the first of equals. */
    private char mostOf(String signs) {
        char most = signs.charAt(0);
        long best = 0;
        for (char sign : signs.toCharArray()) {
            long count =
                    new String(line, 0, length).chars().filter(c -> c == sign).count();
            if (count > best) {
                best = count;
                most = sign;
            }
        }
        return most;
    }

    private void addField(int start, int end) {
        if (fields == starts.length) {
            starts = Arrays.copyOf(starts, fields * 2);
            ends = Arrays.copyOf(ends, fields * 2);
        }
        starts[fields] = start;
        ends[fields++] = end;
    }

    private boolean readLine() throws IOException {
        length = 0;
        tooLong = false;
        notUtf8 = false;
        boolean any = false;
        while (true) {
            if (bufferAt == bufferEnd && !fill()) {
                lineNumber += any ? 1 : 0;
                return any;
            }
            char c = buffer[bufferAt++];
            any = true;
            if (c == '\n') {
                lineNumber++;
                return true;
            }
            notUtf8 |= c == REPLACED;
            boolean mark = c == '\uFEFF' && lineNumber == 0 && length == 0;
            if (c != '\r' && !mark) {
                append(c);
            }
        }
    }

    private void append(char c) {
        if (length == LONGEST_LINE) {
            tooLong = true;
            return;
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, Math.min(length * 2, LONGEST_LINE));
        }
        line[length++] = c;
    }

    private boolean fill() throws IOException {
        bufferAt = 0;
        bufferEnd = Math.max(in.read(buffer), 0);
        return bufferEnd > 0;
    }

    private static final class CountingStream extends FilterInputStream {
        private long count;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int size) throws IOException {
            int n = super.read(into, offset, size);
            count += Math.max(n, 0);
            return n;
        }
    }
}
