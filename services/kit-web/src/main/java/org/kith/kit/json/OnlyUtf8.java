package org.kith.kit.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.io.InputDecorator;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * Refuses bytes that are not UTF-8 (RFC 3629): the parser takes two or three bytes for a letter that has one, which what stands before
 * it reads as something else.
 */
class OnlyUtf8 extends InputDecorator {
    private static final long serialVersionUID = 1L;

    @Override
    public InputStream decorate(IOContext context, InputStream in) {
        return new Checked(in);
    }

    /** What is in memory was read before: it is taken as it is. */
    @Override
    public InputStream decorate(IOContext context, byte[] source, int offset, int length) {
        return null;
    }

    @Override
    public Reader decorate(IOContext context, Reader reader) {
        return reader;
    }

    private static final class Checked extends FilterInputStream {
        private int more;
        private int least;
        private int most;

        Checked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                check(one);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            for (int i = 0; i < read; i++) {
                check(into[offset + i] & 0xFF);
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void check(int one) throws IOException {
            if (more > 0) {
                require(one >= least && one <= most);
                more--;
                least = 0x80;
                most = 0xBF;
            } else if (one >= 0x80) {
                require(one >= 0xC2 && one <= 0xF4);
                more = one < 0xE0 ? 1 : one < 0xF0 ? 2 : 3;
                least = one == 0xE0 ? 0xA0 : one == 0xF0 ? 0x90 : 0x80;
                most = one == 0xED ? 0x9F : one == 0xF4 ? 0x8F : 0xBF;
            }
        }

        private static void require(boolean utf8) throws IOException {
            if (!utf8) {
                throw new JsonParseException(null, "The body is not UTF-8.");
            }
        }
    }
}
