package org.kith.local.parts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.local.KithException;
import org.kith.local.Layout;
import org.kith.local.NetworkSettings;
import org.kith.local.build.Modules;
import org.kith.local.jvm.Jvm;
import org.kith.local.system.Command;
import org.kith.local.system.HealthProbe;
import org.kith.local.system.HttpProbe;

/** A Quarkus application of this project: one of the six services, or the gateway. */
public final class ServicePart implements Part {
    private final NetworkSettings settings;
    private final Layout layout;
    private final String name;
    private final int heapMegabytes;
    private final Set<String> after;
    private final Map<String, String> environment;

    /**
     * @param after       parts it cannot be started without
     * @param environment its settings, the port left out
     */
    public ServicePart(
            NetworkSettings settings,
            String name,
            int heapMegabytes,
            Set<String> after,
            Map<String, String> environment) {
        this.settings = settings;
        this.layout = settings.layout();
        this.name = name;
        this.heapMegabytes = heapMegabytes;
        this.after = after;
        this.environment = environment;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> after() {
        return after;
    }

    @Override
    public String marker() {
        return Jvm.marker(layout, name);
    }

    @Override
    public Command command() throws IOException, KithException {
        Path jar = Modules.runnable(layout.checkout(), name);
        if (!Files.exists(jar)) {
            throw new KithException(name + " is not built: there is no " + jar);
        }
        List<String> line = Jvm.commandLine(settings, name, heapMegabytes, jar.getParent());
        line.addAll(List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", jar.toString()));
        Files.createDirectories(layout.data(name));
        return new Command(line, environment, layout.data(name));
    }

    @Override
    public boolean answers() {
        return HttpProbe.ok(health());
    }

    @Override
    public String wrong() {
        return HealthProbe.wrong(health());
    }

    private URI health() {
        return URI.create("http://127.0.0.1:" + settings.ports().of(name) + "/q/health");
    }
}
