package org.kith.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * The port of each part on 127.0.0.1, by the part's name; {@code kafka-controller} and {@code gateway-management} are second
 * ports of theirs.
 */
public final class Ports {
    private static final int FIRST_FREE = 20_000;
    private static final int END_OF_FREE = 32_000;
    private static final Map<String, Integer> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put(PartNames.GATEWAY, 8080);
        DEFAULTS.put(PartNames.GATEWAY_MANAGEMENT, 8090);
        Services.all().forEach(service -> DEFAULTS.put(service.name(), service.port()));
        DEFAULTS.put(PartNames.KEYCLOAK, 8180);
        DEFAULTS.put(PartNames.POSTGRES, 5544);
        DEFAULTS.put(PartNames.KAFKA, 9292);
        DEFAULTS.put(PartNames.KAFKA_CONTROLLER, 9293);
    }

    private final Map<String, Integer> byName;

    private Ports(Map<String, Integer> byName) {
        this.byName = byName;
    }

    /** The ports the documentation names. */
    public static Ports defaults() {
        return new Ports(DEFAULTS);
    }

    /**
     * Ports nobody listens on now, all different. They lie below the range from which the system gives ports to outgoing
     * connections, so that none of them takes one before its part listens, or while it is stopped.
     */
    public static Ports free() {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (String name : DEFAULTS.keySet()) {
            int port;
            do {
                port = ThreadLocalRandom.current().nextInt(FIRST_FREE, END_OF_FREE);
            } while (found.containsValue(port) || !isFree(port));
            found.put(name, port);
        }
        return new Ports(found);
    }

    /** Every name that has a port. */
    public Set<String> names() {
        return byName.keySet();
    }

    /** Whether a part of this name has a port. */
    public static boolean knows(String name) {
        return DEFAULTS.containsKey(name);
    }

    /** The defaults with what {@code KITH_PORT_<NAME>} variables say instead. */
    public static Ports from(Function<String, String> environment) {
        Ports ports = defaults();
        for (String name : DEFAULTS.keySet()) {
            String value = environment.apply(variable(name));
            if (value != null && !value.isBlank()) {
                ports = ports.with(name, parse(variable(name), value));
            }
        }
        return ports;
    }

    /** The port of a part; fails on a name no part has. */
    public int of(String name) {
        Integer port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no part is called " + name + "; there are " + byName.keySet());
        }
        return port;
    }

    /** These ports with another one for a part. */
    public Ports with(String name, int port) {
        of(name);
        Map<String, Integer> changed = new LinkedHashMap<>(byName);
        changed.put(name, port);
        return new Ports(changed);
    }

    /** Checks that two parts do not share a port and that nobody else listens on one; the message says what to do. */
    public void check(List<String> names) throws KithException {
        Map<Integer, String> seen = new LinkedHashMap<>();
        for (String name : names) {
            String other = seen.put(of(name), name);
            if (other != null) {
                throw new KithException("port %d is given to %s and to %s".formatted(of(name), other, name));
            }
            if (!isFree(of(name))) {
                throw new KithException(
                        "port %d (%s) is taken by another program; choose another with --port-%s N or %s=N"
                                .formatted(of(name), name, name, variable(name)));
            }
        }
    }

    public static int parse(String where, String value) {
        int port;
        try {
            port = Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new UsageException(where + ": " + value + " is not a port number");
        }
        if (port < 1 || port > 65_535) {
            throw new UsageException(where + ": a port lies between 1 and 65535, not " + port);
        }
        return port;
    }

    /** Whether this process could listen on the port of 127.0.0.1. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do: a port in TIME_WAIT from the last run is no obstacle.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String variable(String name) {
        return "KITH_PORT_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
