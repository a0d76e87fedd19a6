package org.kith.offers.vetting;

import io.smallrye.config.ConfigMapping;

/** What the hashes of certificate numbers, and of telephone numbers and addresses of volunteers, are made with. */
@ConfigMapping(prefix = "kith.offers.certificates")
interface CertificateKey {
    /** Known to this service alone; at least 32 characters. */
    String key();
}
