package org.kith.local.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {
    private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path checkout;

    @Test
    void addsUpWhatWasWrittenSinceTheBegin() throws Exception {
        report("services/kit/target/surefire-reports/TEST-a.xml", 10, 1, 2, 3, "1,234.5", 10);
        report("services/kit/target/surefire-reports/TEST-b.xml", 5, 0, 0, 0, "0.5", 10);
        report("infra/e2e/target/failsafe-reports/TEST-c.xml", 1, 0, 0, 0, "60", 10);
        report("services/offers/target/surefire-reports/TEST-of-another-day.xml", 7, 7, 0, 0, "1", -10);

        var counts = TestReports.since(checkout, FileTime.from(BEGIN));

        assertThat(counts).containsOnlyKeys("services/kit", "infra/e2e");
        assertThat(counts.get("services/kit")).isEqualTo(new TestReports.Count(9, 3, 3, 1235.0));
        assertThat(counts.get("infra/e2e")).isEqualTo(new TestReports.Count(1, 0, 0, 60));
    }

    @Test
    void namesWhatFailedWithTheFirstLineOfWhyAndTheInnermostCause() throws Exception {
        Path file = checkout.resolve("services/kit/target/surefire-reports/TEST-a.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="org.kith.ATest" time="1" tests="3" errors="1" skipped="0" failures="1">
              <testcase name="held" classname="org.kith.ATest" time="1"/>
              <testcase name="fell()[2]" classname="org.kith.ATest" time="1">
                <failure message="Expected &quot;a&quot; &amp; b&#10;but not so" type="java.lang.AssertionError"><![CDATA[x]]></failure>
                <system-out><![CDATA[<failure message="said by a test"/>]]></system-out>
              </testcase>
              <testcase name="broke" classname="org.kith.BTest" time="1">
                <error type="java.lang.NullPointerException"><![CDATA[java.lang.NullPointerException
            	at org.kith.A.b(A.java:1)
            Caused by: java.lang.IllegalStateException: outer
            	... 3 more
            Caused by: java.net.BindException: Address already in use
            	... 9 more]]></error>
              </testcase>
            </testsuite>
            """);

        assertThat(TestReports.failuresSince(checkout, FileTime.from(BEGIN)))
                .containsExactly(
                        "ATest.fell()[2]: Expected \"a\" & b",
                        "BTest.broke: java.lang.NullPointerException; Caused by: java.net.BindException: Address already"
                                + " in use");
    }

    private void report(
            String path, int tests, int failures, int errors, int skipped, String time, long secondsAfterTheBegin)
            throws Exception {
        Path file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              name="org.kith.ATest" time="%s" tests="%d" errors="%d" skipped="%d" failures="%d">
              <testcase name="x" time="99"/>
            </testsuite>
            """.formatted(time, tests, errors, skipped, failures));
        Files.setLastModifiedTime(file, FileTime.from(BEGIN.plusSeconds(secondsAfterTheBegin)));
    }
}
