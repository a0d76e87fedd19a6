package org.kith.places.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kith.places.Area;
import org.kith.places.postcodes.Postcode;
import org.kith.places.postcodes.PostcodeTable;

/**
 * A directory of the official width, made while it is read so that it is never whole anywhere. Rows by
 * -Dkith.postcodes.rows (300,000; the official file has 2.6 million).
 */
@Tag("long")
class PostcodeStreamTest {
    private static final int ROWS = Integer.getInteger("kith.postcodes.rows", 300_000);
    private static final int ONE_IN_PLACE = 10;
    private static final int ONE_BAD = 1_000;
    private static final String HEADER = "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,"
            + "osnrth1m,osgrdind,oshlthau,nhser,ctry,rgn,streg,pcon,eer,teclec,ttwa,pct,itl,statsward,oa01,casward,park,"
            + "lsoa01,msoa01,ur01ind,oac01,oa11,lsoa11,msoa11,wz11,sicbl,bua22,ru11ind,oac11,lat,long,lep1,lep2,pfa,imd,"
            + "calncv,icb,oa21,lsoa21,msoa21,ruc21\n";
    private static final long MEBIBYTE = 1 << 20;

    @Test
    void aDirectoryOfAnyLengthTakesTheMemoryOfThePlaceOnly() throws IOException {
        List<String> codes = Places.northwick().areas().stream().map(Area::code).toList();
        Map<String, Integer> areas = codes.stream().collect(Collectors.toMap(code -> code, codes::indexOf));
        long before = usedMemory();
        HighWater highWater = new HighWater();
        LoadReport report = new LoadReport(highWater);
        PostcodeTable.Builder builder = new PostcodeTable.Builder();

        try (Table table = Table.open(new Directory(codes), "onspd.csv", report)) {
            PostcodeReader.read(table, "11", areas, (area, point) -> true, builder);
        }
        PostcodeTable kept = builder.build(row -> {});

        assertThat(report.rowsRead()).containsEntry("onspd.csv", (long) ROWS);
        assertThat(kept.size()).isEqualTo(ROWS / ONE_IN_PLACE - ROWS / ONE_BAD);
        assertThat(report.refusedCount()).isEqualTo(ROWS / ONE_BAD);
        assertThat(report.refusals()).hasSize((int) Math.min(LoadReport.REFUSALS_KEPT, report.refusedCount()));
        assertThat(report.refusals().getFirst())
                .isEqualTo(new Refusal("onspd.csv", 2, "oseast1m", "the postcode has no grid reference"));
        Postcode last = Postcode.parse(Directory.postcode(ROWS - ONE_IN_PLACE));
        assertThat(kept.postcode(kept.row(last))).isEqualTo(last);
        // Text of some 80 MiB went through; what stays is 28 bytes for each row of the place, twice while it doubles.
        assertThat(highWater.most - before).isLessThan(8 * MEBIBYTE + 3L * 28 * ROWS / ONE_IN_PLACE);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** What lives while the file is being read. */
    private static final class HighWater implements Progress {
        private long most;

        @Override
        public void read(String file, long rows, int percent) {
            most = Math.max(most, usedMemory());
        }
    }

    private record Directory(List<String> codes) implements Folder {
        /** 396,000 postcodes to each pair of letters. */
        static String postcode(int row) {
            String letters = "ABDEFGHJLNPQRSTUWXYZ";
            int unit = row % 400;
            return "Z" + "NABCDEFGHKLM".charAt(row / 396_000) + (1 + row / 4_000 % 99) + " " + row / 400 % 10
                    + letters.charAt(unit / 20) + letters.charAt(unit % 20);
        }

        private byte[] row(int row) {
            boolean here = row % ONE_IN_PLACE == 0;
            boolean bad = row % ONE_BAD == 0;
            String text = postcode(row);
            String east = bad ? "" : String.valueOf(636_000 + row % 8_000);
            String area = here ? codes.get(row % codes.size()) : "E01" + (row % 90_000 + 10_000);
            return ("\"" + text + "\",\"" + text + "\",\"" + text
                            + "\",\"198001\",,\"E99999999\",\"E99999999\",\"E09000005\","
                            + "\"E05013501\",\"E43000195\",\"0\",\"" + east
                            + "\",\"0400000\",\"1\",\"E18000007\",\"E40000003\","
                            + "\"E92000001\",\"E12000007\",\"0\",\"E14001139\",\"E15000007\",\"E24000014\",\"E30000234\","
                            + "\"E16000049\",\"E09000005\",\"05AEGE\",\"E00002440\",\"00AEGE\",\"E99999999\",\"E01000498\","
                            + "\"E02000105\",\"A1\",\"2B2\",\"E00002440\",\"" + area + "\",\"E02000105\",\"E33030485\","
                            + "\"E38000256\",\"E63004812\",\"A1\",\"3A2\",51.5,-0.2,\"E37000051\",,\"E23000001\",12105,"
                            + "\"E56000021\",\"E54000027\",\"E00002440\",\"E01000472\",\"E02000105\",\"UN1\"\n")
                    .getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public String name() {
            return "directory";
        }

        @Override
        public List<String> files() {
            return List.of("onspd.csv");
        }

        @Override
        public long size(String file) {
            return -1;
        }

        @Override
        public InputStream open(String file) {
            return new InputStream() {
                private byte[] line = HEADER.getBytes(StandardCharsets.US_ASCII);
                private int at;
                private int next;

                @Override
                public int read() {
                    if (at == line.length) {
                        if (next == ROWS) {
                            return -1;
                        }
                        line = row(next++);
                        at = 0;
                    }
                    return line[at++];
                }
            };
        }
    }
}
