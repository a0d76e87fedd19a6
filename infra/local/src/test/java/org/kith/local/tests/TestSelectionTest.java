package org.kith.local.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.Checkout;
import org.kith.local.UsageException;

class TestSelectionTest {
    private static final Path LEFT = Path.of("left-out");

    @TempDir
    private Path checkout;

    @BeforeEach
    void twoModules() throws Exception {
        Files.writeString(checkout.resolve("pom.xml"), "<module>services/offers</module><module>infra/e2e</module>");
    }

    @Test
    void withoutOptionsEverythingIsVerified() throws Exception {
        TestSelection all = TestSelection.parse(List.of("-X"), checkout);

        assertThat(all.preparation()).isEmpty();
        assertThat(all.arguments(LEFT, true)).containsExactly("-ntp", "--fail-at-end", "verify", "-X");
    }

    @Test
    void fastLeavesOutWhatStartsAService() throws Exception {
        TestSelection fast = TestSelection.parse(List.of("--fast"), checkout);

        assertThat(fast.preparation()).isEmpty();
        assertThat(fast.arguments(LEFT, true))
                .contains("-Dexec.skip=true", "-Dquarkus.generate-code.skip=true")
                .contains(
                        "test",
                        "-DexcludedGroups=component,kafka,servers,e2e,rules,long",
                        "-Dsurefire.excludesFile=left-out")
                .doesNotContain("verify");
        assertThat(fast.arguments(LEFT, false))
                .as("a clean clone: some tests read the styles")
                .doesNotContain("-Dexec.skip=true");
    }

    @Test
    void atNightEverythingIsVerifiedWithMoreOfIt() throws Exception {
        TestSelection night = TestSelection.parse(List.of("--night"), checkout);

        assertThat(night.arguments(LEFT, true))
                .containsExactly(
                        "-ntp", "--fail-at-end", "verify", "-Dkith.fuzz=30000", "-Dkith.postcodes.rows=2600000");
        assertThatThrownBy(() -> TestSelection.parse(List.of("--night", "--fast"), checkout))
                .isInstanceOf(UsageException.class)
                .hasMessage("--fast and --night exclude each other");
    }

    @Test
    void aModuleIsFoundByItsNameAndWhatItNeedsIsBuiltFirst() throws Exception {
        TestSelection offers = TestSelection.parse(List.of("--module", "offers", "--fast"), checkout);

        assertThat(offers.preparation().orElseThrow())
                .containsSubsequence("install", "-am", "-pl", "services/offers")
                .contains("-Dquarkus.build.skip=true");
        assertThat(offers.arguments(LEFT, true)).containsSubsequence("-pl", "services/offers", "test");
    }

    @Test
    void theStoryNeedsThePackagedServices() throws Exception {
        assertThat(TestSelection.parse(List.of("--module", "infra/e2e"), checkout)
                        .preparation()
                        .orElseThrow())
                .doesNotContain("-Dquarkus.build.skip=true");
    }

    @Test
    void anUnknownModuleIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> TestSelection.parse(List.of("--module", "offer"), checkout))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("offers, e2e");
        assertThatThrownBy(() -> TestSelection.parse(List.of("--module"), checkout))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void testsThatRunInQuarkusAreLeftOutByName() throws Exception {
        Path tests = Files.createDirectories(checkout.resolve("services/offers/src/test/java/org/kith/offers"));
        Files.createDirectories(checkout.resolve("gateway"));
        Files.writeString(tests.resolve("OpeningComponentTest.java"), "@QuarkusTest\n@WithKith\nclass Opening {}");
        Files.writeString(tests.resolve("RulesTest.java"), "/** Not {@code @QuarkusTest}. */\nclass RulesTest {}");

        assertThat(TestSelection.needService(checkout)).containsExactly("org/kith/offers/OpeningComponentTest.java");
        assertThat(TestSelection.needService(Checkout.root())).hasSizeGreaterThan(10);
    }
}
