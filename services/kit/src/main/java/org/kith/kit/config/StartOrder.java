package org.kith.kit.config;

/** What is looked at when a service starts, in this order and before anything else of it runs. */
final class StartOrder {
    static final int SECRETS = 1;
    static final int DATABASE = 2;

    private StartOrder() {}
}
