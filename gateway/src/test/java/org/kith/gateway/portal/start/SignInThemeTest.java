package org.kith.gateway.portal.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Keycloak serves the sign-in page: who looks at it in danger finds the same numbers there as on every other page. */
class SignInThemeTest {
    private static final Path THEME = Path.of("../infra/keycloak/themes/kith/login");

    @Test
    void theSignInPageSaysWhomToCallByTheSettingsOfThePages() throws IOException {
        Properties pages = read(Path.of("src/main/resources/application.properties"));
        Properties theme = read(THEME.resolve("theme.properties"));
        assertThat(theme.getProperty("kithEmergencyName"))
                .isEqualTo("${env.KITH_EMERGENCY_NAME:" + pages.getProperty("kith.emergency.name") + "}");
        assertThat(theme.getProperty("kithEmergencyPhone"))
                .isEqualTo("${env.KITH_EMERGENCY_PHONE:" + pages.getProperty("kith.emergency.phone") + "}");
        assertThat(theme.getProperty("kithEmergencyOutOfHours"))
                .isEqualTo(
                        "${env.KITH_EMERGENCY_OUT_OF_HOURS:" + pages.getProperty("kith.emergency.out-of-hours") + "}");
    }

    @Test
    void eachNumberCanBeCalledByATouch() throws IOException {
        assertThat(Files.readString(THEME.resolve("template.ftl")))
                .contains("<a href=\"tel:999\">999</a>")
                .contains("<a href=\"tel:${properties.kithEmergencyPhone?replace('[^0-9+]', '', 'r')}\">")
                .contains("<a href=\"tel:${properties.kithEmergencyOutOfHours?replace('[^0-9+]', '', 'r')}\">");
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }
}
