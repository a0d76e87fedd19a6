package org.kith.matching.engine;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.HibernateException;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;

/**
 * One instance of the network leads: it publishes what was found for needs. The others maintain the same index, and one
 * takes over when the leader's database session ends, because the advisory lock ends with it.
 */
@ApplicationScoped
class Leadership {
    /** Key of the advisory lock, unique in this database. */
    static final long KEY = 8_104_000_001L;

    private static final Logger LOG = Logger.getLogger(Leadership.class);
    private static final int VALIDATION_SECONDS = 2;

    private final AgroalDataSource database;
    private final SessionFactory sessions;
    private Connection connection;
    private volatile boolean leads;

    Leadership(AgroalDataSource database, SessionFactory sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    /** Whether this instance leads now; takes the lead if it is free. Called by the engine's thread only. */
    boolean hold() {
        try {
            if (connection != null && connection.isValid(VALIDATION_SECONDS)) {
                return true;
            }
            drop();
            connection = database.getConnection();
            if (call("pg_try_advisory_lock")) {
                leads = true;
                LOG.info("this instance leads");
                return true;
            }
        } catch (SQLException | HibernateException e) {
            LOG.warnf("the lead cannot be asked for: %s", e.getMessage());
        }
        drop();
        return false;
    }

    /** Whether it led at the last call of {@link #hold}. */
    boolean leads() {
        return leads;
    }

    /** Gives up the lead. */
    void release() {
        try {
            if (leads && connection != null) {
                call("pg_advisory_unlock");
            }
        } catch (HibernateException e) {
            LOG.debugf("the lock ended with its session: %s", e.getMessage());
        }
        drop();
    }

    /** On the connection that holds the lock, outside of any transaction. */
    private boolean call(String function) {
        try (StatelessSession session = sessions.openStatelessSession(connection)) {
            return session.createNativeQuery("select " + function + "(?1)", Boolean.class)
                    .setParameter(1, KEY)
                    .getSingleResult();
        }
    }

    private void drop() {
        Connection old = connection;
        connection = null;
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
