package org.kith.places.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
    private static CsvReader reading(String text) {
        return new CsvReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsQuotesBlanksAndAnyLineEnd() throws IOException {
        CsvReader csv = reading("\uFEFFa,\"b, c\" , \"say \"\"hi\"\"\",\r\n\r\nlast,,");

        assertThat(csv.next()).isTrue();
        assertThat(csv.all()).containsExactly("a", "b, c", "say \"hi\"", "");
        assertThat(csv.line()).isEqualTo(1);
        assertThat(csv.next()).isTrue();
        assertThat(csv.all()).containsExactly("last", "", "");
        assertThat(csv.line()).isEqualTo(3);
        assertThat(csv.next()).isFalse();
    }

    @Test
    void aStrayQuoteSpoilsItsOwnLineOnly() throws IOException {
        CsvReader csv = reading("a,\"b\nc,d\n");

        csv.next();
        assertThat(csv.problem()).contains("quotation mark");
        csv.next();
        assertThat(csv.problem()).isEmpty();
        assertThat(csv.all()).containsExactly("c", "d");
    }

    @Test
    void aLineWithoutEndTakesNoMoreMemoryThanALine() throws IOException {
        CsvReader csv = reading("x".repeat(5_000_000) + "\nnext,1\n");

        csv.next();
        assertThat(csv.problem()).contains("longer than");
        assertThat(csv.fields()).isZero();
        csv.next();
        assertThat(csv.all()).containsExactly("next", "1");
    }

    @Test
    void manyFieldsAndNothingAtAll() throws IOException {
        CsvReader wide = reading("x,".repeat(999) + "x");
        wide.next();
        assertThat(wide.fields()).isEqualTo(1_000);
        assertThat(reading("").next()).isFalse();
        assertThat(reading("\n\n").next()).isFalse();
    }
}
