package org.kith.matching.engine;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * One instance of the network leads: it says what was found and keeps the plan. The others keep the same index warm and
 * take over when the leader's database session is gone, because the advisory lock goes with it.
 */
@ApplicationScoped
class Leadership {
    /** Key of the advisory lock, a number that nobody else in this database uses. */
    static final long KEY = 8_104_000_001L;

    private static final Logger LOG = Logger.getLogger(Leadership.class);
    private static final int PATIENCE_SECONDS = 2;

    private final AgroalDataSource database;
    private Connection session;
    private volatile boolean leads;

    Leadership(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether this instance leads now, taking the lead when it is free. Only the engine's thread asks. */
    boolean hold() {
        try {
            if (session != null && session.isValid(PATIENCE_SECONDS)) {
                return true;
            }
            drop();
            session = database.getConnection();
            if (call("select pg_try_advisory_lock(?)")) {
                leads = true;
                LOG.info("this instance leads");
                return true;
            }
        } catch (SQLException e) {
            LOG.warnf("the lead cannot be asked for: %s", e.getMessage());
        }
        drop();
        return false;
    }

    /** Whether it led when last asked. */
    boolean leads() {
        return leads;
    }

    /** Gives the lead up. */
    void release() {
        try {
            if (leads && session != null) {
                call("select pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            LOG.debugf("the lock went with its session: %s", e.getMessage());
        }
        drop();
    }

    private boolean call(String query) throws SQLException {
        try (PreparedStatement select = session.prepareStatement(query)) {
            select.setLong(1, KEY);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void drop() {
        Connection old = session;
        session = null;
        if (leads) {
            LOG.info("this instance does not lead any more");
        }
        leads = false;
        if (old != null) {
            try {
                old.close();
            } catch (SQLException e) {
                LOG.debugf("a broken session: %s", e.getMessage());
            }
        }
    }
}
