package org.kith.offers.vetting;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.kith.kit.config.KitConfig;

/** Production refuses to start on a key that everybody can read in the repository, or that can be guessed. */
@ApplicationScoped
class CertificateKeyGuard {
    private static final int SHORTEST = 32;

    private final KitConfig config;
    private final CertificateKey key;

    CertificateKeyGuard(KitConfig config, CertificateKey key) {
        this.config = config;
        this.key = key;
    }

    void check(@Observes StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL && !config.demo()) {
            requireSecret(key.key());
        }
    }

    static void requireSecret(String key) {
        if (key.startsWith("demo-") || key.length() < SHORTEST) {
            throw new IllegalStateException("Set KITH_OFFERS_CERTIFICATES_KEY to a secret of at least " + SHORTEST
                    + " characters, or KITH_DEMO=true for a demonstration.");
        }
    }
}
