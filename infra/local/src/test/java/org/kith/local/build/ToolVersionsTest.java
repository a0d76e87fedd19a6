package org.kith.local.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.local.postgres.PostgresBinaries;

class ToolVersionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"3.8.7", "3.9.0", "3.10.1", "4.0.0"})
    void mavenFrom387On(String version) {
        assertThatCode(() -> Maven.requireVersion("Apache Maven " + version + " (abc)\nMaven home: /x"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.8.6", "3.6.3", "2.9.9"})
    void notAnOlderMaven(String version) {
        assertThatThrownBy(() -> Maven.requireVersion("Apache Maven " + version))
                .hasMessage("needs Maven 3.8.7 or later to build, this is " + version);
    }

    @Test
    void nodeFrom20On() {
        assertThat(Node.recentEnough("v20.0.0")).isTrue();
        assertThat(Node.recentEnough("v24.1.3")).isTrue();
        assertThat(Node.recentEnough("v18.19.1")).isFalse();
        assertThat(Node.recentEnough("not a version")).isFalse();
    }

    @Test
    void postgresIsNamedAfterSystemAndProcessor() throws Exception {
        assertThat(PostgresBinaries.archive("Linux", "amd64")).isEqualTo("postgres-linux-x86_64.txz");
        assertThat(PostgresBinaries.archive("Linux", "aarch64")).isEqualTo("postgres-linux-arm_64.txz");
        assertThat(PostgresBinaries.archive("Mac OS X", "aarch64")).isEqualTo("postgres-darwin-arm_64.txz");
        assertThatThrownBy(() -> PostgresBinaries.archive("Windows 11", "amd64"))
                .hasMessageContaining("Kith runs on Linux and macOS");
    }
}
