package org.kith.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.Compilation;

class OptionsTest {
    private static final Path CHECKOUT = Path.of("/somewhere/kith");

    @TempDir
    private Path folder;

    @Test
    void withoutOptionsEverythingIsAsDocumented() {
        Options options = parse("up");

        assertThat(options.command()).isEqualTo("up");
        assertThat(options.home()).isEqualTo(CHECKOUT.resolve(".kith"));
        assertThat(options.ports().of("gateway")).isEqualTo(8080);
        assertThat(options.ports().of("insights")).isEqualTo(8106);
        assertThat(options.place()).isNull();
        assertThat(options.only()).isEmpty();
        assertThat(options.detach()).isFalse();
        assertThat(options.fresh()).isFalse();
        assertThat(options.compilation()).isNull();
    }

    @Test
    void readsEveryOption() {
        Options options = parse(
                "up",
                "--detach",
                "--fresh",
                "--home",
                "/elsewhere",
                "--place",
                folder.toString(),
                "--only",
                "postgres,kafka",
                "--compile",
                "best",
                "--port-gateway",
                "9000",
                "--port-kafka-controller",
                "9999");

        assertThat(options.detach()).isTrue();
        assertThat(options.fresh()).isTrue();
        assertThat(options.home()).isEqualTo(Path.of("/elsewhere"));
        assertThat(options.place()).isEqualTo(folder);
        assertThat(options.only()).containsExactlyInAnyOrder("postgres", "kafka");
        assertThat(options.compilation()).isEqualTo(Compilation.BEST);
        assertThat(options.ports().of("gateway")).isEqualTo(9000);
        assertThat(options.ports().of("kafka-controller")).isEqualTo(9999);
    }

    @Test
    void anOptionWinsOverTheEnvironment() {
        Map<String, String> environment =
                Map.of("KITH_PORT_GATEWAY", "7000", "KITH_PORT_OFFERS", "7001", "KITH_HOME", "/h");

        Options options = Options.parse(List.of("up", "--port-gateway", "9000"), CHECKOUT, environment::get);

        assertThat(options.ports().of("gateway")).isEqualTo(9000);
        assertThat(options.ports().of("offers")).isEqualTo(7001);
        assertThat(options.home()).isEqualTo(Path.of("/h"));
    }

    @Test
    void theWordsForAnotherLauncherMeanTheSame() {
        Options options =
                parse("up", "--fresh", "--only", "kafka", "--port-kafka", "9555", "--place", folder.toString());
        List<String> line = new java.util.ArrayList<>(List.of("up"));
        line.addAll(options.networkArguments());

        Options again = Options.parse(line, CHECKOUT, Map.<String, String>of()::get);

        assertThat(again.networkArguments()).isEqualTo(options.networkArguments());
        assertThat(again.fresh()).isTrue();
        assertThat(again.ports().of("kafka")).isEqualTo(9555);
    }

    @Test
    void whatBelongsToAProgramIsPassedOn() {
        Options options = parse("seed", "--doors", "2000", "--port-gateway", "9000", "--seed", "7");

        assertThat(options.rest()).containsExactly("--doors", "2000", "--seed", "7");
        assertThat(options.ports().of("gateway")).isEqualTo(9000);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(this::parse).hasMessageContaining("say what to do");
        assertThatThrownBy(() -> parse("up", "--nonsense")).hasMessage("kith up does not know --nonsense");
        assertThatThrownBy(() -> parse("up", "--port-gateway")).hasMessage("--port-gateway wants a value after it");
        assertThatThrownBy(() -> parse("up", "--port-gateway", "many"))
                .hasMessage("--port-gateway: many is not a port number");
        assertThatThrownBy(() -> parse("up", "--port-gateway", "70000")).hasMessageContaining("between 1 and 65535");
        assertThatThrownBy(() -> parse("up", "--port-tea", "1")).hasMessageContaining("does not know --port-tea");
        assertThatThrownBy(() -> parse("up", "--only", "postgres,tea")).hasMessageContaining("no part is called tea");
        assertThatThrownBy(() -> parse("up", "--place", "/no/such/folder")).hasMessageContaining("there is no folder");
    }

    private Options parse(String... line) {
        return Options.parse(List.of(line), CHECKOUT, Map.<String, String>of()::get);
    }
}
