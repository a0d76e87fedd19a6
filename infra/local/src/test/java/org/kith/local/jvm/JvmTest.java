package org.kith.local.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.Compilation;
import org.kith.local.Layout;
import org.kith.local.NetworkSettings;
import org.kith.local.Ports;

class JvmTest {
    private static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1";

    @TempDir
    private Path checkout;

    @Test
    void fewCoresCompileFastAndManyWell() {
        assertThat(Compilation.forCores(1)).isEqualTo(Compilation.FAST);
        assertThat(Compilation.forCores(3)).isEqualTo(Compilation.FAST);
        assertThat(Compilation.forCores(4)).isEqualTo(Compilation.BEST);
    }

    @Test
    void fastIsOneCompilerAndBestIsBoth() throws Exception {
        assertThat(line(Compilation.FAST)).contains(ONE_COMPILER);
        assertThat(line(Compilation.BEST)).doesNotContain(ONE_COMPILER);
    }

    @Test
    void eachIsFoundByItsName() {
        for (Compilation one : Compilation.values()) {
            assertThat(Compilation.find(one.wireName())).contains(one);
        }
        assertThat(Compilation.find("well")).isEmpty();
    }

    private List<String> line(Compilation compilation) throws Exception {
        Layout layout = new Layout(checkout, checkout.resolve(".kith"));
        return Jvm.commandLine(
                new NetworkSettings(layout, Ports.defaults(), null, true, compilation, false), "offers", 96, checkout);
    }
}
