package org.kith.kit.idempotency;

import java.util.Map;

/** The first answer to a creating request. */
record StoredAnswer(String route, byte[] requestHash, int status, Map<String, String> headers, byte[] body) {}
