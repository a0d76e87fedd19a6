package org.kith.testkit.sample;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Writes and reads within the RLS context of the caller's organisation. */
@ApplicationScoped
class Visits {
    private final AgroalDataSource database;
    private final JsonWebToken token;

    Visits(AgroalDataSource database, JsonWebToken token) {
        this.database = database;
        this.token = token;
    }

    @Transactional
    int log(UUID id, String note) {
        try (Connection connection = scoped();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO visit VALUES (?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setObject(2, organisation());
            insert.setString(3, note);
            return insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional
    List<VisitResource.VisitView> all() {
        try (Connection connection = scoped();
                PreparedStatement select = connection.prepareStatement("SELECT id, note FROM visit ORDER BY id");
                ResultSet rows = select.executeQuery()) {
            List<VisitResource.VisitView> visits = new ArrayList<>();
            while (rows.next()) {
                visits.add(new VisitResource.VisitView(rows.getObject(1, UUID.class), rows.getString(2)));
            }
            return visits;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection scoped() throws SQLException {
        Connection connection = database.getConnection();
        try (PreparedStatement scope = connection.prepareStatement("SELECT set_config('kith.organisation', ?, true)")) {
            scope.setString(1, organisation().toString());
            scope.execute();
        }
        return connection;
    }

    private UUID organisation() {
        Map<String, Map<String, Object>> organisations = token.getClaim("organization");
        Object id = organisations.values().iterator().next().get("id");
        return UUID.fromString(((jakarta.json.JsonString) id).getString());
    }
}
