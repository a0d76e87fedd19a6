package org.kith.places.loading;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Logs how loading goes: what was used, what was not, and the first refusals. */
final class LogProgress implements Progress {
    private static final int REFUSALS_LOGGED = 20;
    private static final Logger LOG = System.getLogger(LogProgress.class.getName());

    private long refused;

    @Override
    public void read(String file, long rows, int percent) {
        LOG.log(Level.DEBUG, "{0}: {1} rows read, {2} %", file, rows, percent);
    }

    @Override
    public void kept(String file, long rows) {
        LOG.log(Level.INFO, "{0}: {1} rows used, {2} refused so far", file, rows, refused);
    }

    @Override
    public void refused(Refusal refusal) {
        refused++;
        if (refused <= REFUSALS_LOGGED) {
            LOG.log(Level.WARNING, "Left out {0}", refusal);
        }
    }

    @Override
    public void ignored(String file, String why) {
        LOG.log(Level.INFO, "{0} is not used: it {1}", file, why);
    }

    void invented(String place) {
        LOG.log(Level.WARNING, "{0} has no postcodes: its streets and postcodes are invented", place);
    }
}
