package org.kith.bench.matching;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.kith.engine.index.Ranked;
import org.kith.engine.model.GenderAsked;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Offers in PostgreSQL: the box around each service area under GiST, sets as bit masks, the score in the statement, which is
 * prepared once and planned once for each kind.
 */
final class SqlOffers implements AutoCloseable {
    private static final int EVERY_GENDER = 0b111;
    private static final String FIELDS = "id, x, y, radius, level, gender, ages, slots, languages";

    private final Connection connection;
    private final int process;
    private final Map<Integer, PreparedStatement> byKind = new HashMap<>();

    /** How the offers lie. */
    enum Layout {
        /** As one would begin: one table, one index on the area. */
        ONE_TABLE,
        /**
         * The best we know: one table a kind, so that no index holds offers the need could not use, and everything a score takes
         * in the index itself, so that the table is not visited.
         */
        TABLE_A_KIND
    }

    SqlOffers(SqlServer server, List<Offer> offers, Layout layout) throws SQLException, IOException {
        connection = server.connect();
        try (Statement statement = connection.createStatement()) {
            Map<Integer, List<Offer>> kinds = new HashMap<>();
            offers.forEach(offer -> kinds.computeIfAbsent(offer.kind(), kind -> new ArrayList<>())
                    .add(offer));
            if (layout == Layout.ONE_TABLE) {
                fill(statement, "offer", offers, "");
            }
            for (Map.Entry<Integer, List<Offer>> kind : kinds.entrySet()) {
                String table = "offer";
                if (layout == Layout.TABLE_A_KIND) {
                    table = "offer_" + kind.getKey();
                    fill(statement, table, kind.getValue(), "include (" + FIELDS + ")");
                }
                byKind.put(kind.getKey(), connection.prepareStatement(query(table, kind.getKey(), layout)));
            }
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("set enable_seqscan = off");
            try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
                row.next();
                process = row.getInt(1);
            }
        }
    }

    private void fill(Statement statement, String table, List<Offer> offers, String included)
            throws SQLException, IOException {
        statement.execute("create unlogged table " + table
                + " (id bigint, kind int, x int, y int, radius int, level int, gender int, ages int, slots int, languages bigint,"
                + " capacity int, area box)");
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (int from = 0; from < offers.size(); from += 50_000) {
            StringBuilder rows = new StringBuilder();
            offers.subList(from, Math.min(offers.size(), from + 50_000)).forEach(offer -> row(rows, offer));
            copy.copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
        }
        statement.execute("create index on " + table + " using gist (area) " + included + " where capacity > 0");
        statement.execute("vacuum analyze " + table);
    }

    private static void row(StringBuilder rows, Offer offer) {
        long languages =
                offer.languages().codes().mapToLong(BruteForce::language).reduce(0, (a, b) -> a | b);
        int x = offer.easting();
        int y = offer.northing();
        int radius = offer.radius();
        rows.append(offer.id()).append('\t');
        for (int field : new int[] {
            offer.kind(), x, y, radius, offer.level(), 1 << offer.gender().ordinal(), offer.ages(), offer.slots()
        }) {
            rows.append(field).append('\t');
        }
        rows.append(languages).append('\t').append(offer.capacity()).append('\t');
        rows.append(box(x - radius, y - radius, x + radius, y + radius)).append('\n');
    }

    private static String box(long west, long south, long east, long north) {
        return "(" + east + "," + north + "),(" + west + "," + south + ")";
    }

    /** Distances are computed as double precision, in which squares of metres and their roots are exact to the metre. */
    private static String query(String table, int kind, Layout layout) {
        return """
                select id, score from (
                  select id,
                      5000 - 4000 * floor(sqrt((x - ?::float8) ^ 2 + (y - ?::float8) ^ 2))::int / 25000
                      + 500 * least(4, bit_count((slots & ?)::bit(21)))::int
                      + case when languages & ? <> 0 then 1500 else 0 end
                      + case when id = ? then 1500 else 0 end
                      - 250 * (level - ?) as score
                  from %s
                  where %s area && ?::box and capacity > 0
                    and slots & ? <> 0 and level >= ? and ages & ? = ? and gender & ? <> 0 and languages & ? = ?
                    and (x - ?::float8) ^ 2 + (y - ?::float8) ^ 2 <= radius::float8 ^ 2
                ) pair order by score desc, id limit ?""".formatted(table, layout == Layout.ONE_TABLE ? "kind = " + kind + " and" : "");
    }

    /** The k best for a need, best first, ties by the smaller id. */
    List<Ranked> best(Need need, int k) throws SQLException {
        PreparedStatement statement = byKind.get(need.kind());
        List<Ranked> best = new ArrayList<>(k);
        if (statement == null) {
            return best;
        }
        int x = need.easting();
        int y = need.northing();
        int age = need.age() == Need.NO_AGE ? 0 : 1 << need.age();
        int genders = need.gender() == GenderAsked.ANY ? EVERY_GENDER : need.gender() == GenderAsked.F ? 1 : 2;
        long required = BruteForce.language(need.languageRequired());
        int at = 0;
        statement.setDouble(++at, x);
        statement.setDouble(++at, y);
        statement.setInt(++at, need.slots());
        statement.setLong(++at, BruteForce.language(need.languagePreferred()));
        statement.setLong(++at, need.knownOffer());
        statement.setInt(++at, need.level());
        statement.setString(++at, box(x, y, x, y));
        statement.setInt(++at, need.slots());
        statement.setInt(++at, need.level());
        statement.setInt(++at, age);
        statement.setInt(++at, age);
        statement.setInt(++at, genders);
        statement.setLong(++at, required);
        statement.setLong(++at, required);
        statement.setDouble(++at, x);
        statement.setDouble(++at, y);
        statement.setInt(++at, k);
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                best.add(new Ranked(row.getLong(1), row.getInt(2)));
            }
        }
        return best;
    }

    /** Nanoseconds of CPU the server's process has used for us, where the system tells. */
    OptionalLong cpu() throws IOException {
        Path told = Path.of("/proc/" + process + "/schedstat");
        return Files.isReadable(told)
                ? OptionalLong.of(Long.parseLong(Files.readString(told).split(" ", -1)[0]))
                : OptionalLong.empty();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
