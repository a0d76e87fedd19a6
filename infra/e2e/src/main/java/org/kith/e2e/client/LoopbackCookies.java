package org.kith.e2e.client;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Keeps cookies as browsers do on this machine: localhost counts as secure, so secure cookies go there without TLS. */
final class LoopbackCookies extends CookieManager {
    LoopbackCookies() {
        super(null, CookiePolicy.ACCEPT_ALL);
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
        super.put(uri, headers);
        if (uri.getHost().equals("localhost")) {
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }
}
