package org.kith.bench.matching.index;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kith.bench.matching.reference.BruteForce;
import org.kith.engine.index.RankedOffer;
import org.kith.engine.model.GenderRequirement;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Offers in PostgreSQL: a GiST index on the bounding box of each service area, sets as bit masks, the score in the
 * statement, which is prepared and planned once for each kind, level and age band.
 */
final class SqlOffers implements AutoCloseable {
    private static final int EVERY_GENDER = 0b111;
    private static final String FIELDS = "id, x, y, radius, level, gender, slots, languages";

    private final Connection connection;
    private final int process;
    private final Layout layout;
    private final Set<Integer> kinds = new HashSet<>();
    private final Map<Asked, PreparedStatement> statements = new HashMap<>();

    /** The layout of the tables. */
    enum Layout {
        /** The obvious one: one table, one index on the area. */
        ONE_TABLE,
        /**
         * One table for each kind, so that no index holds offers of other kinds, with every column of the score in the
         * index, so that the table is not read.
         */
        TABLE_A_KIND,
        /**
         * The best known: the same, with an index for each level and age band in use, so that an index holds only
         * offers that keep these rules too. An offer is in as many indexes as it has age bands, twice as many where
         * two levels are in use.
         */
        INDEX_A_LEVEL_AND_AGE
    }

    /** What a statement and a partial index are made for. */
    private record Asked(int kind, int level, int age) {
        static Asked of(NeedProfile need) {
            return new Asked(need.kind(), need.level(), need.age());
        }

        String where() {
            return "capacity > 0 and level >= " + level
                    + (age == NeedProfile.NO_AGE ? "" : " and ages & " + (1 << age) + " <> 0");
        }
    }

    /**
     * Fills the tables and creates their indexes.
     *
     * @param needs needs of the test, which determine the levels and ages with an index
     */
    SqlOffers(SqlServer server, List<OfferProfile> offers, List<NeedProfile> needs, Layout layout)
            throws SQLException, IOException {
        this.layout = layout;
        connection = server.connect();
        try (Statement statement = connection.createStatement()) {
            Map<Integer, List<OfferProfile>> byKind = offers.stream()
                    .collect(Collectors.groupingBy(OfferProfile::kind, TreeMap::new, Collectors.toList()));
            kinds.addAll(byKind.keySet());
            if (layout == Layout.ONE_TABLE) {
                fill(statement, "offer", offers, List.of(" where capacity > 0"));
            } else {
                for (Map.Entry<Integer, List<OfferProfile>> kind : byKind.entrySet()) {
                    fill(statement, table(kind.getKey()), kind.getValue(), indexes(kind.getKey(), needs));
                }
            }
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("set enable_seqscan = off");
            try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
                row.next();
                process = row.getInt(1);
            }
        }
    }

    private String table(int kind) {
        return layout == Layout.ONE_TABLE ? "offer" : "offer_" + kind;
    }

    private List<String> indexes(int kind, List<NeedProfile> needs) {
        if (layout == Layout.TABLE_A_KIND) {
            return List.of(" include (" + FIELDS + ", ages) where capacity > 0");
        }
        return needs.stream()
                .filter(need -> need.kind() == kind)
                .map(need -> " include (" + FIELDS + ") where " + Asked.of(need).where())
                .distinct()
                .sorted()
                .toList();
    }

    private static void fill(Statement statement, String table, List<OfferProfile> offers, List<String> indexes)
            throws SQLException, IOException {
        statement.execute("create unlogged table " + table
                + " (id bigint, kind int, x int, y int, radius int, level int, gender int, ages int, slots int, languages bigint,"
                + " capacity int, area box)");
        CopyManager copy = statement.getConnection().unwrap(PGConnection.class).getCopyAPI();
        for (int from = 0; from < offers.size(); from += 50_000) {
            StringBuilder rows = new StringBuilder();
            offers.subList(from, Math.min(offers.size(), from + 50_000)).forEach(offer -> row(rows, offer));
            copy.copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
        }
        for (String index : indexes) {
            statement.execute("create index on " + table + " using gist (area)" + index);
        }
        statement.execute("vacuum analyze " + table);
    }

    private static void row(StringBuilder rows, OfferProfile offer) {
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

    /**
     * Distances are computed in double precision, in which squares of metres and their roots are exact to the metre.
     */
    private String query(Asked asked) {
        return """
                select id, score from (
                  select id,
                      5000 - 4000 * floor(sqrt((x - ?::float8) ^ 2 + (y - ?::float8) ^ 2))::int / 25000
                      + 500 * least(4, bit_count((slots & ?)::bit(21)))::int
                      + case when languages & ? <> 0 then 1500 else 0 end
                      + case when id = ? then 1500 else 0 end
                      - 250 * (level - ?) as score
                  from %s
                  where %s area && ?::box and %s
                    and slots & ? <> 0 and gender & ? <> 0 and languages & ? = ?
                    and (x - ?::float8) ^ 2 + (y - ?::float8) ^ 2 <= radius::float8 ^ 2
                ) pair order by score desc, id limit ?""".formatted(
                        table(asked.kind()),
                        layout == Layout.ONE_TABLE ? "kind = " + asked.kind() + " and" : "",
                        asked.where());
    }

    private PreparedStatement statement(NeedProfile need) throws SQLException {
        Asked asked = Asked.of(need);
        PreparedStatement statement = statements.get(asked);
        if (statement == null) {
            statement = connection.prepareStatement(query(asked));
            statements.put(asked, statement);
        }
        return statement;
    }

    /** The k best for a need, best first, ties by the smaller id. */
    List<RankedOffer> best(NeedProfile need, int k) throws SQLException {
        List<RankedOffer> best = new ArrayList<>(k);
        if (!kinds.contains(need.kind())) {
            return best;
        }
        PreparedStatement statement = statement(need);
        int x = need.easting();
        int y = need.northing();
        int genders =
                need.gender() == GenderRequirement.ANY ? EVERY_GENDER : need.gender() == GenderRequirement.F ? 1 : 2;
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
        statement.setInt(++at, genders);
        statement.setLong(++at, required);
        statement.setLong(++at, required);
        statement.setDouble(++at, x);
        statement.setDouble(++at, y);
        statement.setInt(++at, k);
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                best.add(new RankedOffer(row.getLong(1), row.getInt(2)));
            }
        }
        return best;
    }

    /** Nanoseconds of CPU used by the server process of this connection, if the system reports it. */
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
