package org.kith.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.Function;

/**
 * The way to the servers of this JVM. Quarkus loads tests in class loaders that come and go with each test profile, so
 * the servers live in the system class loader and are spoken to in types of the JDK alone.
 */
final class Servers {
    static final String CALL = "call";
    private static final Function<Map<String, String>, Map<String, String>> SERVERS = find();

    private Servers() {}

    static Map<String, String> database(String service) {
        return call(Map.of(CALL, "database", "service", service));
    }

    /** The same, with the migrations of this class path run, once. */
    static Map<String, String> migrated(String service) {
        return call(Map.of(CALL, "migrated", "service", service));
    }

    static String kafka() {
        return broker("kafka");
    }

    /** Returns the address at which the broker will be again. */
    static String stopKafka() {
        return broker("kafka-stop");
    }

    static String startKafka() {
        return broker("kafka-start");
    }

    /** The signing keys of this JVM as base64: {@code private}, {@code public}, and {@code strange}, which nobody trusts. */
    static Map<String, String> keys() {
        return call(Map.of(CALL, "keys"));
    }

    /** Kafka's clients find their classes by the thread's class loader, which must be that of the servers meanwhile. */
    private static Map<String, String> call(Map<String, String> request) {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            return SERVERS.apply(request);
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private static String broker(String call) {
        return call(Map.of(CALL, call)).get("bootstrap");
    }

    @SuppressWarnings("unchecked") // the other side is LocalServers.instance(), seen through another class loader
    private static Function<Map<String, String>, Map<String, String>> find() {
        try {
            Class<?> servers = Class.forName("org.kith.testkit.LocalServers", true, ClassLoader.getSystemClassLoader());
            Method instance = servers.getDeclaredMethod("instance");
            instance.setAccessible(true);
            return (Function<Map<String, String>, Map<String, String>>) instance.invoke(null);
        } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException("kith-testkit must be on the class path the test JVM was started with", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The test servers could not be set up", e.getCause());
        }
    }
}
