package org.kith.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.kith.e2e.client.Kith;
import org.kith.e2e.client.PartControl;
import org.kith.local.Compilation;
import org.kith.local.KithException;
import org.kith.local.Ports;
import org.kith.local.network.Network;

/**
 * The whole packaged network of a place with two councils on free ports, started once for all test classes and stopped after the
 * last.
 */
final class RunningNetwork implements BeforeAllCallback {
    private static Started started;

    @Override
    public void beforeAll(ExtensionContext context) {
        started = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Started.class, type -> new Started(), Started.class);
    }

    static Kith kith() {
        return started.kith;
    }

    static URI issuer() {
        return started.network.issuer();
    }

    static Path checkout() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("kith"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static final class Started implements AutoCloseable {
        private final Network network;
        private final Kith kith;

        Started() {
            try {
                Path infra = checkout().resolve("infra");
                Path place = SecondCouncil.write(
                        infra.resolve("e2e/target/two-councils"), infra.resolve("keycloak/kith-realm.json"));
                network = Network.in(checkout())
                        .place(place)
                        .home(infra.resolve("e2e/target/network"))
                        .ports(Ports.free())
                        .notDurable()
                        .compile(Compilation.FAST)
                        .fresh(true)
                        .build();
                network.start();
            } catch (IOException | KithException e) {
                throw new IllegalStateException("the network did not start: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            kith = new Kith(network.publicUrl(), network.issuer(), PartControl.of(network));
        }

        @Override
        public void close() throws IOException {
            network.close();
        }
    }
}
